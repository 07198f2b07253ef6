using Strata.CrossSections;
using Strata.Numerics.Bounds;

namespace Strata.Analysis;

/// <summary>The energies of a certificate's fields, as anyone would compute them from its triangles.</summary>
internal static class CertificateEnergies
{
    /// <summary>What a checker's own rounding may add, far above it.</summary>
    private const double Room = 1e-9;

    /// <summary>The interval of what is proven.</summary>
    public static EnergyInterval Of(Certificate proof)
    {
        double scale = Math.ScaleB(1, proof.Exponent);
        EnergyInterval first = Action(proof, proof.Fields[0], scale), proven;
        switch (proof.Number)
        {
            case CertifiedNumber.MeanRise:
                proven = EnergyInterval.PolariseActions(first, Action(proof, proof.Fields[1], scale));
                break;
            case CertifiedNumber.ThermalResistance:
                double square = Math.Pow(proof.Sources[0].PowerW, 2);
                proven = new EnergyInterval(-2 * first.Upper / square, -2 * first.Value / square, -2 * first.Lower / square);
                break;
            default:
                double volts = proof.Held.Max(one => one.Value) - proof.Held.Min(one => one.Value), half = 0.5 * volts * volts;
                proven = new EnergyInterval(half / first.Upper, half / first.Value, half / first.Lower);
                break;
        }

        double room = Room * Math.Max(Math.Abs(proven.Lower), Math.Abs(proven.Upper));
        return new EnergyInterval(proven.Lower - room, proven.Value, proven.Upper + room);
    }

    /// <summary>The least action: the work of the levels on s less half its energy, and a(v, v) / 2 - f(v).</summary>
    private static EnergyInterval Action(Certificate proof, TriangleFields f, double scale)
    {
        double potential = 0, load = 0, flux = 0, work = 0;
        bool flat = proof.Sources.All(one => one.Place.Width >= one.Place.Height);
        CertifiedRanges? ranges = proof.HasRanges ? new CertifiedRanges(proof) : null;
        Dictionary<(double, double, double, double), int> edges = proof.Contacts.Count > 0 ? Edges(f) : [];
        for (int t = 0; t < f.Largest.Count; t++)
        {
            (double X, double Z) most = f.Largest[t], least = f.Smallest[t];
            (most, least) = ranges is null ? (most, least) : ranges.Of(f, t);
            (double energy, double released) = Potential(f, t, proof.Depth, most);
            (potential, load) = (potential + energy, load + released);
            flux += least == (0, 0) ? 0 : Flux(f, t, proof.Depth, least, flat ? f.Source[t] * proof.Depth : 0);
            for (int side = 0; side < 3; side++)
            {
                int a = f.Triangles[(3 * t) + side], b = f.Triangles[(3 * t) + ((side + 1) % 3)];
                double outflow = f.Outflow[(3 * t) + side], area = proof.Depth * Math.Abs(f.X[b] - f.X[a] + f.Z[b] - f.Z[a]);
                if (proof.Films.FirstOrDefault(one => On(one.Segment, f, a, b)) is { Film: > 0 } film)
                {
                    double level = scale * film.Level;
                    potential += film.Film * area * Square(f.Potential[a] - level, f.Potential[b] - level);
                    (flux, work) = (flux + (outflow * outflow / (film.Film * area)), work - (outflow * level));
                }
                else if (outflow != 0 && f.Largest[t] != (0, 0))
                {
                    work -= outflow * scale * proof.Held.FirstOrDefault(one => On(one.Place, f, a, b)).Value;
                }

                if (proof.Contacts.FirstOrDefault(one => On(one.Segment, f, a, b)) is { Resistance: > 0 } contact
                    && edges.TryGetValue((f.X[b], f.Z[b], f.X[a], f.Z[a]), out int other))
                {
                    // Seen from both sides.
                    (int from, int to) = (f.Triangles[other % 3 == 2 ? other - 2 : other + 1], f.Triangles[other]);
                    double jump = Square(f.Potential[a] - f.Potential[from], f.Potential[b] - f.Potential[to]);
                    potential += 0.5 * area * jump / contact.Resistance;
                    flux += 0.5 * contact.Resistance * outflow * outflow / area;
                }
            }
        }

        double low = work - (0.5 * flux), high = (0.5 * potential) - load;
        return new EnergyInterval(low, 0.5 * (low + high), high);
    }

    private static Dictionary<(double, double, double, double), int> Edges(TriangleFields f)
    {
        var edges = new Dictionary<(double, double, double, double), int>();
        for (int e = 0; e < f.Triangles.Count; e++)
        {
            (int a, int b) = (f.Triangles[e], f.Triangles[e % 3 == 2 ? e - 2 : e + 1]);
            edges[(f.X[a], f.Z[a], f.X[b], f.Z[b])] = e;
        }

        return edges;
    }

    // The mean square between two ends.
    private static double Square(double a, double b) => ((a * a) + (a * b) + (b * b)) / 3;

    private static bool On(Box box, TriangleFields f, int a, int b) => Within(box, f, a) && Within(box, f, b);

    private static bool Within(Box box, TriangleFields f, int n) => box.X0 <= f.X[n] && f.X[n] <= box.X1 && box.Z0 <= f.Z[n]
        && f.Z[n] <= box.Z1;

    private static (double Energy, double Load) Potential(TriangleFields f, int t, double depth, (double X, double Z) k)
    {
        (int a, int b, int c) = (f.Triangles[3 * t], f.Triangles[(3 * t) + 1], f.Triangles[(3 * t) + 2]);
        double first = f.Potential[b] - f.Potential[a], second = f.Potential[c] - f.Potential[a];
        double bx = f.X[b] - f.X[a], bz = f.Z[b] - f.Z[a], cx = f.X[c] - f.X[a], cz = f.Z[c] - f.Z[a], area = 0.5 * ((bx * cz) - (cx * bz));
        double gx = (first * cz) - (second * bz), gz = (second * bx) - (first * cx);
        double energy = depth * ((k.X * gx * gx) + (k.Z * gz * gz)) / (4 * area);
        return (energy, f.Source[t] * area * depth * (f.Potential[a] + f.Potential[b] + f.Potential[c]) / 3);
    }

    /// <summary>
    /// s = (0, q z) + sum of (F less what that carries) (x - opposite corner) / 2 A, the first in flat sources alone, whose heat leaves
    /// along z; its squares are exact from the midpoints of the edges.
    /// </summary>
    private static double Flux(TriangleFields f, int t, double depth, (double X, double Z) k, double q)
    {
        Span<double> x = stackalloc double[3], z = stackalloc double[3];
        for (int m = 0; m < 3; m++)
        {
            (x[m], z[m]) = (f.StreamX[f.Triangles[(3 * t) + m]], f.Z[f.Triangles[(3 * t) + m]]);
        }

        double area = 0.5 * (((x[1] - x[0]) * (z[2] - z[0])) - ((x[2] - x[0]) * (z[1] - z[0]))), sumX = 0, sumZ = 0;
        for (int m = 0; m < 3; m++)
        {
            double mx = 0.5 * (x[m] + x[(m + 1) % 3]), mz = 0.5 * (z[m] + z[(m + 1) % 3]), qx = 0, qz = q * mz * area * 2;
            for (int n = 0; n < 3; n++)
            {
                double outflow = f.Outflow[(3 * t) + n] + (0.5 * q * (x[(n + 1) % 3] - x[n]) * (z[n] + z[(n + 1) % 3]));
                (qx, qz) = (qx + (outflow * (mx - x[(n + 2) % 3])), qz + (outflow * (mz - z[(n + 2) % 3])));
            }

            (sumX, sumZ) = (sumX + (qx * qx), sumZ + (qz * qz));
        }

        return sumX == 0 && sumZ == 0 ? 0 : ((sumX / k.X) + (sumZ / k.Z)) / (12 * area * depth);
    }
}
