using Strata.CrossSections;
using Strata.Electrical;
using Strata.Meshing;
using Strata.Numerics.Grids;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Analysis;

/// <content>Currents alone.</content>
internal static partial class SectionAnalysis
{
    private static DesignSolution Electrical(CrossSection section, FieldSolver solver)
    {
        const double conductorsAt = Materials.Material.DefaultResistivityReferenceC;
        GridPlan plan = GridPlan.For(section.Analysis, solver.Options);
        (SectionMesh whole, NetList nets) = FindNets(section, solver, plan.OfNets);
        var report = new ElectricalReport(whole, solver.Options.KeepFields);
        var run = new NetRun(solver);
        var warnings = new List<string>(whole.Warnings.Concat(nets.Warnings));
        DesignResult outline = Outline(section);
        if (whole.Materials.Any(material => material.ResistivityVaries))
        {
            string note = System.FormattableString.Invariant($"Conductors are taken at {conductorsAt} C.");
            outline = outline with { Notes = [.. outline.Notes, note] };
        }

        GridResult? grid = null;
        double widest = 0;
        var twins = new NetTwins(section);
        foreach (Net net in nets.Nets)
        {
            // Fields are a net's own all the same.
            NetResult? alike = twins.Of(net);
            if (alike is not null && !solver.Options.KeepFields)
            {
                report.Add(alike);
                continue;
            }

            NetField field = run.Solve(section, net, plan, conductorsAt);
            using PhaseClock.Stay reading = solver.Clock.In(SolvePhase.ReadingOut);
            NetResult result = report.Add(field, solver.Fluxes(field.Model.Problem, field.U), solver, alike);
            if (alike is not null)
            {
                continue;
            }

            RectilinearGrid own = field.Model.Mesh.Grid;
            widest = Math.Max(widest, field.Gap.RelativeWidth);
            grid = grid is null || own.CellCount > grid.Cells
                ? new GridResult(own.Nx, own.Nz, own.CellCount, field.Refinements, Percent(widest))
                : grid with { AccuracyPercent = Percent(widest) };
            string[] shortfalls =
                [.. plan.Shortfall(field.Gap.RelativeWidth, own.CellCount, field.End).Select(text => $"{text} (net {net.Name})")];
            warnings.AddRange(shortfalls);
            if (shortfalls.Length == 0)
            {
                twins.Add(field, result);
            }
        }

        DesignResult design = outline with { Warnings = warnings, Electrical = report.Finish(nets.FloatingRegions), Grid = grid };
        return new DesignSolution(design, null, report.Fields);
    }

    /// <summary>Meshes a section and finds its nets there.</summary>
    internal static (SectionMesh Whole, NetList Nets) FindNets(CrossSection section, FieldSolver solver, MeshOptions options)
    {
        using PhaseClock.Stay meshing = solver.Clock.In(SolvePhase.Meshing);
        SectionMesh whole = SectionMesher.Mesh(section, solver.Options.Library, options, solver.Options.Cancellation);
        return (whole, NetList.Find(whole, solver.Options.Library));
    }
}
