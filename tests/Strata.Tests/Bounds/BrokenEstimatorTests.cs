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
        using var bounds = new EnergyBounds();
        return bounds.Evaluate(ChangedPieces.Of(Via.Value.Problem, change), Via.Value.U);
    }

    private static bool Holds(EnergyInterval found) => found.Lower <= Exact && Exact <= found.Upper;

    [Fact]
    public void The_drawn_pieces_hold_the_exact_value() => Assert.True(Holds(Bounds(cell => cell)));

    [Fact]
    public void The_conductivities_of_the_equations_lose_it() => Assert.False(Holds(Bounds(null)));

    // The mean over the area of a cell, in place of what each piece has.
    [Fact]
    public void Mean_conductivities_lose_it() => Assert.False(Holds(Bounds(ChangedPieces.Mean)));

    [Fact]
    public void Ends_that_cross_are_said_and_never_hidden()
    {
        // The flux sees pieces that conduct thrice as well, the potential such that conduct a third: either end passes the other.
        DiffusionProblem crossed = ChangedPieces.Of(Via.Value.Problem, cell =>
            ChangedPieces.With(cell, [.. cell.Kx.Select(k => k / 3)], [.. cell.FluxKx.Select(k => 3 * k)]));
        using var bounds = new EnergyBounds();
        Assert.Contains("crossed", Assert.Throws<InvalidOperationException>(() => bounds.Evaluate(crossed, Via.Value.U)).Message);
        Assert.Contains("crossed", Assert.Throws<InvalidOperationException>(() => bounds.EvaluateAction(crossed, Via.Value.U)).Message);
    }
}
