using System.Globalization;
using Strata.Problems;

namespace Strata.Materials;

/// <summary>One row of a materials file: turns its cells into a material and notes what is wrong with them.</summary>
internal sealed class MaterialRow
{
    private const double SmallestConductivity = 1e-4;
    private const double LargestConductivity = 1e4;
    private readonly string _fileName;
    private readonly int _line;
    private readonly Dictionary<string, string> _cells = new(StringComparer.Ordinal);
    private readonly List<InputProblem> _problems = [];

    /// <summary>Takes the cells of a row.</summary>
    /// <param name="fileName">The file's name for messages.</param>
    /// <param name="line">The line of the row, counted from 1.</param>
    /// <param name="cells">Column name and text of each cell; of a column that occurs twice the first counts.</param>
    public MaterialRow(string fileName, int line, IEnumerable<KeyValuePair<string, string>> cells)
    {
        _fileName = fileName;
        _line = line;
        foreach ((string column, string text) in cells)
        {
            _cells.TryAdd(column, text.Trim());
        }
    }

    /// <summary>The material's name as written; empty if there is none.</summary>
    public string Name => Text("name");

    /// <summary>What is wrong with the row; filled by <see cref="ToMaterial"/>.</summary>
    public IReadOnlyList<InputProblem> Problems => _problems;

    /// <summary>Builds the material.</summary>
    /// <returns>The material, or null if the row has problems.</returns>
    public Material? ToMaterial()
    {
        if (Name.Length == 0)
        {
            Report("name", "a material needs a name");
        }

        ThermalConductivity? conductivity = Conductivity();
        double? resistivity = Number("resistivity_ohm_m", 1e-10, 1, " (an insulator has an empty cell)");
        double? coefficient = Number("resistivity_temperature_coefficient_1_k", -0.1, 0.1);
        double? reference = Number("resistivity_reference_c", Material.AbsoluteZeroC, 3000);
        double? uncertainty = Number("k_uncertainty_percent", 0, 95);
        double? density = Number("density_kg_m3", 0.01, 30_000);
        double? specificHeat = Number("specific_heat_j_kgk", 10, 20_000);
        if (resistivity is null && (coefficient ?? reference) is not null)
        {
            Report("resistivity_ohm_m", "a temperature coefficient or reference needs a resistivity");
        }

        return conductivity is null || _problems.Count > 0
            ? null
            : new Material
            {
                Name = Name,
                Role = Text("role"),
                Description = Text("description"),
                Conductivity = conductivity,
                ConductivitySource = Text("k_source"),
                ConductivityUncertaintyPercent = uncertainty,
                ConductivityUncertaintySource = Text("k_uncertainty_source"),
                ResistivityOhmM = resistivity,
                ResistivityTemperatureCoefficient = coefficient,
                ResistivityReferenceC = reference ?? Material.DefaultResistivityReferenceC,
                ResistivitySource = Text("resistivity_source"),
                DensityKgM3 = density,
                DensitySource = Text("density_source"),
                SpecificHeatJKgK = specificHeat,
                SpecificHeatSource = Text("specific_heat_source"),
            };
    }

    private ThermalConductivity? Conductivity()
    {
        TemperatureTable? both = Direction("k");
        TemperatureTable? x = Direction("kx");
        TemperatureTable? z = Direction("kz");
        if (_problems.Any(problem => problem.Path.StartsWith('k')))
        {
            return null;
        }

        switch (both, x, z)
        {
            case (not null, null, null):
                return ThermalConductivity.Isotropic(both);
            case (null, not null, not null):
                return new ThermalConductivity(x, z);
            default:
                Report("k_w_mk", "give the conductivity once: k (both directions), or kx and kz; each as a value (k_w_mk) or as a table (k_table_c_w_mk)");
                return null;
        }
    }

    private TemperatureTable? Direction(string prefix)
    {
        string tableColumn = prefix + "_table_c_w_mk";
        double? value = Number(prefix + "_w_mk", SmallestConductivity, LargestConductivity);
        string table = Text(tableColumn);
        if (table.Length == 0)
        {
            return value is double k ? new TemperatureTable([(ThermalConductivity.ReferenceC, k)]) : null;
        }

        if (value is not null)
        {
            Report(tableColumn, $"give either {prefix}_w_mk or a table, not both");
            return null;
        }

        return Table(tableColumn, table);
    }

    private TemperatureTable? Table(string column, string text)
    {
        List<(double TemperatureC, double Value)> nodes = [];
        foreach (string node in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = node.Split(':');
            if (parts.Length != 2 || !TryParse(parts[0], out double temperature) || !TryParse(parts[1], out double value)
                || value is < SmallestConductivity or > LargestConductivity)
            {
                Report(column, $"'{node}' is no node; allowed: temperature:value pairs in C and W/(m K) separated by spaces, such as 25:148 125:105, values {Range(SmallestConductivity, LargestConductivity)}");
                return null;
            }

            nodes.Add((temperature, value));
        }

        try
        {
            return new TemperatureTable(nodes);
        }
        catch (ArgumentException fault)
        {
            Report(column, fault.Message.Split(" (Parameter", 2)[0]);
            return null;
        }
    }

    private double? Number(string column, double least, double most, string advice = "")
    {
        string text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (TryParse(text, out double value) && value >= least && value <= most)
        {
            return value;
        }

        Report(column, $"found '{text}'; allowed: a number {Range(least, most)}{advice}");
        return null;
    }

    private string Text(string column) => _cells.GetValueOrDefault(column, "");

    private void Report(string column, string message) => _problems.Add(new InputProblem(_fileName, column, _line, Name.Length > 0 ? $"{Name}: {message}" : message));

    private static string Range(double least, double most) => string.Create(CultureInfo.InvariantCulture, $"from {least} to {most}");

    private static bool TryParse(string text, out double value) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value)
        && double.IsFinite(value);
}
