using System.CommandLine;
using System.Globalization;
using System.Text;
using Strata.CrossSections;
using Strata.Files;
using Strata.Materials;
using Strata.Packages;
using Strata.Problems;
using Strata.Reports;

namespace Strata.Cli.Commands;

/// <summary><c>strata gallery</c>: a picture of every preset, and a page for each template that shows them.</summary>
internal static class GalleryCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Streams streams)
    {
        var output = new Option<string>("--output", "-o") { Description = "Folder to write", Required = true, HelpName = "DIR" };
        Option<bool> json = JsonLine.Option("what was written");
        var command = new Command("gallery", "Draw every preset of every template, with a page that names its source") { output, json };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetRequiredValue(output);
            foreach (IPackageTemplate template in TemplateCatalog.All)
            {
                Directory.CreateDirectory(Path.Combine(folder, template.Name));
                string page = Page(template, folder);
                AtomicFile.Write(Path.Combine(folder, $"{template.Name}.md"), stream => stream.Write(Encoding.UTF8.GetBytes(page)));
                streams.Tell(string.Create(CultureInfo.InvariantCulture, $"{template.Name}: {template.Presets.Count} pictures"));
            }

            if (parsed.GetValue(json))
            {
                JsonLine.Write(streams, ("folder", folder), ("pictures", TemplateCatalog.All.Sum(template => template.Presets.Count)));
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static string Page(IPackageTemplate template, string folder)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {template.Name}\n\n{template.Description}.\n\n");
        page.Append("Made by `strata gallery -o docs/gallery`. Thin stacks are stretched; each picture says by how much.\n");
        page.Append("Figures are those of `accuracy_percent` 2; the second picture shows the part that the preset is about.\n");
        foreach (Preset preset in template.Presets)
        {
            string name = $"{template.Name}/{preset.Name}.svg";
            CrossSection section = Section(template, preset);
            Draw(section, null, Path.Combine(folder, template.Name, $"{preset.Name}.svg"));
            page.Append(CultureInfo.InvariantCulture, $"\n## {preset.Name}\n{preset.Description}\n\n");
            page.Append(CultureInfo.InvariantCulture, $"{SiblingLine.Of(template, preset)}\n\n![{preset.Name}]({name})\n");
            if (PresetWindow.Of(preset, section) is Box window)
            {
                string detail = $"{preset.Name}-detail";
                Draw(section, window, Path.Combine(folder, template.Name, $"{detail}.svg"));
                page.Append(CultureInfo.InvariantCulture, $"\n![{detail}]({template.Name}/{detail}.svg)\n");
            }
        }

        return page.ToString();
    }

    private static CrossSection Section(IPackageTemplate template, Preset preset)
    {
        List<InputProblem> problems = [];
        return template.Draw(preset.Name, preset.Values, problems) ?? throw new InputException(problems);
    }

    private static void Draw(CrossSection section, Box? window, string path)
    {
        using Picture picture = new SectionPicture(section, MaterialLibrary.Default, null, window).Draw();
        AtomicFile.Write(path, stream => picture.Write(stream, PictureFormat.Svg));
    }
}
