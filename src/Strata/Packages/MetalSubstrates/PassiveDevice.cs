using Strata.CrossSections;
using Strata.Materials;
using Strata.Packages.Blocks;

namespace Strata.Packages.MetalSubstrates;

/// <summary>A passive device as a part of the wiring.</summary>
internal static class PassiveDevice
{
    /// <summary>Paints the device, region <c>resistor</c>, <c>inductor</c>, <c>capacitor</c>, <c>wave-guide</c> or <c>filter</c>.</summary>
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
            default:
                break;
        }
    }

    /// <summary>Thickness of a resistor's film, um: its resistivity over a stated sheet resistance; else that of the wiring.</summary>
    public static double ResistorThickness(MetalSubstrateParameters p, MaterialLibrary library) => p.ResistorSheetOhm is double sheet
        && library.TryGet(p.ResistorMaterial, out Material? found) && found.ResistivityOhmM is double rho
            ? Micrometres.FromMetres(rho / sheet) : p.WiringThicknessUm;

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

    private static void PaintInductor(MetalSubstrateParameters p, MetalSubstrateLayout at, SectionDrawing drawing)
    {
        (double west, double east) = FreePlace(p, at);
        (double foot, double top) = Level(p, at, p.Levels - 1);
        double pitch = p.PassiveWidthUm / (p.InductorTurns - 0.5);
        for (int turn = 0; turn < p.InductorTurns; turn++)
        {
            drawing.Rectangle(west + turn * pitch, west + (turn + 0.5) * pitch, foot, top, p.WiringMaterial, "inductor",
                p.SolvesCharges ? 1 : p.WiringFill);
        }

        Name(p, drawing, "coil", new Box(west, east, foot, top));
        Name(p, drawing, "substrate", new Box(west, east, 0, p.FloorThicknessUm));
    }

    private static void PaintCapacitor(MetalSubstrateParameters p, MetalSubstrateLayout at, SectionDrawing drawing)
    {
        (double west, double east) = FreePlace(p, at);
        foreach ((int level, string name) in (ReadOnlySpan<(int, string)>)[(p.Levels - 2, "lower-plate"), (p.Levels - 1, "upper-plate")])
        {
            (double foot, double top) = Level(p, at, level);
            drawing.Rectangle(west, east, foot, top, p.WiringMaterial, "capacitor");
            Name(p, drawing, name, new Box(west, east, foot, top));
        }
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
