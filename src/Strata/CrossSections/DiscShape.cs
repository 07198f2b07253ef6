namespace Strata.CrossSections;

/// <summary>A disc, or the part of it between two heights: a solder ball cut by its pads.</summary>
/// <param name="X">Centre, m.</param>
/// <param name="Z">Centre, m.</param>
/// <param name="Radius">Radius, m, above 0.</param>
/// <param name="Z0">Lower cut, m; null for none.</param>
/// <param name="Z1">Upper cut, m; null for none.</param>
public sealed record DiscShape(double X, double Z, double Radius, double? Z0 = null, double? Z1 = null) : Shape
{
    /// <inheritdoc/>
    public override Box Bounds
    {
        get
        {
            double low = Math.Max(Z - Radius, Z0 ?? double.NegativeInfinity);
            double high = Math.Min(Z + Radius, Z1 ?? double.PositiveInfinity);
            double off = low > Z ? low - Z : high < Z ? Z - high : 0;
            double half = Math.Sqrt(Math.Max(0, (Radius - off) * (Radius + off)));
            return new Box(X - half, X + half, low, high);
        }
    }

    /// <inheritdoc/>
    public override bool Contains(double x, double z)
    {
        double dx = x - X;
        double dz = z - Z;
        return (dx * dx) + (dz * dz) <= Radius * Radius && !(z < Z0) && !(z > Z1);
    }
}
