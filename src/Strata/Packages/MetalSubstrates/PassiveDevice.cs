using Strata.CrossSections;
using Strata.Packages.Blocks;

namespace Strata.Packages.MetalSubstrates;

/// <summary>A passive device as a part of the wiring.</summary>
internal static class PassiveDevice
{
    /// <summary>Paints the device, region <c>resistor</c>, <c>inductor</c>, <c>capacitor</c> or <c>wave-guide</c>.</summary>
    public static void Paint(MetalSubstrateParameters p, MetalSubstrateLayout at, SectionDrawing drawing)
    {
        double last = at.WiringFoot(p.Levels - 1);
        double top = last + p.WiringThicknessUm;
        (double west, double east) = FreePlace(p, at);
        switch (p.Passive)
        {
            case PassiveForm.Resistor when ResistorPlace(p, at) is Box place:
                // The trace gives way to the resistor, which has its share of the depth.
                drawing.Rectangle(place.X0, place.X1, place.Z0, place.Z1, p.DielectricMaterial, "dielectric-1");
                drawing.Rectangle(place.X0, place.X1, place.Z0, place.Z1, p.ResistorMaterial, "resistor", p.WiringFill);
                if (p.ResistorPowerW is double power)
                {
                    drawing.Source("resistor", place, power);
                }

                break;
            case PassiveForm.Inductor:
                double pitch = p.PassiveWidthUm / (p.InductorTurns - 0.5);
                for (int turn = 0; turn < p.InductorTurns; turn++)
                {
                    drawing.Rectangle(west + turn * pitch, west + (turn + 0.5) * pitch, last, top, p.WiringMaterial, "inductor", p.WiringFill);
                }

                break;
            case PassiveForm.Capacitor:
                double lower = at.WiringFoot(p.Levels - 2);
                drawing.Rectangle(west, east, lower, lower + p.WiringThicknessUm, p.WiringMaterial, "capacitor");
                drawing.Rectangle(west, east, last, top, p.WiringMaterial, "capacitor");
                break;
            case PassiveForm.WaveGuide:
                double middle = (west + east) / 2;
                drawing.Rectangle(middle - p.PassiveWidthUm / 10, middle + p.PassiveWidthUm / 10, last, top, p.WiringMaterial, "wave-guide");
                if (p.Levels > 1)
                {
                    double ground = at.WiringFoot(p.Levels - 2);
                    drawing.Rectangle(west, east, ground, ground + p.WiringThicknessUm, p.WiringMaterial, "wave-guide");
                }

                break;
            default:
                break;
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
