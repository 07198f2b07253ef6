using Strata.Materials;
using Strata.Numerics.Grids;

namespace Strata.Meshing;

/// <summary>Evaluates one conductivity over a painted grid.</summary>
internal sealed class CellConductivity
{
    /// <summary>The relative permittivity that stands for a conductor: it lacks a part in a thousand million to a perfect one.</summary>
    public const double OfConductors = 1e9;

    /// <summary>
    /// The same in the equations of cells that an edge crosses. Beside a held cell more of it makes the right-hand side as large as that,
    /// and what a residual leaves with it; the bounds are those of the pieces.
    /// </summary>
    private const double OfConductorsInCut = 100;

    private const double MostOfDielectrics = 1e6;

    /// <summary>A part below this share of the best conductivity in its cell counts as an insulator.</summary>
    private const double InsulatingContrast = 1e-3;

    /// <summary>From 15 degrees on (the smaller component of the normal squared is a sixteenth) a wall is slanted in full.</summary>
    private const double FullSlant = 16;

    /// <summary>Parts within this ratio of one another count as similar.</summary>
    private const double SimilarContrast = 0.1;

    private readonly Material[] _materials;
    private readonly MixtureTable _mixtures;
    private readonly RasterResult _raster;
    private readonly MaterialProperty _property;
    private readonly (double X, double Z)[] _reference;
    private readonly bool[] _varies;

    // The material of a mixture that is nothing else, where its thermal conductivity varies.
    private readonly Material?[] _alone;

    /// <summary>Prepares the values of all mixtures at their reference temperatures.</summary>
    public CellConductivity(IReadOnlyList<Material> materials, MixtureTable mixtures, RasterResult raster, MaterialProperty property)
    {
        _materials = materials as Material[] ?? [.. materials];
        _mixtures = mixtures;
        _raster = raster;
        _property = property;
        _reference = new (double, double)[mixtures.Count];
        _varies = new bool[mixtures.Count];
        _alone = new Material?[mixtures.Count];
        for (int m = 0; m < mixtures.Count; m++)
        {
            _reference[m] = OfMixture(m, double.NaN);
            foreach (CellPart part in mixtures[m])
            {
                Material material = materials[part.Material];
                _varies[m] |= property switch
                {
                    MaterialProperty.ThermalConductivity => material.ConductivityVaries,
                    MaterialProperty.ElectricalConductivity => material.ResistivityVaries,
                    _ => false,
                };
            }

            _alone[m] = _varies[m] && property == MaterialProperty.ThermalConductivity && mixtures[m] is [{ Share: 1 } only]
                ? materials[only.Material] : null;
        }
    }

    private bool IsPermittivity => _property is MaterialProperty.Permittivity or MaterialProperty.VacuumPermittivity;

    /// <summary>Fills both directions; no temperatures mean each property's reference.</summary>
    public void Fill(ReadOnlySpan<double> temperatureC, Span<double> kx, Span<double> kz)
    {
        for (int c = 0; c < kx.Length; c++)
        {
            int state = _raster.State[c];
            double t = temperatureC.IsEmpty ? double.NaN : temperatureC[c];
            (kx[c], kz[c]) = state >= 0 ? At(state, t) : OfCut(~state, t);
        }
    }

    /// <summary>A cell of permittivities that says which of its triangles hold metal.</summary>
    public static DrawnCell WithConductors(DrawnCell cell) => Array.Exists(cell.Kx, IsMetal)
        ? cell with { IsPerfect = Array.ConvertAll(cell.Kx, IsMetal) } : cell;

    private static bool IsMetal(double permittivity) => permittivity > MostOfDielectrics;

    /// <summary>The conductivities of a mixture at a temperature; NaN for each property's reference.</summary>
    public (double X, double Z) At(int mixture, double temperatureC) =>
        _varies[mixture] && !double.IsNaN(temperatureC) ? OfMixture(mixture, temperatureC) : _reference[mixture];

    private (double X, double Z) OfCut(int cut, double temperatureC)
    {
        ReadOnlySpan<int> mixtures = _raster.Mixtures(cut);
        int count = mixtures.Length;
        Span<double> x = count <= 32 ? stackalloc double[count] : new double[count];
        Span<double> z = count <= 32 ? stackalloc double[count] : new double[count];
        for (int m = 0; m < count; m++)
        {
            (x[m], z[m]) = At(mixtures[m], temperatureC);
            (x[m], z[m]) = IsPermittivity && IsMetal(x[m]) ? (OfConductorsInCut, OfConductorsInCut) : (x[m], z[m]);
        }

        ReadOnlySpan<double> shares = _raster.Shares(cut);
        ReadOnlySpan<double> acrossX = _raster.AcrossX(cut);
        ReadOnlySpan<double> acrossZ = _raster.AcrossZ(cut);
        return (Average(shares, acrossX, acrossZ, x), Average(shares, acrossZ, acrossX, z));
    }

    /// <summary>
    /// Conductivity of a cut cell along one direction: strips in series along the flow, the parts of a strip in parallel.
    /// Where a slanted wall has a part behind it that all but insulates, the flow runs along the wall, and the parts act in
    /// parallel instead; the mean of both is weighted by the logarithm of the contrast and by the slant.
    /// </summary>
    /// <remarks>
    /// All first order in the cell width. Measured on uniform grids: current along a ring in an insulator, 9 to 144 cells
    /// across it, -8.4 to -0.62 % with strips in series alone, -3.4 to -0.23 % so; a disc of a hundredth of the conductivity
    /// around it, 14 to 224 cells across, -5.8 to -0.46 % and -3.5 to -0.28 %. The price is paid by conductors that touch no
    /// other: an isolated disc of a hundred times the conductivity, +6.1 to +0.46 % and +9.7 to +0.73 %.
    /// </remarks>
    private static double Average(ReadOnlySpan<double> shares, ReadOnlySpan<double> along, ReadOnlySpan<double> across, ReadOnlySpan<double> k)
    {
        (double least, double most, double parallel) = (double.PositiveInfinity, 0, 0);
        for (int m = 0; m < k.Length; m++)
        {
            if (shares[m] > 0)
            {
                least = Math.Min(least, k[m]);
                most = Math.Max(most, k[m]);
                parallel += shares[m] * k[m];
            }
        }

        (double series, double rangeAlong) = SeriesOfParallel(along, k);
        if (least >= SimilarContrast * most)
        {
            return series;
        }

        (_, double rangeAcross) = SeriesOfParallel(across, k);
        double normal = Math.Min(rangeAlong, rangeAcross);
        double slant = Math.Min(1, FullSlant * normal * normal / ((rangeAlong * rangeAlong) + (rangeAcross * rangeAcross)));
        double contrast = Math.Max(least / most, InsulatingContrast);
        double weight = slant * Math.Log(SimilarContrast / contrast) / Math.Log(SimilarContrast / InsulatingContrast);
        return series + (weight * (parallel - series));
    }

    /// <summary>
    /// Strips in series along the flow, the mixtures of a strip in parallel.
    /// <code>k = n / sum over strips of 1 / (sum over mixtures of share * k_mixture)</code>
    /// 0 when a strip does not conduct at all. The range is that of the strips' conductivities.
    /// </summary>
    private static (double K, double Range) SeriesOfParallel(ReadOnlySpan<double> strips, ReadOnlySpan<double> k)
    {
        double resistance = 0;
        (double least, double most) = (double.PositiveInfinity, 0);
        for (int s = 0; s < StripSweep.Strips; s++)
        {
            double parallel = 0;
            for (int m = 0; m < k.Length; m++)
            {
                parallel += strips[(m * StripSweep.Strips) + s] * k[m];
            }

            resistance += 1 / parallel;
            least = Math.Min(least, parallel);
            most = Math.Max(most, parallel);
        }

        return (StripSweep.Strips / resistance, most - least);
    }

    private (double X, double Z) OfMixture(int mixture, double temperatureC)
    {
        if (_alone[mixture] is Material alone)
        {
            return OfMaterial(alone, temperatureC);
        }

        (double x, double z) = (0, 0);
        foreach (CellPart part in _mixtures[mixture])
        {
            (double partX, double partZ) = OfMaterial(_materials[part.Material], temperatureC);
            x += part.Share * partX;
            z += part.Share * partZ;
        }

        return (x, z);
    }

    private (double X, double Z) OfMaterial(Material material, double temperatureC)
    {
        if (IsPermittivity)
        {
            double relative = material.IsConductor ? OfConductors
                : _property == MaterialProperty.VacuumPermittivity ? 1
                : material.Datum(MaterialDatum.Permittivity)
                    ?? throw new InvalidOperationException($"Material '{material.Name}' has no permittivity.");
            return (relative, relative);
        }

        if (_property == MaterialProperty.ThermalConductivity)
        {
            double t = double.IsNaN(temperatureC) ? ThermalConductivity.ReferenceC : temperatureC;
            double x = material.KxAt(t);
            return (x, ReferenceEquals(material.Conductivity.XTable, material.Conductivity.ZTable) ? x : material.KzAt(t));
        }

        if (!material.IsConductor)
        {
            return (0, 0);
        }

        double sigma = 1 / material.ResistivityAt(double.IsNaN(temperatureC) ? material.ResistivityReferenceC : temperatureC);
        return (sigma, sigma);
    }
}
