namespace Strata.CrossSections;

/// <summary>A trapezoid with horizontal bottom and top: a tapered via of either sign. One of the two may have zero width.</summary>
/// <param name="X0Bottom">West end of the bottom, m.</param>
/// <param name="X1Bottom">East end of the bottom, m.</param>
/// <param name="X0Top">West end of the top, m.</param>
/// <param name="X1Top">East end of the top, m.</param>
/// <param name="Z0">Height of the bottom, m.</param>
/// <param name="Z1">Height of the top, m, above <paramref name="Z0"/>.</param>
public sealed record TrapezoidShape(double X0Bottom, double X1Bottom, double X0Top, double X1Top, double Z0, double Z1) : Shape
{
    /// <inheritdoc/>
    public override Box Bounds => new(Math.Min(X0Bottom, X0Top), Math.Max(X1Bottom, X1Top), Z0, Z1);

    /// <inheritdoc/>
    public override bool Contains(double x, double z)
    {
        if (z < Z0 || z > Z1)
        {
            return false;
        }

        double t = (z - Z0) / (Z1 - Z0);
        return x >= X0Bottom + (t * (X0Top - X0Bottom)) && x <= X1Bottom + (t * (X1Top - X1Bottom));
    }
}
