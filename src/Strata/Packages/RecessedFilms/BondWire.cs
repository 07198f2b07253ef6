using Strata.Packages.Blocks;

namespace Strata.Packages.RecessedFilms;

/// <summary>
/// Bond wires side by side over the depth, drawn as one loop of three straight runs as thick as a wire; the share of the depth
/// that the loop takes is such that it resists heat and current as the wires do.
/// </summary>
/// <param name="DieX">Axis on the die's pad, um.</param>
/// <param name="LegX">Axis on the leg's pad, um.</param>
/// <param name="DieFoot">Height where the loop stands on the die's pad, um.</param>
/// <param name="LegFoot">Height where it stands on the leg's pad, um.</param>
/// <param name="Crest">Height of the loop's crest, um; below both feet in a drawing with the electrodes up.</param>
/// <param name="Diameter">Diameter of a wire, um.</param>
internal sealed record BondWire(double DieX, double LegX, double DieFoot, double LegFoot, double Crest, double Diameter)
{
    /// <summary>Squares of the corner square of a strip that turns by 90 degrees: 1 - (2/pi) ln 2 (conformal map; Hall, Thin Solid Films 1, 1967).</summary>
    private const double CornerSquares = 0.5587;

    /// <summary>Straight distance between the ends, um.</summary>
    public double Distance => Math.Sqrt(((LegX - DieX) * (LegX - DieX)) + ((LegFoot - DieFoot) * (LegFoot - DieFoot)));

    /// <summary>Length of the drawn loop over its thickness, each corner counted as what it resists.</summary>
    public double Squares => ((DieFoot + LegFoot - 2 * Crest - 2 * Diameter + Math.Abs(LegX - DieX) - Diameter) / Diameter) + 2 * CornerSquares;

    /// <summary>Share of the depth that makes the drawn loop resist as the wires do.</summary>
    /// <param name="lengthUm">Length of a wire, um.</param>
    /// <param name="count">Wires side by side.</param>
    /// <param name="depthMm">Depth of the section, mm.</param>
    /// <returns>
    /// The share f of squares / (sigma f depth) = length / (sigma count pi d^2 / 4), the same for heat. Above 1 the wires do not fit.
    /// </returns>
    public double Fill(double lengthUm, int count, double depthMm) => Squares * count * Math.PI / 4 * Diameter * Diameter / (lengthUm * depthMm * 1000);

    /// <summary>Paints the loop, region <c>wires</c>.</summary>
    public void Paint(SectionDrawing drawing, string material, double fill)
    {
        double half = Diameter / 2;
        double crest = Crest + Diameter;
        drawing.Rectangle(Math.Min(DieX, LegX) - half, Math.Max(DieX, LegX) + half, Crest, crest, material, "wires", fill);
        drawing.Rectangle(DieX - half, DieX + half, crest, DieFoot, material, "wires", fill);
        drawing.Rectangle(LegX - half, LegX + half, crest, LegFoot, material, "wires", fill);
    }
}
