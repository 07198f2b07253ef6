using Strata.CrossSections;
using Strata.Packages.Blocks;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>Paints the front end of a die, from the pads to the tops of the bumps.</summary>
/// <param name="p">The parameters.</param>
/// <param name="stack">The heights.</param>
/// <param name="drawing">The drawing.</param>
/// <param name="die">The die.</param>
internal sealed class FrontEndDrawing(BumpedDieParameters p, FrontEndHeights stack, SectionDrawing drawing, DieBlock die)
{
    private readonly double _face = die.ActiveFace;

    private double CapWidth => p.PadOpeningUm + 2 * p.CapOverlapUm;

    private FrontEndRecipe Recipe => stack.Recipe;

    /// <summary>Paints what covers the whole die: passivation and polymers.</summary>
    public void PaintLayers()
    {
        for (int i = 0; i < stack.Passivation.Count; i++)
        {
            (string material, double bottom, double top) = stack.Passivation[i];
            string number = stack.Passivation.Count == 1 ? "" : FormattableString.Invariant($"-{i + 1}");
            Layer(bottom, top, material, "passivation" + number);
        }

        for (int i = 0; i < stack.Polymers.Count; i++)
        {
            Layer(stack.Polymers[i].Bottom, stack.Polymers[i].Top, p.WaferPolymerMaterial, FormattableString.Invariant($"wafer-polymer-{i + 1}"));
        }
    }

    /// <summary>Paints a pad and what leads from it to its bump, and adds the terminal of its net.</summary>
    /// <param name="x">Centre of the pad, um.</param>
    /// <param name="shift">Distance to the bump, um, positive to the east.</param>
    /// <param name="terminal">Name of the terminal, or null for none.</param>
    /// <param name="probe">Name of the terminal on the bare metal of a wafer.</param>
    /// <param name="current">Current into the net, A.</param>
    public void PaintPad(double x, double shift, string? terminal, string probe, double current)
    {
        double rim = p.PadOpeningUm / 2 + p.PadOverlapUm;
        drawing.Rectangle(x - rim, x + rim, _face, _face + stack.PadTop, p.PadMaterial, die.Name + "-pads", p.BumpFill);
        if (terminal is not null)
        {
            drawing.Terminal(terminal, new Box(x - rim, x + rim, _face, _face), current, null);
        }

        if (Recipe.HasCap)
        {
            Plug(x, p.PadOpeningUm, stack.PadTop, stack.PassivationTop, stack.Cap.Lowest.Material, "caps", p.BumpFill);
            stack.Cap.Paint(drawing, x - CapWidth / 2, x + CapWidth / 2, _face + stack.PassivationTop, "caps", p.BumpFill);
        }

        double bump = SectionDrawing.Snap(x + shift);
        double landing = PaintTraces(x, shift);
        if (p.IsFinished)
        {
            PaintBump(bump, landing);
            return;
        }

        if (Recipe.Traces == 0)
        {
            // The opening takes the share of the depth that its metal will take.
            PaintOpening(x, landing, stack.BumpFoot, p.GasMaterial, "openings");
        }

        if (terminal is not null)
        {
            double half = WaferProcess.Bared(p, Recipe) / 2;
            drawing.Terminal(probe, new Box(bump - half, bump + half, _face + landing, _face + landing), null, 0);
        }
    }

    // Returns the height on which the bump lands.
    private double PaintTraces(double x, double shift)
    {
        double landing = stack.CapTop;
        for (int i = 0; i < stack.TraceFeet.Count; i++)
        {
            string region = FormattableString.Invariant($"wafer-traces-{i + 1}");
            double from = SectionDrawing.Snap(x + shift * i / stack.TraceFeet.Count);
            double to = SectionDrawing.Snap(x + shift * (i + 1) / stack.TraceFeet.Count);
            double west = Math.Min(from, to) - p.WaferTraceWidthUm / 2;
            double east = Math.Max(from, to) + p.WaferTraceWidthUm / 2;
            double foot = stack.TraceFeet[i];
            LayeredMetal metal = stack.Trace;
            if (i == 0 && !Recipe.HasLowerPolymer && Recipe.HasCap)
            {
                // The trace lies around the cap, which is painted already: a second coat would mix with it.
                double z0 = _face + foot;
                double z1 = _face + stack.CapTop;
                drawing.Rectangle(west, x - CapWidth / 2, z0, z1, metal.Lowest.Material, region, p.BumpFill);
                drawing.Rectangle(x + CapWidth / 2, east, z0, z1, metal.Lowest.Material, region, p.BumpFill);
                foot = stack.CapTop;
                metal = metal.WithoutFoot(stack.Cap.Height);
            }
            else
            {
                PaintOpening(from, landing, foot, metal.Lowest.Material, region);
            }

            metal.Paint(drawing, west, east, _face + foot, region, p.BumpFill);
            landing = SectionDrawing.Snap(stack.TraceFeet[i] + stack.Trace.Height);
        }

        return landing;
    }

    private void PaintBump(double x, double landing)
    {
        string metal = stack.Bump.Lowest.Material;
        if (p.FrontEnd == FrontEndForm.Fig2b)
        {
            // The skirt of the bump around the side walls of the cap.
            double z0 = _face + stack.PassivationTop;
            double z1 = _face + stack.CapTop;
            drawing.Rectangle(x - p.BumpWidthUm / 2, x - CapWidth / 2, z0, z1, metal, "bumps", p.BumpFill);
            drawing.Rectangle(x + CapWidth / 2, x + p.BumpWidthUm / 2, z0, z1, metal, "bumps", p.BumpFill);
        }

        PaintOpening(x, landing, stack.BumpFoot, metal, "bumps");
        stack.Bump.Paint(drawing, x - p.BumpWidthUm / 2, x + p.BumpWidthUm / 2, _face + stack.BumpFoot, "bumps", p.BumpFill);
    }

    // Metal from a landing up through the opening of the passivation, of a polymer, or of both.
    private void PaintOpening(double x, double landing, double top, string metal, string region)
    {
        bool passesPassivation = landing < stack.PassivationTop;
        bool passesPolymer = top > stack.PassivationTop;
        double opening = passesPolymer ? p.WaferOpeningUm : p.PadOpeningUm;
        if (passesPassivation)
        {
            double inPassivation = Math.Min(opening, p.PadOpeningUm);
            if (inPassivation < p.PadOpeningUm)
            {
                // The polymer covers the rim of the pad inside the wider opening of the passivation.
                Plug(x, p.PadOpeningUm, landing, stack.PassivationTop, p.WaferPolymerMaterial, "wafer-polymer-1", 1);
            }

            Plug(x, inPassivation, landing, stack.PassivationTop, metal, region, p.BumpFill);
        }

        if (passesPolymer)
        {
            Plug(x, opening, Math.Max(landing, stack.PassivationTop), top, metal, region, p.BumpFill);
        }
    }

    private void Layer(double bottom, double top, string material, string region) =>
        drawing.Rectangle(die.X0, die.X1, _face + bottom, _face + top, material, region);

    private void Plug(double x, double width, double bottom, double top, string material, string region, double fill) =>
        drawing.Rectangle(x - width / 2, x + width / 2, _face + bottom, _face + top, material, region, fill);
}
