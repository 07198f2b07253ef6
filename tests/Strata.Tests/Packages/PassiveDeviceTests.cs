using Strata.Analysis;
using Strata.CrossSections;
using Strata.Packages.MetalSubstrates;
using Strata.Problems;
using Strata.Results;

namespace Strata.Tests.Packages;

/// <summary>Passive devices, returning traces, plugged holes and the blanket of adhesive of document 000, by hand calculations.</summary>
public class PassiveDeviceTests
{
    private const double Eps0 = 8.8541878128;

    private static DesignResult Solve(MetalSubstrateParameters design)
    {
        DesignResult result = SectionAnalysis.Solve(design.ToSection("device")).Result;
        Assert.True(result.Status == DesignStatus.Ok, result.Message);
        return result;
    }

    private static ElectrostaticResult Charges(PassiveForm form) => Solve(new MetalSubstrateParameters
    {
        Analysis = AnalysisKind.Electrostatic,
        Passive = form,
        EndPoints = Strata.Packages.Blocks.EndPointForm.None,
        AccuracyPercent = 0.5,
    }).Electrostatic!;

    // Plates of 400 um, 12 um of polyimide between them; the fringe of two thick plates adds some percent.
    [Fact]
    public void A_capacitor_has_the_charge_of_its_plates_and_a_fringe()
    {
        ElectrostaticResult capacitor = Charges(PassiveForm.Capacitor);
        double plates = Eps0 * 3.2 * 400 / 12;
        Assert.Equal(["lower-plate", "upper-plate"], capacitor.Terminals);
        Assert.InRange(capacitor.CapacitancePfM!.Lower!.Value, plates, 1.08 * plates);
        Assert.Equal(6e-3 * capacitor.CapacitancePfM.Value, capacitor.CapacitancePf!.Value, 9);
    }

    // Hammerstad and Jensen 1980 with their correction of the thickness: 23.10 ohm, 2.708; they claim 1 %.
    [Fact]
    public void A_wave_guide_has_the_impedance_of_a_microstrip()
    {
        LineResult line = Charges(PassiveForm.WaveGuide).Line!;
        Assert.Equal(23.10, line.Z0Ohm.Value, 0.01 * 23.10);
        Assert.Equal(2.708, line.EffectivePermittivity.Value, 0.015 * 2.708);
    }

    // Each strip alone over the ground is the wave-guide; beside the other it sends it a part of its charge.
    [Fact]
    public void A_filter_is_two_wave_guides_that_couple()
    {
        ElectrostaticResult filter = Charges(PassiveForm.Filter);
        CapacitanceMatrix matrix = filter.Matrix!;
        double alone = Charges(PassiveForm.WaveGuide).CapacitancePfM!.Value;
        Assert.Equal(["strip-1", "strip-2", "ground"], filter.Terminals);
        Assert.InRange(matrix.Value[0][0], 0.98 * alone, 1.1 * alone);
        Assert.True(matrix.Upper[0][1] < 0);
        Assert.Equal(matrix.Value[0][0], matrix.Value[1][1], 0.01 * matrix.Value[0][0]);
    }

    [Fact]
    public void A_coil_has_the_charge_of_its_turns_over_the_substrate()
    {
        ElectrostaticResult coil = Charges(PassiveForm.Inductor);
        Assert.Equal(["coil", "substrate"], coil.Terminals);
        Assert.True(coil.CapacitancePfM!.Lower > 0);
    }

    [Fact]
    public void A_package_without_such_a_device_says_which_conductors_are_missing() => Assert.Contains(
        "which conductors of this package have a potential is not known",
        Assert.Throws<InputException>(() => new MetalSubstrateParameters { Analysis = AnalysisKind.Electrostatic }.ToSection("x")).Message);

    private static MetalSubstrateParameters Fed => new()
    {
        Analysis = AnalysisKind.Electrical,
        PadCurrentA = 0.1,
        EndPoints = Strata.Packages.Blocks.EndPointForm.None,
        AccuracyPercent = 1,
    };

    // 25 ohm per square, 200 um long, a tenth of 6 mm wide: 25 * 200 / 600 ohm, beside which the trace is nothing.
    [Fact]
    public void A_film_of_a_sheet_resistance_has_its_squares()
    {
        DesignResult result = Solve(Fed with { Passive = PassiveForm.Resistor, PassiveWidthUm = 200, ResistorSheetOhm = 25 });
        Assert.Equal(25.0 * 200 / 600, result.Electrical!.Nets.Max(net => net.ResistanceOhm!.Value), 0.02);
    }

    // Two dies of 3.5 mm, 0.5 mm apart, pads of 520 um pitch: 1.4 mm from pad to pad in 5 um of copper over half of the depth.
    [Fact]
    public void A_trace_that_returns_joins_two_pads_and_needs_no_bonding_pad()
    {
        DesignResult result = Solve(Fed with
        {
            Dies = 2,
            DieWidthUm = 3500,
            PadsPerDie = 6,
            DiePadPitchUm = 520,
            BusPads = 2,
            BusExits = BusExits.None,
        });
        NetResult link = result.Electrical!.Nets.Single(net =>
            net.Terminals.All(terminal => terminal.Name.StartsWith("pad-", StringComparison.Ordinal)));
        Assert.Equal(1.68e-8 * 1.4e-3 / (5e-6 * 3e-3), link.ResistanceOhm!.Value, 0.1 * link.ResistanceOhm.Value);
        Assert.Equal(["pad-6", "pad-7"], link.Terminals.Select(terminal => terminal.Name));
    }

    [Fact]
    public void A_core_of_solder_lowers_the_resistance_of_a_lined_hole()
    {
        MetalSubstrateParameters lined = Fed with { ThruHole = ThruHole.Lined, ViaOuterWidthUm = 48 };
        double Middle(MetalSubstrateParameters p) => Solve(p).Electrical!.Nets.Min(net => net.ResistanceOhm!.Value);
        Assert.True(Middle(lined with { ViaCoreMaterial = "sac305" }) < Middle(lined));
        CrossSection drawn = (lined with { ViaCoreMaterial = "sac305" }).ToSection("x");
        Assert.Contains(drawn.Shapes, shape => shape is { Material: "sac305", Region: "columns-1-core" });
    }

    [Fact]
    public void A_blanket_of_adhesive_lies_under_dies_and_filling()
    {
        CrossSection drawn = new MetalSubstrateParameters
        {
            Analysis = AnalysisKind.Electrical,
            PadCurrentA = 0.1,
            JointBlanket = true,
            Filling = true,
        }.ToSection("x");
        PaintedShape blanket = drawn.Shapes.First(shape => shape.Region == "joint");
        Assert.Equal(drawn.Outline.Width, blanket.Shape.Bounds.Width);
        Assert.Equal(blanket.Shape.Bounds.Z0, drawn.Shapes.Single(shape => shape.Region == "filling").Shape.Bounds.Z1, 12);
    }

    [Fact]
    public void A_metal_core_needs_a_lined_hole_and_a_film_a_thickness()
    {
        string wrong = Assert.Throws<InputException>(() => (Fed with
        {
            ViaCoreMaterial = "sac305",
            Passive = PassiveForm.Resistor,
            ResistorSheetOhm = 1e4,
        }).ToSection("x")).Message;
        Assert.Contains("line the holes", wrong);
        Assert.Contains("ohm per square make a film 0.0002 um thick", wrong);
    }
}
