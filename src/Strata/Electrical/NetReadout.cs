using Strata.CrossSections;
using Strata.Meshing;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Results;

namespace Strata.Electrical;

/// <summary>Turns a solved net into the numbers of the result contract.</summary>
internal static class NetReadout
{
    // A cell that a slope cuts down to a corner has no current density of its own worth reporting.
    internal const double LeastCut = 0.5;

    /// <summary>Reads a net.</summary>
    /// <param name="field">The solved net.</param>
    /// <param name="fluxes">Fluxes of its solution.</param>
    /// <returns>The results, without shares and sensitivities.</returns>
    public static NetResult Read(NetField field, FaceFluxes fluxes)
    {
        NetModel model = field.Model;
        TerminalResult[] results = Terminals(field, fluxes);
        var densities = new CellDensities(model, fluxes);
        (double most, double x, double z) = LargestDensity(densities);
        ConductorCut cut = ConductorCut.Densest(densities);
        return new NetResult
        {
            Name = model.Net.Name,
            ResistanceOhm = field.Resistance is EnergyInterval r ? BoundedValue.Of(r.Value, r.Lower, r.Upper) : null,
            ConductanceS = field.Conductances ?? NetConductances.OfPair([.. results.Select(one => one.Name)], field.Resistance),
            IrDropV = results.Max(terminal => terminal.VMeanV) - results.Min(terminal => terminal.VMeanV),
            JMaxAM2 = most * Math.Abs(field.Scale),
            JMaxAtUm = (Micrometres.FromMetres(x), Micrometres.FromMetres(z)),
            JMeanMaxAM2 = cut.Density * Math.Abs(field.Scale),
            JMeanAtUm = (Micrometres.FromMetres(cut.X), Micrometres.FromMetres(cut.Z)),
            JMeanOverUm = Micrometres.FromMetres(cut.Length),
            PowerW = Power(results, field),
            Terminals = results,
        };
    }

    /// <summary>The power that the terminals feed into a net, W.</summary>
    /// <param name="field">The solved net.</param>
    /// <param name="fluxes">Fluxes of its solution.</param>
    public static double PowerOf(NetField field, FaceFluxes fluxes) =>
        Power(Terminals(field with { TerminalCurrents = null, TerminalPotentials = null, Readings = null }, fluxes), field);

    private static double Power(TerminalResult[] terminals, NetField field) =>
        Math.Max(0, terminals.Sum(terminal => terminal.CurrentA * (terminal.VMeanV - field.Offset)));

    private static TerminalResult[] Terminals(NetField field, FaceFluxes fluxes)
    {
        Terminal[] terminals = [.. field.Model.Net.Terminals.Select(t => field.Model.Mesh.Section.Terminals[t])];
        return field.Resistance is EnergyInterval resistance && field.Model.Net.Links.Count == 0
            ? Pair(terminals, resistance, field)
            : Many(terminals, field, fluxes);
    }

    /// <summary>The share of each cell's current-carrying area that conductors take, for current densities in their own cross-section; 0 for cells without one.</summary>
    /// <param name="model">The net.</param>
    /// <param name="cell">The cell.</param>
    public static double DensityFraction(NetModel model, int cell) => model.InNet[cell] ? model.Mesh.ConductorFraction(cell) : 0;

    private static TerminalResult[] Pair(Terminal[] terminals, EnergyInterval resistance, NetField field)
    {
        int ground = terminals[1].Voltage is not null ? 1 : 0;
        Terminal driven = terminals[1 - ground];
        double current = driven.Current ?? (((driven.Voltage ?? 0) - field.Offset) / resistance.Value);
        var results = new TerminalResult[2];
        EnergyInterval volts = resistance.Scale(current);
        EnergyInterval? amperes = driven.Voltage is double voltage && resistance.Lower > 0
            ? resistance.Reciprocal().Scale(voltage - field.Offset) : null;
        results[ground] = new TerminalResult(terminals[ground].Name, -current, field.Offset)
        {
            CurrentLowerA = Finite(-amperes?.Upper),
            CurrentUpperA = Finite(-amperes?.Lower)
        };
        results[1 - ground] = new TerminalResult(driven.Name, current, driven.Voltage ?? (field.Offset + volts.Value))
        {
            CurrentLowerA = Finite(amperes?.Lower),
            CurrentUpperA = Finite(amperes?.Upper),
            Lower = driven.Voltage is null ? Finite(field.Offset + volts.Lower) : null,
            Upper = driven.Voltage is null ? Finite(field.Offset + volts.Upper) : null,
        };
        return results;
    }

    private static TerminalResult[] Many(Terminal[] terminals, NetField field, FaceFluxes fluxes) =>
        [.. terminals.Select((terminal, t) =>
        {
            EnergyInterval? current = terminal.Current is null ? field.TerminalCurrents?[t] ?? field.Readings?.Currents[t] : null;
            EnergyInterval? potential = terminal.Current is null ? null : field.TerminalPotentials?[t] ?? field.Readings?.Potentials[t];
            return new TerminalResult(
                terminal.Name,
                terminal.Current ?? field.TerminalCurrents?[t].Value ?? Inside(current, IntoNet(t, field, fluxes)),
                potential?.Value ?? field.Potentials[t] ?? (field.Offset + (field.Scale * field.Model.MeanPotential(t, fluxes, field.U))))
            {
                CurrentLowerA = Finite(current?.Lower),
                CurrentUpperA = Finite(current?.Upper),
                Lower = Finite(potential?.Lower),
                Upper = Finite(potential?.Upper),
            };
        })];

    // The fluxes of the solution balance to its last digits.
    private static double Inside(EnergyInterval? bounds, double value) =>
        bounds is EnergyInterval known ? Math.Clamp(value, known.Lower, known.Upper) : value;

    private static double? Finite(double? end) => end is double value && double.IsFinite(value) ? value : null;

    // What enters the body, and what leaves through links.
    private static double IntoNet(int t, NetField field, FaceFluxes fluxes)
    {
        NetModel model = field.Model;
        double sum = field.Scale * model.CurrentInto(t, fluxes);
        for (int n = 0; n < model.Net.Links.Count; n++)
        {
            int end = model.Net.Terminals.Count + (2 * n);
            (int from, int to) = (model.ElectrodeOf[end], model.ElectrodeOf[end + 1]);
            double link = ((field.Potentials[from] ?? 0)
                - (field.Potentials[to] ?? 0)) / (model.Mesh.Section.Links[model.Net.Links[n]].ElectricalResistance ?? double.PositiveInfinity);
            sum += (from == t ? link : 0) - (to == t ? link : 0);
        }

        return sum;
    }

    private static (double Density, double X, double Z) LargestDensity(CellDensities densities)
    {
        (double Density, double X, double Z) most = default;
        for (int c = 0; c < densities.Grid.CellCount; c++)
        {
            if (densities.Has(c) && densities.Largest(c) is var one && one.Density > most.Density)
            {
                most = one;
            }
        }

        return most;
    }

    /// <summary>The largest share of the depth that each region takes.</summary>
    internal static double[] Fills(SectionMesh mesh)
    {
        Dictionary<string, double> known = new(StringComparer.Ordinal);
        foreach (PaintedShape shape in mesh.Section.Shapes)
        {
            known[shape.Region] = Math.Max(known.GetValueOrDefault(shape.Region), shape.Fill);
        }

        return [.. mesh.Regions.Select(region => known.GetValueOrDefault(region))];
    }

    /// <summary>
    /// Conductor share over the largest share that the same region reaches: 1 in whole cells, less in cells that an edge cuts.
    /// </summary>
    internal static double Cut(NetModel model, int cell, double[] fills)
    {
        foreach (CellPart part in model.Mesh.PartsOf(cell))
        {
            if (model.Mesh.Materials[part.Material].IsConductor)
            {
                double fill = fills[part.Region];
                return fill > 0 ? part.Share / fill : 1;
            }
        }

        return 0;
    }
}
