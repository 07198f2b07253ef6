using Strata.Analysis;
using Strata.CrossSections;
using Strata.Files;
using Strata.Packages;
using Strata.Plans;
using Strata.Problems;
using Strata.Results;
using Strata.Studies;
using Strata.Tests.Architecture;

namespace Strata.Tests.Packages;

/// <summary>A template's row of nets as a section and in plan, and the traces of the plan given to the section.</summary>
public class SectionPlanTests
{
    private const double Rows = 10;

    private static readonly Lazy<DesignResult> Section = new(() =>
        SectionAnalysis.Solve(Row().Section).Result);

    private static readonly Lazy<DesignResult> Plan = new(() =>
        PlanAnalysis.Solve(PlanReader.ReadFile(Repository.File("data", "layouts", "cavity-row.json"))));

    [Fact]
    public void The_shipped_plan_is_the_one_that_its_design_prints()
    {
        string path = Repository.File("data", "layouts", "cavity-row.json");
        string printed = System.Text.Encoding.UTF8.GetString(Printed(Row()));
        Assert.Equal(printed, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    // A line of 27.5 to 30 squares: 600 um between the axes, less 25 um of land at either end, 20 um wide; the spreading into the
    // lands lies between.
    [Fact]
    public void The_trace_of_the_outermost_net_is_as_long_and_wide_as_the_parameters_say()
    {
        NetResult net = Plan.Value.Electrical!.Nets[0];
        double square = 1.72e-8 / 5e-6;
        Assert.InRange(net.ResistanceOhm!.Value * net.Shares.Single(one => one.Region == "traces-1").Percent / 100, 27.5 * square,
            30 * square);
    }

    // Where traces carry the resistance both agree; in a net that goes straight through, the plan has the spreading in the outer pad.
    [Fact]
    public void Ten_rows_side_by_side_are_the_net_of_the_section()
    {
        IReadOnlyList<NetResult> section = Section.Value.Electrical!.Nets, plan = Plan.Value.Electrical!.Nets;
        Assert.Equal(7, plan.Count);
        for (int n = 0; n < 7; n++)
        {
            Assert.Equal(section[n].Name, plan[n].Name);
            double ratio = plan[n].ResistanceOhm!.Value / (Rows * section[n].ResistanceOhm!.Value);
            Assert.InRange(ratio, 1.0, n == 3 ? 1.15 : 1.02);
            Assert.Equal(section[n].Terminals[0].CurrentA, Rows * plan[n].Terminals[0].CurrentA, 1e-9);
        }
    }

    [Theory]
    [InlineData("cavity-build-up", "row_pitch_um=480", "dielectric_layers=2;nets=3;column_arrangement=staggered;end_points=none")]
    [InlineData("metal-substrate-thin-film", "row_pitch_um=480", "bus_pads=5;thru_hole=lined")]
    [InlineData("film-fan-out", "row_pitch_um=480",
        "levels=3;first_insulation_thickness_um=8;via_shift_um=150;joint_thickness_um=20;balls=true")]
    [InlineData("film-fan-out", "row_pitch_um=480",
        "family=metal-over-holes;film_holes=filled;protective_thickness_um=8;metal_into_hole_um=5")]
    [InlineData("bumped-die-moulded-fan-out", "row_pitch_um=500", "circuit_layers=2;die_count=2;pad_count=4")]
    public void Every_net_of_a_template_is_one_in_its_plan(string template, string pitch, string more)
    {
        Design design = DesignReader.FromTemplate(
            template, null, [pitch, "pad_current_a=0.1", "analysis=electrical", "accuracy_percent=5", .. more.Split(';')]);
        DesignResult section = SectionAnalysis.Solve(design.Section).Result;
        DesignResult plan = PlanAnalysis.Solve(PlanReader.Read(Printed(design), "plan.json"));
        Assert.Equal(DesignStatus.Ok, plan.Status);
        Assert.Equal(Names(section), Names(plan));
        foreach ((NetResult one, NetResult other) in section.Electrical!.Nets.Zip(plan.Electrical!.Nets))
        {
            // What either leaves out is at most this much of any of these nets: in plan the spreading at lands, in the section that
            // from pin to hole.
            double rows = 6000 / double.Parse(pitch[(pitch.IndexOf('=', StringComparison.Ordinal) + 1)..],
                System.Globalization.CultureInfo.InvariantCulture);
            Assert.InRange(Drop(other) / Drop(one), 0.8, 1.35);
            Assert.Equal(one.Terminals.Sum(at => Math.Abs(at.CurrentA)), rows * other.Terminals.Sum(at => Math.Abs(at.CurrentA)), 1e-6);
        }

        static double Drop(NetResult net) => net.PowerW / net.Terminals.Sum(at => Math.Max(0, at.CurrentA));

        static string[] Names(DesignResult result) =>
            [.. result.Electrical!.Nets.SelectMany(net => net.Terminals).Select(one => one.Name).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void A_package_without_redistribution_has_no_plan()
    {
        Design design = DesignReader.FromTemplate("recessed-film", null, ["pad_current_a=0.1", "analysis=electrical"]);
        InputException refused = Assert.Throws<InputException>(() => Printed(design));
        Assert.Contains("nothing to see in plan", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_takes_the_trace_resistances_of_a_plan()
    {
        // The same row with traces half as wide: the plan knows it, the section is told.
        string text = System.Text.Encoding.UTF8.GetString(Printed(Row()));
        string narrow = text.Replace("\"y0_um\":-10,\"y1_um\":10", "\"y0_um\":-5,\"y1_um\":5", StringComparison.Ordinal);
        Assert.NotEqual(text, narrow);
        DesignResult plan = PlanAnalysis.Solve(PlanReader.Read(System.Text.Encoding.UTF8.GetBytes(narrow), "narrow.json"));
        using var results = new MemoryStream();
        ResultWriter.Write(results, [plan]);
        CrossSection given = PlanTraces.Give(Row(), results.ToArray(), "results.json", Rows, out IReadOnlyList<string> lines);
        DesignResult told = SectionAnalysis.Solve(given).Result;
        Assert.Contains("pad-1-end-1, traces-1", lines[0], StringComparison.Ordinal);
        for (int n = 0; n < 3; n++)
        {
            double ratio = Rows * told.Electrical!.Nets[n].ResistanceOhm!.Value / plan.Electrical!.Nets[n].ResistanceOhm!.Value;
            Assert.InRange(ratio, 0.97, 1.01);
            Assert.True(told.Electrical!.Nets[n].ResistanceOhm!.Value > 1.7 * Section.Value.Electrical!.Nets[n].ResistanceOhm!.Value);
        }

        using var file = new MemoryStream();
        SectionWriter.Write(file, given);
        CrossSection read = DesignReader.Read(file.ToArray(), "given.json").Section;
        Assert.Equal(told.Electrical!.Nets[0].ResistanceOhm!.Value,
            SectionAnalysis.Solve(read).Result.Electrical!.Nets[0].ResistanceOhm!.Value, 1e-12);
    }

    [Fact]
    public void Results_of_a_section_are_no_traces()
    {
        using var results = new MemoryStream();
        ResultWriter.Write(results, [Section.Value]);
        Assert.Throws<InputException>(() => PlanTraces.Give(Row(), results.ToArray(), "results.json", Rows, out _));
        Assert.Throws<InputException>(() => PlanTraces.Give(Row(), "[1, 2"u8.ToArray(), "results.json", Rows, out _));
    }

    [Theory]
    [InlineData("cavity-build-up", "nets", 2)]
    [InlineData("metal-substrate-thin-film", "pads_per_die", 2)]
    [InlineData("film-fan-out", "pins_per_chip", 2)]
    [InlineData("bumped-die-moulded-fan-out", "pad_count", 2)]
    [InlineData("recessed-film", "legs", 2)]
    public void Every_pad_may_have_a_current_of_its_own(string template, string count, int pads)
    {
        string[] sets = ["analysis=electrical", $"{count}={pads}", "pad_electrodes=true"];
        CrossSection section = DesignReader.FromTemplate(template, null, ["pad_current_a=0.1 0.3", .. sets]).Section;
        Terminal[] driven = [.. section.Terminals.Where(one => one.Current is not null)];
        Assert.Equal([0.1, 0.3], driven.Select(one => one.Current!.Value));
        Assert.All(section.Terminals, one => Assert.Equal(one.Current is not null, one.Equipotential));
        InputException refused = Assert.Throws<InputException>(() =>
            DesignReader.FromTemplate(template, null, ["pad_current_a=0.1 0.2 0.3", .. sets]));
        Assert.Contains("3 currents for 2 pads", refused.Message, StringComparison.Ordinal);
    }

    private static Design Row() => DesignReader.Read(Repository.File("data", "designs", "cavity-row.json"));

    private static byte[] Printed(Design design)
    {
        using var text = new MemoryStream();
        PackagePlanWriter.Write(text, design);
        return text.ToArray();
    }
}
