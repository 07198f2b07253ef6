using System.Text;
using SkiaSharp;
using Strata.CrossSections;
using Strata.Files;
using Strata.Layouts;
using Strata.Plans;
using Strata.Reports;
using Strata.Results;

namespace Strata.Tests.Reports;

/// <summary>Pictures of plans, read back pixel by pixel.</summary>
public class PlanPictureTests
{
    // The window is 100 um wide, so that a pixel of the PNG is 100 um / 1760.
    private const int Left = 2 * 92;
    private const int Top = 2 * 96;
    private const double PerUm = 17.6;

    private static readonly PlanView Plan = PlanReader.Read(Encoding.UTF8.GetBytes("""
        { "name": "p", "view": "plan", "layers": [ { "name": "m1", "thickness_um": 1, "resistivity_ohm_m": 1e-6 } ],
          "shapes": [ { "layer": "m1", "shape": "polygon", "points_um": [[10, 10], [90, 10], [90, 20], [10, 20]] },
                      { "layer": "m1", "shape": "polygon", "points_um": [[10, 30], [40, 30], [40, 45], [10, 45]],
                        "holes_um": [[[20, 34], [30, 34], [30, 40], [20, 40]]] } ],
          "terminals": [ { "name": "a", "layer": "m1", "from_um": [10, 10], "to_um": [10, 20], "voltage_v": 2 },
                         { "name": "b", "layer": "m1", "from_um": [90, 10], "to_um": [90, 20], "voltage_v": 0 } ] }
        """), "p.json");

    private static readonly Box Window = Box.Um(0, 100, 0, 50);

    [Fact]
    public void A_net_has_its_colour_and_a_piece_without_a_terminal_is_grey_around_its_hole()
    {
        using Picture picture = new PlanPicture(Plan, 1, Window).Draw();
        using SKBitmap bitmap = Png(picture);
        Assert.Equal(new SKColor(0xD9, 0x8A, 0x4B), At(bitmap, 50, 15));
        Assert.Equal(new SKColor(0xCF, 0xCF, 0xCB), At(bitmap, 15, 37));
        Assert.Equal(SKColors.White, At(bitmap, 25, 37));
        Assert.Equal(SKColors.White, At(bitmap, 50, 25));
    }

    [Fact]
    public void The_drop_of_a_wire_has_the_colours_of_its_length()
    {
        PlanSolution solution = PlanAnalysis.SolveWithField(Plan);
        using Picture picture = new PlanMap(Plan, solution, density: false, 1, Window).Draw();
        using SKBitmap bitmap = Png(picture);
        foreach (double x in (double[])[21, 33, 57, 72, 83])
        {
            Colour expected = ColourScale.Potential.At((x - 10) / 80);
            SKColor found = At(bitmap, x, 15);
            Assert.InRange(found.Red - expected.Red, -3, 3);
            Assert.InRange(found.Green - expected.Green, -3, 3);
            Assert.InRange(found.Blue - expected.Blue, -3, 3);
        }
    }

    [Fact]
    public void An_even_density_has_one_colour()
    {
        PlanSolution solution = PlanAnalysis.SolveWithField(Plan);
        using Picture picture = new PlanMap(Plan, solution, density: true, 1, Window).Draw();
        using SKBitmap bitmap = Png(picture);
        Colour highest = ColourScale.Heat.At(1);
        Assert.Equal(new SKColor(highest.Red, highest.Green, highest.Blue), At(bitmap, 30, 15));
        Assert.Equal(new SKColor(highest.Red, highest.Green, highest.Blue), At(bitmap, 70, 13));
    }

    [Fact]
    public void The_report_holds_three_pictures_and_the_numbers_of_the_nets()
    {
        PlanSolution solution = PlanAnalysis.SolveWithField(Plan);
        using var stream = new MemoryStream();
        HtmlPlanReport.Write(stream, Plan, solution, "p.json");
        string page = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Equal(3, page.Split("<img ").Length - 1);
        Assert.Contains("a-b", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", page.Split("<script")[0], StringComparison.Ordinal);
        Assert.Equal(8, solution.Result.Electrical!.Nets[0].ResistanceOhm!.Value, 1e-9);
        Assert.Equal(DesignStatus.Ok, solution.Result.Status);
    }

    private static SKColor At(SKBitmap bitmap, double x, double y) =>
        bitmap.GetPixel(Left + (int)(x * PerUm), Top + (int)((50 - y) * PerUm));

    private static SKBitmap Png(Picture picture)
    {
        using var stream = new MemoryStream();
        picture.Write(stream, PictureFormat.Png);
        return SKBitmap.Decode(stream.ToArray());
    }
}
