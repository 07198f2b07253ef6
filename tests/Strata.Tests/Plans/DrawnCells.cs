using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Strata.Files;
using Strata.Plans;
using Strata.Results;

namespace Strata.Tests.Plans;

/// <summary>A drawing of rectangles on two layers of square cells, with vias that fill a cell: several nets, found by filling.</summary>
internal sealed record DrawnCells(
    IReadOnlyList<(int Layer, int X, int Y, int Width, int Height)> Rectangles, IReadOnlyList<(int X, int Y)> Vias)
{
    public const int Columns = 7;
    public const int Rows = 5;

    /// <summary>Side of a cell, um.</summary>
    public const int Size = 10;

    /// <summary>Conductance of a square of each layer, S: 1 um and 2.5 um of 1e-6 ohm m.</summary>
    public static IReadOnlyList<double> Square { get; } = [1, 2.5];

    /// <summary>Conductance of a via, S: 100 um2 of 1e-10 ohm m2.</summary>
    public const double Via = 1;

    public static Arbitrary<DrawnCells> Any { get; } = Arb.From(
        from rectangles in Gen.ListOf(Rectangle, 8)
        from vias in Gen.ListOf(Cell, 4)
        select new DrawnCells([.. rectangles], [.. vias.Distinct()]));

    private static Gen<(int X, int Y)> Cell =>
        from x in Gen.Choose(0, Columns - 1)
        from y in Gen.Choose(0, Rows - 1)
        select (x, y);

    private static Gen<(int Layer, int X, int Y, int Width, int Height)> Rectangle =>
        from layer in Gen.Choose(0, 1)
        from at in Cell
        from width in Gen.Choose(1, 5)
        from height in Gen.Choose(1, 3)
        select (layer, at.X, at.Y, Math.Min(width, Columns - at.X), Math.Min(height, Rows - at.Y));

    /// <summary>The cells of each net, and up to three of them, apart from each other, as terminals.</summary>
    public IReadOnlyList<(HashSet<(int Layer, int X, int Y)> Cells, (int Layer, int X, int Y)[] Terminals)> Nets()
    {
        HashSet<(int Layer, int X, int Y)> left =
        [
            .. Rectangles.SelectMany(r => Enumerable.Range(r.X, r.Width).SelectMany(
                x => Enumerable.Range(r.Y, r.Height).Select(y => (r.Layer, x, y)))),
        ];
        List<(HashSet<(int, int, int)>, (int, int, int)[])> nets = [];
        while (left.Count > 0)
        {
            HashSet<(int Layer, int X, int Y)> net = [];
            Stack<(int Layer, int X, int Y)> open = new([left.Min()]);
            while (open.TryPop(out (int Layer, int X, int Y) cell))
            {
                if (left.Remove(cell))
                {
                    net.Add(cell);
                    (int l, int x, int y) = cell;
                    (int, int, int)[] beside = [(l, x - 1, y), (l, x + 1, y), (l, x, y - 1), (l, x, y + 1)];
                    foreach ((int, int, int) one in Vias.Contains((x, y)) ? beside.Append((1 - l, x, y)) : beside)
                    {
                        open.Push(one);
                    }
                }
            }

            List<(int Layer, int X, int Y)> terminals = [];
            foreach ((int Layer, int X, int Y) cell in net.Order().Reverse().Concat(net.Order()).Where((_, n) => n % 3 == 0))
            {
                bool apart = terminals.TrueForAll(
                    one => one.Layer != cell.Layer || Math.Max(Math.Abs(one.X - cell.X), Math.Abs(one.Y - cell.Y)) > 1);
                if (apart && terminals.Count < 3)
                {
                    terminals.Add(cell);
                }
            }

            if (terminals.Count > 1)
            {
                nets.Add((net, [.. terminals]));
            }
        }

        return nets;
    }

    /// <summary>Solves nets, drawn as the rectangles or as the cells of one net alone, at a place of their own.</summary>
    public IReadOnlyList<NetResult> Solve(
        double accuracyPercent, Func<double, double, (double X, double Y)>? place = null, int? only = null)
    {
        place ??= (x, y) => (x, y);
        var nets = Nets();
        IEnumerable<(int Layer, int X, int Y, int Width, int Height)> drawn = only is { } n
            ? nets[n].Cells.Select(cell => (cell.Layer, cell.X, cell.Y, 1, 1)) : Rectangles;
        string[] vias =
        [
            .. Vias.Where(v => (only is { } o ? nets[o].Cells : [.. nets.SelectMany(net => net.Cells)]) is var cells
                && cells.Contains((0, v.X, v.Y)) && cells.Contains((1, v.X, v.Y))).Select((v, k) =>
                    $"{{ \"name\": \"v{k}\", \"from\": \"m1\", \"to\": \"m2\", {Box(v.X, v.Y, 1, 1)}, \"resistance_ohm_m2\": 1e-10 }}"),
        ];
        List<string> terminals = [];
        for (int net = 0; net < nets.Count; net++)
        {
            for (int t = 0; t < nets[net].Terminals.Length && (only ?? net) == net; t++)
            {
                (int layer, int x, int y) = nets[net].Terminals[t];
                string drive = t == 0 ? "\"voltage_v\": 0" : $"\"current_a\": {t}, \"equipotential\": true";
                terminals.Add($"{{ \"name\": \"n{net}t{t}\", \"layer\": \"m{layer + 1}\", {Box(x, y, 1, 1)}, {drive} }}");
            }
        }

        string text = string.Create(CultureInfo.InvariantCulture, $$"""
            { "name": "cells", "view": "plan",
              "layers": [ { "name": "m1", "thickness_um": 1, "resistivity_ohm_m": 1e-6 },
                          { "name": "m2", "thickness_um": 2.5, "resistivity_ohm_m": 1e-6 } ],
              "shapes": [ {{string.Join(", ", drawn.Select(Shape))}} ],
              "vias": [ {{string.Join(", ", vias)}} ],
              "terminals": [ {{string.Join(", ", terminals)}} ],
              "analysis": { "kind": "electrical", "accuracy_percent": {{accuracyPercent}} } }
            """);
        DesignResult result = PlanAnalysis.Solve(PlanReader.Read(Encoding.UTF8.GetBytes(text), "cells.json"));
        Assert.True(result.Status == DesignStatus.Ok, result.Message + text);
        return result.Electrical!.Nets;

        string Shape((int Layer, int X, int Y, int Width, int Height) r) =>
            $"{{ \"layer\": \"m{r.Layer + 1}\", {Box(r.X, r.Y, r.Width, r.Height)} }}";

        string Box(int x, int y, int width, int height)
        {
            (double ax, double ay) = place(Size * x, Size * y);
            (double bx, double by) = place(Size * (x + width), Size * (y + height));
            return string.Create(CultureInfo.InvariantCulture,
                $"\"shape\": \"rectangle\", \"x0_um\": {Math.Min(ax, bx)}, \"x1_um\": {Math.Max(ax, bx)}, \"y0_um\": {Math.Min(ay, by)}, ")
                + string.Create(CultureInfo.InvariantCulture, $"\"y1_um\": {Math.Max(ay, by)}");
        }
    }
}
