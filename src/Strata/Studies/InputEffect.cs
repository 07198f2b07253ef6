namespace Strata.Studies;

/// <summary>What an input's tolerance does to a figure.</summary>
/// <param name="Input">The input.</param>
/// <param name="Percent">Its half-width, percent.</param>
/// <param name="Low">The figure at the low end of the input.</param>
/// <param name="Value">The figure at the stated value, on the same grid.</param>
/// <param name="High">The figure at the high end of the input.</param>
public sealed record InputEffect(string Input, double Percent, double Low, double Value, double High)
{
    private const double CurvedFrom = 0.1;

    /// <summary>Half of the change from end to end; its sign says which way the figure goes.</summary>
    public double HalfWidth => (High - Low) / 2;

    /// <summary>True when the two halves of the change differ by more than a tenth: a straight line does not describe it.</summary>
    public bool IsCurved => Math.Abs(High + Low - (2 * Value)) > CurvedFrom * Math.Abs(High - Low);
}
