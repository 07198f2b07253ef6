using Strata.CrossSections;

namespace Strata.Electrostatics;

/// <summary>A conductor of one potential: a terminal, all grounded boundaries together, or metal that floats without charge.</summary>
/// <param name="Name">Name for reports; of floating metal that of a region of it.</param>
/// <param name="Terminal">The terminal; null for the others.</param>
/// <param name="Floats">True for floating metal.</param>
internal sealed record Electrode(string Name, Terminal? Terminal, bool Floats = false)
{
    /// <summary>Whether it is the grounded boundaries.</summary>
    public bool IsGround => Terminal is null && !Floats;

    /// <summary>The electrodes that a drawing names: its terminals, then its grounded boundaries as one.</summary>
    public static Electrode[] Of(CrossSection section)
    {
        string[] grounded = [.. section.Boundaries.Where(one => one.Condition is GroundedSurface).Select(one => one.Name).Distinct()];
        IEnumerable<Electrode> terminals = section.Terminals.Select(terminal => new Electrode(terminal.Name, terminal));
        return grounded.Length == 0 ? [.. terminals] : [.. terminals, new Electrode(string.Join('+', grounded), null)];
    }
}
