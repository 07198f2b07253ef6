using System.Globalization;
using Strata.Analysis;
using Strata.CrossSections;
using Strata.Packages;
using Strata.Problems;
using Strata.Reports;
using Strata.Results;

namespace Strata.Cli.Commands;

/// <summary>One line on what a preset changes against its sibling: both in the environment and at the power of the preset, with
/// bounds.</summary>
internal static class SiblingLine
{
    private const double AccuracyPercent = 2;

    /// <summary>Most nets that a line names one by one.</summary>
    private const int NamedNets = 4;

    // What both are solved with, so that only the structure differs.
    private static readonly string[] Drive = ["analysis", "environment", "power_w", "pad_current_a", "ambient_c"];

    /// <summary>The line; a sentence on the preset alone where it has no sibling, and the fault where one of them cannot be
    /// solved.</summary>
    public static string Of(IPackageTemplate template, Preset preset)
    {
        try
        {
            return Line(template, preset) + ChargesLine.Of(template, preset);
        }
        catch (ArgumentException fault)
        {
            // The page of all presets is written to its end; what one of them does not give is said in its place.
            return $"Not solved: {fault.Message}";
        }
    }

    private static string Line(IPackageTemplate template, Preset preset)
    {
        DesignResult own = Solve(template, preset.Name, preset.Values);
        if (own.Thermal is { Sources.Count: 0 } cold)
        {
            Preset? earlier = template.Presets.FirstOrDefault(one => one.Name == preset.Sibling);
            ThermalResult? colder = earlier is null ? null : Solve(template, earlier.Name, earlier.Values).Thermal;
            string before = colder is { Sources.Count: 0 } ? $", {Passed(colder)} in {earlier!.Name}" : "";
            return $"No chip yet: {Passed(cold)} pass from face to face{before}.{(preset.Remark is string told ? $" {told}." : "")}";
        }

        if (template.Presets.FirstOrDefault(other => other.Name == preset.Sibling) is not Preset sibling)
        {
            return $"{Junction(own)}{Net(own)}.";
        }

        Dictionary<string, string> values = new(sibling.Values);

        // A state of the process before its chips takes no power.
        bool Takes(string name) => preset.Values.ContainsKey(name) && (name != "power_w" || sibling.Values.ContainsKey(name));
        foreach (string name in Drive.Where(Takes))
        {
            values[name] = name == "power_w" && Dies(preset) != Dies(sibling) ? preset.Values[name].Split(' ')[0] : preset.Values[name];
        }

        DesignResult other = Solve(template, sibling.Name, values);
        if (other.Thermal is { Sources.Count: 0 })
        {
            return $"{Junction(own)}{Net(own)}.";
        }

        string remark = preset.Remark is string why ? $" {why}." : "";
        return $"Against {sibling.Name} in the same environment: {Compared(own, other)}.{remark}";
    }

    private static string Passed(ThermalResult result) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(result.Boundaries[0].HeatW):0.000000} W");

    private static string Dies(Preset preset) =>
        preset.Values.GetValueOrDefault("dies") ?? preset.Values.GetValueOrDefault("die_count") ?? "1";

    private static DesignResult Solve(IPackageTemplate template, string name, IReadOnlyDictionary<string, string> values)
    {
        List<InputProblem> problems = [];
        CrossSection section = template.Draw(name, values, problems) ?? throw new InputException(problems);
        return SectionAnalysis.Solve(section with { Analysis = section.Analysis with { AccuracyPercent = AccuracyPercent } }).Result;
    }

    private static string Compared(DesignResult own, DesignResult other)
    {
        SourceResult here = own.Thermal!.Sources[0];
        SourceResult there = other.Thermal!.Sources[0];
        bool alike = Overlap(Mean(here), Mean(there)) ?? Overlap(here.RthKW, there.RthKW) ?? false;

        // Figures that the bounds tell apart are written with the digits in which they differ.
        string format = !alike && Temperature(here, "0.00") == Temperature(there, "0.00") ? "0.0000" : "0.00";
        string heat = $"{Junction(own, format)} against {Temperature(there, format)}{(alike ? ", within the bounds" : "")}";
        if (Largest(own) is not NetResult net || Largest(other) is not NetResult against)
        {
            return heat;
        }

        // A bus or a link makes nets of its own and takes others.
        string count = own.Electrical!.Nets.Count == other.Electrical!.Nets.Count ? ""
            : $"; {own.Electrical.Nets.Count} nets against {other.Electrical.Nets.Count}{Own(own.Electrical.Nets, other.Electrical.Nets)}";
        BoundedValue mine = net.ResistanceOhm!;
        BoundedValue theirs = against.ResistanceOhm!;
        string within = Overlap(mine, theirs) == true ? ", within the bounds" : "";
        return $"{heat}; largest net {Ohms(mine)} against {Ohms(theirs)}{within}{count}";
    }

    private static string Own(IReadOnlyList<NetResult> nets, IReadOnlyList<NetResult> others)
    {
        NetResult[] own = [.. nets.Where(net => others.All(other => other.Name != net.Name))];
        return own.Length > NamedNets ? "" : string.Concat(
            own.Select(net => $", {net.Name} {(net.ResistanceOhm is BoundedValue r ? Ohms(r) : $"of {net.Terminals.Count} terminals")}"));
    }

    private static BoundedValue Mean(SourceResult source) => new(source.TMeanC, source.TMeanLowerC, source.TMeanUpperC);

    // Null where one of them has no bounds.
    private static bool? Overlap(BoundedValue? one, BoundedValue? other) =>
        one?.Lower is double a && one.Upper is double b && other?.Lower is double c && other.Upper is double d ? a <= d && c <= b : null;

    private static string Junction(DesignResult result, string format = "0.00")
    {
        JunctionFigureResult? figure = result.Thermal!.JunctionFigures.FirstOrDefault(one => one.KW is not null);
        string word = figure is null ? "" : $"{figure.Name} {Figure.Of(figure.KW!.Value, 4)} K/W, ";
        return $"{word}junction {Temperature(result.Thermal.Sources[0], format)}";
    }

    private static string Temperature(SourceResult source, string format) =>
        $"{source.TMeanC.ToString(format, CultureInfo.InvariantCulture)} C";

    private static string Net(DesignResult result) => Largest(result) is NetResult net ? $"; largest net {Ohms(net.ResistanceOhm!)}" : "";

    private static string Ohms(BoundedValue value) => $"{Figure.Of(value.Value * 1e3, 4)} mohm";

    private static NetResult? Largest(DesignResult result) => result.Electrical?.Nets.Where(net => net.ResistanceOhm is not null)
        .MaxBy(net => net.ResistanceOhm!.Value);
}
