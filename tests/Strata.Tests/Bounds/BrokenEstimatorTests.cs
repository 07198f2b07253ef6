using Strata.Analysis;
using Strata.CrossSections;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using static Strata.Tests.Analysis.Drawings;

namespace Strata.Tests.Bounds;

/// <summary>Bounds that are broken on purpose lose the exact value: the exact cases would show it.</summary>
public class BrokenEstimatorTests
{
    // Body-fitted quadratic elements of an independent program.
    private const double Exact = 337.381;

    private static readonly Lazy<(DiffusionProblem Problem, double[] U)> Via = new(() =>
    {
        var section = new CrossSection
        {
            Name = "tapered via",
            Depth = 1e-3,
            Outline = Box.Um(0, 1000, 0, 500),
            Materials = [Material("die", 150), Material("resin", 0.2), Material("via metal", 390)],
            Shapes =
            [
                Rectangle("resin", "plate", 0, 1000, 0, 450), Rectangle("die", "chip", 0, 1000, 450, 500),
                new PaintedShape(new TrapezoidShape(320e-6, 380e-6, 300e-6, 400e-6, 0, 450e-6), "via metal", "via"),
            ],
            HeatSources = [Source("junction", 1, 0, 1000, 480, 500)],
            Boundaries = [Film("bottom", Side.Bottom, 30000, 0), Adiabatic()],
            Analysis = new AnalysisRequest { AccuracyPercent = 0.2 },
        };
        Strata.Thermal.ThermalSolution thermal = SectionAnalysis.Solve(section).Thermal!;
        return (thermal.Problem, thermal.Solution);
    });

    private static EnergyInterval Bounds(Func<DrawnCell, DrawnCell>? change)
    {
        (DiffusionProblem whole, double[] u) = Via.Value;
        DrawnCell[] cells = whole.DrawnCells!.Value;
        var body = new DiffusionProblem(whole.Grid);
        whole.Kx.CopyTo(body.Kx, 0);
        whole.Kz.CopyTo(body.Kz, 0);
        whole.Source.CopyTo(body.Source, 0);
        for (int i = 0; i < whole.Grid.Nx; i++)
        {
            body.Bottom.Fill(whole.Bottom[i], i);
        }

        body.DrawnCells = change is null ? null : new Lazy<DrawnCell[]>(() => [.. cells.Select(change)]);
        using var bounds = new EnergyBounds();
        return bounds.Evaluate(body, u);
    }

    private static bool Holds(EnergyInterval found) => found.Lower <= Exact && Exact <= found.Upper;

    [Fact]
    public void The_drawn_pieces_hold_the_exact_value() => Assert.True(Holds(Bounds(cell => cell)));

    [Fact]
    public void The_conductivities_of_the_equations_lose_it() => Assert.False(Holds(Bounds(null)));

    [Fact]
    public void Mean_conductivities_lose_it()
    {
        // The mean over the area of a cell, in place of what each piece has.
        Assert.False(Holds(Bounds(cell =>
        {
            double[] k = [.. cell.Kx.Select(_ => Mean(cell))];
            return new DrawnCell
            {
                Cell = cell.Cell,
                X = cell.X,
                StreamX = cell.StreamX,
                Z = cell.Z,
                Places = cell.Places,
                Triangles = cell.Triangles,
                Kx = k,
                Kz = k,
                FluxKx = k,
                FluxKz = k,
            };
        })));
    }

    private static double Mean(DrawnCell cell)
    {
        (double sum, double all) = (0, 0);
        for (int t = 0; t < cell.Kx.Length; t++)
        {
            (int a, int b, int c) = (cell.Triangles[3 * t], cell.Triangles[(3 * t) + 1], cell.Triangles[(3 * t) + 2]);
            double area = ((cell.X[b] - cell.X[a]) * (cell.Z[c] - cell.Z[a])) - ((cell.X[c] - cell.X[a]) * (cell.Z[b] - cell.Z[a]));
            (sum, all) = (sum + (area * cell.Kx[t]), all + area);
        }

        return sum / all;
    }
}
