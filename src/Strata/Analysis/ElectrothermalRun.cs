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
/// Heat and current, each on its own grid: the nets are solved at the temperatures, their Joule heat drives the
/// temperatures, and so on until both rest; or until each round heats more than the one before it, which is thermal runaway.
/// </summary>
/// <remarks>
/// The grids are refined before the rounds: the heat's for the section's own sources where these have a resistance, and then each
/// net's at the temperatures of these, else the nets' at the reference temperature and then the heat's. What the rounds move is
/// bounded once more when all rest; a part whose bounds have become wider than asked is refined and the rounds go on.
/// </remarks>
internal sealed partial class ElectrothermalRun
{
    private const int MostRounds = 200;
    private const double RestingChange = 1e-7;
    private const int RunawayRounds = 3;
    private const double MostRelaxation = 10;
    private const double MostGain = 0.95;

    // Local rises may err by more than the mean.
    private const double BandSafety = 2;
    private const int MostPasses = 4;
    private const double LeastOfHeat = 0.02;
    private const int MostHeatGrids = 3;
    private const double CloserHeat = 0.9;

    // Where no part of the rises is known to be the sources' alone, all of them err with the currents too, which take the rest.
    private const double ShareOfHeat = 0.4;

    // Between rounds the fields move by more than what a closer solve would change.
    private const double RoundFactor = 1e-4;

    // A net whose cells all moved by less than this part of the largest rise is not solved again.
    private const double LeastMove = 1e-8;

    // Nor one that moved by less than this, K per part that is asked: that changes a metal's resistance by 2e-2 of what is asked,
    // and the band of temperatures that its interval holds for is one about the temperatures that it moved to.
    private const double LeastMoveOfAsked = 5;
    private readonly CrossSection _section;
    private readonly FieldSolver _solver;
    private readonly GridPlan _plan;
    private readonly GridPlan _ofHeat;
    private readonly NetRun _netRun;
    private readonly ThermalRun _thermalRun;
    private readonly bool _ownResistance;
    private readonly NetTwins _twins;
    private readonly List<NetPlace> _nets = [];
    private ThermalModel _thermal = null!;
    private double[] _rise = [];
    private RefinementEnd _end;
    private int _refinements;
    private double? _gain;
    private double _heatError;

    // The first heat and the temperatures of its conductivities: the currents often move these by less than the bounds leave open.
    private ThermalField? _firstHeat;
    private double[] _firstC = [];

    private ElectrothermalRun(CrossSection section, FieldSolver solver, GridPlan plan, SectionMesh whole, NetList nets)
    {
        (_section, _solver, _plan, _ofHeat) = (section, solver, plan, plan);
        (_netRun, _thermalRun, _twins) = (new NetRun(solver), new ThermalRun(solver), new NetTwins(section));
        ThermalReference reference = ThermalReference.Of(section);
        _ownResistance = ThermalReadout.WhyNoResistance(section, reference, heatedByCurrent: false) is null;
        if (plan.Accuracy is null)
        {
            PlaceAll(nets.Nets, whole);
            _thermal = new ThermalModel(whole, solver.Options.Library);
            _rise = new double[whole.Grid.CellCount];
            _end = RefinementEnd.Fixed;
            return;
        }

        if (!_ownResistance)
        {
            PlaceAll(nets.Nets, whole);
        }

        Action<ThermalModel>? joule = _ownResistance ? null : AddJouleHeat;
        ThermalField field = _thermalRun.Solve(section, plan, joule, finish: false);
        double needed = NeededOfHeat(whole, field, reference.TemperatureC);
        _ofHeat = plan with { Accuracy = needed };

        // Where slopes cross cells the equations may be farther off than the bounds are wide.
        double closer = needed, error = ErrorOf(field.Model.Problem, field.U, field.Gap);
        for (int attempt = 0; attempt < MostHeatGrids && error > needed; attempt++)
        {
            field = _thermalRun.Solve(section, plan with { Accuracy = closer }, joule, finish: false, from: field);
            error = ErrorOf(field.Model.Problem, field.U, field.Gap);
            closer *= CloserHeat * Math.Min(1, needed / error);
        }

        (_thermal, _rise, _end, _refinements) = (field.Model, field.U, field.End, field.Refinements);
        if (_ownResistance)
        {
            (_firstHeat, _firstC) = (field, _thermal.ConductivityAtC.ToArray());
            PlaceAll(nets.Nets, whole);
        }
    }

    /// <summary>Solves a section.</summary>
    public static DesignSolution Solve(CrossSection section, FieldSolver solver)
    {
        GridPlan plan = GridPlan.For(section.Analysis, solver.Options);
        (SectionMesh whole, NetList nets) = plan.Accuracy is null
            ? SectionAnalysis.FindNets(section, solver, plan.FirstMesh)
            : SectionAnalysis.FindNets(section, solver, plan.OfNets);
        try
        {
            return new ElectrothermalRun(section, solver, plan, whole, nets).Run(whole, nets);
        }
        catch (RunawayException runaway)
        {
            return Failed(section, runaway);
        }
        catch (ArgumentOutOfRangeException outside) when (outside.ParamName == "temperatureC")
        {
            return Failed(section, RunawayException.Beyond(outside, 0));
        }
        finally
        {
            solver.UseSlot(0);
        }
    }

    private static DesignSolution Failed(CrossSection section, RunawayException runaway) => new(
        SectionAnalysis.Outline(section) with
        {
            Status = DesignStatus.Failed,
            Message = runaway.Message,
            Electrothermal = new ElectrothermalResult("runaway", runaway.Rounds),
        },
        null,
        null);

    // The band of temperatures moves a resistance to either side by the part that a rise errs by, twice, times rise and temperature
    // coefficient; that is to take no more than the nets leave of what is asked.
    private double NeededOfHeat(SectionMesh whole, ThermalField field, double referenceC)
    {
        double steepest = 0, asked = _plan.Accuracy ?? double.PositiveInfinity;
        foreach (Material material in whole.Materials.Where(material => material.ResistivityVaries))
        {
            // A conductor of no net may lie where its linear law does not hold.
            double slope = material.ResistivityTemperatureCoefficient ?? 0;
            double part = 1 + (slope * (referenceC - material.ResistivityReferenceC));
            steepest = Math.Max(steepest, part > 0 ? Math.Abs(slope) / part : 0);
        }

        double change = 2 * BandSafety * steepest * Largest(field.U);
        double left = (1 - GridPlan.HeatedShare) * asked * (_ownResistance ? 1 : ShareOfHeat);
        return Math.Max(LeastOfHeat * asked, Math.Min(asked, left / Math.Max(change, 1e-300)));
    }

    private DesignSolution Run(SectionMesh whole, NetList nets)
    {
        int rounds = 0;
        for (int pass = 1; ; pass++)
        {
            do
            {
                rounds += Iterate();
            }
            while (PartFromOthers(whole));
            BoundNets();
            ThermalField heat = BoundHeat();
            if (pass == MostPasses || !Refine(heat))
            {
                return Report(whole, nets, heat, rounds);
            }
        }
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
            Round(temperature, round);
            double gain = Gain(before, step, lastStep, round);
            _gain ??= round == 2 ? Math.Clamp(gain, 0, MostGain) : null;
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
}
