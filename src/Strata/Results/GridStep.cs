namespace Strata.Results;

/// <summary>One grid on the way to the last one.</summary>
/// <param name="Cells">Its cells.</param>
/// <param name="AccuracyPercent">Width of the bounds on it, percent of the value.</param>
internal sealed record GridStep(int Cells, double AccuracyPercent);
