using Strata.Packages.Blocks;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>Paints the dies with their front ends and the films between pads, caps, traces and bumps.</summary>
/// <param name="p">The parameters.</param>
/// <param name="layout">Places along x.</param>
/// <param name="heights">Heights.</param>
/// <param name="drawing">The drawing.</param>
internal sealed class DieDrawing(BumpedDiePackage p, BumpedDieLayout layout, BumpedDieHeights heights, SectionDrawing drawing)
{
    /// <summary>Paints all dies.</summary>
    public void Paint()
    {
        NetTap[] bumps = [.. layout.Nets.SelectMany(net => net.Taps).Where(tap => tap.Die >= 0)];
        for (int i = 0; i < layout.Dies.Count; i++)
        {
            (double x0, double x1) = layout.Dies[i];
            DieBlock die = new(FormattableString.Invariant($"die-{i + 1}"), x0, x1 - x0, heights.DieFoot, heights.DieThickness, p.DieMaterial,
                p.ActiveThicknessUm, heights.OnChipWiring, p.OnChipDielectricMaterial);
            die.Paint(drawing, p.PowerW?.For(i), p.PowerMap);
            FrontEndDrawing frontEnd = new(p, heights.FrontEnd, drawing, die);
            frontEnd.PaintLayers();
            foreach (NetTap bump in bumps.Where(tap => tap.Die == i))
            {
                frontEnd.PaintPad(bump.Pad, bump.X - bump.Pad, Terminal(bump), p.PadCurrentA?.For(Array.IndexOf(bumps, bump)) ?? 0);
            }

            PaintPadFilm(heights.FrontEnd.Recipe, die.Name + "-pads");
            if (p.GlueContactM2KW > 0 && p.Substrate != SubstrateState.RemovedWithGlue)
            {
                drawing.Interface("glue", die.Name, p.GlueContactM2KW, null);
            }
        }

        if (heights.FrontEnd.Recipe is { Traces: > 0 } recipe)
        {
            PaintTraceFilms(recipe);
        }
        else if (heights.FrontEnd.Recipe.HasCap)
        {
            BumpedDieMetals.BumpFilm(p).PaintBetween(drawing, "caps", "bumps");
        }
    }

    // Films on the pads of a die; what lies higher is common to all dies.
    private void PaintPadFilm(FrontEndRecipe recipe, string pads)
    {
        (ThinFilm film, string upper) = (recipe.HasCap, recipe.Traces) switch
        {
            (true, _) => (BumpedDieMetals.CapFilm(p), "caps"),
            (_, > 0) => (BumpedDieMetals.TraceFilm(p), "wafer-traces-1"),
            _ => (BumpedDieMetals.BumpFilm(p), "bumps"),
        };
        film.PaintBetween(drawing, pads, upper);
    }

    private void PaintTraceFilms(FrontEndRecipe recipe)
    {
        if (recipe.HasCap)
        {
            BumpedDieMetals.TraceFilm(p).PaintBetween(drawing, "caps", "wafer-traces-1");
        }

        if (recipe.Traces > 1)
        {
            BumpedDieMetals.TraceFilm(p).PaintBetween(drawing, "wafer-traces-1", "wafer-traces-2");
        }

        if (!recipe.IsStraightOnTrace)
        {
            BumpedDieMetals.BumpFilm(p).PaintBetween(drawing, FormattableString.Invariant($"wafer-traces-{recipe.Traces}"), "bumps");
        }
    }

    // The first pad of a net has the net's name; the further ones of a joined net count on from it.
    private string? Terminal(NetTap bump)
    {
        if (p.PadCurrentA is null)
        {
            return null;
        }

        int net = layout.Nets.Index().First(entry => entry.Item.Taps.Contains(bump)).Index;
        int pad = layout.Nets[net].Taps.Where(tap => tap.Die >= 0).ToList().IndexOf(bump);
        return pad == 0 ? NetNames.Pad(net) : FormattableString.Invariant($"{NetNames.Pad(net)}-{pad + 1}");
    }
}
