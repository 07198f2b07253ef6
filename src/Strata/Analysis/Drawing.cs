using Strata.Problems;

namespace Strata.Analysis;

/// <summary>A design, or what is wrong with it.</summary>
/// <param name="Design">The design; null where something is wrong.</param>
/// <param name="Problems">What is wrong; empty for a design.</param>
internal readonly record struct Drawing(DrawnDesign? Design, IReadOnlyList<InputProblem> Problems);
