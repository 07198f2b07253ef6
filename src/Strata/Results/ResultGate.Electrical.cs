using System.Globalization;

namespace Strata.Results;

/// <content>What currents and charges must pass.</content>
internal static partial class ResultGate
{
    private static void Electrical(ElectricalResult electrical, List<string> reasons)
    {
        foreach (NetResult net in electrical.Nets)
        {
            Bounded($"the resistance of net {net.Name}", net.ResistanceOhm, reasons);
            if (net.ResistanceOhm is { Value: <= 0 } resistance)
            {
                reasons.Add(string.Create(CultureInfo.InvariantCulture, $"the resistance of net {net.Name} is {resistance.Value:G3} ohm"));
            }

            Finite($"the IR drop of net {net.Name}", net.IrDropV, reasons);
            Finite($"the largest current density of net {net.Name}", net.JMaxAM2, reasons);
            Finite($"the Joule heat of net {net.Name}", net.PowerW, reasons);
            foreach (TerminalResult terminal in net.Terminals)
            {
                Finite($"the current of terminal {terminal.Name}", terminal.CurrentA, reasons);
                Finite($"the potential of terminal {terminal.Name}", terminal.VMeanV, reasons);
            }

            Details(net.Shares, net.Sensitivities, $"the resistance of net {net.Name}", reasons);
        }

        foreach (ElectricalProbeResult probe in electrical.Probes)
        {
            Finite($"the potential at {probe.Name}", probe.VV ?? 0, reasons);
            Within($"the potential at {probe.Name}", probe.VV ?? 0, probe.Lower, probe.Upper, reasons);
        }

        Balance("current", electrical.BalanceRelative, reasons);
    }

    private static void Electrostatic(ElectrostaticResult electrostatic, List<string> reasons)
    {
        (string What, BoundedValue? Value)[] values =
        [
            ("the capacitance", electrostatic.CapacitancePf), ("the capacitance per length", electrostatic.CapacitancePfM),
            ("the capacitance without dielectrics", electrostatic.VacuumCapacitance), ("the impedance", electrostatic.Line?.Z0Ohm),
            ("the effective permittivity", electrostatic.Line?.EffectivePermittivity), ("the delay", electrostatic.Line?.DelayPsMm),
            ("the inductance per length", electrostatic.Line?.InductanceNhM),
        ];
        foreach ((string what, BoundedValue? value) in values)
        {
            Bounded(what, value, reasons);
        }

        Details(electrostatic.Shares, electrostatic.Sensitivities, "the capacitance", reasons);
        Balance("charge", electrostatic.BalanceRelative, reasons);
    }
}
