using System.Numerics.Tensors;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <content>Cells that edges of the drawing cross: both fields are split along the edges.</content>
internal sealed partial class EnergyBounds
{
    // A step that takes less than this part of what is asked off a bound is the last one.
    private const double StepShare = 0.03;
    private readonly PatchSystem _fluxPatches = new(), _potentialPatches = new();
    private double[] _drawnGapX = [], _drawnGapZ = [];
    private DrawnMesh? _drawn;
    private bool _lostLoad;
    private DrawnFlux? _drawnFlux;
    private DrawnPotential? _drawnPotential;

    /// <summary>
    /// Both fields of the last evaluation on triangles: of a planar problem without sheets, bounded without bubbles.
    /// </summary>
    /// <exception cref="InvalidOperationException">Another problem, or none yet.</exception>
    internal TriangleFields Fields()
    {
        DiffusionProblem problem = _fluxes.XFaces.Problem ?? throw new InvalidOperationException("Nothing has been bounded yet.");
        if (problem.Grid.Coordinates != Grids.CoordinateSystem.Planar || problem.SheetOnX is not null || problem.SheetOnZ is not null)
        {
            throw new InvalidOperationException("Fields on triangles are those of planar problems without sheets.");
        }

        return new FieldTriangulation(problem, _fluxes, _vertices, _v).Build(_drawn, _drawnFlux, _drawnPotential, _v);
    }

    private DrawnMesh? DrawnOf(DiffusionProblem problem) => problem.DrawnCells is not { Value.Length: > 0 } ? null
        : problem.ReferenceConductance is null ? new DrawnMesh(problem, _fluxes.XFaces, _fluxes.ZFaces)
        : throw new ArgumentException("Bounds of cells that edges cross do not cover conductances to a reference.", nameof(problem));

    /// <summary>Balances the fluxes and improves both fields.</summary>
    private (bool Balanced, DrawnFlux? Flux, DrawnPotential? Pieces) ImproveBoth(DiffusionProblem problem, EnergyBoundsOptions options)
    {
        options.Cancellation.ThrowIfCancellationRequested();
        (int steps, double tolerance, int threads) = (options.PotentialSteps, options.PotentialTolerance, options.Threads);
        _lostLoad = false;
        if (_drawn is null)
        {
            bool plain = _balancing.Balance(problem, _fluxes);
            _stream.Improve(problem, _fluxes, _resistances, _shapes, options.FluxSteps, threads);
            Descend(problem, options);
            return (plain, null, null);
        }

        var flux = new DrawnFlux(_drawn, _fluxPatches);
        flux.Close(_fluxes);
        bool balanced = _balancing.Balance(problem, _fluxes, flux);
        flux.Divide(_fluxes);
        _stream.Improve(
            problem, _fluxes, _resistances, _shapes, flux, Math.Max(options.FluxSteps, steps), tolerance, threads, Enough(options));
        DrawnPotential pieces = ImprovePieces(problem, options, flux);
        RemoveDrawn();
        (_drawnFlux, _drawnPotential) = (flux, pieces);
        _lostLoad = pieces.HasLostLoad;
        return (balanced && !_lostLoad, flux, pieces);
    }

    private DrawnPotential ImprovePieces(DiffusionProblem problem, EnergyBoundsOptions options, DrawnFlux flux)
    {
        double enough = Enough(options);
        var pieces = new DrawnPotential(_drawn!, _vertices, _v, _potentialPatches);
        pieces.Interpolate(_v);
        pieces.TakeOver(flux.FaceKeys);
        pieces.Stiffen();
        Descend(problem, options, enough, pieces);
        return pieces;
    }

    private void Descend(DiffusionProblem problem, EnergyBoundsOptions options, double? enough = null, DrawnPotential? pieces = null)
    {
        bool isPrepared = ReferenceEquals(_body, problem.Body) && _version == problem.Body.Version;
        _potentialDescent.Cancellation = options.Cancellation;
        _potentialDescent.Improve(
            _vertices.Form, _v, options.PotentialSteps, options.PotentialTolerance, options.Threads, enough ?? Enough(options),
            isZero: false, isPrepared, pieces?.System, pieces is null ? null : pieces.Release);
        (_body, _version) = options.PotentialSteps > 0 ? (problem.Body, problem.Body.Version) : (_body, _version);
    }

    private double Enough(EnergyBoundsOptions options) =>
        options.Asked > 0 ? StepShare * options.Asked * (Math.Abs(Load(null)) + Math.Abs(DrivingWork.Of(_fluxes).Work)) : 0;

    private double Load(DrawnPotential? pieces) =>
        TensorPrimitives.Dot<double>(_vertices.Load, _v.AsSpan(0, _vertices.Load.Length)) + (pieces?.ExtraLoad(_v) ?? 0);

    /// <summary>Drawn cells count by their pieces alone from here on.</summary>
    private void RemoveDrawn()
    {
        foreach (DrawnPart part in _drawn!.Parts)
        {
            (_resistances.X[part.Cell.Cell], _resistances.Z[part.Cell.Cell]) = (0, 0);
        }
    }

    private void AddDrawn(DrawnFlux? flux, DrawnPotential? pieces)
    {
        if (flux is null || pieces is null)
        {
            return;
        }

        (_drawnGapX, _drawnGapZ) = (new double[_energy.GapX.Length], new double[_energy.GapZ.Length]);
        flux.Energies(pieces, _v, (part, alongX, alongZ, gap) =>
        {
            _energy.Set(part.Cell.Cell, part.K, alongX, alongZ);
            _drawnGapX[part.I] += 0.5 * gap;
            _drawnGapZ[part.K] += 0.5 * gap;
        });
        _energy.AddImbalance(flux.Imbalance);
    }

    private void AddDrawnGaps()
    {
        if (_drawn is not null)
        {
            TensorPrimitives.Add(_energy.GapX, _drawnGapX, _energy.GapX);
            TensorPrimitives.Add(_energy.GapZ, _drawnGapZ, _energy.GapZ);
        }
    }
}
