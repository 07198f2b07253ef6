using Strata.CrossSections;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Thermal;

/// <summary>
/// The matrix of thermal resistances of several sources: R_ij, the mean rise in source i per watt in source j alone. The
/// diagonal is an energy, C(l_i); the rest follows by polarisation, R_ij = (C(t l_i + l_j / t) - C(t l_i - l_j / t)) / 4.
/// </summary>
internal sealed class SourceMatrix
{
    /// <summary>Beyond this many sources only the diagonal is given: the pairs cost two bounds each.</summary>
    private const int MostPaired = 16;
    private readonly FieldSolver _solver;

    /// <summary>Creates a matrix.</summary>
    public SourceMatrix(FieldSolver solver) => _solver = solver;

    /// <summary>
    /// Whether a problem has one: two or more sources and one reference. What depends on the temperature is taken as it is at
    /// the solution, with all sources on.
    /// </summary>
    public static bool Applies(ThermalModel model) => model.Covers.Count > 1 && model.Reference.IsSingle;

    /// <summary>The fields of one watt in each source alone.</summary>
    /// <param name="model">The problem.</param>
    /// <param name="last">The grid before, for a first guess.</param>
    /// <param name="tolerance">Reduction of the residual.</param>
    public double[][] Solve(ThermalModel model, ThermalField? last, double tolerance)
    {
        double[][] fields = new double[model.Covers.Count][];
        RectilinearGrid grid = model.Mesh.Grid;
        for (int n = 0; n < fields.Length; n++)
        {
            fields[n] = new double[grid.CellCount];
            if (last?.PerWatt is double[][] before)
            {
                DiffusionProblem coarse = last.Model.Problem;
                FieldTransfer.Interpolate(coarse.Grid, coarse.Kx, coarse.Kz, before[n], grid, fields[n]);
            }

            _solver.Improve(Watt(model, n, 1), fields[n], tolerance);
        }

        return fields;
    }

    /// <summary>Bounds the diagonal, and lets its gaps steer the refinement.</summary>
    public void BoundDiagonal(ThermalModel model, double[][] fields, EnergyGap gap)
    {
        for (int n = 0; n < fields.Length; n++)
        {
            _solver.BoundOwn(Watt(model, n, 1), fields[n], gap);
        }
    }

    /// <summary>Bounds all pairs.</summary>
    /// <param name="model">The problem.</param>
    /// <param name="fields">The fields per watt.</param>
    /// <param name="diagonal">The bounds of the diagonal.</param>
    public IReadOnlyList<TransferResistance> Read(ThermalModel model, double[][] fields, IReadOnlyList<EnergyInterval> diagonal)
    {
        List<TransferResistance> pairs = [];
        string Name(int n) => model.Mesh.Section.HeatSources[n].Name;
        for (int i = 0; i < fields.Length; i++)
        {
            pairs.Add(new TransferResistance(Name(i), Name(i), Bounded(diagonal[i])));
            for (int j = i + 1; j < fields.Length && fields.Length <= MostPaired; j++)
            {
                pairs.Add(new TransferResistance(Name(i), Name(j), Bounded(Pair(model, fields, diagonal, i, j))));
            }
        }

        return pairs;
    }

    /// <summary>Whether a matrix has all pairs and the sources are all that heats or cools beside the reference.</summary>
    public static bool IsAll(IReadOnlyList<TransferResistance> pairs, ThermalModel model)
    {
        int n = model.Covers.Count;
        return pairs.Count > 0 && pairs.Count == n * (n + 1) / 2
            && !model.Mesh.Section.Boundaries.Any(segment => segment.Condition is FluxSurface { Flux: not 0 });
    }

    /// <summary>Whether the matrix of a model will have all pairs, and gives the means of its sources.</summary>
    public static bool IsAll(ThermalModel model) => Applies(model) && model.Covers.Count <= MostPaired
        && !model.Mesh.Section.Boundaries.Any(segment => segment.Condition is FluxSurface { Flux: not 0 });

    /// <summary>The mean rise of a source: the sum of its row of a full matrix times the powers.</summary>
    /// <param name="pairs">The pairs, each once.</param>
    /// <param name="sources">The sources.</param>
    /// <param name="source">The one that is asked for.</param>
    public static EnergyInterval Rise(IReadOnlyList<TransferResistance> pairs, IReadOnlyList<SourceResult> sources, int source)
    {
        (double lower, double value, double upper) = (0, 0, 0);
        int at = 0;
        for (int i = 0; i < sources.Count; i++)
        {
            for (int j = i; j < sources.Count; j++, at++)
            {
                if (i == source || j == source)
                {
                    BoundedValue r = pairs[at].RthKW;
                    EnergyInterval part = new EnergyInterval(r.Lower ?? double.NegativeInfinity, r.Value, r.Upper ?? double.PositiveInfinity).Scale(sources[i == source ? j : i].PowerW);
                    (lower, value, upper) = (lower + part.Lower, value + part.Value, upper + part.Upper);
                }
            }
        }

        return new EnergyInterval(lower, value, upper);
    }

    private EnergyInterval Pair(ThermalModel model, double[][] fields, IReadOnlyList<EnergyInterval> diagonal, int i, int j)
    {
        double t = EnergyInterval.PolarisationScale(diagonal[i], diagonal[j]);
        EnergyInterval Energy(double sign)
        {
            DiffusionProblem both = Watt(model, i, t);
            model.Covers[j].Spread(model.Mesh.Grid, sign / t, both.Data);
            double[] field = new double[fields[i].Length];
            for (int c = 0; c < field.Length; c++)
            {
                field[c] = (t * fields[i][c]) + (sign / t * fields[j][c]);
            }

            return _solver.Action(both, field).Scale(-2);
        }

        return EnergyInterval.Polarise(Energy(1), Energy(-1));
    }

    private static DiffusionProblem Watt(ThermalModel model, int source, double watt)
    {
        DiffusionProblem alone = ProblemParts.WithoutData(model.Problem);
        model.Covers[source].Spread(model.Mesh.Grid, watt, alone.Data);
        return alone;
    }

    private static BoundedValue Bounded(EnergyInterval r) => BoundedValue.Of(r.Value, r.Lower, r.Upper);
}
