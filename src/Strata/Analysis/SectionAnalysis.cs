using System.Diagnostics;
using Strata.CrossSections;
using Strata.Electrical;
using Strata.Electrostatics;
using Strata.Fields;
using Strata.Meshing;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Problems;
using Strata.Refinement;
using Strata.Results;
using Strata.Thermal;

namespace Strata.Analysis;

/// <summary>One call: a drawing in, the results and fields out.</summary>
internal static partial class SectionAnalysis
{
    /// <summary>Solves a design.</summary>
    /// <param name="section">The drawing and what is asked of it.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="workspace">Arrays to use again; null for new ones. Not shared between threads.</param>
    /// <returns>The solution; when the numerics fail, its result has the status <see cref="DesignStatus.Failed"/> and says why.</returns>
    /// <exception cref="InputException">The drawing is wrong or incomplete; all problems are listed.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static DesignSolution Solve(CrossSection section, AnalysisOptions? options = null, AnalysisWorkspace? workspace = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        options ??= AnalysisOptions.Default;
        long start = Stopwatch.GetTimestamp();
        InputProblem[] problems = [.. Check(section, options)];
        if (problems.Length > 0)
        {
            throw new InputException(problems);
        }

        using AnalysisWorkspace? own = workspace is null ? new AnalysisWorkspace() : null;
        var solver = new FieldSolver(workspace ?? own!, options);
        DesignSolution solution = Solve(section, solver);
        if (MaterialRanges.Any(section) && section.Analysis.Kind != AnalysisKind.Electrostatic)
        {
            string? whyNot = MaterialRanges.WhyNot(section,
                section.Shapes.Select(shape => shape.Material).Concat(section.Sheets.Select(sheet => sheet.Material))
                .Append(section.Background ?? "").Select(name =>
                    section.Materials.FirstOrDefault(one =>
                    one.Name == name) ?? (options.Library.TryGet(name, out Materials.Material? found) ? found : null))
                .OfType<Materials.Material>());
            var ends = new FieldSolver(workspace ?? own!, options with { KeepFields = false });
            DesignResult End(bool most) => whyNot is null ? Solve(MaterialRanges.At(section, most), ends).Result : solution.Result;
            DesignResult all = MaterialRanges.Combine(solution.Result, End(most: false), End(most: true),
                section.Materials.Where(material => material.HasRange).Select(material => material.Name), whyNot);
            solution = new DesignSolution(all, solution.Thermal, solution.Electrical);
        }

        var report = new SolverResult(solver.Iterations, solver.RelativeResidual, Stopwatch.GetElapsedTime(start).TotalSeconds,
            solver.Method);
        DesignResult result = solution.Result with { Solver = report, Thermal = JunctionFigures.Add(section, solution.Result.Thermal) };
        result = result with { Notes = [.. result.Notes, .. DrawingNotes.OfDepth(section, result)] };
        DesignResult judged = ResultGate.Pass(result, Outline(section), options.RelativeTolerance);
        return judged.Status == DesignStatus.Failed ? new DesignSolution(judged, null, null)
            : new DesignSolution(judged, solution.Thermal, solution.Electrical);
    }

    private static DesignSolution Solve(CrossSection section, FieldSolver solver)
    {
        try
        {
            return section.Analysis.Kind switch
            {
                AnalysisKind.Thermal => Thermal(section, solver),
                AnalysisKind.Electrical => Electrical(section, solver),
                AnalysisKind.Electrostatic => ElectrostaticAnalysis.Solve(section, solver, Outline(section)),
                _ => ElectrothermalRun.Solve(section, solver),
            };
        }
        catch (GridTooLargeException tooLarge)
        {
            throw GridLimits.Refusal(section, tooLarge, solver.Options);
        }
        catch (SolveFailedException failure)
        {
            return new DesignSolution(Outline(section) with { Status = DesignStatus.Failed, Message = failure.Message }, null, null);
        }
    }

    /// <summary>Collects everything in a drawing that stops it from being solved.</summary>
    /// <param name="section">The drawing and what is asked of it.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <returns>The problems, empty for a design that can be solved.</returns>
    public static IEnumerable<InputProblem> Check(CrossSection section, AnalysisOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        AnalysisKind kind = section.Analysis.Kind;
        options ??= AnalysisOptions.Default;
        IEnumerable<InputProblem> problems = DrawingChecks.Check(section, options.Library, options.Cancellation);
        if (kind is AnalysisKind.Thermal or AnalysisKind.Electrothermal)
        {
            problems = problems.Concat(ThermalRequirements.Check(section, heatedByCurrent: kind == AnalysisKind.Electrothermal));
        }

        return kind switch
        {
            AnalysisKind.Electrical or AnalysisKind.Electrothermal => problems.Concat(ElectricalRequirements.Check(section)),
            AnalysisKind.Electrostatic => problems.Concat(ElectrostaticRequirements.Check(section, options.Library)),
            _ => problems,
        };
    }

    /// <summary>The result of a design before anything is known of its fields.</summary>
    internal static DesignResult Outline(CrossSection section) => new()
    {
        Name = section.Name,
        Coordinates = section.Coordinates,
        DepthMm = section.Coordinates == CoordinateSystem.Axisymmetric ? null : section.DepthOrOneMetre * 1e3,
        PerMetreOfDepth = section.Coordinates == CoordinateSystem.Planar && section.Depth is null,
        Assumptions = section.Assumptions,
        Notes = [.. DrawingNotes.Of(section)],
    };

    /// <summary>The temperature field for the caller.</summary>
    internal static ThermalSolution FieldsOf(ThermalField field, FaceFluxes fluxes)
    {
        int cells = field.U.Length;
        double[] temperature = new double[cells];
        double[] x = new double[cells];
        double[] z = new double[cells];
        fluxes.CellDensity(x, z);
        var readout = new FieldReadout(field.Model.Problem, fluxes, field.U, field.Continuous);
        for (int c = 0; c < cells; c++)
        {
            temperature[c] = field.Model.Reference.TemperatureC + readout.AtCentre(c);
        }

        return new ThermalSolution(field.Model.Mesh, field.Model.Problem, field.Model.Reference.TemperatureC, temperature, x, z,
            field.Continuous, field.U);
    }

    private static DesignSolution Thermal(CrossSection section, FieldSolver solver)
    {
        GridPlan plan = GridPlan.For(section.Analysis, solver.Options);
        ThermalField field = new ThermalRun(solver).Solve(section, plan);
        using PhaseClock.Stay reading = solver.Clock.In(SolvePhase.ReadingOut);
        FaceFluxes fluxes = solver.Fluxes(field.Model.Problem, field.U);
        ThermalResult result = ThermalOutputs.Complete(ThermalReport.Read(field, fluxes, heatedByCurrent: false), field, solver);
        bool keep = solver.Options.KeepFields;
        List<string> warnings = [.. field.Model.Mesh.Warnings, .. PointContacts.Warnings(field.Model.Mesh, field.Model.Problem)];
        double[] temperature = [.. field.U.Select(rise => rise + field.Model.Reference.TemperatureC)];
        warnings.AddRange(MaterialLimits.Warnings(field.Model.Mesh, temperature));
        if (field.Model.IsNonlinear)
        {
            warnings.AddRange(TableRanges.Warnings(field.Model.Mesh, temperature));
        }

        RectilinearGrid grid = field.Model.Mesh.Grid;
        warnings.AddRange(plan.Shortfall(field.Gap, grid.CellCount, field.End));
        DesignResult outline = Outline(section);
        DesignResult design = outline with
        {
            Warnings = warnings,
            Notes = field.Model.IsNonlinear ? [.. outline.Notes, DrawingNotes.Nonlinear(field.Band?.Part)] : outline.Notes,
            Thermal = BoundsBases.Mark(result, BoundsBases.Of(field), field.Model.IsNonlinear ? BoundsBasis.Solution : BoundsBasis.Drawing),
            Grid = new GridResult(grid.Nx, grid.Nz, grid.CellCount, field.Refinements, Percent(field.Gap.ReportedWidth))
            {
                Steps = field.Steps,
            },
        };
        return new DesignSolution(design, keep ? FieldsOf(field, fluxes) : null, null);
    }

    /// <summary>A relative width in percent; null where a bound is infinite.</summary>
    internal static double? Percent(double relative) => double.IsFinite(relative) ? 100 * relative : null;
}
