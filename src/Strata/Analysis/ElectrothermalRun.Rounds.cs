using Strata.Electrical;
using Strata.Numerics.Grids;
using Strata.Thermal;

namespace Strata.Analysis;

/// <content>One round of heat and current, and what passes between their grids.</content>
internal sealed partial class ElectrothermalRun
{
    // The mean temperature of each cell of another grid.
    private double[] LocalTemperatures(RectilinearGrid grid)
    {
        double[] whole = new double[_rise.Length], local = new double[grid.CellCount];
        FillTemperatures(whole);
        new GridOverlap(grid, _thermal.Mesh.Grid).Mean(whole, local);
        return local;
    }

    private void Round(double[] temperature, int round)
    {
        double least = Math.Max(LeastMove * Largest(_rise), _plan.Accuracy is double asked ? LeastMoveOfAsked * asked : 0);
        FillTemperatures(temperature);
        for (int n = 0; n < _nets.Count; n++)
        {
            try
            {
                if (_nets[n].TakeTemperatures(_thermal.Mesh.Grid, temperature, least))
                {
                    _solver.UseSlot(1 + n);
                    NetField field = _nets[n].Field;
                    _netRun.Follow(field, RoundFactor);
                    _nets[n].ReadHeat(_solver.Fluxes(field.Model.Problem, field.U));
                }
            }
            catch (ArgumentOutOfRangeException outside)
            {
                throw RunawayException.Beyond(outside, round);
            }
        }

        _solver.UseSlot(0);
        SetHeat();
        if (_thermal.IsNonlinear)
        {
            _thermal.UpdateConductivity(_rise);
        }

        if (_thermal.HasRadiation)
        {
            _thermal.UpdateRadiation(_solver.Fluxes(_thermal.Problem, _rise), tangent: true);
        }

        _solver.Improve(_thermal.Problem, _rise, RoundFactor);
    }

    private void FillTemperatures(double[] temperature)
    {
        for (int c = 0; c < temperature.Length; c++)
        {
            temperature[c] = _thermal.Reference.TemperatureC + _rise[c];
        }
    }

    private void SetHeat()
    {
        _thermal.ResetSources();
        AddJouleHeat(_thermal);
    }

    private void AddJouleHeat(ThermalModel model)
    {
        foreach (NetPlace net in _nets)
        {
            net.AddJouleHeat(model.Mesh.Grid, model.Problem.Source);
        }
    }

    private double Gain(double[] before, double[] step, double[] lastStep, int round)
    {
        double cross = 0;
        double square = 0;
        for (int c = 0; c < step.Length; c++)
        {
            step[c] = _rise[c] - before[c];
            cross += step[c] * lastStep[c];
            square += lastStep[c] * lastStep[c];
        }

        return round > 1 && square > 0 ? cross / square : 0;
    }
}
