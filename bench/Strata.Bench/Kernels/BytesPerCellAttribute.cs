namespace Strata.Bench.Kernels;

/// <summary>What a pass reads and writes per cell of the grid, for the GB/s column.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BytesPerCellAttribute(double bytes) : Attribute
{
    /// <summary>Bytes read and written per cell.</summary>
    public double Bytes { get; } = bytes;
}
