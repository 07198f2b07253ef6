using System.Text;
using Strata.Files;
using Strata.Studies;
using Strata.Tests.Cli;

namespace Strata.Tests.Studies;

/// <summary>Optima of a slab that are known: Rth = 1/(h/1000) + (2/3)/k, see <see cref="ToleranceTests"/>.</summary>
public sealed class OptimisationTests
{
    private static Design Slab(IReadOnlyList<string>? sets = null) =>
        DesignReader.Read(Encoding.UTF8.GetBytes(SolveCommandTests.Slab), "slab.json", sets);

    [Fact]
    public void What_falls_all_the_way_ends_at_the_end_of_its_range()
    {
        OptimisationReport report = OptimisationStudy.Run(Slab(), more => Slab(more), "rth_k_w", [new("materials.m.k_w_mk", 0.5, 4)], []);
        Assert.True(report.Feasible);
        Assert.Equal(4, report.Values[0].Value, 0.02);
        Assert.Equal(1 + (2.0 / 3 / 4), report.Found.Value, 2e-3);
    }

    [Fact]
    public void A_limit_is_met_where_it_binds()
    {
        // Highest power (lowest resistance of the film is not asked for): the largest t_min_c wants a weak film, the limit of the highest
        // temperature stops it.
        // Minimise the film's heat path: smallest h that keeps the source's mean at or below 25 + 2 W * 2 K/W = 29 C: 1/h' = 2 - 2/3, h =
        // 750.
        OptimisationReport report = OptimisationStudy.Run(
            Slab(), more => Slab(more), "rth_k_w", [new("boundaries[0].film_w_m2k", 200, 2000)], [new("rth_k_w", IsUpper: false, 2)]);
        Assert.True(report.Feasible);
        Assert.Equal(750, report.Values[0].Value, 5.0);
        Assert.Equal(2, report.Found.Value, 4e-3);
    }

    [Fact]
    public void What_no_point_can_keep_is_said_to_be_infeasible()
    {
        OptimisationReport report = OptimisationStudy.Run(
            Slab(), more => Slab(more), "rth_k_w", [new("materials.m.k_w_mk", 0.5, 4)], [new("t_max_c", IsUpper: true, 26)]);
        Assert.False(report.Feasible);

        // The film alone makes 2 K of 25 + 2: the closest point is the best conductor.
        Assert.Equal(4, report.Values[0].Value, 0.05);
        Assert.True(report.Limits[0].Value.Value > 26);
    }
}
