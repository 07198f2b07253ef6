using System.Globalization;
using Strata.Studies;
using Strata.Tests.Architecture;

namespace Strata.Tests.Cli;

public sealed class PlanRowTests : IDisposable
{
    private readonly CommandRun _strata = new();

    public PlanRowTests() => _strata.File("slab.json", SolveCommandTests.Slab);

    /// <inheritdoc/>
    public void Dispose() => _strata.Dispose();

    [Fact]
    public void The_shipped_table_of_a_plan_scales_with_thickness_and_temperature()
    {
        string results = _strata.PathOf("results.csv");
        Assert.Equal(0, _strata.Run("batch", Repository.File("data", "layouts", "rdl-corner-sweep.csv"), "-o", results));
        ResultTable table = ResultTable.ReadFile(results);
        double[] resistance = table.Numbers("r_first_ohm");

        // R is rho / t of one and the same figure; copper rises by 0.00393 of its value at 20 C per K.
        Assert.Equal(2, resistance[0] / resistance[1], 1e-6);
        Assert.Equal(0.5, resistance[2] / resistance[1], 1e-6);
        Assert.Equal(1 + (0.00393 * 100), resistance[3] / resistance[1], 1e-6);
        Assert.All(table.Numbers("accuracy_percent"), reached => Assert.InRange(reached, 0, 1));
    }

    [Fact]
    public void Plans_and_sections_share_a_table_and_a_wrong_member_costs_its_row_alone()
    {
        File.Copy(Repository.File("data", "layouts", "rdl-corner.json"), _strata.PathOf("plan.json"));
        _strata.File("t.csv", "name,section,layers[0].thickness_um,temperature_c\n"
            + "plan,plan.json,5,20\nnegative,plan.json,-5,20\nsection,slab.json,,\nof a plan,slab.json,,30\n");
        Assert.Equal(1, _strata.Run("batch", _strata.PathOf("t.csv"), "-o", _strata.PathOf("o.csv"), "--workers", "2"));
        ResultTable table = ResultTable.ReadFile(_strata.PathOf("o.csv"));
        Assert.Equal(["ok", "failed", "ok", "failed"], table.Texts("status"));
        Assert.Contains("layers[0].thickness_um: found -5 um", table.Texts("message")[1], StringComparison.Ordinal);
        Assert.Contains("unknown member 'temperature_c'", table.Texts("message")[3], StringComparison.Ordinal);
        Assert.Equal(0.0746, double.Parse(table.Texts("r_first_ohm")[0], CultureInfo.InvariantCulture), 5e-4);
    }
}
