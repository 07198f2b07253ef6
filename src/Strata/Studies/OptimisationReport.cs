using Strata.Results;

namespace Strata.Studies;

/// <summary>What an optimisation found.</summary>
/// <param name="Name">The design.</param>
/// <param name="Column">The minimised column.</param>
/// <param name="Feasible">False when no point of the ranges that was tried keeps every limit.</param>
/// <param name="Values">The chosen value of each range; where nothing is feasible, those that come closest.</param>
/// <param name="Found">The minimised figure there, solved again to the design's accuracy, with bounds.</param>
/// <param name="Limits">Each limit with its figure there.</param>
/// <param name="Result">The whole result there.</param>
/// <param name="Solves">Solved designs.</param>
public sealed record OptimisationReport(
    string Name, string Column, bool Feasible, IReadOnlyList<(string Member, double Value)> Values, BoundedValue Found,
        IReadOnlyList<(FigureLimit Limit, BoundedValue Value)> Limits,
    DesignResult Result, int Solves);
