using Strata.CrossSections;
using Strata.Materials;
using Strata.Results;

namespace Strata.Analysis;

/// <summary>
/// Materials whose values are given as ranges. A resistance between a place and its own reference falls with every
/// conductivity (Rayleigh's law of monotony), so that its bounds at the least and at the largest conductivities hold for all
/// between them, each material anywhere in its range. Nothing else is monotone in all of them; it keeps the middle value and no bounds.
/// </summary>
internal static class MaterialRanges
{
    /// <summary>Whether a drawing has materials with ranges.</summary>
    public static bool Any(CrossSection section) => section.Materials.Any(material => material.HasRange);

    /// <summary>The drawing with every material at the end of its range that conducts least or most.</summary>
    public static CrossSection At(CrossSection section, bool most) => section with
    {
        Materials = [.. section.Materials.Select(material => material.AtEnd(most))],
    };

    /// <summary>Why not even resistances are monotone in the conductivities of a drawing; null where they are.</summary>
    /// <param name="section">The drawing.</param>
    /// <param name="used">The materials that it uses.</param>
    public static string? WhyNot(CrossSection section, IEnumerable<Material> used)
    {
        bool thermal = section.Analysis.Kind == AnalysisKind.Thermal;
        return section.Analysis.Kind == AnalysisKind.Electrothermal ? "heat and current depend on each other"
            : thermal && section.Boundaries.Any(segment => segment.Condition is RadiatingSurface) ? "a surface radiates"
            : thermal && used.Any(material => material.ConductivityVaries) ? "a conductivity depends on temperature"
            : section.Interfaces.Count > 0 && section.Shapes.Any(shape => shape.Fill < 1)
                ? "a contact may act on a part of the depth, which takes its part of the flux by the conductivities"
            : null;
    }

    /// <summary>The result for the middle values, with bounds that hold for all values.</summary>
    /// <param name="middle">At the middle values.</param>
    /// <param name="least">Where all conduct least.</param>
    /// <param name="most">Where all conduct most.</param>
    /// <param name="names">Names of the materials with ranges.</param>
    /// <param name="whyNot">Why nothing is monotone; null where resistances are.</param>
    public static DesignResult Combine(DesignResult middle, DesignResult least, DesignResult most, IEnumerable<string> names,
        string? whyNot)
    {
        if (whyNot is not null)
        {
            // The ends without bounds leave none.
            (least, most) = (middle, middle);
        }

        if (least.Status != DesignStatus.Ok || most.Status != DesignStatus.Ok)
        {
            DesignResult failed = least.Status != DesignStatus.Ok ? least : most;
            return middle.Status != DesignStatus.Ok ? middle
                : middle with { Status = DesignStatus.Failed, Message = $"at an end of the ranges of materials: {failed.Message}" };
        }

        string all = string.Join(", ", names);
        string text = whyNot is not null
            ? $"The ranges of {all} give no bounds, because {whyNot}: all results are those of the middle values, without bounds."
            : $"Bounds of own resistances hold for all values in the ranges of {all}; means, points, heats and currents are not monotone in "
                + "them: they are those of the middle values, without bounds.";
        return middle with
        {
            Warnings = [.. middle.Warnings, text],
            Thermal = Thermal(middle.Thermal, least.Thermal, most.Thermal, whyNot is null),
            Electrical = Electrical(middle.Electrical, least.Electrical, most.Electrical, whyNot is null),
        };
    }

    private static ThermalResult? Thermal(ThermalResult? middle, ThermalResult? least, ThermalResult? most, bool monotone)
    {
        if (middle is null || least is null || most is null)
        {
            return middle;
        }

        return middle with
        {
            TMaxLowerC = null,
            Sources = [.. middle.Sources.Select((source, n) =>
            {
                BoundedValue? own = Own(source.RthKW, least.Sources[n].RthKW, most.Sources[n].RthKW, monotone);
                bool single = own?.Lower is not null && own.Upper is not null;
                double reference = source.TMeanC - ((source.RthKW?.Value ?? 0) * source.PowerW);
                return source with
                {
                    RthKW = own,
                    TMeanLowerC = single ? reference + (own!.Lower!.Value * source.PowerW) : null,
                    TMeanUpperC = single ? reference + (own!.Upper!.Value * source.PowerW) : null,
                };
            })],
            TransferResistances = [.. middle.TransferResistances.Select((pair, n) => pair with
            {
                RthKW = pair.From == pair.To ? Own(pair.RthKW, least.TransferResistances[n].RthKW, most.TransferResistances[n].RthKW,
                    monotone)! : new BoundedValue(pair.RthKW.Value),
            })],
            Boundaries = [.. middle.Boundaries.Select(boundary => boundary with { HeatLowerW = null, HeatUpperW = null })],
            Probes = [.. middle.Probes.Select(probe => probe with { Lower = null, Upper = null })],
        };
    }

    private static ElectricalResult? Electrical(ElectricalResult? middle, ElectricalResult? least, ElectricalResult? most, bool monotone)
    {
        if (middle is null || least is null || most is null)
        {
            return middle;
        }

        return middle with
        {
            Nets = [.. middle.Nets.Select((net, n) => net with
            {
                ResistanceOhm = Own(net.ResistanceOhm, least.Nets[n].ResistanceOhm, most.Nets[n].ResistanceOhm, monotone),
                Terminals = [.. net.Terminals.Select(terminal => new TerminalResult(terminal.Name, terminal.CurrentA, terminal.VMeanV))],
            })],
            Probes = [.. middle.Probes.Select(probe => probe with { Lower = null, Upper = null })],
        };
    }

    private static BoundedValue? Own(BoundedValue? middle, BoundedValue? least, BoundedValue? most, bool monotone) =>
        middle is null ? null : monotone ? new BoundedValue(middle.Value, most?.Lower, least?.Upper) : new BoundedValue(middle.Value);
}
