namespace Strata.CrossSections;

/// <summary>A simple polygon (no edge crosses another); its vertices in either sense of rotation.</summary>
/// <param name="Points">At least three vertices, m; the last joins the first.</param>
public sealed record PolygonShape(IReadOnlyList<(double X, double Z)> Points) : Shape
{
    /// <inheritdoc/>
    public override Box Bounds => new(Points.Min(p => p.X), Points.Max(p => p.X), Points.Min(p => p.Z), Points.Max(p => p.Z));

    /// <inheritdoc/>
    public override bool Contains(double x, double z)
    {
        bool inside = false;
        for (int i = 0, j = Points.Count - 1; i < Points.Count; j = i++)
        {
            (double xi, double zi) = Points[i];
            (double xj, double zj) = Points[j];
            double cross = ((x - xi) * (zj - zi)) - ((z - zi) * (xj - xi));
            if (cross == 0 && x >= Math.Min(xi, xj) && x <= Math.Max(xi, xj) && z >= Math.Min(zi, zj) && z <= Math.Max(zi, zj))
            {
                return true;
            }

            if ((zi > z) != (zj > z) && x < xi + ((z - zi) / (zj - zi) * (xj - xi)))
            {
                inside = !inside;
            }
        }

        return inside;
    }

    /// <summary>Equality of the vertices in order.</summary>
    public bool Equals(PolygonShape? other) => other is not null && Points.SequenceEqual(other.Points);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach ((double x, double z) in Points)
        {
            hash.Add(x);
            hash.Add(z);
        }

        return hash.ToHashCode();
    }
}
