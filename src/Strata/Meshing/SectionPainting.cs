using System.Globalization;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Numerics.Grids;
using Strata.Problems;

namespace Strata.Meshing;

/// <summary>Resolves the materials and regions of a drawing and paints its shapes on a grid.</summary>
internal sealed class SectionPainting
{
    private readonly CrossSection _section;
    private readonly MaterialLibrary _library;
    private readonly List<Material> _materials = [];
    private readonly List<string> _regions = [];
    private readonly Dictionary<string, int> _materialAt = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _regionAt = new(StringComparer.Ordinal);

    private SectionPainting(CrossSection section, MaterialLibrary library)
    {
        _section = section;
        _library = library;
    }

    /// <summary>Paints a drawing on a grid; see <see cref="SectionMesher.OnGrid"/>.</summary>
    public static SectionMesh OnGrid(
        CrossSection section, MaterialLibrary library, GridAxis x, GridAxis z, IReadOnlyList<string> warnings,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(library);
        return new SectionPainting(section, library).Paint(x, z, warnings, cancellation);
    }

    private SectionMesh Paint(GridAxis x, GridAxis z, IReadOnlyList<string> warnings, CancellationToken cancellation)
    {
        var grid = new RectilinearGrid(x, z, _section.Coordinates, _section.DepthOrOneMetre);
        var mixtures = new MixtureTable();
        int ground = _section.Background is string background
            ? mixtures.Paint(MixtureTable.Uncovered, MaterialIndex(background, -1), RegionIndex(CrossSection.BackgroundRegion), 1)
            : MixtureTable.Uncovered;
        var strokes = new SectionRasteriser.Stroke[_section.Shapes.Count];
        for (int s = 0; s < strokes.Length; s++)
        {
            PaintedShape shape = _section.Shapes[s];
            strokes[s] = new SectionRasteriser.Stroke(shape.Shape, MaterialIndex(shape.Material, s), RegionIndex(shape.Region), shape.Fill);
        }

        RasterResult raster = SectionRasteriser.Paint(grid, mixtures, ground, strokes, cancellation);
        cancellation.ThrowIfCancellationRequested();
        RequireCovered(grid, mixtures, raster);
        var notes = new Lazy<IReadOnlyList<string>>(() => [.. warnings, .. SlopeNotes.Of(_section, grid, raster)]);
        return new SectionMesh(_section, grid, [.. _materials], _regions, mixtures, raster, notes);
    }

    private int MaterialIndex(string name, int shape)
    {
        if (_materialAt.TryGetValue(name, out int at))
        {
            return at;
        }

        Material? material = _section.Materials.FirstOrDefault(m => m.Name == name);
        if (material is null && !_library.TryGet(name, out material))
        {
            string advice = _library.Nearest(name) is string nearest ? $"; did you mean '{nearest}'?" : "";
            string path = shape < 0 ? "$.background" : string.Create(CultureInfo.InvariantCulture, $"$.shapes[{shape}].material");
            throw new InputException(new InputProblem(_section.Name, path, null, $"unknown material '{name}'{advice}"));
        }

        _materials.Add(material);
        _materialAt.Add(name, _materials.Count - 1);
        return _materials.Count - 1;
    }

    private int RegionIndex(string name)
    {
        if (!_regionAt.TryGetValue(name, out int at))
        {
            at = _regions.Count;
            _regions.Add(name);
            _regionAt.Add(name, at);
        }

        return at;
    }

    private void RequireCovered(RectilinearGrid grid, MixtureTable mixtures, RasterResult raster)
    {
        if (_section.Background is not null)
        {
            return;
        }

        for (int c = 0; c < raster.State.Length; c++)
        {
            int state = raster.State[c];
            double covered = state >= 0 ? Share(mixtures[state]) : CoveredShare(mixtures, raster, ~state);
            if (covered < 1 - UncoveredTolerance)
            {
                double xUm = Micrometres.FromMetres(grid.X.Centres[c / grid.Nz]);
                double zUm = Micrometres.FromMetres(grid.Z.Centres[c % grid.Nz]);
                string found = state > MixtureTable.Uncovered
                    ? string.Create(CultureInfo.InvariantCulture, $"the shapes fill only {covered:0.###} of the depth")
                    : "no shape covers all of the section";
                throw new InputException(new InputProblem(_section.Name, "$.shapes", null, string.Create(CultureInfo.InvariantCulture,
                    $"{found} near x = {xUm} um, z = {zUm} um, and there is no background; draw what is there or name a \"background\" material")));
            }
        }
    }

    private static double CoveredShare(MixtureTable mixtures, RasterResult raster, int cut)
    {
        double covered = 0;
        ReadOnlySpan<int> of = raster.Mixtures(cut);
        for (int m = 0; m < of.Length; m++)
        {
            covered += raster.Shares(cut)[m] * Share(mixtures[of[m]]);
        }

        return covered;
    }

    private static double Share(CellPart[] parts)
    {
        double sum = 0;
        foreach (CellPart part in parts)
        {
            sum += part.Share;
        }

        return sum;
    }

    /// <summary>A cell may lack this share of its cover: rounding where outlines meet.</summary>
    private const double UncoveredTolerance = 1e-9;
}
