using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using Strata.Files;
using Strata.Files.Storage;
using Strata.Materials;
using Strata.Problems;
using Strata.Reports;
using Strata.Results;
using Strata.Studies;

namespace Strata.Cli.Commands;

/// <summary><c>strata compare</c>: variants of one design, or the rows of a table, ranked, with ties where bounds and tolerances leave the
/// order open.</summary>
internal static class CompareCommand
{
    private const int MostVariants = 10_000;
    private const string NoTolerance = "none";

    /// <summary>Creates the command.</summary>
    public static Command Create(Streams streams, Interrupt interrupt)
    {
        var design = new DesignArguments();
        var limits = new RowLimits();
        var vary =
            new Option<string[]>(
            "--vary")
            {
                Description =
            "A parameter or member and its values, as carrier_material=copper,aluminium; may be repeated, all combinations are solved; without it DESIGN is a table, whose rows are compared",
                DefaultValueFactory = _ => [],
                HelpName = "name=a,b,..."
            };
        var rank =
            new Option<string[]>(
            "--rank")
            {
                Description = "The column to rank by, as t_max_c; may be repeated, the first one decides the order",
                DefaultValueFactory = _ => [],
                HelpName = "COLUMN"
            };
        var tolerance =
            new Option<string[]>(
            "--tolerance")
            {
                Description =
            "How well an input is known (half-width of 95 %), as copper.k=5%, carrier_material.k=5%, top=20% for a film, back_joint_um=10%; may be repeated; left out, the classes of the materials; none for the bounds alone",
                DefaultValueFactory = _ => [],
                HelpName = "name=5%"
            };
        var resolve =
            new Option<bool>("--resolve") { Description = "Spend accuracy until the bounds no longer tie variants whose values differ" };
        var data =
            new Option<string?>(
            "--material-data")
            {
                Description = "A table name,property,value,source like data/material-data.csv and read on top of it,"
                    + " as with copper,price_per_kg,9.4,our contract",
                HelpName = "CSV"
            };
        var json = new Option<bool>("--json") { Description = "Print the comparison as JSON instead of a table" };
        var output =
            new Option<string?>(
            "--output", "-o")
            { Description = "Folder for comparison.csv, comparison.json and comparison.html", HelpName = "DIR" };
        var command =
            new Command(
            "compare",
            "Rank variants of a design, or the rows of a table, with ties where bounds and tolerances leave the order open\n\n"
            + "Example: strata compare data/designs/cavity-build-up.json --vary carrier_material=copper,silver,kovar"
            + " --tolerance carrier_material.k=5%")
            { vary, rank, tolerance, resolve, data, json, output };
        design.AddTo(command, solving: true);
        limits.AddTo(command);
        command.SetAction(parsed =>
        {
            string[] varied = parsed.GetRequiredValue(vary);
            (string name, ComparedDesign[] designs) = varied.Length > 0 ? Variants(design, parsed, varied) : Rows(design, parsed);
            string? folder = parsed.GetValue(output);
            if (folder is not null)
            {
                AtomicFile.CheckFolder(
                    folder, ["comparison.csv", "comparison.json", "comparison.html"], [.. designs.Select(one => one.Design.File).Distinct()]);
            }

            ILookup<string, MaterialDatum>? more = parsed.GetValue(data) is { } table ? MaterialTable(table) : null;
            interrupt.Listen();
            string[] tolerances = parsed.GetRequiredValue(tolerance);
            Comparison comparison = ComparisonStudy.Run(name, designs, new ComparisonOptions
            {
                Columns = parsed.GetRequiredValue(rank),
                Tolerances = tolerances.Length == 0 ? null : tolerances is [NoTolerance] ? [] : InputTolerance.Parse(tolerances),
                Resolve = parsed.GetValue(resolve),
                MaterialData = more,
                Within = limits.Read(parsed, interrupt.Token),
            });
            if (parsed.GetValue(json))
            {
                streams.Write(stream => ComparisonReport.WriteJson(comparison, stream));
            }
            else
            {
                streams.Out.Write(ComparisonReport.ToText(comparison));
            }

            if (folder is not null)
            {
                var files = new OutputSet(FileStore.Disk);
                files.Add(Path.Combine(folder, "comparison.csv"), stream => ComparisonReport.WriteCsv(comparison, stream));
                files.Add(Path.Combine(folder, "comparison.json"), stream => ComparisonReport.WriteJson(comparison, stream));
                files.Add(Path.Combine(folder, "comparison.html"), stream => HtmlComparison.Write(stream, comparison));
                files.Commit();
            }

            return comparison.Variants.All(variant => variant.Result.Status == DesignStatus.Ok) ? ExitCode.Ok : ExitCode.SomeFailed;
        });
        return command;
    }

    private static ILookup<string, MaterialDatum> MaterialTable(string path) =>
        MaterialData.Read(new StringReader(Encoding.UTF8.GetString(SourceText.ReadFile(path))), path);

    private static (string Name, ComparedDesign[] Designs) Variants(DesignArguments design, ParseResult parsed, string[] varied)
    {
        ComparedDesign[] designs = [.. Combinations(varied).Select(settings =>
        {
            string[] sets = [.. settings.Select(setting => $"{setting.Member}={setting.Value}")];
            return new ComparedDesign(settings, design.ReadToSolve(parsed, sets), more => design.ReadToSolve(parsed, [.. sets, .. more]));
        })];
        return (designs[0].Design.Name, designs);
    }

    private static (string Name, ComparedDesign[] Designs) Rows(DesignArguments design, ParseResult parsed)
    {
        string? path = design.Reference(parsed);
        if (path is null || !path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            throw Refuse("name=value,value,... is expected, or a table of designs in place of DESIGN");
        }

        IReadOnlyList<BatchRow> rows = BatchTable.ReadFile(path).Rows;
        ComparedDesign[] designs = [.. rows.Select(row => new ComparedDesign(
            [("name", row.Name)], design.AsAsked(parsed, row.ToDesign(null, design.Sets(parsed))), more =>
                design.AsAsked(parsed, row.ToDesign(null, [.. design.Sets(parsed), .. more]))))];
        return (Path.GetFileName(path), designs);
    }

    private static IReadOnlyList<(string Member, string Value)>[] Combinations(string[] varied)
    {
        IReadOnlyList<(string Member, string Value)>[] combinations = [[]];
        foreach (string text in varied)
        {
            int equals = text.IndexOf('=', StringComparison.Ordinal);
            string[] values = equals < 1 ? [] : text[(equals + 1)..]
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (values.Length == 0)
            {
                throw Refuse($"found '{text}'; name=value,value,... is expected");
            }

            string member = text[..equals].Trim();
            combinations =
                [.. combinations.SelectMany(
                settings => values.Select(value => (IReadOnlyList<(string, string)>)[.. settings, (member, value)]))];
            if (combinations.Length > MostVariants)
            {
                throw Refuse(string.Create(CultureInfo.InvariantCulture, $"more than {MostVariants} combinations; use `strata batch`"));
            }
        }

        return combinations;
    }

    private static InputException Refuse(string message) => new(new InputProblem("command line", "--vary", null, message));
}
