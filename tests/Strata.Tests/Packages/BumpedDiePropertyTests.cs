using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Strata.Analysis;
using Strata.CrossSections;
using Strata.Fields;
using Strata.Materials;
using Strata.Packages;
using Strata.Packages.BumpedDieFanOuts;
using Strata.Problems;
using Strata.Results;

namespace Strata.Tests.Packages;

/// <summary>Random parameters inside their ranges are drawn soundly, or refused with the names of those in conflict.</summary>
public sealed class BumpedDiePropertyTests
{
    private const int Designs = 300;

    /// <summary>One design in so many is also solved, on a coarse grid.</summary>
    private const int SolveEvery = 15;

    /// <summary>Heat and current in and out agree this well: what the house asks for.</summary>
    private const double Balance = 1e-9;

    /// <summary>Percent, far below what a result may be apart.</summary>
    private const double FindsItsGrid = 5;

    private static readonly BumpedDieTemplate Template = BumpedDieTemplate.Instance;

    private static readonly string[] Structural =
    [
        "Every bonding pad", "Nets do not touch", "The back of every die", "A substrate that was removed", "Beside the dies", "Bump tops are flush", "Mould is as thick",
        "The first circuit layer", "Balls, or", "No conductor floats", "Contacts of passive", "A trace joins every passive", "The dielectric on circuit layer",
        "Glue coats all surfaces", "The openings bare", "The trace lies bare", "A polymer with the narrower",
    ];

    [Fact]
    public void Random_legal_parameters_are_drawn_soundly_or_refused_by_name()
    {
        int drawn = 0;
        Properties.Property.Check(
            Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
            {
                Dictionary<string, string> values = RandomValues(seed);
                List<InputProblem> problems = [];
                CrossSection? section = Template.Draw("random", values, problems);
                string? fault = section is null ? FaultOfRefusal(problems) : FaultOfDrawing(values, section) ?? (drawn++ % SolveEvery == 0 ? FaultOfSolution(section) : null);
                return (fault is null).Label($"{fault}: {string.Join(", ", values.Select(pair => $"{pair.Key}={pair.Value}"))}");
            }),
            Designs);
        Assert.True(drawn > Designs / 5, $"only {drawn} of {Designs} designs were drawn");
    }

    private static string? FaultOfRefusal(List<InputProblem> problems)
    {
        HashSet<string> names = [.. Template.Parameters.Select(parameter => parameter.Name)];
        return problems.Count == 0 ? "refused without a problem"
            : problems.FirstOrDefault(problem => problem.Path.Length == 0 || !problem.Path.Split(", ").All(names.Contains)) is InputProblem unnamed ? $"names no parameter: {unnamed}"
            : null;
    }

    private static string? FaultOfDrawing(Dictionary<string, string> values, CrossSection section)
    {
        if (DrawingChecks.Check(section, MaterialLibrary.Default) is { Count: > 0 } problems)
        {
            return $"drawn with fault: {problems[0]}";
        }

        RuleResult? broken = Template.Check(values, section).FirstOrDefault(rule => rule.Verdict == RuleVerdict.Fail && Structural.Any(start => rule.Rule.StartsWith(start, StringComparison.Ordinal)));
        return broken is not null ? $"{broken.Rule}: {broken.Found}" : Overlap(section);
    }

    // A second coat of a conductor that takes a part of the depth would mix with the first.
    private static string? Overlap(CrossSection section)
    {
        PaintedShape[] shared = [.. section.Shapes.Where(shape => shape.Fill < 1)];
        for (int i = 0; i < shared.Length; i++)
        {
            Box a = shared[i].Shape.Bounds;
            for (int j = i + 1; j < shared.Length; j++)
            {
                Box b = shared[j].Shape.Bounds;
                if (a.X0 < b.X1 && b.X0 < a.X1 && a.Z0 < b.Z1 && b.Z0 < a.Z1)
                {
                    return $"{shared[i].Region} {a} overlaps {shared[j].Region} {b}";
                }
            }
        }

        return null;
    }

    private static string? FaultOfSolution(CrossSection section)
    {
        DesignResult result = SectionAnalysis.Solve(section).Result;
        if (result.Message?.Contains("% is a result", StringComparison.Ordinal) == true)
        {
            // So few cells cannot bound this drawing, and the result says so; an accuracy finds the grid that it needs.
            AnalysisRequest finer = section.Analysis with { Cells = null, AccuracyPercent = FindsItsGrid };
            result = SectionAnalysis.Solve(section with { Analysis = finer }).Result;
        }

        return result.Status != DesignStatus.Ok ? $"not solved: {result.Message}"
            : !(result.Thermal!.BalanceRelative <= Balance) ? $"heat balance {result.Thermal.BalanceRelative}"
            : !(result.Electrical!.BalanceRelative <= Balance) ? $"current balance {result.Electrical.BalanceRelative}"
            : null;
    }

    private static Dictionary<string, string> RandomValues(int seed)
    {
        Random random = new(seed);
        Preset preset = Template.Presets[random.Next(Template.Presets.Count)];
        Dictionary<string, string> values = new(preset.Values) { ["cells"] = "1000", ["power_w"] = "0.1", ["pad_current_a"] = "0.01" };
        IEnumerable<TemplateParameter> own = Template.Parameters.TakeWhile(parameter => parameter.Name != "analysis");
        foreach (TemplateParameter parameter in own.Where(parameter => random.NextDouble() < 0.08 && Value(parameter, random) is not null))
        {
            values[parameter.Name] = Value(parameter, random)!;
        }

        if (values.GetValueOrDefault("process_step") is { } step && step != "finished" && random.Next(4) > 0)
        {
            MakeWafer(values);
        }

        if (values.GetValueOrDefault("passivation_method") is { } method && method != "0")
        {
            AddSubLayers(values, int.Parse(method, CultureInfo.InvariantCulture), random);
        }

        return values;
    }

    // What a piece of wafer needs, and nothing of what it cannot have.
    private static void MakeWafer(Dictionary<string, string> values)
    {
        values["environment"] = "cold-plate-top";
        values.TryAdd("die_thickness_um", "500");
        string[] later =
        [
            "die_count", "passive_count", "mould_thickness_um", "package_width_um", "board", "spreader_thickness_um",
            "cover_polymer_thickness_um", "mount", "joining_route", "substrate",
        ];
        Array.ForEach(later, name => values.Remove(name));
    }

    // Mostly as many as the method has, and the passivation as thick as their sum; now and then neither.
    private static void AddSubLayers(Dictionary<string, string> values, int method, Random random)
    {
        int count = Enumerable.Range(1, 6).First(count => PassivationMethods.Match(method, count, null) is not null);
        count += random.Next(10) == 0 ? 1 : 0;
        double[] layers = [.. Enumerable.Range(0, count).Select(_ => Math.Round(0.05 + random.NextDouble(), 3))];
        values["passivation_layers_um"] = string.Join(' ', layers.Select(um => um.ToString(CultureInfo.InvariantCulture)));
        if (random.Next(10) > 0)
        {
            values["passivation_thickness_um"] = Math.Round(layers.Sum(), 3).ToString(CultureInfo.InvariantCulture);
        }

        if (random.Next(4) == 0)
        {
            values["passivation_layer_materials"] = random.Next(2) == 0 ? "psg" : "silicon-nitride psg";
        }
    }

    private static string? Value(TemplateParameter parameter, Random random)
    {
        (double low, double high) = parameter.Range;
        switch (parameter.Kind)
        {
            case "choice":
                return parameter.Choices[random.Next(parameter.Choices.Count)];
            case "flag":
                return random.Next(2) == 0 ? "true" : "false";
            case "integer":
                return random.Next((int)low, (int)Math.Min(high, low + 4) + 1).ToString(CultureInfo.InvariantCulture);
            case "number" when double.IsFinite(low) && double.IsFinite(high):
                // Mostly near the default, where most designs lie; sometimes anywhere in the range.
                bool near = parameter.Default is not null && random.NextDouble() < 0.7;
                double number = near ? double.Parse(parameter.Default!, CultureInfo.InvariantCulture) * Math.Pow(2, 2 * random.NextDouble() - 1) : low + (high - low) * random.NextDouble();
                return Math.Round(Math.Clamp(number, low, high), 4).ToString(CultureInfo.InvariantCulture);
            default:
                return null;
        }
    }
}
