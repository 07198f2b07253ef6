using System.CommandLine;
using Strata.CrossSections;
using Strata.Fields;
using Strata.Files;
using Strata.Materials;
using Strata.Packages;
using Strata.Problems;
using Strata.Reports;

namespace Strata.Cli.Commands;

/// <summary><c>strata check</c>: the geometry of a design and the rules of its structure's source document.</summary>
internal static class CheckCommand
{
    private const int LineWidth = 130;

    // What needs a look comes first.
    private static readonly RuleVerdict[] Order = [RuleVerdict.Fail, RuleVerdict.OutsidePreferred, RuleVerdict.Pass, RuleVerdict.NotApplicable, RuleVerdict.NotVisible];

    /// <summary>Creates the command.</summary>
    public static Command Create(Streams streams)
    {
        var design = new DesignArguments();
        var json = new Option<bool>("--json") { Description = "Print the verdicts as JSON" };
        var command = new Command("check", "Check the geometry of a design and the rules of its template") { json };
        design.AddTo(command, solving: false);
        command.SetAction(parsed => Run(design.Read(parsed), parsed.GetValue(json), streams));
        return command;
    }

    private static int Run(Design design, bool json, Streams streams)
    {
        IReadOnlyList<InputProblem> geometry = [.. DrawingChecks.Check(design.Section, MaterialLibrary.Default).Select(design.Locate)];
        IReadOnlyList<RuleResult> rules = design.Template?.Check(design.Values, design.Section) ?? [];
        if (json)
        {
            streams.Write(stream => RuleWriter.Write(stream, design.Name, geometry, rules));
        }
        else
        {
            Print(design, geometry, rules, streams.Out);
        }

        return geometry.Count > 0 ? ExitCode.BadInput
            : rules.Any(rule => rule.Verdict == RuleVerdict.Fail) ? ExitCode.SomeFailed
            : ExitCode.Ok;
    }

    private static void Print(Design design, IReadOnlyList<InputProblem> geometry, IReadOnlyList<RuleResult> rules, TextWriter text)
    {
        text.WriteLine(geometry.Count == 0 ? $"{design.Name}: the geometry is sound" : $"{design.Name}: the geometry has {geometry.Count} problem{(geometry.Count == 1 ? "" : "s")}");
        foreach (InputProblem problem in geometry)
        {
            text.WriteLine($"  {problem}");
        }

        foreach (string warning in design.Warnings)
        {
            text.WriteLine($"  warning: {warning}");
        }

        if (design.Template is null)
        {
            return;
        }

        text.WriteLine();
        var table = new TextTable("verdict", "rule, what was found, what is allowed, source") { WrapAt = LineWidth };
        foreach (RuleResult rule in rules.OrderBy(rule => Array.IndexOf(Order, rule.Verdict)))
        {
            table.Add(RuleWriter.Word(rule.Verdict), rule.Rule);
            table.Add("", $"found: {rule.Found}; allowed: {rule.Allowed} ({rule.Source})");
        }

        text.Write(table.ToText(0));
        text.WriteLine();
        text.WriteLine(string.Join(", ", rules.GroupBy(rule => rule.Verdict).OrderBy(group => group.Key).Select(group => $"{group.Count()} {RuleWriter.Word(group.Key)}")));
    }
}
