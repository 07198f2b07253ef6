using System.Numerics.Tensors;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <summary>
/// Guaranteed two-sided bounds of the energy C = f(u) of a discretised problem, from any approximate solution
/// (Prager and Synge 1947; the principles of Dirichlet and Thomson). A re-usable workspace: nothing is allocated once it
/// has seen a problem of the same size.
/// </summary>
/// <remarks>
/// <para>Loaded: C = max over continuous v of f(v)^2 / a(v, v) = min over balanced fluxes s of the energy of s. Driven:
/// the dissipated power P = min over continuous v that take the given values of a(v, v) = max over source-free s of
/// work(s)^2 / energy(s).</para>
/// <para>v is piecewise bilinear and may jump at contacts; s is the lowest-order element of Raviart and Thomas (1977)
/// through the face fluxes of the finite volumes, balanced exactly. In cells that edges of a drawing cross both are split
/// along the edges, so that the bounds hold for the drawing.</para>
/// <para>Each end is moved outward by a bound of its own rounding, so that the interval holds in the arithmetic used;
/// it is not interval arithmetic.</para>
/// </remarks>
/// <example><code>
/// using var bounds = new EnergyBounds();
/// EnergyInterval energy = bounds.Evaluate(problem, u);
/// </code></example>
internal sealed partial class EnergyBounds : IDisposable
{
    private static readonly EnergyBoundsOptions Defaults = new();
    private readonly FaceFluxes _fluxes = new();
    private readonly ColumnShapes _shapes = new();
    private readonly CellResistances _resistances = new();
    private readonly VertexGrid _vertices = new();
    private readonly PotentialField _field = new();
    private readonly EnergyDescent _potentialDescent = new();
    private readonly FluxBalancing _balancing = new();
    private readonly EdgeBubbles _bubbles = new();
    private readonly StreamFunction _stream = new();
    private readonly FluxEnergy _energy = new();
    private readonly FaceEnergies _onX = new(), _onZ = new();
    private readonly FaceGaps _faceGaps = new();
    private readonly ReferenceEnergies _references = new();
    private DiffusionBody? _body;
    private int _version;
    private readonly Numbers _v = new();
    private double _potentialGain, _fluxGain;
    private bool _driven;

    /// <summary>Per column: the part of the gap that halving the column would reduce; Nx values, in the unit of C.</summary>
    public ReadOnlySpan<double> GapX => _energy.GapX;

    /// <summary>Per row: the part of the gap that halving the row would reduce; Nz values, in the unit of C.</summary>
    public ReadOnlySpan<double> GapZ => _energy.GapZ;

    /// <summary>Energy of the flux in each cell, the unit of C; with the face energies it sums to <see cref="TotalEnergy"/>.</summary>
    public ReadOnlySpan<double> CellEnergy => _energy.Cells;

    /// <summary>Energy in the contact of each x-face; empty without contacts.</summary>
    public ReadOnlySpan<double> ContactEnergyX => _onX.Contacts;

    /// <summary>Energy in the contact of each z-face; empty without contacts.</summary>
    public ReadOnlySpan<double> ContactEnergyZ => _onZ.Contacts;

    /// <summary>Energy in the sheet on each x-face; empty without sheets.</summary>
    public ReadOnlySpan<double> SheetEnergyX => _onX.Sheets;

    /// <summary>Energy in the sheet on each z-face; empty without sheets.</summary>
    public ReadOnlySpan<double> SheetEnergyZ => _onZ.Sheets;

    /// <summary>Energy in the films of the west side, one per row.</summary>
    public ReadOnlySpan<double> WestFilmEnergy => _onX.LowFilms;

    /// <summary>Energy in the films of the east side, one per row.</summary>
    public ReadOnlySpan<double> EastFilmEnergy => _onX.HighFilms;

    /// <summary>Energy in the films of the bottom, one per column.</summary>
    public ReadOnlySpan<double> BottomFilmEnergy => _onZ.LowFilms;

    /// <summary>Energy in the films of the top, one per column.</summary>
    public ReadOnlySpan<double> TopFilmEnergy => _onZ.HighFilms;

    /// <summary>Energy in the conductance of each cell to its reference; empty without references.</summary>
    public ReadOnlySpan<double> ReferenceEnergy => _references.Cells;

    /// <summary>All energy of the balanced flux: cells, films, contacts, sheets and references. A share is a part of this.</summary>
    public double TotalEnergy => _energy.CellSum + _onX.Sum + _onZ.Sum + _references.Sum;

    /// <summary>
    /// dC / d ln(dz) of each row: how C changes when a row is stretched, the total sources and the given flux densities
    /// times area being held. A layer's thickness sensitivity is the sum over its rows.
    /// </summary>
    /// <param name="slope">Nz values, the unit of C.</param>
    /// <remarks>
    /// C is stationary in the fluxes, so only the explicit dependence counts: the energy along x falls as 1 / dz, that
    /// along z grows as dz. A driven problem's power changes by the opposite sign.
    /// </remarks>
    public void RowStretch(Span<double> slope)
    {
        DiffusionProblem problem = _fluxes.XFaces.Problem;
        int nx = problem.Grid.Nx, nz = problem.Grid.Nz;
        double sign = _driven ? -1 : 1;
        for (int k = 0; k < nz; k++)
        {
            double sum = -_energy.StretchZ[k] - _onX.LowFilms[k] - _onX.HighFilms[k];
            for (int i = 0; i <= nx; i++)
            {
                int face = (i * nz) + k;
                sum += (_onX.Sheets is { } sheets ? sheets[face] : 0) - (_onX.Contacts is { } contacts ? contacts[face] : 0);
            }

            for (int i = 0; i < nx && !ReferenceEnergy.IsEmpty; i++)
            {
                sum -= ReferenceEnergy[(i * nz) + k];
            }

            slope[k] = sign * sum;
        }
    }

    /// <summary>Bounds C = f(u), the load times the solution.</summary>
    /// <param name="problem">The problem. Either loaded: sources, face sources and flux boundaries, with every ambient and fixed value 0; or driven: fixed values and ambients, no load, and C is the power they dissipate.</param>
    /// <param name="u">Any approximate solution, one value per cell; the closer, the tighter the bounds.</param>
    /// <param name="options">Work to spend; null for the defaults.</param>
    /// <returns>The interval of C. An end that cannot be bounded (a load with no way out, touching electrodes at different values) is 0 or infinite.</returns>
    /// <exception cref="ArgumentException">Loads and driving values together, or a length that does not fit.</exception>
    /// <exception cref="InvalidOperationException">The ends crossed by more than rounding: a proof does not hold.</exception>
    public EnergyInterval Evaluate(DiffusionProblem problem, ReadOnlySpan<double> u, EnergyBoundsOptions? options = null)
    {
        (double potential, double load, bool balanced, bool loaded) = Measure(problem, u, options ?? Defaults, mixed: false);
        return _driven ? Driven(potential, balanced) : loaded ? Loaded(potential, load, balanced) : default;
    }

    private (double Potential, double Load, bool Balanced, bool Loaded) Measure(DiffusionProblem problem, ReadOnlySpan<double> u, EnergyBoundsOptions options, bool mixed)
    {
        ArgumentNullException.ThrowIfNull(problem);
        Evaluations++;
        Begin(problem, u);
        KeepReading();
        (bool balanced, DrawnFlux? flux, DrawnPotential? pieces) = ImproveBoth(problem, options);
        double potential = PotentialField.Energy(_vertices, _v) + (pieces?.Energy(_v) ?? 0), load = Load(pieces);
        bool loaded = TensorPrimitives.MaxMagnitude<double>(_vertices.Load) != 0;
        _driven = DrivingWork.IsDriven(problem);
        if (_driven && loaded && !mixed)
        {
            throw new ArgumentException("Bounds need loads with all given values 0, or given values without loads; found both.", nameof(problem));
        }

        if (loaded && !_driven)
        {
            double factor = potential > 0 ? load / potential : 0;
            TensorPrimitives.Multiply(_v, factor, _v);
            (potential, load) = mixed ? (potential * factor * factor, load * factor) : (potential, load);
        }

        (Numbers west, Numbers east, Numbers below, Numbers above) = _fluxes.Arrays;
        _energy.Cell(_fluxes, _resistances, _shapes, _vertices, _v);
        AddDrawn(flux, pieces);
        _onX.Compute(_fluxes.XFaces, west, east, _fluxes.SheetsOnX, _shapes, alongX: true);
        _onZ.Compute(_fluxes.ZFaces, below, above, _fluxes.SheetsOnZ, _shapes, alongX: false);
        _faceGaps.Compute(_fluxes, _vertices, _shapes, _v);
        _references.Compute(_fluxes, _vertices, _shapes, _v);
        (_potentialGain, _fluxGain) = (0, 0);
        if (options.EdgeBubbles && problem.Grid.Coordinates == Grids.CoordinateSystem.Planar && problem.ReferenceConductance is null)
        {
            GainByBubbles(problem);
        }
        else
        {
            TensorPrimitives.Add(_energy.GapX, _faceGaps.Columns, _energy.GapX);
            TensorPrimitives.Add(_energy.GapZ, _faceGaps.Rows, _energy.GapZ);
            TensorPrimitives.Add(_energy.GapX, _references.Columns, _energy.GapX);
            TensorPrimitives.Add(_energy.GapZ, _references.Rows, _energy.GapZ);
        }

        AddDrawnGaps();
        return (potential, load, balanced, loaded);
    }

    private void Begin(DiffusionProblem problem, ReadOnlySpan<double> u)
    {
        _fluxes.Compute(problem, u);
        _shapes.Bind(problem.Grid);
        _resistances.Compute(problem, _fluxes.ZFaces);
        _vertices.Build(problem, _fluxes.XFaces, _fluxes.ZFaces, _shapes);
        _drawn = DrawnOf(problem);
        int vertices = _vertices.Columns * _vertices.Stride;
        _v.Fit(vertices + (_drawn?.Unknowns ?? 0));
        _field.Interpolate(_vertices, _fluxes, _resistances, u, _v.AsSpan(0, vertices));
    }

    /// <summary>
    /// Tightens both ends. What is left of the gap is laid on the columns and rows by what halving them takes off: the gains
    /// of their bubbles, and the gaps of their films, contacts and sheets, which bubbles inside cells see in part only.
    /// </summary>
    private void GainByBubbles(DiffusionProblem problem)
    {
        _potentialGain = PotentialBubbles.Gain(_vertices, problem, _fluxes.XFaces, _fluxes.ZFaces, _v, _bubbles, _drawn);
        double gap = Sum(_energy.GapX) + Sum(_energy.GapZ) + _faceGaps.Sum;
        for (int i = 0; i < _energy.GapX.Length; i++)
        {
            _energy.GapX[i] = _bubbles.ColumnGains[_vertices.X.High(i)];
        }

        for (int k = 0; k < _energy.GapZ.Length; k++)
        {
            _energy.GapZ[k] = _bubbles.RowGains[_vertices.Z.High(k)];
        }

        _fluxGain = _stream.BubbleGain(problem, _fluxes, _resistances, _shapes, _bubbles, _drawn);
        TensorPrimitives.Add(_energy.GapX, _bubbles.ColumnGains.AsSpan(0, _energy.GapX.Length), _energy.GapX);
        TensorPrimitives.Add(_energy.GapZ, _bubbles.RowGains.AsSpan(0, _energy.GapZ.Length), _energy.GapZ);
        double gained = Sum(_energy.GapX) + Sum(_energy.GapZ);
        TensorPrimitives.Add(_energy.GapX, _faceGaps.Columns, _energy.GapX);
        TensorPrimitives.Add(_energy.GapZ, _faceGaps.Rows, _energy.GapZ);
        double all = gained + _faceGaps.Sum, scale = all > 0 ? Math.Max(gap - gained, LeastLeft * gained) / all : 0;
        TensorPrimitives.Multiply(_energy.GapX, scale, _energy.GapX);
        TensorPrimitives.Multiply(_energy.GapZ, scale, _energy.GapZ);
    }

    // Where rounding or a stopped solve makes the gains as large as the gap, they still say where to go on.
    private const double LeastLeft = 0.01;

    private static double Sum(double[] values) => TensorPrimitives.Sum<double>(values);

    /// <summary>Frees the memory of the solvers inside.</summary>
    public void Dispose()
    {
        _potentialDescent.Dispose();
        _stream.Dispose();
    }
}
