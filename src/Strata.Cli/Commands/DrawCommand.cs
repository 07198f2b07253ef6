using System.CommandLine;
using System.Globalization;
using Strata.CrossSections;
using Strata.Files;
using Strata.Layouts;
using Strata.Materials;
using Strata.Plans;
using Strata.Problems;
using Strata.Reports;
using Strata.Results;

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
        var map = new Option<string?>("--map")
        {
            Description = "What of a plan: its nets, or solved the IR drop or the current density",
            HelpName = "nets|drop|density",
        };
        Option<bool> json = JsonLine.Option("what was drawn");
        var command = new Command("draw", "Draw the section of a design, or a plan") { output, format, stretch, window, map, json };
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

            double? factor = parsed.GetValue(stretch);
            if (factor is not null and not (>= 0.01 and <= 10_000))
            {
                throw Refuse("--stretch", string.Create(CultureInfo.InvariantCulture, $"found {factor}; allowed: 0.01 to 10000"));
            }

            if (design.ReadPlan(parsed) is { } plan)
            {
                AtomicFile.CheckWritable(path, design.Reference(parsed)!);
                Box? part = Window(parsed.GetValue(window), PlanPicture.Outline(plan));
                using Picture drawn = OfPlan(plan, parsed.GetValue(map) ?? "nets", factor, part);
                AtomicFile.Write(path, stream => drawn.Write(stream, kind));
                Done(path, kind, parsed.GetValue(json), streams);
                return ExitCode.Ok;
            }

            if (parsed.GetValue(map) is { } asked)
            {
                throw Refuse("--map", $"found '{asked}'; maps are drawn of plans, this design is a section");
            }

            Design read = design.Read(parsed);
            CrossSection section = read.Section;
            AtomicFile.CheckWritable(path, read.File);
            using Picture picture =
                new SectionPicture(section, MaterialLibrary.Default, factor, Window(parsed.GetValue(window), section.Outline)).Draw();
            AtomicFile.Write(path, stream => picture.Write(stream, kind));
            Done(path, kind, parsed.GetValue(json), streams);
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Done(string path, PictureFormat kind, bool json, Streams streams)
    {
        if (json)
        {
            JsonLine.Write(streams, ("file", path), ("format", kind.ToString().ToLowerInvariant()));
        }

        streams.Tell($"{path} written");
    }

    private static Picture OfPlan(PlanView plan, string map, double? stretch, Box? window)
    {
        if (map == "nets")
        {
            return new PlanPicture(plan, stretch, window).Draw();
        }

        if (map is not ("drop" or "density"))
        {
            throw Refuse("--map", $"found '{map}'; nets, drop or density is expected");
        }

        PlanSolution solution = PlanAnalysis.SolveWithField(plan);
        return solution.Result.Status == DesignStatus.Ok ? new PlanMap(plan, solution, map == "density", stretch, window).Draw()
            : throw Refuse("--map", $"the plan was not solved: {solution.Result.Message}");
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
