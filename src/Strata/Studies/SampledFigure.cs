namespace Strata.Studies;

/// <summary>What sampled inputs make of a figure.</summary>
/// <param name="Samples">Solved samples.</param>
/// <param name="Mean">The mean, with the straight-line model of the inputs as control variate.</param>
/// <param name="MeanError">Its standard error.</param>
/// <param name="PlainError">The standard error that the mean would have without the control variate.</param>
/// <param name="Deviation">The standard deviation of the figure.</param>
/// <param name="Low">The quantile 2.5 %.</param>
/// <param name="High">The quantile 97.5 %.</param>
/// <param name="Yield">Share of the samples within the limit; null without one.</param>
/// <param name="YieldLow">Lower end of the yield's interval of 95 % confidence (Clopper and Pearson, Biometrika 26, 1934: it covers at
/// least that).</param>
/// <param name="YieldHigh">Its upper end.</param>
public sealed record SampledFigure(
    int Samples, double Mean, double MeanError, double PlainError, double Deviation, double Low, double High, double? Yield,
        double? YieldLow, double? YieldHigh);
