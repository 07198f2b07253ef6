using Strata.CrossSections;
using Strata.Packages;

namespace Strata.Cli.Commands;

/// <summary>The part of a drawing in which the subject of a preset lies.</summary>
internal static class PresetWindow
{
    private const double Margin = 0.35;

    /// <summary>Least margin as a share of the longer side, so that a flat part is seen between its neighbours.</summary>
    private const double LeastMargin = 0.1;

    /// <summary>A box around the first figure, or every figure, of each region that the preset is about, with a margin; null where the whole shows
    /// it.</summary>
    public static Box? Of(Preset preset, CrossSection section)
    {
        Box? around = null;
        foreach (string region in preset.Shows)
        {
            // A star asks for every figure of the region.
            IEnumerable<Box> boxes = section.Shapes.Where(shape => shape.Region == region.TrimEnd('*')).Select(shape => shape.Shape.Bounds);
            foreach (Box box in region.EndsWith('*') ? boxes : boxes.Take(1))
            {
                around = around is Box all ? Union(all, box, spans: box.Width > 0.6 * section.Outline.Width) : box;
            }
        }

        if (around is not Box inner)
        {
            return null;
        }

        Box whole = section.Outline;
        double least = LeastMargin * Math.Max(inner.Width, inner.Height);
        (double x, double z) = (Math.Max(least, Margin * inner.Width), Math.Max(least, Margin * inner.Height));
        return new Box(Math.Max(whole.X0, inner.X0 - x), Math.Min(whole.X1, inner.X1 + x), Math.Max(whole.Z0, inner.Z0 - z),
            Math.Min(whole.Z1, inner.Z1 + z));
    }

    // Of what spans the package its height counts, and the width of the other parts.
    private static Box Union(Box all, Box box, bool spans) => new(
        spans ? all.X0 : Math.Min(all.X0, box.X0), spans ? all.X1 : Math.Max(all.X1, box.X1), Math.Min(all.Z0, box.Z0), Math.Max(all.Z1, box.Z1));
}
