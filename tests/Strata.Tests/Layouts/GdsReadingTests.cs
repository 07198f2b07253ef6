using Strata.Files;
using Strata.Layouts;
using Strata.Problems;

namespace Strata.Tests.Layouts;

/// <summary>What a GDSII stream means, and what is said of a damaged one.</summary>
public class GdsReadingTests
{
    private static readonly IReadOnlyList<LayerRow> Table = LayerTableReader.Read("""
        gds_layer,gds_datatype,name,thickness_um,resistivity_ohm_m,from,to,resistance_ohm_m2
        1,0,rdl1,5,1.72e-8,,,
        2,0,rdl2,5,1.72e-8,,,
        3,0,via,,,rdl1,rdl2,1e-13
        4,0,pads,,,rdl1,,
        """u8.ToArray(), "layers.csv");

    [Theory]
    [InlineData(0, 0, 0, 20 * 2)]
    [InlineData(2, 0, 0, 22 * 2)]
    [InlineData(4, 1000, 3000, 24 * 2)]
    [InlineData(1, 0, 0, (20 * 2) + Math.PI)]
    public void Paths_end_as_their_type_says(int type, int begin, int end, double area)
    {
        Layout layout = Read(new GdsBytes().Cell("TOP", gds => gds.Path(1, 2000, type, begin, end, 0, 0, 20_000, 0)));
        Assert.Equal(area, Metal.Union(layout.Figures[0]).Sum(Metal.AreaUm2), 1e-6 * area);
        Assert.Equal(1, layout.Polygons);
    }

    [Fact]
    public void A_corner_of_a_path_is_mitred()
    {
        Layout layout = Read(new GdsBytes().Cell("TOP", gds => gds.Path(1, 2000, 0, 0, 0, 0, 0, 20_000, 0, 20_000, 10_000)));
        PlanFigure metal = Assert.Single(Metal.Union(layout.Figures[0]));
        Assert.Equal((21 * 2) + (9 * 2), Metal.AreaUm2(metal), 1e-9);
        Assert.Contains(LatticePoint.Um(21, -1), metal.Outer);
    }

    [Theory]
    [InlineData(1e-9)]
    [InlineData(5e-10)]
    [InlineData(2.54e-8)]
    public void A_database_unit_scales_the_drawing(double unit)
    {
        Layout layout = Read(new GdsBytes(unit).Cell("TOP", gds => gds.Boundary(1, 0, 0, 1000, 0, 1000, 2000, 0, 2000)));
        Assert.Equal(LatticePoint.Um(unit * 1e9, unit * 2e9), layout.Figures[0][0].Outer[2]);
    }

    [Fact]
    public void A_reference_mirrors_magnifies_turns_and_moves_in_this_order()
    {
        Layout layout = Read(new GdsBytes()
            .Cell("PART", gds => gds.Boundary(1, 0, 0, 1000, 0, 0, 3000))
            .Cell("TOP", gds => gds.Reference("PART", mirrored: true, 2, 90, 1, 1, 10_000, 5000)));

        // (1, 0) and (0, 3): mirrored (1, 0), (0, -3); twice (2, 0), (0, -6); turned (0, 2), (6, 0); moved by (10, 5).
        Assert.Equal([LatticePoint.Um(10, 5), LatticePoint.Um(10, 7), LatticePoint.Um(16, 5)], layout.Figures[0][0].Outer);
    }

    [Fact]
    public void Arrays_of_arrays_are_placed_in_full()
    {
        Layout layout = Read(new GdsBytes()
            .Cell("PART", gds => gds.Boundary(1, 0, 0, 100, 0, 100, 100, 0, 100))
            .Cell("ROW", gds => gds.Reference("PART", false, 1, 0, 3, 1, 0, 0, 600, 0, 0, 0))
            .Cell("TOP", gds => gds.Reference("ROW", false, 1, 45, 2, 4, 0, 0, 4000, 0, 0, 8000)));
        Assert.Equal(24, layout.Polygons);
        Assert.Equal(24 * 0.01, Metal.Union(layout.Figures[0]).Sum(Metal.AreaUm2), 1e-6);
        Assert.Equal(24, LayoutNets.Find(layout).Nets.Count);
    }

    [Fact]
    public void Vias_join_layers_and_texts_name_nets_and_terminals()
    {
        Layout layout = Read(new GdsBytes().Cell("TOP", gds => gds
            .Boundary(1, 0, 0, 9000, 0, 9000, 1000, 0, 1000)
            .Boundary(2, 8000, 0, 9000, 0, 9000, 7000, 8000, 7000)
            .Boundary(3, 8200, 200, 8800, 200, 8800, 800, 8200, 800)
            .Boundary(4, 0, 0, 500, 0, 500, 1000, 0, 1000)
            .Boundary(1, 0, 1000, 100, 1000, 100, 2000, -100, 2000)
            .Boundary(1, 200_000, 0, 201_000, 0, 201_000, 1000, 200_000, 1000)
            .Boundary(99, 0, 0, 1, 0, 1, 1)
            .Label(2, "VDD", 8500, 6000).Label(4, "A1", 250, 500).Label(1, "lost", 50_000, 0)));
        (IReadOnlyList<LayoutNet> nets, IReadOnlyList<string> warnings) = LayoutNets.Find(layout);
        Assert.Equal(["VDD", "net 2"], nets.Select(net => net.Name));
        Assert.Equal([0, 1], nets[0].Metal.Select(part => part.Row));
        Assert.Equal("A1", Assert.Single(nets[0].Terminals).Name);
        Assert.Single(nets[0].Vias);
        Assert.Equal(9 + 7 + 0.15, nets[0].AreaUm2, 1e-9);
        Assert.Equal((99, 0, 1L), Assert.Single(layout.Ignored));
        Assert.Contains("'lost' at (50, 0) um lies outside every polygon of rdl1", Assert.Single(warnings), StringComparison.Ordinal);
        Assert.StartsWith("text: byte ", warnings[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_common_corner_does_not_connect()
    {
        Layout layout = Read(
            new GdsBytes().Cell("TOP", gds => gds.Boundary(1, 0, 0, 10, 0, 10, 10, 0, 10).Boundary(1, 10, 10, 20, 10, 20, 20, 10, 20)));
        Assert.Equal(2, LayoutNets.Find(layout).Nets.Count);
    }

    [Fact]
    public void A_file_cut_anywhere_is_refused_with_its_place()
    {
        byte[] whole = new GdsBytes().Cell("TOP", gds => gds.Boundary(1, 0, 0, 1000, 0, 0, 3000)).End();
        for (int length = 0; length < whole.Length; length++)
        {
            InputProblem problem = Refusal(whole[..length]);
            Assert.StartsWith("byte ", problem.Path, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Random_damage_is_refused_or_read_but_never_thrown_about()
    {
        byte[] whole = new GdsBytes()
            .Cell("PART", gds => gds.Boundary(1, 0, 0, 1000, 0, 0, 3000).Path(2, 100, 4, 5, 5, 0, 0, 50, 50).Label(1, "A", 0, 0))
            .Cell("TOP", gds => gds.Reference("PART", false, 1, 30, 2, 2, 0, 0, 600, 0, 0, 600)).End();
        var random = new Random(1);
        int refused = 0;
        for (int n = 0; n < 5000; n++)
        {
            byte[] damaged = [.. whole];
            damaged[random.Next(whole.Length)] = (byte)random.Next(256);
            try
            {
                _ = LayoutReader.Read(new MemoryStream(damaged), "x.gds", Table);
            }
            catch (InputException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 1000, 4999);
    }

    [Fact]
    public void Garbage_is_refused_by_its_first_bytes()
    {
        var garbage = new EndlessGarbage();
        Assert.Throws<InputException>(() => LayoutReader.Read(garbage, "x.gds", Table));
        Assert.InRange(garbage.Given, 1, 1 << 20);
    }

    [Fact]
    public void What_is_wrong_with_cells_is_said_with_byte_offset_and_cell()
    {
        GdsBytes start = new GdsBytes().Cell("PART", gds => gds.Boundary(1, 0, 0, 1000, 0, 0, 3000));
        int offset = start.Length + 28 + 8;
        InputProblem missing = Refusal(start.Cell("TOPP", gds => gds.Reference("PARTS", false, 1, 0, 1, 1, 0, 0)).End(), "TOPP");
        Assert.Equal($"byte {offset}, cell TOPP", missing.Path);
        Assert.Contains("did you mean 'PART'?", missing.Message, StringComparison.Ordinal);
        Assert.Contains("contains itself: A > B > A", Refusal(new GdsBytes()
            .Cell("A", gds => gds.Reference("B", false, 1, 0, 1, 1, 0, 0))
            .Cell("B", gds => gds.Reference("A", false, 1, 0, 1, 1, 0, 0)).End(), "A").Message, StringComparison.Ordinal);
        Assert.Contains("occurs "
            + "twice", Refusal(new GdsBytes().Cell("A", _ => { }).Cell("A", _ => { }).End()).Message, StringComparison.Ordinal);
        Assert.Contains("crosses itself at (0.5, 0.5) "
            + "um", Refusal(new GdsBytes().Cell("A", gds => gds.Boundary(1, 0, 0, 1000, 1000, 1000, 0, 0, 1000)).End()).Message,
                StringComparison.Ordinal);
        Assert.Contains("zero "
            + "width", Refusal(new GdsBytes().Cell("A", gds => gds.Path(1, 0, 0, 0, 0, 0, 0, 5, 5)).End()).Message,
                StringComparison.Ordinal);
        Assert.Contains("name the one that is "
            + "meant", Refusal(new GdsBytes().Cell("A", _ => { }).Cell("B", _ => { }).End()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_names_every_wrong_cell()
    {
        InputException fault = Assert.Throws<InputException>(() => LayerTableReader.Read("""
            gds_layer,gds_datatype,name,thickness_um,material,from,to
            1,0,rdl1,-5,copper,,
            1,0,rdl2,5,coper,,
            2,0,via,,,rdl1,rdl3
            """u8.ToArray(), "layers.csv"));
        string all = fault.Message;
        Assert.Contains("layers.csv:2: thickness_um: found '-5'", all, StringComparison.Ordinal);
        Assert.Contains("layers.csv:3: gds_layer: the pair 1/0 occurs twice", all, StringComparison.Ordinal);
        Assert.Contains("layers.csv:3: material: unknown material 'coper'; did you mean 'copper'?", all, StringComparison.Ordinal);
        Assert.Contains("layers.csv:4: to: 'rdl3' is no conductor", all, StringComparison.Ordinal);
        Assert.Contains("layers.csv:4: via layer 'via' needs", all, StringComparison.Ordinal);
    }

    private static Layout Read(GdsBytes gds) => LayoutReader.Read(new MemoryStream(gds.End()), "x.gds", Table);

    private static InputProblem Refusal(byte[] bytes, string? cell = null) =>
        Assert.Single(Assert.Throws<InputException>(() => LayoutReader.Read(new MemoryStream(bytes), "x.gds", Table, cell)).Problems);

    private sealed class EndlessGarbage : MemoryStream
    {
        private readonly Random _random = new(5);

        public long Given { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            _random.NextBytes(buffer.AsSpan(offset, count));
            Given += count;
            return count;
        }
    }
}
