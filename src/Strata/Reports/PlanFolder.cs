using Strata.Files;
using Strata.Layouts;
using Strata.Plans;

namespace Strata.Reports;

/// <summary>Writes everything about a solved plan into a folder.</summary>
internal static class PlanFolder
{
    /// <summary>The names of the files.</summary>
    public static IReadOnlyList<string> Names { get; } = ["results.json", "report.html", "nets.png", "drop.png", "density.png"];

    /// <summary>Writes results.json, report.html and nets.png, and of a plan that was solved drop.png and density.png.</summary>
    /// <param name="folder">The folder; it exists.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="solution">Its solution.</param>
    /// <param name="file">The plan's file, for the page.</param>
    /// <exception cref="Problems.InputException">A file cannot be written.</exception>
    public static void Write(string folder, PlanView plan, PlanSolution solution, string file)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(solution);
        AtomicFile.Write(Path.Combine(folder, "results.json"), stream => ResultWriter.Write(stream, solution.Result));
        AtomicFile.Write(Path.Combine(folder, "report.html"), stream => HtmlPlanReport.Write(stream, plan, solution, file));
        Write("nets.png", new PlanPicture(plan).Draw());
        if (solution.Elements.Count > 0)
        {
            Write("drop.png", new PlanMap(plan, solution, density: false).Draw());
            Write("density.png", new PlanMap(plan, solution, density: true).Draw());
        }

        void Write(string name, Picture drawn)
        {
            using Picture picture = drawn;
            AtomicFile.Write(Path.Combine(folder, name), stream => picture.Write(stream, PictureFormat.Png));
        }
    }
}
