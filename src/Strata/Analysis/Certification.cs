using Strata.CrossSections;
using Strata.Electrical;
using Strata.Fields;
using Strata.Materials;
using Strata.Meshing;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Problems;
using Strata.Refinement;
using Strata.Thermal;

namespace Strata.Analysis;

/// <summary>Solves a design until plain fields prove its resistance, or the mean of a source, as closely as asked.</summary>
internal static class Certification
{
    /// <summary>Plain fields close the interval less than the solver's bubbles do, so that a finer grid is needed.</summary>
    private const double FirstShare = 0.5;
    private const int Attempts = 4;
    private const double OneWattTolerance = 1e-8;
    private static readonly EnergyBoundsOptions Plain = new()
    {
        EdgeBubbles = false,
        PotentialSteps = 24,
        PotentialTolerance = 1e-4,
        FluxSteps = 8
    };

    /// <summary>
    /// Certifies the thermal resistance of a design with one source, the mean of a source where levels differ, or the resistance of a net
    /// between two terminals.
    /// </summary>
    /// <param name="section">A planar drawing without sheets, links and radiation.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="part">Name of the source, or of the net, of which there are several; null where there is one.</param>
    /// <returns>The certificate.</returns>
    /// <exception cref="InputException">The drawing is wrong, or it has something that a certificate does not cover.</exception>
    public static Certificate Of(CrossSection section, AnalysisOptions? options = null, string? part = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        options ??= AnalysisOptions.Default;
        section = CertifiedPart.Of(section, part, options);
        InputProblem[] problems = [.. SectionAnalysis.Check(section, options), .. CertificateScope.Check(section, options.Library)];
        if (problems.Length > 0)
        {
            throw new InputException(problems);
        }

        try
        {
            bool band = section.Analysis.Kind == AnalysisKind.Thermal && CertificateScope.Varies(section, options.Library);
            Dictionary<string, (double X, double Z)> factors = [];
            (section, factors) = band ? CertifiedBand.Of(section, options) : (section, factors);
            return Closely(section, factors, options);
        }
        catch (SolveFailedException fault)
        {
            throw new InputException(new InputProblem(section.Name, "$", null, $"cannot be solved: {fault.Message}"));
        }
    }

    private static Certificate Closely(CrossSection section, Dictionary<string, (double X, double Z)> factors, AnalysisOptions options)
    {
        double asked = section.Analysis.AccuracyPercent ?? 100 * GridPlan.DefaultAccuracy, width = asked * FirstShare;
        Certificate At(double percent) =>
            Once(section with { Analysis = section.Analysis with { Cells = null, AccuracyPercent = percent } }, factors, options);
        Certificate best = At(width);
        for (int attempt = 1; attempt < Attempts && Percent(best) > asked; attempt++)
        {
            width *= FirstShare;
            best = At(width);
        }

        return best;
    }

    private static double Percent(Certificate one) => 100 * one.Interval.RelativeWidth;

    private static Certificate Once(CrossSection section, Dictionary<string, (double X, double Z)> factors, AnalysisOptions options)
    {
        using var workspace = new AnalysisWorkspace();
        var solver = new FieldSolver(workspace, options);
        GridPlan plan = GridPlan.For(section.Analysis, options);
        bool heat = section.Analysis.Kind == AnalysisKind.Thermal, mean = heat && CertificateScope.HasLevels(section);
        (DiffusionProblem problem, double[] u, SectionMesh mesh) = heat ? Thermal(section, solver, plan)
            : Electrical(section, solver, plan);
        RectilinearGrid grid = problem.Grid;
        if (CertificateScope.OnOutline(problem))
        {
            throw new InputException(CertificateScope.Problem(section, "$.interfaces", "contacts on the outline"));
        }

        ConductivityRange Of(string? name)
        {
            (double x, double z) = name is null ? (0, 0) : Conductivity(mesh.Materials.First(one => one.Name == name), heat);
            return ConductivityRange.About(x, z, factors.GetValueOrDefault(name ?? "", (1, 1)));
        }

        (int exponent, TriangleFields[] fields) = mean ? Mean(problem, u, section.HeatSources[0], solver)
            : (0, [Fields(problem, u)]);
        var proof = new Certificate
        {
            Name = section.Name,
            Number = mean ? CertifiedNumber.MeanRise : heat ? CertifiedNumber.ThermalResistance : CertifiedNumber.Resistance,
            Outline = new Box(grid.X.Faces[0], grid.X.Faces[^1], grid.Z.Faces[0], grid.Z.Faces[^1]),
            Depth = grid.Depth,
            Background = Of(section.Background),
            Shapes = [.. section.Shapes.Select(one => (one.Shape, Of(one.Material), one.Fill))],
            Held = [.. CertificatePlaces.Held(section, problem)],
            Films = [.. CertificatePlaces.Films(problem)],
            Contacts = [.. CertificatePlaces.Contacts(problem)],
            Sources = heat ? [.. section.HeatSources.Select(one => Source(section, one, grid))] : [],
            Exponent = exponent,
            Fields = fields,
        };
        return !CertificateScope.OnHeld(proof.Contacts, proof.Held) ? proof with { Interval = CertificateEnergies.Of(proof) }
            : throw new InputException(CertificateScope.Problem(section, "$.interfaces", "contacts along given values"));
    }

    private static (Box Place, double PowerW) Source(CrossSection section, HeatSource source, RectilinearGrid grid) => (
        CertificatePlaces.OnGrid(grid, ((RectangleShape)source.Shape).Box),
        ThermalModel.PowerOf(source, CellCover.Of(grid, source.Shape).Volume, section));

    private static TriangleFields Fields(DiffusionProblem problem, double[] u)
    {
        using var bounds = new EnergyBounds();
        _ = bounds.EvaluateAction(problem, u, Plain);
        return bounds.Fields();
    }

    // As the solver bounds any mean: loads and levels times t with one watt in the source over t, added and taken off.
    private static (int Exponent, TriangleFields[] Fields) Mean(DiffusionProblem problem, double[] u, HeatSource source, FieldSolver solver)
    {
        DiffusionProblem alone = ProblemParts.WithoutData(problem);
        CellCover.Of(problem.Grid, source.Shape).Spread(problem.Grid, 1, alone.Source);
        double[] w = new double[u.Length];
        solver.Improve(alone, w, OneWattTolerance);
        double scale = EnergyInterval.PolarisationScale(solver.Action(problem, u), solver.Action(alone, w));
        int exponent = Math.ILogB(scale * Math.Sqrt(2));
        double t = Math.ScaleB(1, exponent);
        return (exponent, [Combined(1 / t), Combined(-1 / t)]);

        TriangleFields Combined(double amount)
        {
            DiffusionProblem both = ProblemParts.Scaled(problem, t);
            both.Data.Add(alone.Data, amount);
            double[] field = [.. u.Zip(w, (one, other) => (t * one) + (amount * other))];
            return Fields(both, field);
        }
    }

    private static (DiffusionProblem Problem, double[] U, SectionMesh Mesh) Thermal(CrossSection section, FieldSolver solver, GridPlan plan)
    {
        ThermalField field = new ThermalRun(solver).Solve(section, plan);
        return (field.Model.Problem, field.U, field.Model.Mesh);
    }

    private static (DiffusionProblem Problem, double[] U, SectionMesh Mesh) Electrical(CrossSection section, FieldSolver solver,
        GridPlan plan)
    {
        NetList nets = NetList.Find(SectionMesher.Mesh(section, solver.Options.Library, GridPlan.OfFields), solver.Options.Library);
        NetField field = new NetRun(solver).Solve(section, nets.Nets[0], plan, Material.DefaultResistivityReferenceC);
        return (field.Model.Problem, field.U, field.Model.Mesh);
    }

    private static (double X, double Z) Conductivity(Material material, bool heat)
    {
        if (heat)
        {
            return (material.KxAt(ThermalConductivity.ReferenceC), material.KzAt(ThermalConductivity.ReferenceC));
        }

        double sigma = material.IsConductor ? 1 / material.ResistivityAt(Material.DefaultResistivityReferenceC) : 0;
        return (sigma, sigma);
    }
}
