using Strata.CrossSections;
using Strata.Materials;
using Strata.Numerics.Grids;

namespace Strata.Meshing;

/// <summary>A drawing on a grid: what takes which share of every cell.</summary>
public sealed class SectionMesh
{
    private readonly List<CellPart>[] _parts;
    private readonly int[] _materialOf;
    private readonly int[] _regionOf;

    internal SectionMesh(CrossSection section, RectilinearGrid grid, IReadOnlyList<Material> materials, IReadOnlyList<string> regions, List<CellPart>[] parts, IReadOnlyList<string> warnings)
    {
        Section = section;
        Grid = grid;
        Materials = materials;
        Regions = regions;
        Warnings = warnings;
        _parts = parts;
        _materialOf = [.. parts.Select(p => p.MaxBy(q => q.Share).Material)];
        _regionOf = [.. parts.Select(p => p.MaxBy(q => q.Share).Region)];
    }

    /// <summary>The drawing.</summary>
    public CrossSection Section { get; }

    /// <summary>The grid.</summary>
    public RectilinearGrid Grid { get; }

    /// <summary>The materials that occur, each once; a section's own material hides the library's of the same name.</summary>
    public IReadOnlyList<Material> Materials { get; }

    /// <summary>The region names that occur, each once; <see cref="CrossSection.BackgroundRegion"/> for the background.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>Per cell: the material with the largest share, an index in <see cref="Materials"/>.</summary>
    public ReadOnlySpan<int> MaterialOf => _materialOf;

    /// <summary>Per cell: the region with the largest share, an index in <see cref="Regions"/>.</summary>
    public ReadOnlySpan<int> RegionOf => _regionOf;

    /// <summary>What a user should know: merged break lines, fills, a cell count that the geometry did not allow.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>The parts of a cell; most cells have one.</summary>
    /// <param name="cell">Cell index.</param>
    /// <returns>The parts; their shares add up to 1.</returns>
    public ReadOnlySpan<CellPart> PartsOf(int cell) => _parts[cell].ToArray();

    /// <summary>The share of a cell's volume that a region takes.</summary>
    /// <param name="cell">Cell index.</param>
    /// <param name="region">Index in <see cref="Regions"/>.</param>
    /// <returns>The share, 0 to 1.</returns>
    public double AreaFraction(int cell, int region)
    {
        double share = 0;
        foreach (CellPart part in PartsOf(cell))
        {
            share += part.Region == region ? part.Share : 0;
        }

        return share;
    }

    /// <summary>The share of a cell's volume that carries current.</summary>
    /// <param name="cell">Cell index.</param>
    /// <returns>The share, 0 to 1.</returns>
    public double ConductorFraction(int cell)
    {
        double share = 0;
        foreach (CellPart part in PartsOf(cell))
        {
            share += Materials[part.Material].IsConductor ? part.Share : 0;
        }

        return share;
    }

    /// <summary>The conductivity of every cell.</summary>
    /// <param name="property">Thermal or electrical.</param>
    /// <param name="temperatureC">Per cell, C; empty for each material's reference temperature.</param>
    /// <param name="kx">Per cell, along x, W/(m K) or S/m.</param>
    /// <param name="kz">Per cell, along z, W/(m K) or S/m.</param>
    /// <exception cref="ArgumentException">A span has the wrong length.</exception>
    public void Conductivity(MaterialProperty property, ReadOnlySpan<double> temperatureC, Span<double> kx, Span<double> kz)
    {
        for (int c = 0; c < Grid.CellCount; c++)
        {
            (kx[c], kz[c]) = (0, 0);
            foreach (CellPart part in PartsOf(c))
            {
                Material m = Materials[part.Material];
                if (property == MaterialProperty.ThermalConductivity)
                {
                    double t = temperatureC.IsEmpty ? ThermalConductivity.ReferenceC : temperatureC[c];
                    kx[c] += part.Share * m.KxAt(t);
                    kz[c] += part.Share * m.KzAt(t);
                }
                else if (m.IsConductor)
                {
                    double sigma = 1 / m.ResistivityAt(temperatureC.IsEmpty ? m.ResistivityReferenceC : temperatureC[c]);
                    kx[c] += part.Share * sigma;
                    kz[c] += part.Share * sigma;
                }
            }
        }
    }
}
