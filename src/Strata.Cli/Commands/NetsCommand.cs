using System.CommandLine;
using System.Globalization;
using Strata.Files;
using Strata.Layouts;

namespace Strata.Cli.Commands;

/// <summary><c>strata nets</c>: the nets of a layout.</summary>
internal static class NetsCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Streams streams)
    {
        var layout = new Argument<string>("LAYOUT") { Description = "A GDSII stream file" };
        var layers = new Option<string>("--layers") { Description = "The layer table, CSV", HelpName = "FILE", Required = true };
        var cell = new Option<string?>(
            "--cell") { Description = "The cell; the only one that no other refers to when left out", HelpName = "NAME" };
        var json = new Option<bool>("--json") { Description = "Print JSON instead of a table" };
        var command = new Command("nets", "List the nets of a layout: layers, area, terminals") { layout, layers, cell, json };
        command.SetAction(parsed =>
        {
            Layout read = LayoutReader.ReadFile(
                parsed.GetValue(layout)!, LayerTableReader.ReadFile(parsed.GetValue(layers)!), parsed.GetValue(cell));
            (IReadOnlyList<LayoutNet> nets, IReadOnlyList<string> warnings) = LayoutNets.Find(read);
            if (parsed.GetValue(json))
            {
                streams.Write(stream => LayoutNetsWriter.Write(stream, read, nets, warnings));
                return ExitCode.Ok;
            }

            Print(streams, read, nets);
            foreach (string warning in warnings)
            {
                streams.Error.WriteLine($"warning: {warning}");
            }

            return ExitCode.Ok;
        });
        return command;
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
