using System.Globalization;
using Strata.CrossSections;
using Strata.Electrical;
using Strata.Fields;
using Strata.Materials;
using Strata.Meshing;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Refinement;
using Strata.Results;
using Strata.Thermal;

namespace Strata.Analysis;

/// <summary>
/// Heat and current on one grid: the nets are solved at the temperatures, their Joule heat drives the temperatures,
/// and so on until both rest; or until each round heats more than the one before it, which is thermal runaway.
/// </summary>
internal sealed class ElectrothermalRun
{
    private const int MostRounds = 200;
    private const double RestingChange = 1e-8;
    private const int RunawayRounds = 3;
    private const double MostRelaxation = 10;
    private readonly CrossSection _section;
    private readonly FieldSolver _solver;
    private readonly ThermalModel _thermal;
    private readonly NetPlace[] _nets;
    private readonly double[] _rise;

    private ElectrothermalRun(CrossSection section, FieldSolver solver, SectionMesh mesh, NetList nets)
    {
        _section = section;
        _solver = solver;
        _thermal = new ThermalModel(mesh, solver.Options.Library);
        _rise = new double[mesh.Grid.CellCount];
        _nets = [.. nets.Nets.Select(net => NetPlace.On(mesh, net, solver.Options.Library))];
    }

    /// <summary>Solves a section.</summary>
    /// <remarks>The grid is one for heat and all nets; with an asked accuracy it is doubled until the bounds are that close or the budget ends.</remarks>
    public static DesignSolution Solve(CrossSection section, FieldSolver solver)
    {
        GridPlan plan = GridPlan.For(section.Analysis, solver.Options.CellBudget);
        int refinements = 0;
        for (int cells = section.Analysis.Cells ?? GridPlan.ElectrothermalCells; ; cells *= 2)
        {
            DesignSolution solution = SolveOnGrid(section, solver, cells, refinements);
            double reached = (solution.Result.Grid?.AccuracyPercent ?? 0) / 100;
            if (!(reached > plan.Accuracy))
            {
                return solution;
            }

            if (2 * cells > plan.CellBudget)
            {
                string[] warnings = [.. solution.Result.Warnings, .. plan.Shortfall(reached, solution.Result.Grid!.Cells)];
                return new DesignSolution(solution.Result with { Warnings = warnings }, solution.Thermal, solution.Electrical);
            }

            refinements++;
        }
    }

    private static DesignSolution SolveOnGrid(CrossSection section, FieldSolver solver, int cells, int refinements)
    {
        SectionMesh mesh = SectionMesher.Mesh(section, solver.Options.Library, new MeshOptions { TargetCells = cells });
        NetList nets = NetList.Find(mesh, solver.Options.Library);
        var run = new ElectrothermalRun(section, solver, mesh, nets);
        int rounds;
        try
        {
            rounds = run.Iterate();
        }
        catch (RunawayException runaway)
        {
            DesignResult failed = SectionAnalysis.Outline(section) with
            {
                Status = DesignStatus.Failed,
                Message = runaway.Message,
                Electrothermal = new ElectrothermalResult("runaway", runaway.Rounds),
            };
            return new DesignSolution(failed, null, null);
        }

        return run.Report(nets, rounds, refinements);
    }

    // Increments d of one round: their ratio s is the loop gain. Below 1 the round is repeated with relaxation 1 / (1 - s)
    // (Aitken); at 1 or above, round after round, no resting state exists.
    private int Iterate()
    {
        double[] temperature = new double[_rise.Length];
        double[] before = new double[_rise.Length];
        double[] step = new double[_rise.Length];
        double[] lastStep = new double[_rise.Length];
        int growing = 0;
        for (int round = 1; round <= MostRounds; round++)
        {
            _rise.CopyTo(before, 0);
            Heat(temperature, round);
            new ThermalRun(_solver).SolveOnGrid(_thermal, _rise, last: true);
            double gain = Gain(before, step, lastStep, round);
            double change = Largest(step);
            double largest = Largest(_rise);
            if (round > 1 && change <= RestingChange * Math.Max(largest, 1e-300))
            {
                return round;
            }

            growing = gain >= 1 ? growing + 1 : 0;
            if (growing >= RunawayRounds)
            {
                throw new RunawayException(string.Create(CultureInfo.InvariantCulture, $"thermal runaway: each round of Joule heat and temperature adds {gain:0.###} times what the one before it added, so no steady temperature exists at this current; after {round} rounds the hottest place would be {_thermal.Reference.TemperatureC + largest:0} C"), round);
            }

            double relaxation = round < 2 || gain >= 1 ? 1 : Math.Clamp(1 / (1 - gain), 0.05, MostRelaxation);
            for (int c = 0; c < _rise.Length && relaxation != 1; c++)
            {
                _rise[c] = before[c] + (relaxation * step[c]);
            }

            (step, lastStep) = (lastStep, step);
        }

        throw new SolveFailedException($"heat and current did not settle in {MostRounds} rounds");
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

    private void Heat(double[] temperature, int round)
    {
        for (int c = 0; c < temperature.Length; c++)
        {
            temperature[c] = _thermal.Reference.TemperatureC + _rise[c];
        }

        _thermal.ResetSources();
        var run = new NetRun(_solver);
        foreach (NetPlace net in _nets)
        {
            try
            {
                net.UpdateConductivity(temperature);
            }
            catch (ArgumentOutOfRangeException outside)
            {
                throw new RunawayException($"no steady temperature was found: {outside.Message.Split(" (Parameter", 2)[0]}", round);
            }

            net.Solve(run);
            net.AddJouleHeat(_solver.Fluxes(net.Model.Problem, net.U), _thermal.Problem.Source);
        }
    }

    private DesignSolution Report(NetList nets, int rounds, int refinements)
    {
        var report = new ElectricalReport(_thermal.Mesh, _solver.Options.KeepFields);
        double gap = 0;
        foreach (NetPlace net in _nets)
        {
            NetField field = net.Field ?? throw new InvalidOperationException("The nets are solved before they are reported.");
            report.Add(field, _solver.Fluxes(net.Model.Problem, net.U));
            gap = Math.Max(gap, field.Gap.RelativeWidth);
        }

        new ThermalRun(_solver).SolveOnGrid(_thermal, _rise, last: true);
        EnergyGap thermalGap = _solver.Bound(_thermal.Problem, _rise, 1e-6);
        var thermal = new ThermalField(_thermal, _rise, thermalGap, 0, null, null);
        FaceFluxes fluxes = _solver.Fluxes(_thermal.Problem, _rise);
        RectilinearGrid grid = _thermal.Mesh.Grid;
        double[] temperature = [.. _rise.Select(rise => rise + _thermal.Reference.TemperatureC)];
        DesignResult design = SectionAnalysis.Outline(_section) with
        {
            Warnings = [.. _thermal.Mesh.Warnings, .. PointContacts.Warnings(_thermal.Mesh, _thermal.Problem), .. nets.Warnings, .. MaterialLimits.Warnings(_thermal.Mesh, temperature), .. TableRanges.Warnings(_thermal.Mesh, temperature),
                "The bounds are those of the problem with conductivities and Joule heat at the solution.",
                .. _section.Sheets.Count + _section.Links.Count > 0 ? new[] { "The heat that the current releases in sheets and links is not put into the section." } : []],
            Thermal = ThermalReport.Read(thermal, fluxes, heatedByCurrent: true),
            Electrical = report.Finish(nets.FloatingRegions),
            Electrothermal = new ElectrothermalResult("converged", rounds),
            Grid = new GridResult(grid.Nx, grid.Nz, grid.CellCount, refinements, SectionAnalysis.Percent(Math.Max(gap, thermalGap.RelativeWidth))),
        };
        ThermalSolution? fields = _solver.Options.KeepFields ? SectionAnalysis.FieldsOf(thermal, fluxes) : null;
        return new DesignSolution(design with { Thermal = WithResistance(design.Thermal) }, fields, report.Fields);
    }

    // The resistance of a source is that of the heat it releases itself: one more solve with the conductivities at the
    // solution and without the Joule heat.
    private ThermalResult WithResistance(ThermalResult result)
    {
        if (ThermalReadout.WhyNoResistance(_section, _thermal.Reference, heatedByCurrent: false) is not null)
        {
            return result;
        }

        _thermal.ResetSources();
        double[] alone = [.. _rise];
        _solver.Solve(_thermal.Problem, alone, _solver.Options.RelativeTolerance, counts: false);
        var field = new ThermalField(_thermal, alone, _solver.Bound(_thermal.Problem, alone, 1e-6), 0, null, null);
        ThermalResult own = ThermalReport.Read(field, _solver.Fluxes(_thermal.Problem, alone), heatedByCurrent: false);
        SourceResult source = result.Sources[0] with { RthKW = own.Sources[0].RthKW, Reference = $"{own.Sources[0].Reference}; of the source's own heat, without Joule heat" };
        return result with { Sources = [source], Shares = own.Shares, Sensitivities = own.Sensitivities };
    }

    private static double Largest(double[] values)
    {
        double largest = 0;
        foreach (double value in values)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        return double.IsFinite(largest) ? largest : double.MaxValue;
    }
}
