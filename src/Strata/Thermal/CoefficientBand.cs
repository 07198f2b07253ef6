using Strata.CrossSections;
using Strata.Fields;
using Strata.Materials;
using Strata.Meshing;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Refinement;

namespace Strata.Thermal;

/// <summary>
/// What the bounds of a resistance lose when its coefficients may be those of any temperatures in a band about the computed ones. The
/// flux s balances with all of them: where a coefficient falls to its part d, the energy of s grows by (1/d - 1) E(s). Of v it is
/// (u - 1) a(v, v) where one grows to u times; v is not kept by place, but its difference to s is the gap, and norms add: the root of the
/// sum over places of (u - 1) a(v, v) is at most that of (u - 1) E(s) and that of the largest u - 1 times the gap. Bubbles differ by less
/// than the gap too. That the exact field lies in the band is an estimate: its rises may err by twice what their mean does.
/// </summary>
internal sealed class CoefficientBand
{
    /// <summary>Local rises may err by more than the mean.</summary>
    public const double Safety = 2;
    private readonly ThermalModel _model;
    private Growth _ofFlux, _ofPotential;
    private readonly double _total;

    private CoefficientBand(ThermalModel model, double part, double total) => (_model, Part, _total) = (model, part, total);

    /// <summary>What is taken off and added, as a part of each rise.</summary>
    public double Part { get; }

    /// <summary>The band of a solution.</summary>
    /// <param name="model">The problem, with the coefficients at its solution.</param>
    /// <param name="readout">Reads its continuous field, which is that of the drawing where edges cut cells.</param>
    /// <param name="fluxes">Its fluxes.</param>
    /// <param name="u">Its rises.</param>
    /// <param name="error">What their mean may err by, as a part of it.</param>
    /// <param name="energies">Where the balanced flux of the bounds spends its energy.</param>
    public static CoefficientBand Of(
        ThermalModel model, FieldReadout readout, FaceFluxes fluxes, double[] u, double error, FluxEnergies energies)
    {
        // On a grid that says nothing of the rises yet they may be anything between none and twice as much.
        double part = Safety * error < 1 ? Safety * error : 1;
        var band = new CoefficientBand(model, part, energies.Total);
        for (int c = 0; c < u.Length; c++)
        {
            band.AddCell(c, u[c], model.Mesh.IsCut(c) ? readout.MeanIn(c) : u[c], energies.Cells[c]);
        }

        band.AddSheets(u, energies.SheetsX.Sum() + energies.SheetsZ.Sum());
        model.ForEachOutlineFace((segment, side, at) =>
        {
            if (model.Mesh.Section.Boundaries[segment].Condition is RadiatingSurface radiation)
            {
                double energy = (side switch
                {
                    Side.Left => energies.West,
                    Side.Right => energies.East,
                    Side.Bottom => energies.Bottom,
                    _ => energies.Top,
                })[at];
                double rise = ThermalModel.SurfaceValue(model.Mesh.Grid, fluxes, side, at);
                double film = ThermalModel.SecantFilm(radiation, model.Reference.TemperatureC + rise);
                (double low, double high) = band.Between(rise, rise);
                band.Add(ThermalModel.SecantFilm(radiation, low) / film, ThermalModel.SecantFilm(radiation, high) / film, energy);
            }
        });
        return band;
    }

    /// <summary>The interval of an energy for all coefficients in the band.</summary>
    /// <param name="energy">Its interval at the computed ones.</param>
    public EnergyInterval Widen(EnergyInterval energy)
    {
        double gap = Math.Max(_total - energy.Lower, 0), more = _ofPotential.Over(gap);
        return energy with
        {
            Lower = energy.Lower > 0 ? energy.Lower / (1 + (more / energy.Lower)) : energy.Lower,
            Upper = energy.Upper + _ofFlux.Over(gap),
        };
    }

    /// <summary>How far the mean rise of the equations, which lies above its bounds, is from their other end, as a part of it.</summary>
    public static double ErrorOf(DiffusionProblem problem, double[] u, EnergyInterval energy)
    {
        double ofEquations = System.Numerics.Tensors.TensorPrimitives.Dot<double>(problem.Source, u);
        return Math.Max(Math.Abs(ofEquations - energy.Lower), Math.Abs(ofEquations - energy.Upper)) / Math.Abs(ofEquations);
    }

    private void AddCell(int cell, double rise, double other, double energy)
    {
        (double least, double most) = (1, 1);
        foreach (CellPart of in _model.Mesh.PartsOf(cell))
        {
            if (_model.Mesh.Materials[of.Material].ConductivityVaries)
            {
                (double l, double m) = Over(_model.Mesh.Materials[of.Material].Conductivity, rise, other);
                (least, most) = (Math.Min(least, l), Math.Max(most, m));
            }
        }

        Add(least, most, energy);
    }

    // A sheet has the temperatures of cells; taken as if it had those of all of them.
    private void AddSheets(double[] u, double energy)
    {
        foreach (ThermalConductivity sheet in _model.Sheets.Varying)
        {
            foreach (double rise in u)
            {
                (double least, double most) = Over(sheet, rise, rise);
                Add(least, most, 0);
            }

            // All of the energy at the largest change.
            _ofFlux.Sum += _ofFlux.Largest * energy;
            _ofPotential.Sum += _ofPotential.Largest * energy;
        }
    }

    private void Add(double least, double most, double energy)
    {
        _ofFlux.Add((1 / Math.Min(least, 1)) - 1, energy);
        _ofPotential.Add(Math.Max(most, 1) - 1, energy);
    }

    private (double Low, double High) Between(double rise, double other)
    {
        (double low, double high) = (Math.Min(rise, other), Math.Max(rise, other));
        double reference = _model.Reference.TemperatureC;
        return (reference + low - (Part * Math.Abs(low)), reference + high + (Part * Math.Abs(high)));
    }

    // Linear between nodes: the extremes are at the ends and at the nodes between them.
    private (double Least, double Most) Over(ThermalConductivity k, double rise, double other)
    {
        (double low, double high) = Between(rise, other);
        (double least, double most) = (1, 1);
        foreach (TemperatureTable table in ReferenceEquals(k.XTable, k.ZTable)
            ? (ReadOnlySpan<TemperatureTable>)[k.XTable] : (ReadOnlySpan<TemperatureTable>)[k.XTable, k.ZTable])
        {
            double here = table.At(_model.Reference.TemperatureC + rise), a = table.At(low) / here, b = table.At(high) / here;
            (least, most) = (Math.Min(least, Math.Min(a, b)), Math.Max(most, Math.Max(a, b)));
            ReadOnlySpan<double> nodes = table.TemperaturesC;
            for (int n = 0; n < nodes.Length && nodes[n] < high; n++)
            {
                double node = low < nodes[n] ? table.Values[n] / here : 1;
                (least, most) = (Math.Min(least, node), Math.Max(most, node));
            }
        }

        return (least, most);
    }

    /// <summary>What an energy grows by: the sum over places of their change times the energy of s there, and the largest change.</summary>
    private struct Growth
    {
        public double Sum, Largest;

        public void Add(double change, double energy) => (Sum, Largest) = (Sum + (change * energy), Math.Max(Largest, change));

        public readonly double Over(double gap) => Math.Pow(Math.Sqrt(Sum) + Math.Sqrt(Largest * gap), 2);
    }
}
