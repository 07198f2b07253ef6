namespace Strata.Cli;

/// <summary>An example of every command, which its help prints; a test parses each.</summary>
internal static class Examples
{
    private static readonly Dictionary<string, string> Lines = new(StringComparer.Ordinal)
    {
        ["solve"] = "strata solve data/designs/cavity-build-up.json --accuracy 1% -o out",
        ["batch"] = "strata batch data/sweeps/carrier-materials.csv -o results.csv --resume",
        ["merge"] = "strata merge part-*.csv -o results.csv",
        ["check"] = "strata check data/designs/film-fan-out.json --json",
        ["section"] = "strata section --template cavity-build-up --set carrier_material=molybdenum -o section.json",
        ["nets"] = "strata nets data/layouts/fan-out.gds --layers data/layouts/fan-out.csv --solve nets.csv --accuracy 1%",
        ["netlist"] = "strata netlist data/designs/rdl-corner.json -o nets.sp",
        ["draw"] = "strata draw data/designs/film-fan-out.json -o section.svg --window 0,500,0,200",
        ["gallery"] = "strata gallery -o docs/gallery",
        ["templates"] = "strata templates cavity-build-up --filter carrier",
        ["materials"] = "strata materials --filter solder",
        ["certify"] = "strata certify data/designs/reference-package.json -o proof.json",
        ["verify"] = "strata verify --json",
        ["columns"] = "strata columns --json",
    };

    /// <summary>Adds an example to the description of every command that has none.</summary>
    public static void AddTo(System.CommandLine.RootCommand root)
    {
        foreach (System.CommandLine.Command command in root.Subcommands)
        {
            if (Lines.TryGetValue(command.Name, out string? line))
            {
                command.Description += $"\n\nExample: {line}";
            }
        }
    }
}
