using Strata.CrossSections;
using Strata.Materials;
using Strata.Packages.Blocks;

namespace Strata.Packages.MetalSubstrates;

/// <summary>A passive device as a part of the wiring.</summary>
internal static class PassiveDevice
{
    /// <summary>Paints the device, its region the word of its form: <c>resistor</c>, <c>inductor</c> and so on.</summary>
    public static void Paint(MetalSubstrateParameters p, MetalSubstrateLayout at, SectionDrawing drawing)
    {
        switch (p.Passive)
        {
            case PassiveForm.Resistor when ResistorPlace(p, at) is Box place:
                PaintResistor(p, place, drawing);
                break;
            case PassiveForm.Inductor:
                PaintInductor(p, at, drawing);
                break;
            case PassiveForm.Capacitor:
                PaintCapacitor(p, at, drawing);
                break;
            case PassiveForm.WaveGuide or PassiveForm.Filter:
                PaintStrips(p, at, drawing);
                break;
            case PassiveForm.LcFilter:
                PaintLcFilter(p, at, drawing);
                break;
            case PassiveForm.Mems:
                PaintMems(p, at, drawing);
                break;
            default:
                break;
        }
    }

    /// <summary>Thickness of a resistor's film, um: its resistivity over a stated sheet resistance; else that of the wiring.</summary>
    public static double ResistorThickness(MetalSubstrateParameters p, MaterialLibrary library) => p.ResistorSheetOhm is double sheet
        && library.TryGet(p.ResistorMaterial, out Material? found) && found.ResistivityOhmM is double rho
            ? Micrometres.FromMetres(rho / sheet) : p.WiringThicknessUm;

    /// <summary>Width of the coil of a device, um: of a filter of L and C three fifths of it.</summary>
    public static double CoilWidth(MetalSubstrateParameters p) =>
        p.Passive == PassiveForm.LcFilter ? 0.6 * p.PassiveWidthUm : p.PassiveWidthUm;

    /// <summary>Width inside the innermost turn, um.</summary>
    public static double CoilInner(MetalSubstrateParameters p) => p.InductorInnerUm ?? 0.4 * CoilWidth(p);

    // A tenth of the device parts coil and plates.
    private static double PlateWidth(MetalSubstrateParameters p) => 0.3 * p.PassiveWidthUm;

    private static void PaintResistor(MetalSubstrateParameters p, Box place, SectionDrawing drawing)
    {
        // The trace gives way to the resistor, which has its share of the depth; a thin film lies under the trace's ends as well.
        double thickness = ResistorThickness(p, drawing.Library);
        double overlap = p.ResistorSheetOhm is null ? 0 : p.LandWidthUm / 4;
        drawing.Rectangle(place.X0, place.X1, place.Z0, place.Z1, p.DielectricMaterial, "dielectric-1");
        drawing.Rectangle(
            place.X0 - overlap, place.X1 + overlap, place.Z0, place.Z0 + thickness, p.ResistorMaterial, "resistor", p.WiringFill);
        if (p.ResistorPowerW is double power)
        {
            drawing.Source("resistor", place with { Z1 = place.Z0 + thickness }, power);
        }
    }

    // Both sides of the coil, with the hole between them.
    private static void PaintCoil(MetalSubstrateParameters p, MetalSubstrateLayout at, SectionDrawing drawing, double west, double width)
    {
        string region = ParameterName.Word(p.Passive.ToString());
        (double foot, double top) = Level(p, at, p.Levels - 1);
        double line = (width - CoilInner(p)) / 2 / (2 * p.InductorTurns - 1);
        for (int turn = 0; turn < p.InductorTurns; turn++)
        {
            foreach (double x in (ReadOnlySpan<double>)[west + 2 * turn * line, west + width - (2 * turn + 1) * line])
            {
                drawing.Rectangle(x, x + line, foot, top, p.WiringMaterial, region, p.SolvesCharges ? 1 : p.WiringFill);
            }
        }

        Name(p, drawing, "coil", new Box(west, west + width, foot, top));
        if (p.SolvesCharges)
        {
            bool filter = p.Passive == PassiveForm.LcFilter;
            drawing.Coil(new PlanarCoil(
                "coil", p.InductorTurns, Micrometres.ToMetres(width), Micrometres.ToMetres(CoilInner(p)), Micrometres.ToMetres(line),
                Micrometres.ToMetres(p.WiringThicknessUm))
            {
                OverMetal = Micrometres.ToMetres((foot + top) / 2 - at.SubstrateTop),
                Capacitor = filter ? ("lower-plate", "upper-plate") : null,
                CapacitorDepth = filter ? Micrometres.ToMetres(PlateWidth(p)) : 0,
            });
        }
    }

    private static void PaintInductor(MetalSubstrateParameters p, MetalSubstrateLayout at, SectionDrawing drawing)
    {
        (double west, double east) = FreePlace(p, at);
        PaintCoil(p, at, drawing, west, p.PassiveWidthUm);
        Name(p, drawing, "substrate", new Box(west, east, 0, p.FloorThicknessUm));
    }

    // The coil's inner end is joined to the upper plate out of the plane; the lower plate is the filter's ground.
    private static void PaintLcFilter(MetalSubstrateParameters p, MetalSubstrateLayout at, SectionDrawing drawing)
    {
        (double west, double east) = FreePlace(p, at);
        PaintCoil(p, at, drawing, west, CoilWidth(p));
        PaintPlates(p, at, drawing, east - PlateWidth(p), east);
    }

    private static void PaintCapacitor(MetalSubstrateParameters p, MetalSubstrateLayout at, SectionDrawing drawing)
    {
        (double west, double east) = FreePlace(p, at);
        PaintPlates(p, at, drawing, west, east);
    }

    private static void PaintPlates(
        MetalSubstrateParameters p, MetalSubstrateLayout at, SectionDrawing drawing, double west, double east)
    {
        string region = ParameterName.Word(p.Passive.ToString());
        foreach ((int level, string name) in (ReadOnlySpan<(int, string)>)[(p.Levels - 2, "lower-plate"), (p.Levels - 1, "upper-plate")])
        {
            (double foot, double top) = Level(p, at, level);
            drawing.Rectangle(west, east, foot, top, p.WiringMaterial, region);
            Name(p, drawing, name, new Box(west, east, foot, top));
        }
    }

    // The membrane rests with a land's width at either side; under the gap the dielectric covers the electrode.
    private static void PaintMems(MetalSubstrateParameters p, MetalSubstrateLayout at, SectionDrawing drawing)
    {
        (double west, double east) = FreePlace(p, at);
        (double foot, double top) = Level(p, at, p.Levels - 1);
        (double low, double high) = Level(p, at, p.Levels - 2);
        drawing.Rectangle(west + p.LandWidthUm, east - p.LandWidthUm, foot - p.MemsGapUm, foot, p.GasMaterial, "mems-gap");
        drawing.Rectangle(west, east, foot, top, p.WiringMaterial, "mems");
        drawing.Rectangle(west + p.LandWidthUm, east - p.LandWidthUm, low, high, p.WiringMaterial, "mems-electrode");
        Name(p, drawing, "membrane", new Box(west, east, foot, top));
        Name(p, drawing, "electrode", new Box(west + p.LandWidthUm, east - p.LandWidthUm, low, high));
    }

    // A strip, or two beside each other, over a ground in the level below, or over the metal substrate.
    private static void PaintStrips(MetalSubstrateParameters p, MetalSubstrateLayout at, SectionDrawing drawing)
    {
        (double west, double east) = FreePlace(p, at);
        (double foot, double top) = Level(p, at, p.Levels - 1);
        double middle = (west + east) / 2, width = p.PassiveWidthUm / 5;
        string region = ParameterName.Word(p.Passive.ToString());
        double[] centres = p.Passive == PassiveForm.WaveGuide ? [middle]
            : [middle - (width + p.FilterGapUm) / 2, middle + (width + p.FilterGapUm) / 2];
        for (int n = 0; n < centres.Length; n++)
        {
            Box strip = new(centres[n] - width / 2, centres[n] + width / 2, foot, top);
            drawing.Rectangle(strip.X0, strip.X1, foot, top, p.WiringMaterial, region);
            Name(p, drawing, centres.Length == 1 ? "strip" : FormattableString.Invariant($"strip-{n + 1}"), strip);
        }

        (double low, double high) = p.Levels > 1 ? Level(p, at, p.Levels - 2) : (0, p.FloorThicknessUm);
        if (p.Levels > 1)
        {
            drawing.Rectangle(west, east, low, high, p.WiringMaterial, region);
        }

        Name(p, drawing, "ground", new Box(west, east, low, high));
    }

    private static (double Foot, double Top) Level(MetalSubstrateParameters p, MetalSubstrateLayout at, int level) =>
        (at.WiringFoot(level), at.WiringFoot(level) + p.WiringThicknessUm);

    // Conductors have potentials where charges are asked for.
    private static void Name(MetalSubstrateParameters p, SectionDrawing drawing, string name, Box place)
    {
        if (p.SolvesCharges)
        {
            drawing.Terminal(name, place, null, null);
        }
    }

    /// <summary>The place of a device beside the nets, at the east end of the package, um.</summary>
    public static (double West, double East) FreePlace(MetalSubstrateParameters p, MetalSubstrateLayout at)
    {
        double west = Enumerable.Range(0, p.Levels).Max(level => at.BuildUp.TraceExtent(level, at.Nets - 1).East) + p.SpacingUm;
        return (west, west + p.PassiveWidthUm);
    }

    /// <summary>
    /// The place of a resistor, um: in the middle of the longest trace between its vias and pads, a land's width from each;
    /// null where no trace is long enough.
    /// </summary>
    public static Box? ResistorPlace(MetalSubstrateParameters p, MetalSubstrateLayout at)
    {
        Box? place = null;
        double longest = p.PassiveWidthUm;
        for (int level = 0; level < p.Levels; level++)
        {
            for (int net = 0; net < at.Nets; net++)
            {
                double from = at.BuildUp.Plan.Positions[level][net];
                double to = at.BuildUp.Plan.Positions[level + 1][net];
                double margin = level == p.Levels - 1 ? Math.Max(p.BondingPadWidthUm, p.LandWidthUm) : p.LandWidthUm;
                double free = Math.Abs(to - from) - margin;
                if (free >= longest && !MetalSubstrateLayout.IsOnBus(p, net))
                {
                    longest = free;
                    double west = (from + to) / 2 - p.PassiveWidthUm / 2;
                    double foot = at.WiringFoot(level);
                    place = new Box(west, west + p.PassiveWidthUm, foot, foot + p.WiringThicknessUm);
                }
            }
        }

        return place;
    }
}
