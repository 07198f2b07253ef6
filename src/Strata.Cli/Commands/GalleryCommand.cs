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
                Write(folder, $"{template.Name}.md", page);
                Write(folder, $"{template.Name}-sheet.md", Sheet(template, folder));
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

    private static void Write(string folder, string name, string page) =>
        AtomicFile.Write(Path.Combine(folder, name), stream => stream.Write(Encoding.UTF8.GetBytes(page)));

    // Every preset beside its sibling, each with the window where its subject is.
    private static string Sheet(IPackageTemplate template, string folder)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {template.Name}: presets beside their siblings\n\n");
        page.Append(CultureInfo.InvariantCulture, $"What differs and by how much: [{template.Name}]({template.Name}.md).\n\n");
        page.Append("| preset | sibling |\n|---|---|\n");
        foreach (Preset preset in template.Presets)
        {
            string beside = preset.Sibling is string sibling ? $"{sibling}<br>{Shown(sibling)}" : "";
            page.Append(CultureInfo.InvariantCulture, $"| {preset.Name}<br>{Shown(preset.Name)} | {beside} |\n");
        }

        return page.ToString();

        string Shown(string name)
        {
            string detail = File.Exists(Path.Combine(folder, template.Name, $"{name}-detail.svg")) ? "-detail" : "";
            return $"![{name}]({template.Name}/{name}{detail}.svg)";
        }
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
