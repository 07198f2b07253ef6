using System.Globalization;
using System.Text;
using Strata.Results;

namespace Strata.Files;

/// <summary>
/// Writes nets as SPICE: resistors that are equivalent at the terminals, from the conductances, and the sources that drive them.
/// </summary>
internal static class NetlistWriter
{
    // What is smaller beside the conductances of its ends is rounding.
    private const double Negligible = 1e-9;

    /// <summary>Writes a netlist.</summary>
    /// <param name="stream">Receives ASCII text; it stays open.</param>
    /// <param name="result">A solved design.</param>
    /// <param name="drives">Voltage or current of each terminal, by name.</param>
    public static void Write(Stream stream, DesignResult result, IReadOnlyDictionary<string, (double? Voltage, double? Current)> drives)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(drives);
        var text = new StringBuilder();
        Line(text, $"* {result.Name}: resistors equivalent at the terminals, written by strata netlist");
        for (int n = 0; n < (result.Electrical?.Nets.Count ?? 0); n++)
        {
            Net(text, result.Electrical!.Nets[n], n + 1, drives);
        }

        Line(text, ".op");
        Line(text, ".end");
        stream.Write(Encoding.ASCII.GetBytes(text.ToString()));
    }

    private static void Net(
        StringBuilder text, NetResult net, int number, IReadOnlyDictionary<string, (double? Voltage, double? Current)> drives)
    {
        Line(text, $"* net {net.Name}");
        for (int t = 0; t < net.Terminals.Count; t++)
        {
            Line(text, $"* node {Node(number, t)}: terminal {net.Terminals[t].Name}");
        }

        if (net.Draws.Count > 0)
        {
            Line(text, $"* {net.Draws.Count} draws over areas are not part of these resistors");
        }

        if (net.ConductanceS is { } conductance)
        {
            Resistors(text, net, number, conductance);
        }
        else if (net.ResistanceOhm is { } resistance && net.Terminals.Count == 2)
        {
            Line(text, $"R{number}_1_2 {Node(number, 0)} {Node(number, 1)} {Number(resistance.Value)}");
        }
        else
        {
            Line(text, "* no conductances are known for this net");
        }

        for (int t = 0; t < net.Terminals.Count; t++)
        {
            (double? voltage, double? current) = drives[net.Terminals[t].Name];
            Line(text, voltage is { } v
                ? $"V{number}_{t + 1} {Node(number, t)} 0 {Number(v)}"
                : $"I{number}_{t + 1} 0 {Node(number, t)} {Number(current ?? 0)}");
        }
    }

    private static void Resistors(StringBuilder text, NetResult net, int number, ConductanceResult conductance)
    {
        for (int i = 0; i < conductance.Terminals.Count; i++)
        {
            for (int j = i + 1; j < conductance.Terminals.Count; j++)
            {
                double g = -conductance.Value[i][j], size = Math.Sqrt(conductance.Value[i][i] * conductance.Value[j][j]);
                if (Math.Abs(g) <= Negligible * size)
                {
                    continue;
                }

                if (g < 0)
                {
                    Line(text, $"* between {net.Terminals[i].Name} and {net.Terminals[j].Name} the equivalent resistor is negative: "
                        + "a terminal of even current is no single node");
                }

                Line(text, $"R{number}_{i + 1}_{j + 1} {Node(number, i)} {Node(number, j)} {Number(1 / g)}");
            }
        }
    }

    private static string Node(int net, int terminal) => string.Create(CultureInfo.InvariantCulture, $"n{net}_{terminal + 1}");

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
