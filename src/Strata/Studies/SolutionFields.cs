using Strata.Analysis;
using Strata.CrossSections;
using Strata.Fields;
using Strata.Files;
using Strata.Meshing;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Thermal;

namespace Strata.Studies;

/// <summary>The fields of a solution: temperatures on their grid, potentials and currents on that of the nets.</summary>
/// <example><code>
/// FieldProfile line = package.Fields!.TemperatureAlong((0, 100), (5000, 100));
/// Console.WriteLine($"{line.Values[0]} C at the left end");
/// </code></example>
public sealed class SolutionFields
{
    private readonly FieldReadout? _temperature;
    private readonly double _referenceC;

    private SolutionFields(SectionMesh mesh, SectionMesh netMesh, ThermalSolution? thermal)
    {
        (Mesh, NetMesh) = (mesh, netMesh);
        if (thermal is not null)
        {
            _referenceC = thermal.ReferenceC;
            var fluxes = new FaceFluxes();
            fluxes.Compute(thermal.Problem, thermal.Solution);
            _temperature = new FieldReadout(thermal.Problem, fluxes, thermal.Solution, thermal.Rise);
        }
    }

    /// <summary>The mesh of temperatures and heat fluxes; that of the nets where no temperature was solved.</summary>
    internal SectionMesh Mesh { get; }

    /// <summary>The mesh of potentials and current densities; that of the temperatures where no net was solved.</summary>
    internal SectionMesh NetMesh { get; }

    /// <summary>Temperature of each cell, C; null when none was solved.</summary>
    internal double[]? TemperatureC { get; private init; }

    /// <summary>Potential of each cell, V; null when none was solved; 0 outside the nets.</summary>
    internal double[]? PotentialV { get; private init; }

    /// <summary>Whether a cell belongs to a solved net; null when none was solved.</summary>
    internal bool[]? InNet { get; private init; }

    /// <summary>Heat flux density along x of each cell, W/m2; null when no temperature was solved.</summary>
    internal double[]? HeatFluxX { get; private init; }

    /// <summary>Heat flux density along z of each cell, W/m2; null when no temperature was solved.</summary>
    internal double[]? HeatFluxZ { get; private init; }

    /// <summary>Current density along x of each cell in the conductor's own cross-section, A/m2; null when no potential was
    /// solved.</summary>
    internal double[]? CurrentDensityX { get; private init; }

    /// <summary>Current density along z of each cell in the conductor's own cross-section, A/m2; null when no potential was
    /// solved.</summary>
    internal double[]? CurrentDensityZ { get; private init; }

    /// <summary>Magnitude of the heat flux density of each cell, W/m2; null when no temperature was solved.</summary>
    internal double[]? HeatFlux => Magnitude(HeatFluxX, HeatFluxZ);

    /// <summary>Magnitude of the current density of each cell, A/m2; null when no potential was solved.</summary>
    internal double[]? CurrentDensity => Magnitude(CurrentDensityX, CurrentDensityZ);

    /// <summary>The fields of a solution.</summary>
    /// <param name="solution">A solution with its fields kept.</param>
    /// <returns>The fields; null when the solution has none.</returns>
    internal static SolutionFields? Of(DesignSolution solution)
    {
        ArgumentNullException.ThrowIfNull(solution);
        SectionMesh? mesh = solution.Thermal?.Mesh ?? solution.Electrical?.Mesh;
        if (mesh is null)
        {
            return null;
        }

        return new SolutionFields(mesh, solution.Electrical?.Mesh ?? mesh, solution.Thermal)
        {
            TemperatureC = solution.Thermal?.TemperatureC,
            HeatFluxX = solution.Thermal?.HeatFluxX,
            HeatFluxZ = solution.Thermal?.HeatFluxZ,
            PotentialV = solution.Electrical?.PotentialV,
            InNet = solution.Electrical?.IsSolved,
            CurrentDensityX = solution.Electrical?.CurrentDensityX,
            CurrentDensityZ = solution.Electrical?.CurrentDensityZ,
        };
    }

    /// <summary>The temperature at a point, read as a probe reads it.</summary>
    /// <param name="xUm">Position, um.</param>
    /// <param name="zUm">Height, um.</param>
    /// <returns>C; null outside the section, or when no temperature was solved.</returns>
    public double? TemperatureAt(double xUm, double zUm) =>
        _temperature?.At(Micrometres.ToMetres(xUm), Micrometres.ToMetres(zUm)) is { } rise ? _referenceC + rise : null;

    /// <summary>The potential of the cell at a point.</summary>
    /// <param name="xUm">Position, um.</param>
    /// <param name="zUm">Height, um.</param>
    /// <returns>V; null outside the solved nets, or when none was solved.</returns>
    public double? PotentialAt(double xUm, double zUm) =>
        CellAt(NetMesh, xUm, zUm) is { } cell && InNet is not null && InNet[cell] ? PotentialV![cell] : null;

    /// <summary>The temperature along a line, read as probes read it.</summary>
    /// <param name="from">First point, um.</param>
    /// <param name="to">Last point, um.</param>
    /// <param name="points">Points, at least 2, evenly apart.</param>
    /// <returns>The profile, C.</returns>
    public FieldProfile TemperatureAlong((double X, double Z) from, (double X, double Z) to, int points = 201)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 2);
        double length = Math.Sqrt(Math.Pow(to.X - from.X, 2) + Math.Pow(to.Z - from.Z, 2));
        double[] share = [.. Enumerable.Range(0, points).Select(n => (double)n / (points - 1))];
        double[] x = [.. share.Select(at => from.X + (at * (to.X - from.X)))];
        double[] z = [.. share.Select(at => from.Z + (at * (to.Z - from.Z)))];
        return new FieldProfile([.. share.Select(at => at * length)], x, z, [.. x.Zip(z, (px, pz) => TemperatureAt(px, pz) ?? double.NaN)]);
    }

    /// <summary>The mean temperature of the cells that a region takes most of, by their volume.</summary>
    /// <param name="region">The region's name.</param>
    /// <returns>C; null when it has no cell of its own, or when no temperature was solved.</returns>
    public double? MeanTemperature(string region)
    {
        double volume = 0, sum = 0;
        for (int cell = 0; TemperatureC is not null && cell < TemperatureC.Length; cell++)
        {
            if (Mesh.Regions[Mesh.RegionOf[cell]] == region)
            {
                double own = Mesh.Grid.CellVolume(cell / Mesh.Grid.Nz, cell % Mesh.Grid.Nz);
                (volume, sum) = (volume + own, sum + (own * TemperatureC[cell]));
            }
        }

        return volume > 0 ? sum / volume : null;
    }

    /// <summary>Temperatures with their axes, C.</summary>
    public FieldTable? Temperature => Table(Mesh.Grid, TemperatureC, null);

    /// <summary>Magnitudes of the heat flux density with their axes, W/m2.</summary>
    public FieldTable? HeatFluxTable => Table(Mesh.Grid, HeatFlux, null);

    /// <summary>Potentials with their axes, V; NaN outside the solved nets.</summary>
    public FieldTable? Potential => Table(NetMesh.Grid, PotentialV, InNet);

    /// <summary>Magnitudes of the current density with their axes, A/m2; NaN outside the solved nets.</summary>
    public FieldTable? CurrentDensityTable => Table(NetMesh.Grid, CurrentDensity, InNet);

    private static FieldTable? Table(RectilinearGrid grid, double[]? values, bool[]? shown)
    {
        if (values is null)
        {
            return null;
        }

        double[,] table = new double[grid.Nx, grid.Nz];
        for (int i = 0; i < grid.Nx; i++)
        {
            for (int k = 0; k < grid.Nz; k++)
            {
                int cell = grid.Cell(i, k);
                table[i, k] = shown is null || shown[cell] ? values[cell] : double.NaN;
            }
        }

        return new FieldTable(Um(grid.X), Um(grid.Z), table);
    }

    private static double[] Um(GridAxis axis)
    {
        double[] um = new double[axis.Count];
        for (int n = 0; n < um.Length; n++)
        {
            um[n] = Micrometres.FromMetres(axis.Centres[n]);
        }

        return um;
    }

    private static int? CellAt(SectionMesh mesh, double xUm, double zUm)
    {
        (double x, double z) = (Micrometres.ToMetres(xUm), Micrometres.ToMetres(zUm));
        Box outline = mesh.Section.Outline;
        return x >= outline.X0 && x <= outline.X1 && z >= outline.Z0 && z <= outline.Z1
            ? mesh.Grid.Cell(mesh.Grid.X.CellAt(x), mesh.Grid.Z.CellAt(z)) : null;
    }

    /// <summary>Writes the fields for ParaView, on the grid of the temperatures; a cell has the potential at its centre.</summary>
    /// <param name="stream">Receives the .vtr file.</param>
    public void WriteVtr(Stream stream)
    {
        List<VtrField> fields = [];
        List<VtrLabels> labels =
        [
            new("material", Mesh.MaterialOf.ToArray(), [.. Mesh.Materials.Select(material => material.Name)]),
            new("region", Mesh.RegionOf.ToArray(), Mesh.Regions),
        ];
        if (TemperatureC is not null)
        {
            fields.Add(new VtrField("temperature_c", TemperatureC));
            fields.Add(new VtrField("heat_flux_w_m2", HeatFluxX!, HeatFluxZ));
        }

        if (PotentialV is not null)
        {
            int[] from = Sampling(Mesh.Grid, NetMesh.Grid);
            fields.Add(new VtrField("potential_v", Sampled(PotentialV, from)));
            fields.Add(new VtrField("current_density_a_m2", Sampled(CurrentDensityX!, from), Sampled(CurrentDensityZ!, from)));
            labels.Add(new VtrLabels("in_net", [.. Sampled(InNet!, from).Select(inside => inside ? 1 : 0)], ["no", "yes"]));
        }

        VtrWriter.Write(stream, Mesh.Grid, fields, labels);
    }

    // Per cell of the target grid the cell of the source grid that holds its centre.
    private static int[] Sampling(RectilinearGrid target, RectilinearGrid source)
    {
        int[] from = new int[target.CellCount];
        for (int i = 0; i < target.Nx; i++)
        {
            int si = source.X.CellAt(target.X.Centres[i]);
            for (int k = 0; k < target.Nz; k++)
            {
                from[target.Cell(i, k)] = source.Cell(si, source.Z.CellAt(target.Z.Centres[k]));
            }
        }

        return from;
    }

    private static double[]? Magnitude(double[]? x, double[]? z) =>
        x is null || z is null ? null : [.. x.Select((value, cell) => Math.Sqrt((value * value) + (z[cell] * z[cell])))];

    private static T[] Sampled<T>(T[] values, int[] from) => [.. from.Select(cell => values[cell])];
}
