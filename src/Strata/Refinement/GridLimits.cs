using System.Globalization;
using Strata.CrossSections;
using Strata.Meshing;
using Strata.Problems;

namespace Strata.Refinement;

/// <summary>How large a grid may be: what was asked for, and what the memory of this machine holds.</summary>
internal static class GridLimits
{
    /// <summary>
    /// Memory that a solve takes per cell at most, bytes: 1250 measured with k(T) at four million cells, and a quarter more.
    /// </summary>
    public const long BytesPerCell = 1600;

    /// <summary>Cells that the memory of a solve holds.</summary>
    public static long CellsInMemory(AnalysisOptions options) => (options.MostBytes ?? AvailableBytes()) / BytesPerCell;

    /// <summary>Most cells of a grid: the asked limit, or that of the memory where it is lower.</summary>
    /// <param name="limit">The asked limit.</param>
    /// <param name="options">How designs are solved.</param>
    public static int Most(int limit, AnalysisOptions options) => (int)Math.Clamp(CellsInMemory(options), 100, limit);

    /// <summary>What to tell of a drawing whose grid is too large.</summary>
    public static InputException Refusal(CrossSection section, GridTooLargeException fault, AnalysisOptions options)
    {
        string why = fault.Cells > CellsInMemory(options)
            ? string.Create(CultureInfo.InvariantCulture, $"; it would take about {fault.Cells * BytesPerCell / 1e9:F1} GB of memory, "
                + $"and one design may take {(options.MostBytes ?? AvailableBytes()) / 1e9:F1} GB")
            : "; draw fewer shapes on lines of their own, or allow more cells (--row-cells)";
        return new InputException(new InputProblem(section.Name, "$.shapes", null, fault.Message + why));
    }

    /// <summary>Four fifths of what the machine, or the container, gives this process.</summary>
    public static long AvailableBytes() => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 5 * 4;
}
