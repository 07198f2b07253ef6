using Strata.CrossSections;

namespace Strata.Reports;

/// <summary>The layers that a vertical line through a section meets.</summary>
internal static class LayerStack
{
    /// <summary>The layers at a position, from the top down.</summary>
    /// <param name="section">The section.</param>
    /// <param name="x">The position, m.</param>
    /// <param name="low">Lower end of what is looked at, m.</param>
    /// <param name="high">Its upper end, m.</param>
    public static IReadOnlyList<Layer> At(CrossSection section, double x, double low, double high)
    {
        double[] heights = [.. section.Shapes.SelectMany(shape => new[] { shape.Shape.Bounds.Z0, shape.Shape.Bounds.Z1 })
            .Concat([low, high]).Select(z => Math.Clamp(z, low, high)).Distinct().Order()];
        List<Layer> layers = [];
        for (int n = 0; n + 1 < heights.Length; n++)
        {
            PaintedShape? top = section.Shapes.LastOrDefault(shape => shape.Shape.Contains(x, (heights[n] + heights[n + 1]) / 2));
            (string region, string material) = top is not null ? (top.Region, top.Material)
                : (section.Background is null ? "" : CrossSection.BackgroundRegion, section.Background ?? "");
            if (layers.Count > 0 && layers[^1].Region == region && layers[^1].Material == material)
            {
                layers[^1] = layers[^1] with { High = heights[n + 1] };
            }
            else
            {
                layers.Add(new Layer(region, material, heights[n], heights[n + 1]));
            }
        }

        layers.Reverse();
        return layers;
    }
}
