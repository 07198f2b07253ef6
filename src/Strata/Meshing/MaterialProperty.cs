namespace Strata.Meshing;

/// <summary>Which conductivity a mesh evaluates.</summary>
internal enum MaterialProperty
{
    /// <summary>Thermal conductivity, W/(m K).</summary>
    ThermalConductivity,

    /// <summary>Electrical conductivity, S/m; 0 for insulators.</summary>
    ElectricalConductivity,
}
