using System.Text.RegularExpressions;

namespace Strata.Tests.Architecture;

/// <summary>One direction of dependence, judged from the compiled types: a room uses only the rooms to its left.</summary>
public partial class DependenceTests
{
    /// <summary>Set to 1, the matrix in docs/design.md is written anew instead of compared.</summary>
    private const string WriteMatrix = "STRATA_WRITE_MATRIX";

    [Fact]
    public void A_numerical_room_uses_only_rooms_to_its_left() => AssertOrder(Room.Numerics, RoomOrder.Numerics, Room.Of);

    [Fact]
    public void A_product_room_uses_only_rooms_to_its_left() => AssertOrder(Room.Product, RoomOrder.Product, Room.Of);

    [Fact]
    public void A_structure_uses_blocks_and_rules_but_no_other_structure()
    {
        Dictionary<string, int> ranks = RoomOrder.Ranks(RoomOrder.Packages);
        AssertNone(Room.Offenders(
            (user, used) => Room.IsPackages(user) && Room.IsPackages(used)
                && !(ranks.GetValueOrDefault(used.Name, int.MaxValue) < ranks.GetValueOrDefault(user.Name, -1)),
            Room.OfInner));
    }

    [Fact]
    public void A_product_room_uses_only_the_numerical_rooms_that_it_needs() =>
        AssertNone(Room.Offenders(
            (user, used) => user.Assembly == Room.Product && used.Assembly == Room.Numerics
                && !RoomOrder.NumericsOf[user.Name].Contains(used.Name),
            Room.Of));

    [Fact]
    public void No_product_room_is_allowed_a_numerical_room_that_it_does_not_use()
    {
        HashSet<(string, string)> used = [.. Room.Uses.Select(use => (Room.Of(use.User).Name, Room.Of(use.Used).Name))];
        AssertNone(RoomOrder.NumericsOf.SelectMany(room => room.Value.Where(other => !used.Contains((room.Key, other)))
            .Select(other => $"{room.Key} does not use {other}")));
    }

    [Fact]
    public void Numerics_knows_nothing_of_chips_files_or_units() =>
        AssertNone(Room.Offenders((user, used) => user.Assembly == Room.Numerics && used.Assembly == Room.Product, Room.Of));

    /// <summary>Constants are compiled into their users, so that only the source still shows where they come from.</summary>
    [Fact]
    public void A_using_line_names_only_rooms_to_the_left()
    {
        Dictionary<string, int> ranks = RoomOrder.Ranks(RoomOrder.Product);
        List<string> offenders = [];
        foreach (string path in Repository.Sources("src", Room.Product))
        {
            string relative = Path.GetRelativePath(Repository.File("src", Room.Product), path);
            int own = ranks[relative.Split(Path.DirectorySeparatorChar)[0]];
            offenders.AddRange(ProductUsing().Matches(File.ReadAllText(path))
                .Select(match => match.Groups[1].Value)
                .Where(used => ranks.TryGetValue(used, out int other) && other > own)
                .Select(used => $"{relative} names Strata.{used}"));
        }

        AssertNone(offenders);
    }

    [Fact]
    public void The_matrix_in_the_design_notes_is_that_of_the_compiled_types()
    {
        string path = Repository.File("docs", "design.md");
        string text = File.ReadAllText(path).ReplaceLineEndings("\n");
        string shown = DependenceMatrix.Markdown();
        if (Environment.GetEnvironmentVariable(WriteMatrix) == "1")
        {
            text = MatrixBlock().Replace(text, match => match.Groups[1].Value + shown + match.Groups[3].Value);
            File.WriteAllText(path, text);
        }

        Match block = MatrixBlock().Match(text);
        Assert.True(block.Success, "docs/design.md has no place for the dependence matrix.");
        Assert.True(
            block.Groups[2].Value == shown,
            $"A room uses another than docs/design.md shows. If that is meant, run this with {WriteMatrix}=1 and commit it:\n{shown}");
    }

    private static void AssertOrder(string assembly, string[][] order, Func<Type, Room> of)
    {
        Dictionary<string, int> ranks = RoomOrder.Ranks(order);
        string[] strangers = [.. Room.Uses.SelectMany(use => new[] { use.User, use.Used }).Distinct()
            .Where(type => of(type) is var room && room.Assembly == assembly && !ranks.ContainsKey(room.Name))
            .Select(type => $"{type.FullName}: the room {of(type).Name} has no place in the order of rooms")];
        AssertNone(strangers);
        AssertNone(Room.Offenders(
            (user, used) => user.Assembly == assembly && used.Assembly == assembly && ranks[used.Name] >= ranks[user.Name],
            of));
    }

    private static void AssertNone(IEnumerable<string> offenders)
    {
        Assert.NotEmpty(Room.Uses);
        Assert.True(!offenders.Any(), string.Join('\n', offenders));
    }

    [GeneratedRegex(@"(?m)^using (?:static )?Strata\.([A-Z]\w*)")]
    private static partial Regex ProductUsing();

    [GeneratedRegex(@"(<!-- dependence matrix: [^\n]*-->\n)(.*?)(<!-- end of matrix -->)", RegexOptions.Singleline)]
    private static partial Regex MatrixBlock();
}
