using Strata.Numerics.Discretization;

namespace Strata.Numerics.Bounds;

/// <summary>
/// The energies of what cells exchange with their references through a conductance g. From above P^2 / g, for a flux P that
/// leaves evenly over the cell; from below g times the mean of (v - reference)^2 over the corners, which is never less than
/// the mean over the cell, since a square is convex.
/// </summary>
internal sealed class ReferenceEnergies
{
    /// <summary>P^2 / g per cell; empty without references.</summary>
    public double[] Cells { get; private set; } = [];

    /// <summary>Gap per column, half of that of its cells.</summary>
    public double[] Columns { get; private set; } = [];

    /// <summary>Gap per row, the other half.</summary>
    public double[] Rows { get; private set; } = [];

    /// <summary>Sum over all cells.</summary>
    public double Sum { get; private set; }

    /// <summary>Work of the references on the body.</summary>
    public double Work { get; private set; }

    /// <summary>The same with all terms counted positive.</summary>
    public double WorkMagnitude { get; private set; }

    /// <summary>Adds the energies of a continuous field to its form.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="grid">Its vertices.</param>
    /// <param name="shapes">Column shapes.</param>
    public static void AddTo(VertexGrid grid, DiffusionProblem problem, ColumnShapes shapes)
    {
        for (int c = 0; problem.ReferenceConductance is { } conductance && c < conductance.Length; c++)
        {
            if (conductance[c] == 0 || IsHeld(problem, c))
            {
                continue;
            }

            (int i, int k) = Math.DivRem(c, problem.Grid.Nz);
            double level = Level(problem, c), west = 0.5 * conductance[c] * shapes.WestPart[i], east = (0.5 * conductance[c]) - west;
            grid.Form.Add(new FilmEdge(grid.Corner(i, k, false, false), grid.Corner(i, k, false, true), west, 0, west, level));
            grid.Form.Add(new FilmEdge(grid.Corner(i, k, true, false), grid.Corner(i, k, true, true), east, 0, east, level));
        }
    }

    /// <summary>Computes all cells.</summary>
    /// <param name="fluxes">Balanced fluxes.</param>
    /// <param name="grid">The vertices.</param>
    /// <param name="shapes">Column shapes.</param>
    /// <param name="v">The continuous field.</param>
    public void Compute(FaceFluxes fluxes, VertexGrid grid, ColumnShapes shapes, ReadOnlySpan<double> v)
    {
        DiffusionProblem problem = fluxes.XFaces.Problem;
        ReadOnlySpan<double> flux = fluxes.IntoReference;
        (Sum, Work, WorkMagnitude) = (0, 0, 0);
        if (Cells.Length != flux.Length || Columns.Length != problem.Grid.Nx || Rows.Length != problem.Grid.Nz)
        {
            (Cells, Columns, Rows) = (new double[flux.Length], new double[problem.Grid.Nx], new double[problem.Grid.Nz]);
        }

        Array.Clear(Columns);
        Array.Clear(Rows);
        for (int c = 0; c < flux.Length; c++)
        {
            double conductance = problem.ReferenceConductance![c];
            if (conductance == 0 || IsHeld(problem, c))
            {
                Cells[c] = 0;
                continue;
            }

            (int i, int k) = Math.DivRem(c, problem.Grid.Nz);
            double level = Level(problem, c), drop = flux[c] / conductance, west = 0.5 * shapes.WestPart[i];
            double gap = (west * (Square(drop + level - v[grid.Corner(i, k, false, false)]) + Square(drop + level - v[grid.Corner(i, k, false, true)])))
                + ((0.5 - west) * (Square(drop + level - v[grid.Corner(i, k, true, false)]) + Square(drop + level - v[grid.Corner(i, k, true, true)])));
            Cells[c] = flux[c] * drop;
            Sum += Cells[c];
            Work -= level * flux[c];
            WorkMagnitude += Math.Abs(level * flux[c]);
            Columns[i] += 0.5 * conductance * gap;
            Rows[k] += 0.5 * conductance * gap;
        }
    }

    private static double Square(double value) => value * value;

    private static double Level(DiffusionProblem problem, int cell) => problem.ReferenceValue is { } value ? value[cell] : 0;

    private static bool IsHeld(DiffusionProblem problem, int cell) => problem.IsFixedCell is { } held && held[cell];
}
