using System.Globalization;
using Strata.CrossSections;
using Strata.Refinement;

namespace Strata.Bench.Accuracy;

/// <summary>
/// <c>accuracy [--rounds n] [--limit cells] [--refined] [--templates [--before TABLE]] [--effectivity]</c>: what it costs to guarantee
/// an accuracy, from the drawing to the bounded result, on one thread and warm: refined where the gap is, refined uniformly, and on graded
/// grids that are not adapted.
/// </summary>
internal static class AccuracyCommand
{
    private static readonly double[] AskedPercent = [2, 1, 0.5, 0.1, 0.01];

    /// <summary>Runs the command.</summary>
    public static int Run(string[] args)
    {
        int rounds = Number(args, "--rounds", 9);
        int limit = Number(args, "--limit", 2_000_000);
        if (args.Contains("--templates"))
        {
            TemplateAccuracy.Run(rounds, Array.IndexOf(args, "--before") is int at and >= 0 && at + 1 < args.Length ? args[at + 1] : null);
            return 0;
        }

        if (args.Contains("--effectivity"))
        {
            EffectivityTable.Run(limit);
            return 0;
        }

        Console.WriteLine("| case | asked % | refined: cells | steps | gap % | ms | WU | uniform: cells | gap % | ms | cells, uniform / refined | graded: cells | gap % | ms |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (CoolingCase cooling in CoolingCase.All())
        {
            foreach (double asked in AskedPercent)
            {
                Row(cooling, asked, rounds, limit, refinedOnly: args.Contains("--refined"));
            }
        }

        return 0;
    }

    private static void Row(CoolingCase cooling, double asked, int rounds, int limit, bool refinedOnly)
    {
        using var workspace = new AnalysisWorkspace();
        CrossSection refined = cooling.Section with { Analysis = new AnalysisRequest { AccuracyPercent = asked } };
        TimedSolve adaptive = TimedSolve.Of(refined, workspace, rounds, limit);
        string others = refinedOnly ? "not run | - | - | - | - | - | -" : Uniform(cooling.Section, asked, workspace, limit, adaptive.Cells) + " | " + Graded(cooling.Section, asked, workspace, limit);
        Console.WriteLine(Invariant($"| {cooling.Name} | {asked} | {adaptive.Cells} | {adaptive.Steps} | {adaptive.GapPercent:G3} | {adaptive.Milliseconds:F2} | {adaptive.WorkUnits:F0} | {others} |"));
    }

    private static string Uniform(CrossSection section, double asked, AnalysisWorkspace workspace, int limit, int refinedCells)
    {
        UniformRefinement uniform = UniformRefinement.Of(section, asked, workspace, limit);
        string more = uniform.GapPercent <= asked ? "" : "more than ";
        return Invariant($"{more}{uniform.Cells} | {uniform.GapPercent:G3} | {uniform.Milliseconds:F0} | {more}{(double)uniform.Cells / refinedCells:F1}");
    }

    private static string Graded(CrossSection section, double asked, AnalysisWorkspace workspace, int limit) =>
        Unadapted(section, asked, workspace, limit) is { } graded
            ? Invariant($"{graded.Cells} | {graded.GapPercent:G3} | {graded.Milliseconds:F1}")
            : Invariant($"more than {limit} | - | -");

    /// <summary>The first grid of a geometric row of cell counts (ratio 1.41) that reaches the accuracy without adaptation.</summary>
    private static TimedSolve? Unadapted(CrossSection section, double asked, AnalysisWorkspace workspace, int limit)
    {
        for (double cells = 1500; cells <= limit; cells *= Math.Sqrt(2))
        {
            CrossSection plain = section with { Analysis = new AnalysisRequest { Cells = (int)cells } };
            TimedSolve solve = TimedSolve.Of(plain, workspace, 1, limit);
            if (solve.GapPercent <= asked)
            {
                return solve;
            }
        }

        return null;
    }

    private static int Number(string[] args, string name, int standard)
    {
        int at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? (int)double.Parse(args[at + 1], CultureInfo.InvariantCulture) : standard;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
