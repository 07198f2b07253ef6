using Strata.CrossSections;

namespace Strata.Reports;

/// <summary>What of a drawing can be seen in a window: parts under later ones, or beside the window, cannot.</summary>
internal sealed class SeenParts(CrossSection section, Box window)
{
    // Beyond this many places a part counts as seen.
    private const int MostPlaces = 40_000;

    private static readonly double[] Fractions = [0.5, 0.02, 0.98, 0.2, 0.8, 0.002, 0.998];

    /// <summary>Whether any of a painted shape can be seen.</summary>
    public bool IsSeen(int shape)
    {
        PaintedShape own = section.Shapes[shape];
        Box place = Within(own.Shape.Bounds);
        return place.Width > 0 && place.Height > 0
            && Any(place, section.Shapes.Skip(shape + 1), (x, z) => own.Shape.Contains(x, z) && Top(x, z) == shape);
    }

    /// <summary>Whether there is a place where nothing is painted.</summary>
    public bool IsBackgroundSeen() => Any(window, section.Shapes, (x, z) => Top(x, z) < 0)
        || section.Shapes.Where(shape => shape.Shape is not RectangleShape)
            .Any(shape => Any(Within(shape.Shape.Bounds), [], (x, z) => Top(x, z) < 0));

    // Between the edges of what may cover it every rectangle shows one face; curves are asked for at places of their own.
    private static bool Any(Box place, IEnumerable<PaintedShape> covers, Func<double, double, bool> holds)
    {
        Box[] boxes = [.. covers.Select(one => Within(one.Shape.Bounds, place)).Where(box => box.Width > 0 && box.Height > 0)];
        double[] xs = Middles([place.X0, place.X1, .. boxes.SelectMany(box => new[] { box.X0, box.X1 })]);
        double[] zs = Middles([place.Z0, place.Z1, .. boxes.SelectMany(box => new[] { box.Z0, box.Z1 })]);
        return (long)xs.Length * zs.Length > MostPlaces
            || Fractions.Any(fx => Fractions.Any(fz => holds(place.X0 + (fx * place.Width), place.Z0 + (fz * place.Height))))
            || xs.Any(x => zs.Any(z => holds(x, z)));
    }

    private int Top(double x, double z)
    {
        for (int n = section.Shapes.Count - 1; n >= 0; n--)
        {
            if (section.Shapes[n].Shape.Contains(x, z))
            {
                return n;
            }
        }

        return -1;
    }

    private static double[] Middles(IEnumerable<double> edges)
    {
        double[] sorted = [.. edges.Distinct().Order()];
        return [.. sorted.Zip(sorted.Skip(1), (low, high) => (low + high) / 2)];
    }

    private Box Within(Box box) => Within(box, window);

    private static Box Within(Box box, Box place) => new(
        Math.Max(box.X0, place.X0), Math.Min(box.X1, place.X1), Math.Max(box.Z0, place.Z0), Math.Min(box.Z1, place.Z1));
}
