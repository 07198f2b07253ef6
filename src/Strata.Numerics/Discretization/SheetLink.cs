namespace Strata.Numerics.Discretization;

/// <summary>
/// The path along a sheet between two neighbouring cells of one row: two half lengths in series, each from above a cell
/// centre to the line between the cells. An end may be held at a value, and so may the line.
/// </summary>
/// <remarks>
/// A sheet on a face line belongs half to the row of cells on each side of it, and wholly to one row where the other is
/// outside the domain. It takes part in the value of the cells beside it. A contact that crosses the sheet parts it: a sheet
/// has no thickness for the current to cross a contact in, so it leaves the sheet and crosses in the body beside it. A
/// contact that ends at the sheet is bridged by it.
/// </remarks>
internal readonly record struct SheetLink(double LowResistance, double HighResistance, double LowValue, double HighValue, bool IsLowHeld, bool IsHighHeld)
{
    /// <summary>True when the line between the two ends is held at <see cref="Pin"/>.</summary>
    public bool IsPinned { get; init; }

    /// <summary>The value of the held line.</summary>
    public double Pin { get; init; }

    /// <summary>Conductance between the two ends; 0 when pinned.</summary>
    public double Conductance => IsPinned ? 0 : 1 / (LowResistance + HighResistance);

    /// <summary>Current arriving at the line from the low end.</summary>
    public double LowFlux => IsPinned ? (IsLowHeld ? 0 : (LowValue - Pin) / LowResistance) : (LowValue - HighValue) * Conductance;

    /// <summary>Current leaving the line towards the high end.</summary>
    public double HighFlux => IsPinned ? (IsHighHeld ? 0 : (Pin - HighValue) / HighResistance) : (LowValue - HighValue) * Conductance;

    /// <summary>Finds the link across tangential line j, along normal line n, of the cells in row m (m = n - 1 or n).</summary>
    /// <param name="sheets">The family of faces that carries the sheet.</param>
    /// <param name="across">The other family: its faces are crossed by the sheet.</param>
    /// <param name="n">Line of the sheet, 0 to NormalCount.</param>
    /// <param name="j">Line crossed, 0 to TangentCount.</param>
    /// <param name="m">Row of cells beside the sheet.</param>
    /// <param name="u">Cell values.</param>
    /// <param name="link">The link.</param>
    /// <returns>False when no current can flow there.</returns>
    public static bool TryFind(FaceFamily sheets, FaceFamily across, int n, int j, int m, ReadOnlySpan<double> u, out SheetLink link)
    {
        link = default;
        double weight = Weight(sheets, n, j, m);
        if (weight == 0 || IsParted(sheets, across, n, j)
            || !TryEnd(sheets, across, n, j, m, low: true, weight, u, out double lowR, out double lowV, out bool lowHeld)
            || !TryEnd(sheets, across, n, j, m, low: false, weight, u, out double highR, out double highV, out bool highHeld)
            || (lowHeld && highHeld))
        {
            return false;
        }

        bool pinned = j > 0 && j < sheets.TangentCount && across.IsHeld(j, m, out double pin) && across.HalfContact(j, m) == 0;
        link = new SheetLink(lowR, highR, lowV, highV, lowHeld, highHeld) { IsPinned = pinned, Pin = pinned ? Held(across, j, m) : 0 };
        return true;
    }

    private static double Held(FaceFamily across, int j, int m)
    {
        across.IsHeld(j, m, out double pin);
        return pin;
    }

    /// <summary>The part of the sheet that belongs to row m: 0, a half or all.</summary>
    private static double Weight(FaceFamily sheets, int n, int j, int m)
    {
        int other = m == n ? n - 1 : n;
        return !HasRow(sheets, m, j) ? 0 : HasRow(sheets, other, j) ? 0.5 : 1;
    }

    /// <summary>
    /// True when a contact on line j crosses the sheet on line n: it lies on both sides of the sheet, or on the only side that is in
    /// the domain.
    /// </summary>
    public static bool IsParted(FaceFamily sheets, FaceFamily across, int n, int j)
    {
        if (across.Contact is not { } contact || j <= 0 || j >= sheets.TangentCount)
        {
            return false;
        }

        bool any = false;
        for (int m = n - 1; m <= n; m++)
        {
            if (HasRow(sheets, m, j))
            {
                any = true;
                if (!(contact[across.Face(j, m)] > 0))
                {
                    return false;
                }
            }
        }

        return any;
    }

    private static bool HasRow(FaceFamily sheets, int m, int j) =>
        (j == 0 || sheets.IsInDomain(m, j - 1)) && (j == sheets.TangentCount || sheets.IsInDomain(m, j));

    private static bool TryEnd(
        FaceFamily sheets, FaceFamily across, int n, int j, int m, bool low, double weight, ReadOnlySpan<double> u, out double resistance, out double value, out bool held)
    {
        int t = low ? j - 1 : j;
        (resistance, value, held) = (0, 0, true);
        if (t < 0 || t >= sheets.TangentCount)
        {
            // The end of a sheet on the outline has no area: it carries current only into a side held at a value.
            return across.IsHeld(j, m, out value);
        }

        double conductance = sheets.Sheet![sheets.Face(n, t)];
        if (!(conductance > 0))
        {
            return false;
        }

        if (sheets.IsHeld(n, t, out value))
        {
            return true;
        }

        int cell = sheets.Cell(m, t);
        if (sheets.IsFixedCell(m, t))
        {
            value = sheets.Problem.FixedValueCell![cell];
            return true;
        }

        double half = low ? across.HalfHigh[t] : across.HalfLow[t];
        (resistance, value, held) = (half / (conductance * sheets.LineArea[n] * weight), u.IsEmpty ? 0 : u[cell], false);
        return !double.IsInfinity(resistance);
    }
}
