namespace Strata.CrossSections;

/// <summary>An axis-parallel rectangle.</summary>
/// <param name="Box">Its extent, m; both extents above zero.</param>
public sealed record RectangleShape(Box Box) : Shape
{
    /// <inheritdoc/>
    public override Box Bounds => Box;

    /// <inheritdoc/>
    public override bool Contains(double x, double z) => x >= Box.X0 && x <= Box.X1 && z >= Box.Z0 && z <= Box.Z1;
}
