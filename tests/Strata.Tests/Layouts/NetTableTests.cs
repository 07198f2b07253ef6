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

    [Fact]
    public void A_layer_table_with_limits_gives_every_net_a_margin()
    {
        string[] lines = FanOutLayout.Layers.ReplaceLineEndings("\n").TrimEnd().Split('\n');
        string limits = string.Join('\n',
            lines.Select(line => line.StartsWith('#') ? line : line + (line.StartsWith("gds_layer", StringComparison.Ordinal)
            ? ",em_current_density_a_m2,em_temperature_c,em_exponent,em_activation_ev"
                : line.StartsWith("1,0,rdl1", StringComparison.Ordinal) ? ",1e10,100,2,0.9" : ",,,,"))) + "\n";
        IReadOnlyList<LayerRow> table = LayerTableReader.Read(System.Text.Encoding.UTF8.GetBytes(limits), "fan-out.csv");
        Assert.Contains(table, row => row.Em is not null);
        Layout layout = LayoutReader.Read(new MemoryStream(FanOutLayout.Draw(8)), "fan-out.gds", table);
        using var text = new StringWriter();
        List<string> classes = [];
        _ = NetTable.Write(
            text, layout, [.. LayoutNets.Find(layout).Nets.Take(2)], 0.1,
            new AnalysisRequest { Kind = AnalysisKind.Electrical, AccuracyPercent = 5 }, 1, CancellationToken.None, classes);
        Assert.StartsWith("class N: 2 nets, resistance ", Assert.Single(classes), StringComparison.Ordinal);
        int margin = NetTable.Columns.ToList().IndexOf("em_margin");
        foreach (string[] cells in text.ToString().TrimEnd().Split('\n').Skip(1).Select(row => row.Split(',')))
        {
            Assert.Equal(Parse(cells[margin - 1]) / Parse(cells[margin - 2]), Parse(cells[margin]), 1e-9 * Parse(cells[margin]));
            Assert.True(Parse(cells[margin]) > 0);
        }
    }

    private static double Parse(string cell) => double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);
}
