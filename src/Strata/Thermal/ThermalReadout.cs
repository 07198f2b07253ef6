using Strata.CrossSections;
using Strata.Fields;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Results;

namespace Strata.Thermal;

/// <summary>Turns a solved thermal problem into the numbers of the result contract.</summary>
internal static class ThermalReadout
{
    /// <summary>Reads the results.</summary>
    /// <param name="model">The problem.</param>
    /// <param name="fluxes">Fluxes of the solution.</param>
    /// <param name="u">The solution.</param>
    /// <param name="field">The continuous field of its bounds.</param>
    /// <param name="resistance">Bounds of the thermal resistance, K/W, where a single one is defined.</param>
    /// <param name="heatedByCurrent">True when Joule heat adds to the sources.</param>
    /// <returns>The results, without shares and sensitivities.</returns>
    public static ThermalResult Read(ThermalModel model, FaceFluxes fluxes, double[] u, ContinuousField field,
        EnergyInterval? resistance, bool heatedByCurrent)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(fluxes);
        ArgumentNullException.ThrowIfNull(u);
        var readout = new FieldReadout(model.Problem, fluxes, u, field);
        double reference = model.Reference.TemperatureC;
        (double min, double max, double atX, double atZ) = readout.Extremes();
        SourceResult[] sources = Sources(model, readout, resistance, heatedByCurrent);
        return new ThermalResult
        {
            TMaxC = sources.Aggregate(max + reference, (most, source) => Math.Max(most, source.TMaxC)),
            TMaxAtUm = (Micrometres.FromMetres(atX), Micrometres.FromMetres(atZ)),
            TMinC = Math.Max(min + reference, Coldest(model.Mesh.Section)),
            Sources = sources,
            Boundaries = Boundaries(model, fluxes),
            Probes = [.. model.Mesh.Section.Probes.Select(probe => new ThermalProbeResult(probe.Name, reference + (readout.Read(probe.Place) ?? 0)))],
            BalanceRelative = fluxes.RelativeImbalance,
        };
    }

    /// <summary>Why a section has no single thermal resistance; null when it has one.</summary>
    /// <param name="section">The drawing.</param>
    /// <param name="reference">Its reference.</param>
    /// <param name="heatedByCurrent">True when Joule heat adds to the sources.</param>
    public static string? WhyNoResistance(CrossSection section, ThermalReference reference, bool heatedByCurrent)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(reference);
        if (section.HeatSources.Count != 1)
        {
            return $"no single thermal resistance: {section.HeatSources.Count} heat sources";
        }

        if (section.HeatSources[0].Amount <= 0)
        {
            return "no thermal resistance: the source releases no heat";
        }

        if (!reference.IsSingle)
        {
            return $"no single thermal resistance: several reference temperatures: {reference.Name}";
        }

        if (section.Boundaries.FirstOrDefault(segment => segment.Condition is FluxSurface { Flux: not 0 }) is BoundarySegment flux)
        {
            return $"no single thermal resistance: heat also passes through the flux boundary {flux.Name}";
        }

        return heatedByCurrent ? "no single thermal resistance: Joule heat adds to the source" : null;
    }

    // Where nothing draws heat off, no place is colder than the coldest surroundings; the field of bounds knows nothing of that.
    private static double Coldest(CrossSection section) =>
        section.HeatSources.Any(source => source.Amount < 0) || section.Boundaries.Any(one => one.Condition is FluxSurface { Flux: < 0 })
            ? double.NegativeInfinity
            : section.Boundaries.Min(one => one.Condition.LevelC) ?? double.NegativeInfinity;

    private static SourceResult[] Sources(ThermalModel model, FieldReadout readout, EnergyInterval? resistance, bool heatedByCurrent)
    {
        string? reason = WhyNoResistance(model.Mesh.Section, model.Reference, heatedByCurrent);
        SourceResult[] results = new SourceResult[model.Covers.Count];
        for (int n = 0; n < results.Length; n++)
        {
            CellCover cover = model.Covers[n];
            double power = model.PowersW[n];
            double ofCells = readout.MeanOver(cover), rise = ofCells, largest = Largest(cover, model, readout);
            BoundedValue? rth = null;
            if (reason is null)
            {
                rth = resistance is EnergyInterval r ? BoundedValue.Of(r.Value, r.Lower, r.Upper) : new BoundedValue(rise / power);
                rise = rth.Value * power;
                largest = AboveMean(largest, ofCells, rise);
            }

            results[n] = new SourceResult(
                model.Mesh.Section.HeatSources[n].Name,
                power,
                model.Reference.TemperatureC + largest,
                model.Reference.TemperatureC + rise,
                rth,
                reason ?? model.Reference.Name);
        }

        return results;
    }

    /// <summary>
    /// The largest value of a field whose mean is known better than its cells give it: where even their largest lies below
    /// that mean, the mean and what the largest exceeds that of the cells by.
    /// </summary>
    internal static double AboveMean(double largest, double meanOfCells, double mean) =>
        largest < mean ? mean + Math.Max(0, largest - meanOfCells) : largest;

    private static double Largest(CellCover cover, ThermalModel model, FieldReadout readout)
    {
        double largest = double.NegativeInfinity;
        foreach (int c in cover.Cells)
        {
            largest = Math.Max(largest, readout.LargestIn(c / model.Mesh.Grid.Nz, c % model.Mesh.Grid.Nz));
        }

        return largest;
    }

    private static BoundaryResult[] Boundaries(ThermalModel model, FaceFluxes fluxes)
    {
        IReadOnlyList<BoundarySegment> segments = model.Mesh.Section.Boundaries;
        double[] heat = new double[segments.Count];
        double[] area = new double[segments.Count];
        double[] sum = new double[segments.Count];
        model.ForEachOutlineFace((segment, side, at) =>
        {
            double faceArea = FaceArea(model, side, at);
            heat[segment] += ThermalModel.Outflow(model.Mesh.Grid, fluxes, side, at);
            area[segment] += faceArea;
            sum[segment] += faceArea * ThermalModel.SurfaceValue(model.Mesh.Grid, fluxes, side, at);
        });
        return [.. segments.Select((segment, n) => new BoundaryResult(segment.Name, heat[n], model.Reference.TemperatureC + (area[n] > 0 ? sum[n] / area[n] : 0)))];
    }

    /// <summary>The area of an outer face, m2.</summary>
    /// <param name="model">The problem.</param>
    /// <param name="side">The side.</param>
    /// <param name="at">Cell along the side.</param>
    public static double FaceArea(ThermalModel model, Side side, int at)
    {
        ArgumentNullException.ThrowIfNull(model);
        return side switch
        {
            Side.Left => model.Mesh.Grid.XFaceArea(0, at),
            Side.Right => model.Mesh.Grid.XFaceArea(model.Mesh.Grid.Nx, at),
            _ => model.Mesh.Grid.ZFaceArea(at),
        };
    }
}
