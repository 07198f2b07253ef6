using System.CommandLine;
using System.CommandLine.Parsing;
using Strata.Files;
using Strata.Layouts;
using Strata.Problems;

namespace Strata.Cli.Commands;

/// <summary>The arguments that name a design; the same in every command that takes one.</summary>
internal sealed class DesignArguments
{
    private readonly Argument<string?> _design = new(
        "DESIGN")
    { Description = "A JSON file, or a row of a table as designs.csv#row-name", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _template = new(
        "--template")
    { Description = "Draw a template instead of reading a file", HelpName = "NAME" };
    private readonly Option<string?> _preset = new("--preset") { Description = "A preset of the template", HelpName = "NAME" };

    private readonly Option<string[]> _set = new("--set")
    {
        Description = "Set a parameter, or a member of a section by its path, as film_w_m2k=10 or boundaries[0].film_w_m2k=10; may be repeated",
        HelpName = "name=value",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _accuracy = new(
        "--accuracy")
    { Description = "Refine until the bounds of every resistance are this close, as 0.5%", HelpName = "PERCENT" };
    private readonly Option<int?> _cells = new(
        "--cells")
    { Description = "Target cells of a fixed grid, in place of an accuracy", HelpName = "COUNT" };

    /// <summary>Adds them to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="solving">True to add what only matters when the design is solved.</param>
    public void AddTo(Command command, bool solving)
    {
        command.Add(_design);
        command.Add(_template);
        command.Add(_preset);
        command.Add(_set);
        if (solving)
        {
            command.Add(_accuracy);
            command.Add(_cells);
        }
    }

    /// <summary>Reads the design.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="more">Members to set after those of the command line, each <c>path=value</c>.</param>
    /// <exception cref="InputException">The design is wrong, or none is named.</exception>
    public Design Read(ParseResult parsed, IReadOnlyList<string>? more = null)
    {
        (string? reference, List<string> sets) = Named(parsed);
        sets.AddRange(more ?? []);
        string? template = parsed.GetValue(_template);
        string? preset = parsed.GetValue(_preset);
        if ((reference is null) == (template is null))
        {
            throw Refuse(reference is null ? "name a design: a JSON file, designs.csv#row-name, or --template NAME"
                : "found a file and --template; give one of them");
        }

        if (preset is not null && template is null)
        {
            throw Refuse("--preset needs --template NAME");
        }

        return template is null ? DesignReader.Read(reference!, sets) : DesignReader.FromTemplate(template, preset, sets);
    }

    /// <summary>Reads the design and what the command line asks of the analysis.</summary>
    public Design ReadToSolve(ParseResult parsed, IReadOnlyList<string>? more = null)
    {
        // What is wrong on the command line is said before a file is looked for.
        _ = Request(parsed.GetValue(_accuracy), parsed.GetValue(_cells));
        return AsAsked(parsed, Read(parsed, more));
    }

    /// <summary>The file or row that is named; null for none.</summary>
    public string? Reference(ParseResult parsed) => Named(parsed).Reference;

    /// <summary>The members that are set.</summary>
    public IReadOnlyList<string> Sets(ParseResult parsed) => Named(parsed).Sets;

    /// <summary>A design with the accuracy or the cells of the command line.</summary>
    public Design AsAsked(ParseResult parsed, Design design)
    {
        (double? accuracy, int? cells) = Request(parsed.GetValue(_accuracy), parsed.GetValue(_cells));
        return design with { Section = AnalysisOverride.Apply(design.Section, accuracy, cells) };
    }

    /// <summary>Reads the plan that the command line names; null when it names none.</summary>
    public PlanView? ReadPlan(ParseResult parsed)
    {
        (string? reference, List<string> sets) = Named(parsed);
        return reference is null || parsed.GetValue(_template) is not null || !PlanReader.IsPlan(reference) ? null
            : PlanReader.ReadFile(reference, sets);
    }

    /// <summary>Reads the plan that the command line names, with its accuracy or cells; null when it names none.</summary>
    public PlanView? ReadPlanToSolve(ParseResult parsed)
    {
        if (ReadPlan(parsed) is not { } plan)
        {
            return null;
        }

        (double? accuracy, int? cells) = Request(parsed.GetValue(_accuracy), parsed.GetValue(_cells));
        return (accuracy ?? cells) is null ? plan
            : plan with { Analysis = plan.Analysis with { AccuracyPercent = accuracy, Cells = cells } };
    }

    /// <summary>Reads an accuracy such as 0.5% and a cell count; at most one of them may be given.</summary>
    public static (double? AccuracyPercent, int? Cells) Request(string? accuracy, int? cells)
    {
        if (accuracy is not null && cells is not null)
        {
            throw Refuse("found --accuracy and --cells; give one of them");
        }

        if (cells is < 1 or > 100_000_000)
        {
            throw Refuse($"--cells: found {cells}; allowed: 1 to 100000000");
        }

        if (accuracy is null)
        {
            return (null, cells);
        }

        bool number = double.TryParse(
            accuracy.TrimEnd('%', ' '), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture,
            out double percent);
        return number && percent is > 0 and <= 100 ? (percent, null)
            : throw Refuse($"--accuracy: found '{accuracy}'; allowed: above 0, at most 100, as 0.5%");
    }

    private static InputException Refuse(string message) => new(new InputProblem("command line", "", null, message));

    // "--set a=1 design.json": an option that takes several values also takes the design, which has no '='.
    private (string? Reference, List<string> Sets) Named(ParseResult parsed)
    {
        string? reference = parsed.GetValue(_design);
        List<string> sets = [.. parsed.GetValue(_set) ?? []];
        if (reference is null && parsed.GetValue(_template) is null
            && sets.FindIndex(set => !set.Contains('=', StringComparison.Ordinal)) is var at and >= 0)
        {
            reference = sets[at];
            sets.RemoveAt(at);
        }

        return (reference, sets);
    }
}
