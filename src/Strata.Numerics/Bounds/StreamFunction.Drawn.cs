using Strata.Numerics.Discretization;

namespace Strata.Numerics.Bounds;

/// <content>Problems with drawn cells.</content>
internal sealed partial class StreamFunction
{
    /// <summary>Improves the fluxes of a problem with drawn cells in place, those inside the drawn cells too.</summary>
    public void Improve(
        DiffusionProblem problem, FaceFluxes fluxes, CellResistances resistances, ColumnShapes shapes, DrawnFlux drawn, int steps,
            double tolerance, int threads, double enough)
    {
        _isBuilt = true;
        Build(problem, fluxes, resistances, shapes, extra: drawn.System.Extra);
        drawn.TakeOver(_form, part => Remove(resistances, shapes, part.I, part.K));
        _descent.Improve(
            _form, _psi, steps, tolerance, threads, enough, isZero: true, isPrepared: false, drawn.System, () => drawn.Release(_form));
        Turn();
        drawn.Turn(_psi);
    }

    /// <summary>Takes one cell out of the form: what <see cref="Column"/> added for it.</summary>
    private void Remove(CellResistances resistances, ColumnShapes shapes, int i, int k)
    {
        int nz = _grid.Nz, c = (i * nz) + k, stride = nz + 1, low = (i * stride) + k;
        double rx = resistances.X[c], rz = resistances.Z[c] / 3, west = _fluxes.EastOfX[c], east = _fluxes.WestOfX[c + nz],
            b = _fluxes.AboveZ[c + i], t = _fluxes.BelowZ[c + i + 1];
        double own = rx * ((shapes.Flux00[i] * west) + (shapes.Flux01[i] * east)),
            other = rx * ((shapes.Flux11[i] * east) + (shapes.Flux01[i] * west));
        _form.Load[low] -= own - (rz * (b + (0.5 * t)));
        _form.Load[low + 1] -= -own - (rz * (t + (0.5 * b)));
        _form.Load[low + stride] -= other + (rz * (b + (0.5 * t)));
        _form.Load[low + stride + 1] -= -other + (rz * (t + (0.5 * b)));
        (_form.Ax[low], _form.Az[low]) = (0, 0);
    }
}
