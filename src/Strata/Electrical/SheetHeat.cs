using Strata.Numerics.Discretization;

namespace Strata.Electrical;

/// <summary>
/// The heat that a current releases along sheets: I^2 R of each half length, given to the cell beside it that the sheet belongs to there.
/// </summary>
internal static class SheetHeat
{
    /// <summary>Adds it to that of the cells.</summary>
    /// <param name="heat">Per cell, W per unit of the drive squared.</param>
    /// <param name="fluxes">Fluxes of the solution.</param>
    /// <param name="u">The solution, one value per cell.</param>
    public static void AddTo(Span<double> heat, FaceFluxes fluxes, ReadOnlySpan<double> u)
    {
        AddTo(heat, fluxes.XFaces, fluxes.ZFaces, u);
        AddTo(heat, fluxes.ZFaces, fluxes.XFaces, u);
    }

    private static void AddTo(Span<double> heat, FaceFamily sheets, FaceFamily across, ReadOnlySpan<double> u)
    {
        for (int j = 0; sheets.Sheet is not null && j <= sheets.TangentCount; j++)
        {
            for (int n = 0; n <= sheets.NormalCount; n++)
            {
                for (int m = Math.Max(n - 1, 0); m <= Math.Min(n, sheets.NormalCount - 1); m++)
                {
                    if (SheetLink.TryFind(sheets, across, n, j, m, u, out SheetLink link))
                    {
                        Add(heat, sheets, m, j - 1, link.LowFlux, link.LowResistance);
                        Add(heat, sheets, m, j, link.HighFlux, link.HighResistance);
                    }
                }
            }
        }
    }

    // A half that is held at a value has no resistance.
    private static void Add(Span<double> heat, FaceFamily sheets, int m, int t, double current, double resistance)
    {
        if (resistance > 0)
        {
            heat[sheets.Cell(m, t)] += current * current * resistance;
        }
    }
}
