using Strata.Packages.Blocks;

namespace Strata.Packages.MetalSubstrates;

/// <summary>The wiring of the thin film: nets, bus and passive device.</summary>
internal static class MetalSubstrateWiring
{
    /// <summary>Paints the thin film.</summary>
    public static void Paint(MetalSubstrateParameters p, MetalSubstrateLayout at, SectionDrawing drawing)
    {
        double last = at.FirstDielectric + at.BuildUp.Thickness;
        if (p.PassivationUm > 0)
        {
            // Between the outermost traces lies the passivation.
            drawing.Rectangle(0, p.PackageWidthUm, at.WiringFoot(p.Levels - 1), last, p.PassivationMaterial, "passivation");
        }

        at.BuildUp.Paint(new Stack(drawing, 0, p.PackageWidthUm, at.FirstDielectric),
            skipTraces: (level, net) => p.SolvesCharges || IsBus(p, level, net) || IsLeftOut(p, level, net),
            skipVias: (level, net) => p.SolvesCharges || IsLeftOut(p, level - 1, net));
        if (p.BusPads > 0 && !p.SolvesCharges)
        {
            (double west, double east) = BusExtent(p, at);
            double foot = at.WiringFoot(p.BusLevel - 1);
            drawing.Rectangle(west, east, foot, foot + p.WiringThicknessUm, p.WiringMaterial, "bus", p.BusFill);
        }

        PassiveDevice.Paint(p, at, drawing);
    }

    /// <summary>The extent of the bus: from the first to the last of its nets' traces, um.</summary>
    public static (double West, double East) BusExtent(MetalSubstrateParameters p, MetalSubstrateLayout at)
    {
        int first = MetalSubstrateLayout.FirstBusNet(p);
        double west = double.PositiveInfinity;
        double east = double.NegativeInfinity;
        for (int net = first; net < first + p.BusPads; net++)
        {
            (double from, double to) = at.BuildUp.TraceExtent(p.BusLevel - 1, net);
            west = Math.Min(west, from);
            east = Math.Max(east, to);
        }

        return (west, east);
    }

    /// <summary>Whether the bus takes the place of a net's trace: in its level.</summary>
    public static bool IsBus(MetalSubstrateParameters p, int level, int net) => level == p.BusLevel - 1
        && MetalSubstrateLayout.IsOnBus(p, net);

    /// <summary>Whether a net ends before a level: from the bus outwards only the nets that lead to its bonding pads go on.</summary>
    public static bool IsLeftOut(MetalSubstrateParameters p, int level, int net) => level >= p.BusLevel - 1
        && !MetalSubstrateLayout.HasExit(p, net);
}
