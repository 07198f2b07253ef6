using Strata.CrossSections;
using Strata.Packages;

namespace Strata.Cli.Commands;

/// <summary>The part of a drawing in which the subject of a preset lies.</summary>
internal static class PresetWindow
{
    private const double Margin = 0.35;

    /// <summary>Least margin as a share of the longer side, so that a flat part is seen between its neighbours.</summary>
    private const double LeastMargin = 0.1;

    /// <summary>Widest window of layers that span the package, as a multiple of their height.</summary>
    private const double WidestLayers = 10;

    /// <summary>A box around the first figure, or every figure, of each region that the preset is about, with a margin; null
    /// where the whole shows it.</summary>
    public static Box? Of(Preset preset, CrossSection section)
    {
        Box? around = null;
        foreach (string region in preset.Shows)
        {
            // A star asks for every figure of the region, a plus for that nearest to the regions before and those that hang together
            // with it.
            Box[] boxes = [.. section.Shapes.Where(shape => shape.Region == region.TrimEnd('*', '+')).Select(shape => shape.Shape.Bounds)];
            IEnumerable<Box> wanted = region.EndsWith('*') ? boxes
                : region.EndsWith('+') && boxes.Length > 0 ? [FirstPart(Nearest(boxes, around))] : boxes.Take(1);
            foreach (Box box in wanted)
            {
                around = around is Box all ? Union(all, box, spans: box.Width > 0.6 * section.Outline.Width) : box;
            }
        }

        if (around is not Box inner)
        {
            return null;
        }

        Box whole = section.Outline;
        if (inner.Width >= 0.999 * whole.Width && LayersOnly(preset, section))
        {
            // Layers are the same all along: a piece from the middle shows how thick they are.
            double half = Math.Min(inner.Width, WidestLayers * inner.Height) / 2;
            double middle = (whole.X0 + whole.X1) / 2;
            inner = inner with { X0 = middle - half, X1 = middle + half };
        }

        double least = LeastMargin * Math.Max(inner.Width, inner.Height);
        (double x, double z) = (Math.Max(least, Margin * inner.Width), Math.Max(least, Margin * inner.Height));
        return new Box(Math.Max(whole.X0, inner.X0 - x), Math.Min(whole.X1, inner.X1 + x), Math.Max(whole.Z0, inner.Z0 - z),
            Math.Min(whole.Z1, inner.Z1 + z));
    }

    // Figures that begin with the one nearest along x to what is shown already: the pad beside a device, the ball under a joint.
    private static Box[] Nearest(Box[] boxes, Box? around) => around is Box shown
        ? [.. boxes.OrderBy(box => Math.Max(0, Math.Max(box.X0 - shown.X1, shown.X0 - box.X1)))] : boxes;

    // A trace or a lined hole may be drawn in several figures that touch: the first with all that hang together with it.
    private static Box FirstPart(Box[] boxes)
    {
        Box part = boxes[0];
        for (bool grown = true; grown;)
        {
            Box before = part;
            foreach (Box box in boxes)
            {
                double near = 1e-6 * Math.Max(part.Width, part.Height);
                bool touches = box.X0 <= part.X1 + near && part.X0 <= box.X1 + near
                    && box.Z0 <= part.Z1 + near && part.Z0 <= box.Z1 + near;
                part = touches ? Union(part, box, spans: false) : part;
            }

            grown = part != before;
        }

        return part;
    }

    private static bool LayersOnly(Preset preset, CrossSection section) => section.Shapes
        .Where(shape => preset.Shows.Contains(shape.Region)).All(shape => shape.Shape.Bounds.Width >= 0.999 * section.Outline.Width);

    // Of what spans the package its height counts, and the width of the other parts.
    private static Box Union(Box all, Box box, bool spans) => new(
        spans ? all.X0 : Math.Min(all.X0, box.X0), spans ? all.X1 : Math.Max(all.X1, box.X1),
        Math.Min(all.Z0, box.Z0), Math.Max(all.Z1, box.Z1));
}
