namespace Strata.CrossSections;

/// <summary>What is solved.</summary>
public enum AnalysisKind
{
    /// <summary>Temperatures.</summary>
    Thermal,

    /// <summary>Potentials and net resistances.</summary>
    Electrical,

    /// <summary>Both, coupled by Joule heat and by resistivity at the local temperature.</summary>
    Electrothermal,

    /// <summary>Capacitances between conductors, and what they make of two conductors as a line.</summary>
    Electrostatic,
}
