using Strata.CrossSections;
using Strata.Files;
using Strata.Layouts;
using Strata.Tests.Architecture;

namespace Strata.Tests.Layouts;

/// <summary>A layout's nets, solved one by one into a table.</summary>
public class NetTableTests
{
    [Fact]
    public void The_shipped_layout_is_the_one_that_is_drawn()
    {
        string gds = Repository.File("data", "layouts", "fan-out.gds"), csv = Repository.File("data", "layouts", "fan-out.csv");
        byte[] drawn = FanOutLayout.Draw(1000);
        if (Environment.GetEnvironmentVariable("STRATA_WRITE_LAYOUT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(gds)!);
            File.WriteAllBytes(gds, drawn);
            File.WriteAllText(csv, FanOutLayout.Layers);
        }

        Assert.Equal(drawn, File.ReadAllBytes(gds));
        Assert.Equal(FanOutLayout.Layers.ReplaceLineEndings("\n"), File.ReadAllText(csv).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_net_of_a_fan_out_has_a_row_with_bounds()
    {
        IReadOnlyList<LayerRow> table = LayerTableReader.Read(System.Text.Encoding.UTF8.GetBytes(FanOutLayout.Layers), "fan-out.csv");
        Layout layout = LayoutReader.Read(new MemoryStream(FanOutLayout.Draw(50)), "fan-out.gds", table);
        (IReadOnlyList<LayoutNet> nets, IReadOnlyList<string> warnings) = LayoutNets.Find(layout);
        Assert.Equal(50, nets.Count);
        Assert.Empty(warnings);
        using var text = new StringWriter();
        int failed = NetTable.Write(
            text, layout, [.. nets.Take(6)], 0.1, new AnalysisRequest { Kind = AnalysisKind.Electrical, AccuracyPercent = 1 }, 1,
                CancellationToken.None);
        Assert.Equal(0, failed);
        string[] rows = text.ToString().TrimEnd().Split('\n');
        Assert.Equal(7, rows.Length);
        int low = NetTable.Columns.ToList().IndexOf("resistance_lower_ohm");
        foreach (string[] cells in rows.Skip(1).Select(row => row.Split(',')))
        {
            Assert.Equal("ok", cells[1]);
            (double lower, double upper) = (Parse(cells[low]), Parse(cells[low + 1]));
            Assert.InRange(Parse(cells[low - 1]), lower, upper);
            Assert.InRange(upper / lower, 1, 1.01);
        }
    }

    private static double Parse(string cell) => double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);
}
