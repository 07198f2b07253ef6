using Strata.CrossSections;
using Strata.Materials;
using Strata.Numerics.Grids;

namespace Strata.Meshing;

/// <summary>A drawing on a grid: what takes which share of every cell.</summary>
internal sealed class SectionMesh
{
    private readonly MixtureTable _mixtures;
    private readonly RasterResult _raster;
    private readonly CellPart[] _cutParts;
    private readonly int[] _cutStart;
    private readonly int[] _materialOf;
    private readonly int[] _regionOf;
    private readonly Lazy<IReadOnlyList<string>> _warnings;

    internal SectionMesh(
        CrossSection section, RectilinearGrid grid, IReadOnlyList<Material> materials, IReadOnlyList<string> regions,
        MixtureTable mixtures, RasterResult raster, Lazy<IReadOnlyList<string>> warnings)
    {
        Section = section;
        Grid = grid;
        Materials = materials;
        Regions = regions;
        _warnings = warnings;
        _mixtures = mixtures;
        _raster = raster;
        (_cutParts, _cutStart) = CutParts(mixtures, raster);

        _materialOf = new int[grid.CellCount];
        _regionOf = new int[grid.CellCount];
        FillDominant();
    }

    /// <summary>The drawing.</summary>
    public CrossSection Section { get; }

    /// <summary>The grid.</summary>
    public RectilinearGrid Grid { get; }

    /// <summary>The materials that the drawing names, each once; a section's own material hides the library's of the same name.</summary>
    public IReadOnlyList<Material> Materials { get; }

    /// <summary>The region names of the drawing, each once; <see cref="CrossSection.BackgroundRegion"/> for the background.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>Per cell: the material with the largest share, an index in <see cref="Materials"/>; of equal shares the one painted last.</summary>
    public ReadOnlySpan<int> MaterialOf => _materialOf;

    /// <summary>Per cell: the region with the largest share, an index in <see cref="Regions"/>; of equal shares the one painted last.</summary>
    public ReadOnlySpan<int> RegionOf => _regionOf;

    /// <summary>What a user should know: merged break lines, fills, a cell count that the geometry did not allow.</summary>
    public IReadOnlyList<string> Warnings => _warnings.Value;

    /// <summary>The number of cells that a slope or a curve crosses.</summary>
    public int CutCellCount => _raster.CutCount;

    /// <summary>True when a slope or a curve crosses the cell: its conductivity is an average.</summary>
    /// <param name="cell">Cell index.</param>
    /// <returns>Whether the cell is cut.</returns>
    public bool IsCut(int cell) => _raster.State[cell] < 0;

    /// <summary>The parts of a cell; most cells have one.</summary>
    /// <param name="cell">Cell index.</param>
    /// <returns>The parts, each material and region once; their shares add up to 1.</returns>
    public ReadOnlySpan<CellPart> PartsOf(int cell)
    {
        int state = _raster.State[cell];
        return state >= 0 ? _mixtures[state] : PartsOfCut(~state);
    }

    /// <summary>The parts over the depth of the largest piece of a cell: those of <see cref="PartsOf"/> unless a slope or a curve crosses it.</summary>
    internal ReadOnlySpan<CellPart> LargestPartsOf(int cell)
    {
        int state = _raster.State[cell];
        if (state >= 0)
        {
            return _mixtures[state];
        }

        ReadOnlySpan<double> shares = _raster.Shares(~state);
        int largest = 0;
        for (int m = 1; m < shares.Length; m++)
        {
            largest = shares[m] > shares[largest] ? m : largest;
        }

        return _mixtures[_raster.Mixtures(~state)[largest]];
    }

    /// <summary>The share of a cell's volume that a region takes.</summary>
    /// <param name="cell">Cell index.</param>
    /// <param name="region">Index in <see cref="Regions"/>.</param>
    /// <returns>The share, 0 to 1.</returns>
    public double AreaFraction(int cell, int region)
    {
        double share = 0;
        foreach (ref readonly CellPart part in PartsOf(cell))
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
        foreach (ref readonly CellPart part in PartsOf(cell))
        {
            share += Materials[part.Material].IsConductor ? part.Share : 0;
        }

        return share;
    }

    /// <summary>
    /// The conductivity of every cell. Parts that share the depth act in parallel in both directions; a cell that a slope or
    /// a curve crosses is cut in strips, which act in series along the flow while the parts of a strip act in parallel.
    /// </summary>
    /// <param name="property">Thermal or electrical.</param>
    /// <param name="temperatureC">Per cell, C; empty for the reference temperature of each material's property.</param>
    /// <param name="kx">Per cell, along x, W/(m K) or S/m.</param>
    /// <param name="kz">Per cell, along z, W/(m K) or S/m.</param>
    /// <exception cref="ArgumentException">A span has the wrong length.</exception>
    internal void Conductivity(MaterialProperty property, ReadOnlySpan<double> temperatureC, Span<double> kx, Span<double> kz)
    {
        int n = Grid.CellCount;
        if (kx.Length != n || kz.Length != n || (!temperatureC.IsEmpty && temperatureC.Length != n))
        {
            throw new ArgumentException($"The mesh has {n} cells; found {kx.Length} values of kx, {kz.Length} of kz, {temperatureC.Length} temperatures (or none).");
        }

        new CellConductivity(Materials, _mixtures, _raster, property).Fill(temperatureC, kx, kz);
    }

    /// <summary>The cells that slopes and curves cross, as triangles along the edges of the drawing with bounds of their conductivity.</summary>
    /// <param name="property">Thermal or electrical.</param>
    /// <param name="temperatureC">Per cell, C; empty for the reference temperature of each material's property.</param>
    /// <param name="belongs">Per cell, whether it belongs to the body; null for all.</param>
    internal DrawnCell[] Pieces(MaterialProperty property, double[] temperatureC, Func<int, bool>? belongs = null)
    {
        var conductivity = new CellConductivity(Materials, _mixtures, _raster, property);
        double At(int cell) => temperatureC.Length == 0 ? double.NaN : temperatureC[cell];
        DrawnCell[] pieces = DrawnPieces.Of(Grid, _raster, (mixture, cell) => conductivity.At(mixture, At(cell)), belongs);
        return property is MaterialProperty.Permittivity or MaterialProperty.VacuumPermittivity
            ? [.. pieces.Select(CellConductivity.WithConductors)] : pieces;
    }

    /// <summary>The share of a face that borders on conductors of a cell: all or nothing of a cell that no edge crosses.</summary>
    internal double ConductingShare(int cell, NodePlace face)
    {
        DrawnCell[] drawn = IsCut(cell) ? Pieces(MaterialProperty.ElectricalConductivity, [], one => one == cell) : [];
        return drawn.Length > 0 ? DrawnPieces.ConductingShare(drawn[0], face) : ConductorFraction(cell) > 0 ? 1 : 0;
    }

    private ReadOnlySpan<CellPart> PartsOfCut(int cut) => _cutParts.AsSpan(_cutStart[cut], _cutStart[cut + 1] - _cutStart[cut]);

    private static (CellPart[] Parts, int[] Start) CutParts(MixtureTable mixtures, RasterResult raster)
    {
        List<CellPart> parts = new(3 * raster.CutCount);
        int[] start = new int[raster.CutCount + 1];
        for (int cut = 0; cut < raster.CutCount; cut++)
        {
            ReadOnlySpan<double> shares = raster.Shares(cut);
            ReadOnlySpan<int> of = raster.Mixtures(cut);
            for (int m = 0; m < of.Length; m++)
            {
                foreach (CellPart part in mixtures[of[m]])
                {
                    AddPart(parts, start[cut], part with { Share = shares[m] * part.Share });
                }
            }

            start[cut + 1] = parts.Count;
        }

        return ([.. parts], start);
    }

    private static void AddPart(List<CellPart> parts, int from, CellPart part)
    {
        for (int n = from; n < parts.Count; n++)
        {
            if (parts[n].Material == part.Material && parts[n].Region == part.Region)
            {
                parts[n] = part with { Share = parts[n].Share + part.Share };
                return;
            }
        }

        if (part.Share > 0)
        {
            parts.Add(part);
        }
    }

    private void FillDominant()
    {
        Span<(int Material, int Region)> ofMixture = new (int, int)[_mixtures.Count];
        for (int m = 0; m < ofMixture.Length; m++)
        {
            ofMixture[m] = Dominant(_mixtures[m]);
        }

        for (int c = 0; c < _materialOf.Length; c++)
        {
            int state = _raster.State[c];
            (_materialOf[c], _regionOf[c]) = state >= 0 ? ofMixture[state] : Dominant(PartsOfCut(~state));
        }
    }

    private static (int Material, int Region) Dominant(ReadOnlySpan<CellPart> parts)
    {
        if (parts.Length == 1)
        {
            return (parts[0].Material, parts[0].Region);
        }

        (int material, int region) = (-1, -1);
        (double mostMaterial, double mostRegion) = (0, 0);
        foreach (CellPart candidate in parts)
        {
            (double ofMaterial, double ofRegion) = (0, 0);
            foreach (CellPart part in parts)
            {
                ofMaterial += part.Material == candidate.Material ? part.Share : 0;
                ofRegion += part.Region == candidate.Region ? part.Share : 0;
            }

            if (ofMaterial >= mostMaterial)
            {
                (material, mostMaterial) = (candidate.Material, ofMaterial);
            }

            if (ofRegion >= mostRegion)
            {
                (region, mostRegion) = (candidate.Region, ofRegion);
            }
        }

        return (material, region);
    }
}
