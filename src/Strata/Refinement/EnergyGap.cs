using System.Numerics.Tensors;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;

namespace Strata.Refinement;

/// <summary>The bounds of a problem's energies, and where in the grid their gap comes from.</summary>
internal sealed class EnergyGap
{
    private readonly double[] _columns;
    private readonly double[] _rows;
    private readonly double[] _rowStretch;
    private readonly List<EnergyInterval> _own = [];

    private double _outputs;
    private double _fieldError;

    /// <summary>Creates an empty gap.</summary>
    public EnergyGap(int nx, int nz)
    {
        _columns = new double[nx];
        _rows = new double[nz];
        _rowStretch = new double[nz];
    }

    /// <summary>Energy of the loads; null when there are none.</summary>
    public EnergyInterval? Loads { get; private set; }

    /// <summary>Power of the levels; null when there are none.</summary>
    public EnergyInterval? Levels { get; private set; }

    /// <summary>Resistances of single sources, where there are several.</summary>
    public IReadOnlyList<EnergyInterval> Own => _own;

    /// <summary>Per column: gap over value, the part that halving the column reduces.</summary>
    public ReadOnlySpan<double> Columns => _columns;

    /// <summary>Per row: gap over value, the part that halving the row reduces.</summary>
    public ReadOnlySpan<double> Rows => _rows;

    /// <summary>Where the flux of the part added last spends its energy.</summary>
    public FluxEnergies Energies { get; private set; } = FluxEnergies.None;

    /// <summary>The continuous field of all parts added: that of the whole solution. Null when nothing was added.</summary>
    public ContinuousField? Field { get; private set; }

    /// <summary>The continuous field that points and extremes are read from. Null when nothing was added.</summary>
    public ContinuousField? Reading { get; private set; }

    /// <summary>What <see cref="Reading"/> is beside the field of the solution itself; null where it is that field.</summary>
    public ContinuousField? Fit { get; private set; }

    /// <summary>A bound of the energy of u - <see cref="Field"/>.</summary>
    public double FieldError => _fieldError;

    /// <summary>Per row: d ln R / d ln(dz) of the part added last, whose energy is a resistance or, of levels, a conductance.</summary>
    public ReadOnlySpan<double> RowStretch => _rowStretch;

    /// <summary>The widest (upper - lower) / value, of everything that is asked for.</summary>
    public double RelativeWidth => Math.Max(_outputs, EnergyWidth);

    /// <summary>The widest (upper - lower) / value of the energies alone.</summary>
    public double EnergyWidth => _own.Aggregate(
        Math.Max(Loads?.RelativeWidth ?? 0, Levels?.RelativeWidth ?? 0), (widest, own) => Math.Max(widest, own.RelativeWidth));

    /// <summary>
    /// Whether no grid bounds the heat between levels that differ: they touch, or a film that is as good as a given temperature
    /// touches one. Nothing that is reported is that heat: means and points carry their own bounds, where they have any.
    /// </summary>
    public bool LevelsTouch => Levels is not null && EnergyWidth > 1;

    /// <summary>The widest (upper - lower) / value of what is reported; infinite where nothing of it has bounds.</summary>
    public double ReportedWidth => !LevelsTouch ? RelativeWidth : _outputs > 0 ? _outputs : double.PositiveInfinity;

    /// <summary>Adds a part that was just bounded.</summary>
    /// <param name="bounds">What bounded it.</param>
    /// <param name="interval">Its bounds.</param>
    /// <param name="isLoads">True for the loads, false for the levels.</param>
    /// <param name="fit">What its field is multiplied with before it is read.</param>
    public void Add(EnergyBounds bounds, EnergyInterval interval, bool isLoads, double fit)
    {
        Loads = isLoads ? interval : Loads;
        Levels = isLoads ? Levels : interval;
        double scale = AddGaps(bounds, interval);
        Energies = FluxEnergies.Of(bounds);
        ContinuousField field = bounds.Field();

        // Of both parts of a solution the norms add up.
        _fieldError = Math.Pow(Math.Sqrt(_fieldError) + Math.Sqrt(Math.Max(bounds.FieldError, 0)), 2);
        Field = Field?.Plus(field) ?? field;
        ContinuousField reading = bounds.Reading();
        Fit = fit == 1 ? Fit : reading.Scaled(fit - 1);
        reading = fit == 1 ? reading : reading.Scaled(fit);
        Reading = Reading?.Plus(reading) ?? reading;
        bounds.RowStretch(_rowStretch);
        TensorPrimitives.Multiply(_rowStretch, isLoads ? scale : -scale, _rowStretch);
    }

    /// <summary>Adds the resistance of one of several sources, which was just bounded.</summary>
    public void AddOwn(EnergyBounds bounds, EnergyInterval interval)
    {
        _own.Add(interval);
        AddGaps(bounds, interval);
    }

    /// <summary>Adds the resistances of single sources or electrodes of another gap on the same grid.</summary>
    public void AddOwn(EnergyGap other)
    {
        _own.AddRange(other._own);
        Accumulate(other._columns, 1, _columns);
        Accumulate(other._rows, 1, _rows);
    }

    /// <summary>Adds where the bounds of the last evaluation are wide.</summary>
    public void AddSteering(EnergyBounds bounds, double factor)
    {
        Accumulate(bounds.GapX, factor, _columns);
        Accumulate(bounds.GapZ, factor, _rows);
    }

    /// <summary>Adds the width of an output over what it is measured against.</summary>
    public void AddOutput(double relativeWidth) => _outputs = Math.Max(_outputs, double.IsFinite(relativeWidth) ? relativeWidth : 0);

    /// <summary>The same with a wider interval of the loads: that of a problem whose coefficients differ a little.</summary>
    public EnergyGap With(EnergyInterval loads)
    {
        var gap = (EnergyGap)MemberwiseClone();
        gap.Loads = loads;
        return gap;
    }

    private double AddGaps(EnergyBounds bounds, EnergyInterval interval)
    {
        double scale = interval.Value > 0 ? 1 / interval.Value : 0;
        Accumulate(bounds.GapX, scale, _columns);
        Accumulate(bounds.GapZ, scale, _rows);
        return scale;
    }

    private static void Accumulate(ReadOnlySpan<double> from, double scale, double[] to)
    {
        for (int n = 0; n < Math.Min(from.Length, to.Length); n++)
        {
            to[n] += scale * from[n];
        }
    }
}
