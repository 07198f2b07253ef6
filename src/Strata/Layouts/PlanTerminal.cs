namespace Strata.Layouts;

/// <summary>A place where a net meets the outside.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Layer">Its layer.</param>
/// <param name="Place">Where; only the metal counts.</param>
/// <param name="Voltage">Potential, V; null when a current is given.</param>
/// <param name="Current">Current into the metal, A; null when a voltage is given.</param>
/// <param name="Equipotential">Whether a current terminal is of one potential; else its current enters evenly.</param>
internal sealed record PlanTerminal(string Name, string Layer, PlanPlace Place, double? Voltage, double? Current, bool Equipotential)
{
    /// <summary>Whether it is of one potential.</summary>
    public bool IsElectrode => Voltage is not null || Equipotential;
}
