using Strata.Analysis;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Refinement;
using Strata.Results;
using static Strata.Tests.Analysis.Drawings;

namespace Strata.Tests.Fields;

public class SheetPhysicsTests
{
    private static readonly AnalysisOptions Options = new() { Library = Library };

    [Fact]
    public void A_sheet_has_the_resistivity_of_its_temperature()
    {
        Material warm = Material("warm", 400, 2e-8, 0.004);
        ElectricalResult result = SectionAnalysis.Solve(new CrossSection
        {
            Name = "trace and liner",
            Depth = 1e-3,
            Outline = Box.Um(0, 400, 0, 20),
            Background = "insulator",
            Materials = [warm],
            Shapes = [Rectangle("warm", "trace", 0, 400, 10, 20)],
            Sheets = [new Sheet("liner", Box.Um(0, 400, 10, 10), 10e-6, "warm")],
            Boundaries = [Temperature("top", Side.Top, 120), Temperature("bottom", Side.Bottom, 120), Adiabatic()],
            Terminals = [Current("A", 0.001, 0, 0, 10, 20, equipotential: true), Voltage("B", 0, 400, 400, 10, 20)],
            Analysis = new AnalysisRequest { Kind = AnalysisKind.Electrothermal, Cells = 500 },
        }, Options).Result.Electrical!;

        // Two conductors of 10 um each, 40 % above the resistivity at 20 C.
        Assert.Equal(0.5 * 2e-8 * 1.4 * 400e-6 / (1e-3 * 10e-6), result.Nets[0].ResistanceOhm!.Value, 1e-10);
    }

    [Fact]
    public void A_sheet_has_the_conductivity_of_its_temperature()
    {
        // k falls from 400 to 200 W/(m K) between 0 and 100 C; nearly all heat runs in the sheet, between both ends: the mean k of 300
        // counts.
        Material falling = new()
        {
            Name = "falling",
            Conductivity = ThermalConductivity.Isotropic(new TemperatureTable([(0, 400), (100, 200)]))
        };
        ThermalResult result = SectionAnalysis.Solve(new CrossSection
        {
            Name = "sheet",
            Depth = 1e-3,
            Outline = Box.Um(0, 1000, 0, 20),
            Background = "insulator",
            Materials = [falling, Material("insulator", 1e-6)],
            Sheets = [new Sheet("sheet", Box.Um(0, 1000, 10, 10), 10e-6, "falling")],
            Boundaries = [Temperature("hot", Side.Left, 100), Temperature("cold", Side.Right, 0), Adiabatic()],
            Analysis = new AnalysisRequest { Cells = 2000 },
        }, Options).Result.Thermal!;
        Assert.Equal(300 * 100 * 10e-6 * 1e-3 / 1e-3, result.Boundaries[1].HeatW, 1e-3);
    }

    [Fact]
    public void The_sensitivity_to_a_material_counts_its_sheets()
    {
        double R(double factor, out NetResult net)
        {
            net = SectionAnalysis.Solve(new CrossSection
            {
                Name = "net",
                Depth = 1e-4,
                Outline = Box.Um(0, 400, 0, 100),
                Background = "insulator",
                Materials = [Material("m", 400, 2e-8 / factor), Material("n", 20, 4e-7)],
                Shapes = [Rectangle("n", "t1", 20, 200, 40, 50), Rectangle("m", "via", 180, 200, 50, 70, 0.4),
                    Rectangle("m", "t2", 170, 380, 70, 80)],
                Interfaces = [new SectionInterface { Name = "cb", Between = ("t1", "via"), ElectricalResistance = 2e-12 }],
                Sheets = [new Sheet("liner", Box.Um(20, 170, 50, 50), 0.5e-6, "m")],
                Terminals = [Current("A", 0.01, 20, 20, 40, 50), Voltage("B", 0, 380, 380, 70, 80)],
                Analysis = new AnalysisRequest { Kind = AnalysisKind.Electrical, Cells = 6000 },
            }, Options).Result.Electrical!.Nets[0];
            return net.ResistanceOhm!.Value;
        }

        double up = R(1.02, out _), down = R(1 / 1.02, out _);
        _ = R(1, out NetResult net);
        double numerical = Math.Log(up / down) / (2 * Math.Log(1.02));
        Assert.Equal(numerical, net.Sensitivities.Single(one => one.Parameter == "electrical conductivity" && one.Name == "m").Value, 2e-3);
        Assert.Equal(100, net.Shares.Sum(share => share.Percent), 1e-9);
        Assert.Contains(net.Shares, share => share.Region == "liner");
    }
}
