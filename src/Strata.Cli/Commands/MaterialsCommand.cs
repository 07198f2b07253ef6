using System.CommandLine;
using Strata.Files;
using Strata.Materials;
using Strata.Problems;
using Strata.Reports;

namespace Strata.Cli.Commands;

/// <summary><c>strata materials</c>: the library, or one material with the source of every value.</summary>
internal static class MaterialsCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Streams streams)
    {
        var name = new Argument<string?>("NAME") { Description = "A material", Arity = ArgumentArity.ZeroOrOne };
        var filter = new Option<string?>("--filter") { Description = "Only materials of this role, such as metal or solder", HelpName = "ROLE" };
        var json = new Option<bool>("--json") { Description = "Print the materials as JSON" };
        var command = new Command("materials", "List the materials, or show one with the source of every value") { name, filter, json };
        command.SetAction(parsed => Run(parsed.GetValue(name), parsed.GetValue(filter), parsed.GetValue(json), streams));
        return command;
    }

    private static int Run(string? name, string? role, bool json, Streams streams)
    {
        IReadOnlyList<Material> chosen = name is null ? OfRole(role) : [Find(name)];
        if (json)
        {
            streams.Write(stream => MaterialWriter.Write(stream, chosen, asArray: name is null));
        }
        else if (name is not null)
        {
            Print(chosen[0], streams.Out);
        }
        else
        {
            var table = new TextTable("material", "role", "k W/(m K) at 25 C", "resistivity ohm m", "description");
            foreach (Material material in chosen)
            {
                table.Add(material.Name, material.Role, Conductivity(material), Figure.Of(material.ResistivityOhmM, 4), material.Description);
            }

            streams.Out.Write(table.ToText(0));
        }

        return ExitCode.Ok;
    }

    private static IReadOnlyList<Material> OfRole(string? role)
    {
        if (role is null)
        {
            return MaterialLibrary.Default.All;
        }

        Material[] chosen = [.. MaterialLibrary.Default.All.Where(material => material.Role == role)];
        if (chosen.Length > 0)
        {
            return chosen;
        }

        string[] roles = [.. MaterialLibrary.Default.All.Select(material => material.Role).Distinct().Order(StringComparer.Ordinal)];
        string advice = NearestName.Find(role, roles) is { } nearest ? $"did you mean '{nearest}'? There are" : "there are";
        throw new InputException(new InputProblem("command line", "--filter", null, $"no material has the role '{role}'; {advice}: {string.Join(", ", roles)}"));
    }

    private static Material Find(string name) => MaterialLibrary.Default.TryGet(name, out Material? material)
        ? material
        : throw new InputException(new InputProblem("command line", "", null, MaterialLibrary.Default.UnknownMessage(name)));

    private static void Print(Material material, TextWriter text)
    {
        text.WriteLine($"{material.Name}  ({material.Role})");
        text.WriteLine(material.Description);
        var table = new TextTable("property", "value", "unit", "source");
        if (material.Conductivity.IsIsotropic)
        {
            table.Add("thermal conductivity", Values(material.Conductivity.XTable), "W/(m K)", material.ConductivitySource);
        }
        else
        {
            table.Add("thermal conductivity along x", Values(material.Conductivity.XTable), "W/(m K)", material.ConductivitySource);
            table.Add("thermal conductivity along z", Values(material.Conductivity.ZTable), "W/(m K)", material.ConductivitySource);
        }

        table.Add("its half-width (95 %)", Figure.Of(material.ConductivityUncertaintyPercent), "%", material.ConductivityUncertaintySource);
        if (material.ResistivityOhmM is { } resistivity)
        {
            table.Add($"resistivity at {Figure.Of(material.ResistivityReferenceC)} C", Figure.Of(resistivity), "ohm m", material.ResistivitySource);
            table.Add("its temperature coefficient", Figure.Of(material.ResistivityTemperatureCoefficient), "1/K", material.ResistivitySource);
        }

        table.Add("density", Figure.Of(material.DensityKgM3), "kg/m3", material.DensitySource);
        table.Add("specific heat", Figure.Of(material.SpecificHeatJKgK), "J/(kg K)", material.SpecificHeatSource);
        foreach (MaterialDatum datum in material.Data)
        {
            table.Add(datum.Limit ?? datum.Property, Figure.Of(datum.Value), datum.Limit is null ? "" : "C", datum.Source);
        }

        text.Write(table.ToText());
    }

    private static string Conductivity(Material material) => material.Conductivity.Kx == material.Conductivity.Kz
        ? Figure.Of(material.Conductivity.Kx, 4)
        : $"x {Figure.Of(material.Conductivity.Kx, 4)}, z {Figure.Of(material.Conductivity.Kz, 4)}";

    private static string Values(TemperatureTable table) => table.Values.Length == 1
        ? Figure.Of(table.Values[0])
        : string.Join(", ", table.ToString().Split(' ').Select(node => node.Replace(":", " C: ", StringComparison.Ordinal)));
}
