using Strata.Electrical;
using Strata.Results;
using Strata.Thermal;

namespace Strata.Analysis;

/// <summary>A solved design: the results of the contract, and the fields behind them.</summary>
/// <example><code>
/// DesignSolution solution = SectionAnalysis.Solve(design.Section);
/// RectilinearGrid grid = solution.Thermal!.Mesh.Grid;
/// double corner = solution.Thermal.TemperatureC[grid.Cell(0, grid.Nz - 1)];
/// </code></example>
internal sealed class DesignSolution
{
    internal DesignSolution(DesignResult result, ThermalSolution? thermal, ElectricalSolution? electrical)
    {
        Result = result;
        Thermal = thermal;
        Electrical = electrical;
    }

    /// <summary>The results; a failure of the numerics is a status and a message in it.</summary>
    public DesignResult Result { get; }

    /// <summary>The temperature field; null when none was asked for, kept or reached.</summary>
    public ThermalSolution? Thermal { get; }

    /// <summary>The potential field; null when none was asked for, kept or reached.</summary>
    public ElectricalSolution? Electrical { get; }
}
