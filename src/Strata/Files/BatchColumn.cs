using Strata.Results;

namespace Strata.Files;

/// <summary>One column of a table of results.</summary>
/// <param name="Name">Its name, the unit as suffix.</param>
/// <param name="Meaning">What it holds, in a line.</param>
/// <param name="Read">The cell of a result; empty where the result has no such value.</param>
internal sealed record BatchColumn(string Name, string Meaning, Func<DesignResult, string> Read);
