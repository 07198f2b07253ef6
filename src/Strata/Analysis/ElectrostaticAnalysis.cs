using Strata.CrossSections;
using Strata.Electrostatics;
using Strata.Meshing;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Analysis;

/// <summary>Capacitances of a drawing, with its dielectrics and without: two fields, each on its own grid.</summary>
internal static class ElectrostaticAnalysis
{
    /// <summary>Solves a drawing.</summary>
    /// <param name="section">The drawing.</param>
    /// <param name="solver">Solves and bounds.</param>
    /// <param name="outline">What is known of the result.</param>
    public static DesignSolution Solve(CrossSection section, FieldSolver solver, DesignResult outline)
    {
        GridPlan plan = GridPlan.For(section.Analysis, solver.Options);
        ElectrostaticField vacuum = new ElectrostaticRun(solver, MaterialProperty.VacuumPermittivity).Solve(section, plan);
        ElectrostaticField filled = new ElectrostaticRun(solver, MaterialProperty.Permittivity).Solve(section, plan);
        using PhaseClock.Stay reading = solver.Clock.In(SolvePhase.ReadingOut);
        FaceFluxes fluxes = solver.Fluxes(filled.Model.Problem, filled.U);
        ElectrostaticResult result = ElectrostaticReadout.Read(filled, vacuum, fluxes);
        result = result with { Coils = CoilReadout.Read(section, result) };
        RectilinearGrid grid = filled.Grid;
        List<string> warnings = [.. filled.Model.Mesh.Warnings, .. Filled(section)];
        warnings.AddRange(Shortfall(plan, filled, "").Concat(Shortfall(plan, vacuum, " (without dielectrics)")));
        return new DesignSolution(
            outline with
            {
                Warnings = warnings,
                Notes = [.. outline.Notes, .. Notes(section, result)],
                Electrostatic = result,
                Grid = new GridResult(grid.Nx, grid.Nz, grid.CellCount, filled.Refinements,
                    SectionAnalysis.Percent(Math.Max(filled.Gap.RelativeWidth, vacuum.Gap.RelativeWidth))),
            },
            null, null);
    }

    private static IEnumerable<string> Shortfall(GridPlan plan, ElectrostaticField field, string of) =>
        plan.Shortfall(field.Gap.RelativeWidth, field.Grid.CellCount, field.End).Select(text => text + of);

    private static string[] Filled(CrossSection section)
    {
        string[] regions = [.. section.Shapes.Where(shape => shape.Fill < 1).Select(shape => shape.Region).Distinct()];
        return regions.Length == 0 ? [] :
        [
            $"fill: metal that takes a part of the depth ({string.Join(", ", regions)}) counts as metal over all of it: capacitances to "
                + "it are those of a bar and too large",
        ];
    }

    private static IEnumerable<string> Notes(CrossSection section, ElectrostaticResult result)
    {
        bool all = section.Boundaries.Any(one => one is { Side: Side.Rest, Condition: GroundedSurface });
        if (!all)
        {
            yield return "No field crosses the outline where it is not grounded: the outline acts as a mirror there, and a line in the "
                + "open needs room around it.";
        }

        foreach (string source in result.Coils.Select(coil => coil.Source).Distinct())
        {
            yield return $"Inductance of a coil: {source}. C per length and what follows from it are those of its cut, all turns at one "
                + "potential.";
        }

        if (result.FloatingRegions.Count > 0)
        {
            yield return $"Conductors that no terminal holds float without charge: {string.Join(", ", result.FloatingRegions)}.";
        }
    }
}
