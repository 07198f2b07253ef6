using Strata.CrossSections;
using Strata.Packages;

namespace Strata.Cli.Commands;

/// <summary>The part of a drawing in which the subject of a preset lies.</summary>
internal static class PresetWindow
{
    private const double Margin = 0.35;

    /// <summary>A box around the first figure of each region that the preset is about, with a margin; null where the whole shows
    /// it.</summary>
    public static Box? Of(Preset preset, CrossSection section)
    {
        Box? around = null;
        foreach (string region in preset.Shows)
        {
            if (section.Shapes.FirstOrDefault(shape => shape.Region == region) is not PaintedShape shape)
            {
                continue;
            }

            // Of what spans the package its height counts, and the width of the other parts.
            Box box = shape.Shape.Bounds;
            bool spans = box.Width > 0.6 * section.Outline.Width;
            around = around is Box all
                ? new Box(spans ? all.X0 : Math.Min(all.X0, box.X0), spans ? all.X1 : Math.Max(all.X1, box.X1), Math.Min(all.Z0, box.Z0),
                    Math.Max(all.Z1, box.Z1))
                : box;
        }

        if (around is not Box inner)
        {
            return null;
        }

        Box whole = section.Outline;
        (double x, double z) = (Margin * inner.Width, Margin * inner.Height);
        return new Box(Math.Max(whole.X0, inner.X0 - x), Math.Min(whole.X1, inner.X1 + x), Math.Max(whole.Z0, inner.Z0 - z),
            Math.Min(whole.Z1, inner.Z1 + z));
    }
}
