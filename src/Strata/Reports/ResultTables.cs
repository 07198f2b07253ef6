using Strata.Numerics.Grids;
using Strata.Results;

namespace Strata.Reports;

/// <summary>The tables of a result in the order of its reports, for text and page alike; those without rows are shown by neither.</summary>
internal static class ResultTables
{
    private static readonly ResultMembers<Tuple<string, string, BoundedValue>> Element = new()
    {
        { "conductor", "one conductor", one => one.Item1, "conductor" },
        { "with", "the other, or itself", one => one.Item2, "with" },
        { "value", "the element of the matrix", one => one.Item3, "value" },
    };

    /// <summary>The thermal answer.</summary>
    public static IEnumerable<RecordTable> Of(ThermalResult thermal)
    {
        yield return RecordTable.Of(
            "Heat sources (Rth: mean source temperature above the reference, per W)", thermal.Sources, SourceResult.Members);
        yield return RecordTable.Of("Standard figures", thermal.JunctionFigures, JunctionFigureResult.Members);
        yield return RecordTable.Of(
            "Resistances between the sources (each alone; symmetric)", thermal.TransferResistances, TransferResistance.Members);
        yield return RecordTable.Of("Boundaries", thermal.Boundaries, BoundaryResult.Members);
        yield return RecordTable.Of("Probes", thermal.Probes, ThermalProbeResult.Members);
    }

    /// <summary>The electrical answer: its nets, and what stands at their terminals.</summary>
    public static IEnumerable<RecordTable> Of(ElectricalResult electrical)
    {
        double power = electrical.Nets.Sum(net => net.PowerW);
        ResultMembers<NetResult> derived = new()
        {
            { "share", "part of the heat of all nets", net => power > 0 ? 100 * net.PowerW / power : null, "share of the heat [%]", 3 },
            { "terminals", "terminals in a line", Terminals, "terminals" },
        };
        yield return RecordTable.Of("Every solved net", electrical.Nets, NetResult.Members, derived);
        yield return RecordTable.OfNets(
            "Electromigration by Black's equation, worst margin first", electrical.Nets, net => net.Em, EmResult.Members, em => em.Margin);
        yield return RecordTable.Of("Potential probes", electrical.Probes, ElectricalProbeResult.Members);
    }

    /// <summary>What the nets of a plan have besides.</summary>
    public static IEnumerable<RecordTable> OfPlan(ElectricalResult electrical)
    {
        yield return RecordTable.OfNets(
            "Terminals: potential and drop below the net's highest given voltage", electrical.Nets, net => net.Terminals,
            TerminalResult.Members);
        yield return RecordTable.OfNets(
            "Areas that current is drawn from; the worst drop is of the mesh, without bounds", electrical.Nets, net => net.Draws,
            DrawResult.Members);
        yield return RecordTable.OfNets(
            "Resistances between every two terminals, the others carrying nothing", electrical.Nets, net => net.Pairs, PairResult.Members);
        yield return RecordTable.OfNets("Vias, densest first", electrical.Nets, net => net.Vias, ViaResult.Members, via => -via.JMeanAM2);
    }

    /// <summary>The electrostatic answer: of two conductors, and the matrices of more.</summary>
    public static IEnumerable<RecordTable> Electrostatic(DesignResult result)
    {
        if (result.Electrostatic is not { } electrostatic)
        {
            yield break;
        }

        string unit = result.Coordinates == CoordinateSystem.Axisymmetric ? "pF" : "pF/m";
        yield return RecordTable.OfMembers(
            $"Capacitance between {string.Join(", ", electrostatic.Terminals)}", (result, ElectrostaticResult.Members),
            (electrostatic.Line, LineResult.Members));
        yield return RecordTable.Of(
            $"Capacitances, {unit}: charge of one per volt of the other, the rest at 0", Elements(electrostatic.Matrix), Element);
        yield return RecordTable.Of(
            $"The same with every dielectric taken away, {unit}", Elements(electrostatic.VacuumMatrix), Element);
        yield return RecordTable.Of("Coils by closed forms: estimates", electrostatic.Coils, CoilResult.Members);
    }

    private static string Terminals(NetResult net) => string.Join(", ", net.Terminals.Select(terminal =>
        $"{terminal.Name} {Figure.Of(terminal.CurrentA, 4)} A at {Figure.Of(terminal.VMeanV, 5)} V"));

    private static Tuple<string, string, BoundedValue>[] Elements(CapacitanceMatrix? matrix) => matrix is null ? [] :
    [
        .. from row in Enumerable.Range(0, matrix.Terminals.Count)
           from column in Enumerable.Range(row, matrix.Terminals.Count - row)
           select Tuple.Create(
               matrix.Terminals[row], matrix.Terminals[column],
               new BoundedValue(matrix.Value[row][column], matrix.Lower[row][column], matrix.Upper[row][column])),
    ];
}
