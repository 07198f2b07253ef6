using System.Text.RegularExpressions;

namespace Strata.Tests.Architecture;

/// <summary>One direction of dependence: a room uses only the rooms to its left.</summary>
public partial class DependenceTests
{
    /// <summary>Rooms of the numerical assembly, from left to right.</summary>
    private static readonly string[][] Numerics = [["Kernels"], ["Grids"], ["Discretization"], ["Solvers"], ["Bounds"]];

    /// <summary>Rooms of the product assembly, from left to right; rooms in one list do not use each other.</summary>
    private static readonly string[][] Product =
    [
        ["Problems"], ["Materials"], ["CrossSections"], ["Layouts"], ["Results"], ["Packages"], ["Meshing"], ["Fields"], ["Refinement"],
        ["Thermal", "Electrical"], ["Analysis"], ["Files"], ["Reports"], ["Verification"],
    ];

    [Fact]
    public void A_numerical_room_uses_only_rooms_to_its_left() => Check("Strata.Numerics", Numerics);

    [Fact]
    public void A_product_room_uses_only_rooms_to_its_left() => Check("Strata", Product);

    [Fact]
    public void Numerics_knows_nothing_of_chips_files_or_units()
    {
        string[] offenders = [.. Repository.Sources("src", "Strata.Numerics")
            .Where(path => ProductUsing().IsMatch(File.ReadAllText(path)))
            .Select(path => Path.GetRelativePath(Repository.Root, path))];
        Assert.Empty(offenders);
    }

    private static void Check(string assembly, string[][] rooms)
    {
        Dictionary<string, int> rank = [];
        for (int i = 0; i < rooms.Length; i++)
        {
            foreach (string room in rooms[i])
            {
                rank[room] = i;
            }
        }

        List<string> offenders = [];
        int files = 0;
        foreach (string path in Repository.Sources("src", assembly))
        {
            string relative = Path.GetRelativePath(Repository.File("src", assembly), path);
            string room = relative.Split(Path.DirectorySeparatorChar)[0];
            if (!rank.TryGetValue(room, out int own))
            {
                offenders.Add($"{relative}: the room {room} has no place in the order of rooms");
                continue;
            }

            files++;
            foreach (Match match in Regex.Matches(File.ReadAllText(path), $@"\b{Regex.Escape(assembly)}\.([A-Z]\w*)"))
            {
                string used = match.Groups[1].Value;
                if (used != room && rank.TryGetValue(used, out int other) && other >= own)
                {
                    offenders.Add($"{relative} uses {assembly}.{used}, which is not to the left of {room}");
                }
            }
        }

        Assert.True(files > 0, $"No source file found below src/{assembly}.");
        Assert.True(offenders.Count == 0, string.Join('\n', offenders.Distinct()));
    }

    [GeneratedRegex(@"using Strata\.(?!Numerics)")]
    private static partial Regex ProductUsing();
}
