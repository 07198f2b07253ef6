using Strata.Materials;

namespace Strata.Meshing;

/// <summary>Evaluates one conductivity over a painted grid.</summary>
internal sealed class CellConductivity
{
    private readonly IReadOnlyList<Material> _materials;
    private readonly MixtureTable _mixtures;
    private readonly RasterResult _raster;
    private readonly bool _thermal;
    private readonly (double X, double Z)[] _reference;
    private readonly bool[] _varies;

    /// <summary>Prepares the values of all mixtures at their reference temperatures.</summary>
    public CellConductivity(IReadOnlyList<Material> materials, MixtureTable mixtures, RasterResult raster, MaterialProperty property)
    {
        _materials = materials;
        _mixtures = mixtures;
        _raster = raster;
        _thermal = property == MaterialProperty.ThermalConductivity;
        _reference = new (double, double)[mixtures.Count];
        _varies = new bool[mixtures.Count];
        for (int m = 0; m < mixtures.Count; m++)
        {
            _reference[m] = OfMixture(m, double.NaN);
            foreach (CellPart part in mixtures[m])
            {
                Material material = materials[part.Material];
                _varies[m] |= _thermal ? material.ConductivityVaries : material.ResistivityVaries;
            }
        }
    }

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

    private (double X, double Z) At(int mixture, double temperatureC) =>
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
        }

        return (SeriesOfParallel(_raster.AcrossX(cut), x), SeriesOfParallel(_raster.AcrossZ(cut), z));
    }

    /// <summary>
    /// Conductivity of a cut cell along one direction: strips in series along the flow, the mixtures of a strip in parallel.
    /// <code>k = n / sum over strips of 1 / (sum over mixtures of share * k_mixture)</code>
    /// 0 when a strip does not conduct at all.
    /// </summary>
    private static double SeriesOfParallel(ReadOnlySpan<double> shares, ReadOnlySpan<double> k)
    {
        double resistance = 0;
        for (int s = 0; s < StripSweep.Strips; s++)
        {
            double parallel = 0;
            for (int m = 0; m < k.Length; m++)
            {
                parallel += shares[(m * StripSweep.Strips) + s] * k[m];
            }

            resistance += 1 / parallel;
        }

        return StripSweep.Strips / resistance;
    }

    private (double X, double Z) OfMixture(int mixture, double temperatureC)
    {
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
        if (_thermal)
        {
            double t = double.IsNaN(temperatureC) ? ThermalConductivity.ReferenceC : temperatureC;
            return (material.KxAt(t), material.KzAt(t));
        }

        if (!material.IsConductor)
        {
            return (0, 0);
        }

        double sigma = 1 / material.ResistivityAt(double.IsNaN(temperatureC) ? material.ResistivityReferenceC : temperatureC);
        return (sigma, sigma);
    }
}
