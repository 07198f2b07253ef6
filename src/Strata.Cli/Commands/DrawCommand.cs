using System.CommandLine;
using System.Globalization;
using Strata.CrossSections;
using Strata.Files;
using Strata.Materials;
using Strata.Problems;
using Strata.Reports;

namespace Strata.Cli.Commands;

/// <summary><c>strata draw</c>: a picture of a section.</summary>
internal static class DrawCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Streams streams)
    {
        var design = new DesignArguments();
        var output =
            new Option<string>(
            "--output", "-o")
            { Description = "picture.png, picture.svg or picture.pdf", Required = true, HelpName = "PICTURE" };
        var format =
            new Option<string?>("--format") { Description = "The format; left out, that of the name's ending", HelpName = "png|svg|pdf" };
        var stretch =
            new Option<double?>(
            "--stretch")
            {
                Description = "Vertical exaggeration, written on the picture; left out, thin stacks are stretched to be seen",
                HelpName = "FACTOR"
            };
        var window = new Option<string?>("--window") { Description = "The part to show, um", HelpName = "x0,x1,z0,z1" };
        var command = new Command("draw", "Draw the section of a design") { output, format, stretch, window };
        design.AddTo(command, solving: false);
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(output);
            PictureFormat kind = (parsed.GetValue(format) ?? Path.GetExtension(path).TrimStart('.')).ToLowerInvariant() switch
            {
                "png" => PictureFormat.Png,
                "svg" => PictureFormat.Svg,
                "pdf" => PictureFormat.Pdf,
                _ when parsed.GetValue(format) is { } other => throw Refuse("--format", $"found '{other}'; png, svg or pdf is expected"),
                _ => throw Refuse("--output", $"found '{path}'; a name ending in .png, .svg or .pdf is expected, or --format"),
            };

            Design read = design.Read(parsed);
            CrossSection section = read.Section;
            double? factor = parsed.GetValue(stretch);
            if (factor is not null and not (>= 0.01 and <= 10_000))
            {
                throw Refuse("--stretch", string.Create(CultureInfo.InvariantCulture, $"found {factor}; allowed: 0.01 to 10000"));
            }

            AtomicFile.CheckWritable(path, read.File);
            using Picture picture =
                new SectionPicture(section, MaterialLibrary.Default, factor, Window(parsed.GetValue(window), section.Outline)).Draw();
            AtomicFile.Write(path, stream => picture.Write(stream, kind));
            streams.Error.WriteLine($"{path} written");
            return ExitCode.Ok;
        });
        return command;
    }

    private static Box? Window(string? text, Box outline)
    {
        if (text is null)
        {
            return null;
        }

        double[] ends =
            [.. text.Split(',')
            .Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out double um) ? um : double.NaN)];
        Box? box = ends.Length == 4 ? Box.Um(ends[0], ends[1], ends[2], ends[3]) : null;
        return box is { Width: > 0, Height: > 0 } window && window.X0 < outline.X1 && window.X1 > outline.X0 && window.Z0 < outline.Z1
            && window.Z1 > outline.Z0
            ? new Box(
                Math.Max(window.X0, outline.X0), Math.Min(window.X1, outline.X1), Math.Max(window.Z0, outline.Z0),
                Math.Min(window.Z1, outline.Z1))
            : throw Refuse("--window", $"found '{text}'; x0,x1,z0,z1 in um is expected, inside the outline, x1 above x0 and z1 above z0");
    }

    private static InputException Refuse(string option, string message) => new(new InputProblem("command line", option, null, message));
}
