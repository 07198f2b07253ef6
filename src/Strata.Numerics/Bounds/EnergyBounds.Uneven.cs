using Strata.Numerics.Discretization;

namespace Strata.Numerics.Bounds;

/// <content>
/// Sources that a drawing ends inside cells. The equations spread them evenly there; with g, what the drawn source f has besides, and
/// w the solution for g, the energy is C(f) = C(even) + 2 g(u) + g(w). g has no mean in any cell, so that |g(u)| is at most the sum over
/// cells of |g| / root(l) times the root of the energy of u, with l = pi^2 min(kx / dx^2, kz / dz^2), the least value of a cell whose
/// sides are insulated (Payne and Weinberger 1960; around an axis too, where the weight is the radius).
/// </content>
internal sealed partial class EnergyBounds
{
    private double[] _unevenSquares = [];

    /// <summary>
    /// G, by which |g(u)| is at most G times the root of the energy of u in the cells concerned, and a bound of that root: of s there
    /// and what s errs by.
    /// </summary>
    /// <param name="problem">The problem.</param>
    /// <param name="error">A bound of the energy of s less the exact flux.</param>
    private (double Norm, double Root) Uneven(DiffusionProblem problem, double error)
    {
        if (problem.Data.Unevenness is not double[] uneven)
        {
            return default;
        }

        _unevenSquares = new double[uneven.Length];
        (double square, double energy) = (0, 0);
        for (int c = 0; c < uneven.Length; c++)
        {
            if (!(uneven[c] > 0))
            {
                continue;
            }

            (int i, int k) = Math.DivRem(c, problem.Grid.Nz);
            DrawnPart? part = _drawn?.PartOf(c);
            double kx = part?.Cell.FluxKx.Min() ?? problem.Kx[c], kz = part?.Cell.FluxKz.Min() ?? problem.Kz[c];
            (double dx, double dz) = (problem.Grid.X.Widths[i], problem.Grid.Z.Widths[k]);
            double least = Math.PI * Math.PI * Math.Min(kx / (dx * dx), kz / (dz * dz));

            // In a cell that reaches into an insulator nothing holds the heat that is moved there: it counts as even.
            _unevenSquares[c] = least > 0 ? uneven[c] * uneven[c] / least : 0;
            square += _unevenSquares[c];
            energy += least > 0 ? _energy.Cells[c] : 0;
        }

        return (Math.Sqrt(square), Math.Sqrt(energy) + Math.Sqrt(Math.Max(error, 0)));
    }

    /// <summary>Lays the width that uneven sources make on their columns and rows, so that the refinement finds it.</summary>
    private void AddUnevenGap(DiffusionProblem problem, double norm, double width)
    {
        for (int c = 0; c < _unevenSquares.Length && norm > 0 && problem.Data.Unevenness is not null; c++)
        {
            if (_unevenSquares[c] > 0)
            {
                (int i, int k) = Math.DivRem(c, problem.Grid.Nz);
                double part = 0.5 * width * _unevenSquares[c] / (norm * norm);
                (_energy.GapX[i], _energy.GapZ[k]) = (_energy.GapX[i] + part, _energy.GapZ[k] + part);
            }
        }
    }
}
