using Strata.Analysis;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Refinement;
using static Strata.Tests.Analysis.Drawings;

namespace Strata.Tests.Fields;

public class ContactRuleTests
{
    private const double Contact = 1e-5;
    private static readonly AnalysisOptions Options = new() { Library = Library };

    private static SectionInterface Between(string first, string second, double r) =>
        new() { Name = $"{first} {second}", Between = (first, second), ThermalResistance = r };

    private static SectionInterface Segment(double x0, double x1, double z0, double z1, double r) =>
        new() { Name = "segment", Segment = Box.Um(x0, x1, z0, z1), ThermalResistance = r };

    // A metal of a part of the depth below, all of it above, 1 W down to 0 C.
    private static double Stack(double fill, params SectionInterface[] interfaces) => Rth(StackOf(fill, interfaces));

    private static CrossSection StackOf(double fill, params SectionInterface[] interfaces) => new()
    {
        Name = "stack",
        Depth = 1e-3,
        Outline = Box.Um(0, 100, 0, 100),
        Background = "insulator",
        Shapes = [Rectangle("metal", "lower", 0, 100, 0, 50, fill), Rectangle("metal", "upper", 0, 100, 50, 100)],
        Interfaces = interfaces,
        HeatSources = [Source("q", 1, 0, 100, 90, 100)],
        Boundaries = [Temperature("base", Side.Bottom, 0), Adiabatic()],
        Analysis = new AnalysisRequest { Cells = 2000 },
    };

    private static double Rth(CrossSection section, Material[]? more = null) =>
        SectionAnalysis.Solve(section with { Materials = more ?? [] }, Options).Result.Thermal!.Sources[0].RthKW!.Value;

    [Theory]
    [InlineData(1)]
    [InlineData(0.4)]
    [InlineData(0.05)]
    public void A_contact_under_a_fill_is_one_however_it_is_drawn(double fill)
    {
        double none = Stack(fill), between = Stack(fill, Between("lower", "upper", Contact)),
            segment = Stack(fill, Segment(0, 100, 50, 50, Contact));
        Assert.Equal(between, segment, 1e-3 * (between - none));
        Assert.Equal(Contact / (fill * 1e-3 * 100e-6), between - none, 0.05 * (between - none));
    }

    [Fact]
    public void A_contact_under_a_fill_is_that_of_the_same_parts_drawn_side_by_side()
    {
        // The depth laid along x: 40 um of metal and 60 um of an insulator under a metal that spreads the heat without loss. The upper ends
        // are compared: where a contact ends, the field of the lower end closes only with the logarithm of the cell size.
        Material poor = Material("insulator", 1e-5);
        Material spreading = new() { Name = "spreading", Conductivity = ThermalConductivity.Orthotropic(4e5, 400) };
        double Upper(double r) => SectionAnalysis.Solve(new CrossSection
        {
            Name = "side by side",
            Depth = 1e-3,
            Outline = Box.Um(0, 100, 0, 100),
            Materials = [spreading, poor],
            Shapes =
            [
                Rectangle("insulator", "rest", 40, 100, 0, 50), Rectangle("metal", "lower", 0, 40, 0, 50),
                Rectangle("spreading", "upper", 0, 100, 50, 100),
            ],
            Interfaces = r > 0 ? [Between("lower", "upper", r)] : [],
            HeatSources = [Source("q", 1, 0, 100, 90, 100)],
            Boundaries = [Temperature("base", Side.Bottom, 0), Adiabatic()],
            Analysis = new AnalysisRequest { Cells = 2000 },
        }, Options).Result.Thermal!.Sources[0].RthKW!.Upper!.Value;
        double contact = Upper(1e-6) - Upper(0);
        Assert.Equal(contact, Rth(StackOf(0.4, Between("lower", "upper", 1e-6)), [poor]) - Rth(StackOf(0.4), [poor]), 0.005 * contact);
    }

    [Fact]
    public void Contacts_on_different_parts_of_one_face_act_each_on_its_own()
    {
        // Half of the depth column, half filler; one contact under the column, another under the filler. The column carries all but a
        // thousandth.
        CrossSection section(params SectionInterface[] interfaces) => new()
        {
            Name = "two contacts",
            Depth = 1e-3,
            Outline = Box.Um(0, 100, 0, 100),
            Shapes = [Rectangle("body", "filler", 0, 100, 0, 50), Rectangle("metal", "column", 0, 100, 0, 50, 0.5),
                Rectangle("metal", "upper", 0, 100, 50, 100)],
            Interfaces = interfaces,
            HeatSources = [Source("q", 1, 0, 100, 90, 100)],
            Boundaries = [Temperature("base", Side.Bottom, 0), Adiabatic()],
            Analysis = new AnalysisRequest { Cells = 1000 },
        };
        double none = Rth(section()), column = Rth(section(Between("column", "upper", Contact))),
            filler = Rth(section(Between("filler", "upper", 1e-6)));
        double both = Rth(section(Between("column", "upper", Contact), Between("filler", "upper", 1e-6)));
        double other = Rth(section(Between("filler", "upper", 1e-6), Between("column", "upper", Contact)));
        Assert.Equal(column + filler - none, both, 1e-6 * both);
        Assert.Equal(both, other, 1e-9 * both);
        double twice = Rth(section(Between("column", "upper", 1e-6), Between("column", "upper", Contact)));
        Assert.Equal(column, twice, 1e-9 * column);
        double covered = Rth(section(Between("column", "upper", 1), Segment(0, 100, 50, 50, 0)));
        Assert.Equal(none, covered, 1e-9 * none);
    }

    // A layer of 2 um of metal, or a sheet for it, across a contact in a body; heat from the left half to the right end.
    private static double Crossing(bool sheet, double r, double from, double to, double? layer = 2, double accuracy = 0.05)
    {
        var section = new CrossSection
        {
            Name = "crossing",
            Depth = 1e-3,
            Outline = Box.Um(0, 200, 0, 100),
            Background = "body",
            Shapes = !sheet && layer is double t ? [Rectangle("metal", "layer", 0, 200, 50 - (t / 2), 50 + (t / 2))] : [],
            Sheets = sheet ? [new Sheet("sheet", Box.Um(0, 200, 50, 50), 2e-6 * 39 / 40, "metal")] : [],
            Interfaces = [Segment(100, 100, from, to, r)],
            HeatSources = [Source("q", 1, 0, 50, 0, 100)],
            Boundaries = [Temperature("end", Side.Right, 0), Adiabatic()],
            Analysis = new AnalysisRequest { AccuracyPercent = accuracy },
        };
        return Rth(section);
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(50, 100)]
    public void A_sheet_across_a_contact_acts_like_the_layer_that_it_stands_for(double from, double to)
    {
        double drawn = Crossing(sheet: false, 2e-5, from, to), sheet = Crossing(sheet: true, 2e-5, from, to);
        Assert.Equal(drawn, sheet, 0.02 * drawn);
    }

    [Fact]
    public void A_sheet_does_not_short_a_contact_that_crosses_it()
    {
        // Nearly all of the resistance is the contact, 1e-3 m2 K/W on 0.1 mm by 1 mm.
        double sheet = Crossing(sheet: true, 1e-3, 0, 100, accuracy: 1);
        Assert.Equal(1e-3 / 1e-7, sheet, 0.02 * sheet);
    }
}
