using Strata.Analysis;
using Strata.CrossSections;
using Strata.Files;
using Strata.Plans;
using Strata.Problems;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Studies;

/// <summary>Where scripts begin: solve a file or a drawing in one line, or many of them side by side.</summary>
/// <example><code>
/// SolvedDesign package = Study.Solve(file, "carrier_material=molybdenum", "accuracy_percent=5");
/// Console.WriteLine($"{package.RthKW} K/W, hottest {package.TMaxC} C");
/// </code></example>
public static class Study
{
    /// <summary>Solves a design file.</summary>
    /// <param name="path">A JSON file, or a row of a table as <c>designs.csv#row-name</c>.</param>
    /// <param name="sets">Members to set on top, each <c>name=value</c>.</param>
    /// <exception cref="InputException">The design is wrong or incomplete; all problems are listed.</exception>
    public static SolvedDesign Solve(string path, params string[] sets) => Solve(DesignReader.Read(path, sets));

    /// <summary>Solves a template.</summary>
    /// <param name="template">Its name.</param>
    /// <param name="sets">Parameters, each <c>name=value</c>.</param>
    /// <exception cref="InputException">The design is wrong or incomplete; all problems are listed.</exception>
    public static SolvedDesign SolveTemplate(string template, params string[] sets) =>
        Solve(DesignReader.FromTemplate(template, null, sets));

    /// <summary>Solves a section that was drawn in code.</summary>
    /// <param name="section">The section.</param>
    /// <exception cref="InputException">The section is wrong or incomplete; all problems are listed.</exception>
    public static SolvedDesign Solve(CrossSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Solve(new Design { Name = section.Name, Section = section, File = section.Name });
    }

    /// <summary>Solves a design.</summary>
    /// <param name="design">The design.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="InputException">The design is wrong or incomplete; all problems are listed.</exception>
    public static SolvedDesign Solve(Design design, AnalysisOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(design);
        try
        {
            DesignSolution solution = SectionAnalysis.Solve(design.Section, options);
            return new SolvedDesign(
                design, solution.Result with { Warnings = [.. design.Warnings, .. solution.Result.Warnings] }, SolutionFields.Of(solution));
        }
        catch (InputException fault)
        {
            throw new InputException(fault.Problems.Select(design.Locate));
        }
    }

    /// <summary>Solves a plan: the nets of a layer as seen from above.</summary>
    /// <param name="path">A JSON file of a plan.</param>
    /// <param name="sets">Settings on top of it, each <c>member=value</c>.</param>
    /// <returns>The result; its nets have the resistances.</returns>
    /// <exception cref="InputException">The plan is wrong; all problems are listed.</exception>
    public static DesignResult SolvePlan(string path, params string[] sets) => PlanAnalysis.Solve(PlanReader.ReadFile(path, sets));

    /// <summary>Solves variants of a design file on all cores.</summary>
    /// <param name="path">A JSON file, or a row of a table as <c>designs.csv#row-name</c>.</param>
    /// <param name="member">What is varied: a parameter, or the path of a member.</param>
    /// <param name="values">Its values.</param>
    /// <param name="progress">Told how many are done; null for no one.</param>
    /// <param name="cancellation">Stops between two designs.</param>
    /// <returns>One row per value, in their order; <c>in_MEMBER</c> is the first column.</returns>
    /// <exception cref="InputException">The design is wrong or incomplete; all problems are listed.</exception>
    public static ResultTable Sweep(
        string path, string member, IEnumerable<string> values, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        string[] all = [.. values];
        CrossSection[] sections = [.. all.Select(value => DesignReader.Read(path, [$"{member}={value}"]).Section)];
        return ResultTable.Of(
            Solve(sections, progress, cancellation), [.. all.Select(value => (IReadOnlyList<(string, string)>)[(member, value)])]);
    }

    /// <summary>Solves sections on all cores.</summary>
    /// <param name="sections">The sections.</param>
    /// <param name="progress">Told how many are done; null for no one.</param>
    /// <param name="cancellation">Stops between two of them.</param>
    /// <returns>Their results in the same order; one that cannot be drawn or solved has failed and says why.</returns>
    public static IReadOnlyList<DesignResult> Solve(
        IReadOnlyList<CrossSection> sections, IProgress<int>? progress = null, CancellationToken cancellation = default) =>
        FigureSolver.Solve(sections, new SolveLimits { Cancellation = cancellation }, progress);
}
