using System.CommandLine;
using System.Globalization;
using Strata.CrossSections;
using Strata.Files;
using Strata.Layouts;

namespace Strata.Cli.Commands;

/// <summary><c>strata nets</c>: the nets of a layout.</summary>
internal static class NetsCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Streams streams, Interrupt interrupt)
    {
        var layout = new Argument<string>("LAYOUT") { Description = "A GDSII stream file" };
        var layers = new Option<string>("--layers") { Description = "The layer table, CSV", HelpName = "FILE", Required = true };
        var cell = new Option<string?>(
            "--cell")
        { Description = "The cell; the only one that no other refers to when left out", HelpName = "NAME" };
        var json = new Option<bool>("--json") { Description = "Print JSON instead of a table" };
        var solve = new Option<string?>("--solve")
        {
            Description = "Solve every net and write a table, one row per "
            + "net",
            HelpName = "OUT.csv"
        };
        var nets = new Option<string?>("--nets")
        {
            Description = "With --solve: only the nets named in the first column of this "
            + "CSV",
            HelpName = "NETS.csv"
        };
        var current = new Option<double>("--current")
        {
            Description = "With --solve: current from the last terminal of a net to its first, A",
            HelpName = "A",
            DefaultValueFactory = _ => 1,
        };
        var accuracy = new Option<string?>("--accuracy")
        {
            Description = "With --solve: how close the bounds are, as "
            + "1%",
            HelpName = "PERCENT"
        };
        var threads = new Option<int>("--threads")
        {
            Description = "With --solve: nets solved at "
            + "once",
            DefaultValueFactory = _ => 1,
            HelpName = "COUNT"
        };
        var command = new Command("nets", "List the nets of a layout, or solve them all")
        {
            layout, layers, cell, json, solve, nets, current, accuracy, threads,
        };
        command.SetAction(parsed =>
        {
            Layout read = LayoutReader.ReadFile(
                parsed.GetValue(layout)!, LayerTableReader.ReadFile(parsed.GetValue(layers)!), parsed.GetValue(cell));
            (IReadOnlyList<LayoutNet> found, IReadOnlyList<string> warnings) = LayoutNets.Find(read);
            if (parsed.GetValue(solve) is { } table)
            {
                interrupt.Listen();
                (double? percent, _) = DesignArguments.Request(parsed.GetValue(accuracy), null);
                var request = new AnalysisRequest { Kind = AnalysisKind.Electrical, AccuracyPercent = percent };
                return Solve(table, read, Named(found, parsed.GetValue(nets)), parsed.GetValue(current), request,
                    Math.Max(1, parsed.GetValue(threads)), streams, interrupt);
            }

            if (parsed.GetValue(json))
            {
                streams.Write(stream => LayoutNetsWriter.Write(stream, read, found, warnings));
                return ExitCode.Ok;
            }

            Print(streams, read, found);
            foreach (string warning in warnings)
            {
                streams.Error.WriteLine($"warning: {warning}");
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static int Solve(
        string table, Layout layout, IReadOnlyList<LayoutNet> nets, double current, AnalysisRequest request, int threads, Streams streams,
            Interrupt interrupt)
    {
        AtomicFile.CheckWritable(table);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        List<string> classes = [];
        int failed = NetTable.Write(text, layout, nets, current, request, threads, interrupt.Token, classes);
        AtomicFile.Write(table, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text.ToString())));
        streams.Tell($"{nets.Count} nets, {failed} failed: {table}");
        classes.ForEach(streams.Tell);
        return failed > 0 ? ExitCode.SomeFailed : ExitCode.Ok;
    }

    private static IReadOnlyList<LayoutNet> Named(IReadOnlyList<LayoutNet> nets, string? file)
    {
        if (file is null)
        {
            return nets;
        }

        Dictionary<string, LayoutNet> byName = [];
        foreach (LayoutNet net in nets)
        {
            byName.TryAdd(net.Name, net);
        }

        return [.. NetNames.ReadFile(file, byName.Keys).Select(name => byName[name])];
    }

    private static void Print(Streams streams, Layout layout, IReadOnlyList<LayoutNet> nets)
    {
        streams.Out.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
            $"{layout.File}, cell {layout.Cell}: {nets.Count} nets, {layout.Polygons} polygons, {layout.Labels.Count} labels"));
        foreach (LayoutNet net in nets)
        {
            string layers = string.Join(' ', net.Metal.Select(part => part.Row).Distinct().Order().Select(row => layout.Table[row].Name));
            string terminals = string.Join(' ', net.Terminals.Count > 0 ? net.Terminals.Select(one => one.Name) : net.Labels);
            streams.Out.WriteLine(
                string.Create(CultureInfo.InvariantCulture,
                $"{net.Name,-20} {net.AreaUm2,14:0.###} um2  {layers,-20} {net.Vias.Count,5} vias  {terminals}").TrimEnd());
        }

        foreach ((int layer, int datatype, long count) in layout.Ignored)
        {
            streams.Out.WriteLine(
                string.Create(CultureInfo.InvariantCulture,
                $"ignored: layer {layer}, datatype {datatype}: {count} figures, not in the layer table"));
        }
    }
}
