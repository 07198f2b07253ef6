using Strata.Layouts;

namespace Strata.Files.Gdsii;

/// <summary>Where a cell is placed: x' = A x + C y + Tx, y' = B x + D y + Ty, from database units to lattice steps.</summary>
internal readonly record struct GdsPlacement(double A, double B, double C, double D, double Tx, double Ty)
{
    /// <summary>The length that a unit has after the placement, lattice steps.</summary>
    public double Scale => Math.Sqrt((A * A) + (B * B));

    /// <summary>A placement of the top cell.</summary>
    public static GdsPlacement Top(double metresPerUnit)
    {
        double steps = metresPerUnit * LatticePoint.PerMetre;

        // 1e-9 m times 1e12 is not quite 1000.
        steps = Math.Abs(steps - Math.Round(steps)) < 1e-9 * steps ? Math.Round(steps) : steps;
        return new(steps, 0, 0, steps, 0, 0);
    }

    /// <summary>The placed point.</summary>
    public LatticePoint At(double x, double y)
    {
        (double px, double py) = ((A * x) + (C * y) + Tx, (B * x) + (D * y) + Ty);
        return new((long)Math.Round(px), (long)Math.Round(py));
    }

    /// <summary>The placement of a referenced cell: mirrored about x, magnified, turned, moved; then placed like this one.</summary>
    public GdsPlacement Of(GdsReference reference, double x, double y)
    {
        (double sin, double cos) = Turn(reference.AngleDegrees);
        double m = reference.Magnification, flip = reference.Mirrored ? -m : m;
        (double a, double b, double c, double d) = (m * cos, m * sin, -flip * sin, flip * cos);
        return new((A * a) + (C * b), (B * a) + (D * b), (A * c) + (C * d), (B * c) + (D * d), (A * x) + (C * y) + Tx,
            (B * x) + (D * y) + Ty);
    }

    private static (double Sin, double Cos) Turn(double degrees)
    {
        double quarter = degrees / 90, whole = Math.Round(quarter);
        return quarter != whole ? Math.SinCos(degrees * Math.PI / 180) : ((((long)whole % 4) + 4) % 4) switch
        {
            0 => (0, 1),
            1 => (1, 0),
            2 => (0, -1),
            _ => (-1, 0),
        };
    }
}
