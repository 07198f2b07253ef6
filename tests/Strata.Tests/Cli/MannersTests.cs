using System.CommandLine;
using System.Text.Json.Nodes;
using Strata.Cli;
using Strata.Tests.Architecture;

namespace Strata.Tests.Cli;

/// <summary>What every command shares: an example in its help, <c>--quiet</c>, <c>--verbose</c>, <c>--json</c>.</summary>
public sealed class MannersTests : IDisposable
{
    private static readonly string[] WithoutJson = ["completion"];
    private readonly CommandRun _strata = new();

    /// <inheritdoc/>
    public void Dispose() => _strata.Dispose();

    [Fact]
    public void The_help_of_every_command_has_an_example_that_parses()
    {
        using var text = new StringWriter();
        using var interrupt = new Interrupt();
        RootCommand root = CommandLine.Root(new Streams(text, text, PlainError: true), interrupt);
        Assert.All(root.Subcommands, command =>
        {
            string[] lines = command.Description!.Split('\n');
            string example = Assert.Single(lines, line => line.StartsWith("Example: strata ", StringComparison.Ordinal));
            ParseResult parsed = root.Parse(example["Example: strata ".Length..].Split(" >> ")[0]);
            Assert.Empty(parsed.Errors);
            Assert.Equal(command.Name, parsed.CommandResult.Command.Name);
            Assert.Equal(0, _strata.Run(command.Name, "--help"));
            Assert.Contains(example, _strata.Out, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_command_prints_JSON()
    {
        using var text = new StringWriter();
        using var interrupt = new Interrupt();
        RootCommand root = CommandLine.Root(new Streams(text, text, PlainError: true), interrupt);
        Assert.All(root.Subcommands.Where(command => !WithoutJson.Contains(command.Name)),
            command => Assert.Contains(command.Options, option => option.Name == "--json"));
    }

    [Fact]
    public void What_a_command_did_is_told_as_JSON_or_in_words_or_not_at_all()
    {
        string table = _strata.File("designs.csv", "name,section\na,slab.json\nb,none.json\n");
        _strata.File("slab.json", SolveCommandTests.Slab);
        Assert.Equal(1, _strata.Run("batch", table, "-o", _strata.PathOf("r.csv"), "--json", "--quiet"));
        Assert.Equal("", _strata.Error);
        JsonNode told = JsonNode.Parse(_strata.Out)!;
        Assert.Equal((2, 1), (told["designs"]!.GetValue<int>(), told["failed"]!.GetValue<int>()));

        Assert.Equal(0, _strata.Run("draw", _strata.PathOf("slab.json"), "-o", _strata.PathOf("p.svg"), "--json"));
        Assert.Equal("svg", JsonNode.Parse(_strata.Out)!["format"]!.GetValue<string>());
        Assert.Contains("p.svg written", _strata.Error, StringComparison.Ordinal);

        Assert.Equal(0, _strata.Run("columns", "--json", "--verbose"));
        Assert.Equal("name", JsonNode.Parse(_strata.Out)!["columns"]![0]!["name"]!.GetValue<string>());
        Assert.Contains("s of processor time", _strata.Error, StringComparison.Ordinal);
        Assert.Equal(2, _strata.Run("solve", "no-such.json", "--quiet"));
        Assert.Contains("no-such.json", _strata.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameters_of_a_template_are_found_by_a_part_of_their_name()
    {
        Assert.Equal(0, _strata.Run("templates", "cavity-build-up", "--filter", "carrier_mat"));
        Assert.Contains("carrier_material", _strata.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("die_pad_pitch_um", _strata.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_resistance_says_that_it_goes_with_the_depth()
    {
        string path = Repository.File("tests", "Strata.Tests", "Reliability", "Inputs", "tiny.json");
        Assert.Equal(0, _strata.Run("solve", path));
        Assert.Contains(
            "depth_mm: q fills the depth of 1 mm, no heat spreads along it: Rth goes with 1/depth (1002 K/W here, 500.8 K/W at 2 mm)",
            _strata.Out, StringComparison.Ordinal);
    }
}
