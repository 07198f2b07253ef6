using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Tests.Discretization;

/// <summary>The cavity build-up package of the solver comparisons: die in a copper carrier, build-up, columns, balls, board.</summary>
internal static class ReferencePackage
{
    private const double Width = 12000, Board = 1600, Ball = 250;
    private static readonly (string Name, double Thickness)[] BuildUp = [("d4", 12), ("m3", 5), ("d3", 12), ("m2", 5), ("d2", 12), ("m1", 5), ("d1", 12)];

    /// <summary>Builds the package.</summary>
    /// <param name="cells">Cells to stay below.</param>
    /// <param name="carrierFilm">Film on the carrier, W/(m2 K); 0 for none.</param>
    /// <param name="boardFilm">Film on the board.</param>
    public static DiffusionProblem Create(double cells, double carrierFilm, double boardFilm)
    {
        List<(double X0, double X1, double Z0, double Z1, double K)> rects = Rectangles(out double active, out double top);
        double[] xs = [0, Width, .. rects.SelectMany(r => new[] { r.X0, r.X1 })], zs = [0, top, active + 2, .. rects.SelectMany(r => new[] { r.Z0, r.Z1 })];
        (double low, double high) = (0.05, 2000);
        for (int turn = 0; turn < 60; turn++)
        {
            double h = Math.Sqrt(low * high), n = (double)(Lines(xs, h, 1).Length - 1) * (Lines(zs, 0.35 * h, 2).Length - 1);
            (low, high) = n > cells ? (h, high) : (low, h);
        }

        return OnGrid(new RectilinearGrid(new GridAxis(Lines(xs, high, 1)), new GridAxis(Lines(zs, 0.35 * high, 2))), carrierFilm, boardFilm);
    }

    /// <summary>The package on a given grid, whose lines hold the break lines.</summary>
    public static DiffusionProblem OnGrid(RectilinearGrid grid, double carrierFilm, double boardFilm)
    {
        List<(double X0, double X1, double Z0, double Z1, double K)> rects = Rectangles(out double active, out _);
        var problem = new DiffusionProblem(grid);
        for (int i = 0; i < grid.Nx; i++)
        {
            for (int k = 0; k < grid.Nz; k++)
            {
                (double x, double z) = (grid.X.Centres[i] * 1e6, grid.Z.Centres[k] * 1e6);
                int c = grid.Cell(i, k);
                problem.Kx[c] = problem.Kz[c] = rects.FindLast(r => x > r.X0 && x < r.X1 && z > r.Z0 && z < r.Z1).K;
                bool heated = Math.Abs(x - (Width / 2)) < 3000 && z > active && z < active + 2;
                problem.Source[c] = heated ? 1000 * grid.X.Widths[i] / 6e-3 * grid.Z.Widths[k] / 2e-6 : 0;
            }

            problem.Bottom[i] = boardFilm > 0 ? BoundaryCondition.FilmTo(boardFilm, 0) : BoundaryCondition.Adiabatic;
            problem.Top[i] = carrierFilm > 0 ? BoundaryCondition.FilmTo(carrierFilm, 0) : BoundaryCondition.Adiabatic;
        }

        return problem;
    }

    private static List<(double X0, double X1, double Z0, double Z1, double K)> Rectangles(out double active, out double top)
    {
        const double Air = 0.026, Fr4 = 0.3, Polyimide = 0.2, Copper = 398, Epoxy = 0.8, Silicon = 148, Attach = 1.5, Solder = 57, Middle = Width / 2;
        var layer = new Dictionary<string, (double Z0, double Z1)>();
        double z = Board + Ball;
        foreach ((string name, double thickness) in BuildUp)
        {
            layer[name] = (z, z + thickness);
            z += thickness;
        }

        (active, double die, double attach) = (z, z + 300, z + 320);
        top = attach + 500;
        List<(double, double, double, double, double)> rects =
        [
            (0, Width, 0, top, Air), (0, Width, 0, Board, Fr4), (0, Width, Board + Ball, active, Polyimide), (0, Width, active, top, Copper),
            (Middle - 3050, Middle + 3050, active, attach, Epoxy), (Middle - 3000, Middle + 3000, active, die, Silicon), (Middle - 3000, Middle + 3000, die, attach, Attach),
        ];
        for (int j = 0; j < 15; j++)
        {
            double x = (j + 0.5) * 800, inner = Middle + ((x - Middle) * 0.45), w = 180;
            double from = Math.Abs(x - inner) < w ? Math.Min(x, inner) - 20 : x - w;
            void Add(double x0, double x1, string name) => rects.Add((x0, x1, layer[name].Z0, layer[name].Z1, Copper));
            rects.Add((x - 150, x + 150, Board, Board + Ball, Solder));
            Add(x - 30, x + 30, "d4");
            Add(x - 100, x + 100, "m3");
            Add(x - 25, x + 25, "d3");
            Add(from, x + w, "m2");
            Add(inner - 20, inner + 20, "d2");
            Add(inner - 90, inner + 90, "m1");
            Add(inner - 15, inner + 15, "d1");
        }

        return rects;
    }

    private static double[] Lines(double[] breaks, double h, int least)
    {
        double[] b = [.. breaks.Select(v => Math.Round(v, 6)).Distinct().Order()];
        List<double> lines = [b[0]];
        for (int n = 1; n < b.Length; n++)
        {
            int m = Math.Max(least, (int)Math.Ceiling((b[n] - b[n - 1]) / h));
            lines.AddRange(Enumerable.Range(1, m).Select(j => b[n - 1] + ((b[n] - b[n - 1]) * j / m)));
        }

        return [.. lines.Select(v => v * 1e-6)];
    }
}
