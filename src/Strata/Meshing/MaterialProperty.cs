namespace Strata.Meshing;

/// <summary>Which conductivity a mesh evaluates.</summary>
internal enum MaterialProperty
{
    /// <summary>Thermal conductivity, W/(m K).</summary>
    ThermalConductivity,

    /// <summary>Electrical conductivity, S/m; 0 for insulators.</summary>
    ElectricalConductivity,

    /// <summary>Relative permittivity; that of conductors is so large that they have one potential.</summary>
    Permittivity,

    /// <summary>The same with every dielectric taken away: 1.</summary>
    VacuumPermittivity,
}
