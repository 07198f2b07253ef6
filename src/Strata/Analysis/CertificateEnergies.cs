using Strata.CrossSections;
using Strata.Numerics.Bounds;

namespace Strata.Analysis;

/// <summary>The energies of a certificate's fields, as anyone would compute them from its triangles.</summary>
internal static class CertificateEnergies
{
    /// <summary>What a checker's own rounding may add, far above it.</summary>
    private const double Room = 1e-9;

    /// <summary>The interval of the resistance.</summary>
    public static EnergyInterval Of(Certificate proof)
    {
        TriangleFields f = proof.Fields;
        double potential = 0, load = 0, flux = 0, work = 0;
        for (int t = 0; t < f.Largest.Count; t++)
        {
            (double energy, double released) = Potential(f, t, proof.Depth);
            (potential, load) = (potential + energy, load + released);
            flux += f.Smallest[t] == (0, 0) ? 0 : Flux(f, t, proof.Depth);
            for (int side = 0; side < 3; side++)
            {
                int a = f.Triangles[(3 * t) + side], b = f.Triangles[(3 * t) + ((side + 1) % 3)];
                double outflow = f.Outflow[(3 * t) + side], film = FilmOn(proof, f, a, b);
                double length = Math.Abs(f.X[b] - f.X[a] + f.Z[b] - f.Z[a]);
                if (film > 0)
                {
                    (double va, double vb) = (f.Potential[a], f.Potential[b]);
                    potential += film * proof.Depth * length * ((va * va) + (va * vb) + (vb * vb)) / 3;
                    flux += outflow * outflow / (film * proof.Depth * length);
                }
                else if (outflow != 0 && f.Largest[t] != (0, 0))
                {
                    work -= outflow * HeldOn(proof, f, a, b);
                }
            }
        }

        double low, high;
        if (proof.IsHeat)
        {
            (low, high) = (load * load / potential / (proof.PowerW * proof.PowerW), flux / (proof.PowerW * proof.PowerW));
        }
        else
        {
            double volts = proof.Held.Max(one => one.Value) - proof.Held.Min(one => one.Value);
            (low, high) = (volts * volts / potential, volts * volts * flux / (work * work));
        }

        return new EnergyInterval(low * (1 - Room), 0.5 * (low + high), high * (1 + Room));
    }

    private static bool Within(Box box, TriangleFields f, int n) => box.X0 <= f.X[n] && f.X[n] <= box.X1 && box.Z0 <= f.Z[n]
        && f.Z[n] <= box.Z1;

    private static double FilmOn(Certificate proof, TriangleFields f, int a, int b) =>
        proof.Films.Where(one => Within(one.Segment, f, a) && Within(one.Segment, f, b)).Sum(one => one.Film);

    private static double HeldOn(Certificate proof, TriangleFields f, int a, int b) =>
        proof.Held.Where(one => Within(one.Place, f, a) && Within(one.Place, f, b)).Select(one => one.Value).FirstOrDefault();

    private static (double Energy, double Load) Potential(TriangleFields f, int t, double depth)
    {
        (int a, int b, int c) = (f.Triangles[3 * t], f.Triangles[(3 * t) + 1], f.Triangles[(3 * t) + 2]);
        double first = f.Potential[b] - f.Potential[a], second = f.Potential[c] - f.Potential[a];
        double bx = f.X[b] - f.X[a], bz = f.Z[b] - f.Z[a], cx = f.X[c] - f.X[a], cz = f.Z[c] - f.Z[a], area = 0.5 * ((bx * cz) - (cx * bz));
        double gx = (first * cz) - (second * bz), gz = (second * bx) - (first * cx);
        double energy = depth * ((f.Largest[t].X * gx * gx) + (f.Largest[t].Z * gz * gz)) / (4 * area);
        return (energy, f.Source[t] * area * depth * (f.Potential[a] + f.Potential[b] + f.Potential[c]) / 3);
    }

    /// <summary>s = sum of F (x - opposite corner) / 2 A; its squares are exact from the midpoints of the edges.</summary>
    private static double Flux(TriangleFields f, int t, double depth)
    {
        Span<double> x = stackalloc double[3], z = stackalloc double[3];
        for (int m = 0; m < 3; m++)
        {
            (x[m], z[m]) = (f.StreamX[f.Triangles[(3 * t) + m]], f.Z[f.Triangles[(3 * t) + m]]);
        }

        double area = 0.5 * (((x[1] - x[0]) * (z[2] - z[0])) - ((x[2] - x[0]) * (z[1] - z[0]))), sumX = 0, sumZ = 0;
        for (int m = 0; m < 3; m++)
        {
            double mx = 0.5 * (x[m] + x[(m + 1) % 3]), mz = 0.5 * (z[m] + z[(m + 1) % 3]), qx = 0, qz = 0;
            for (int n = 0; n < 3; n++)
            {
                double outflow = f.Outflow[(3 * t) + n];
                (qx, qz) = (qx + (outflow * (mx - x[(n + 2) % 3])), qz + (outflow * (mz - z[(n + 2) % 3])));
            }

            (sumX, sumZ) = (sumX + (qx * qx), sumZ + (qz * qz));
        }

        return sumX == 0 && sumZ == 0 ? 0 : ((sumX / f.Smallest[t].X) + (sumZ / f.Smallest[t].Z)) / (12 * area * depth);
    }
}
