using System.Globalization;
using System.Text.Json;

namespace Strata.Files;

/// <summary>Changes one member of a parsed design, named by a path such as <c>boundaries[0].film_w_m2k</c> or <c>boundaries[base].film_w_m2k</c>.</summary>
internal static class MemberPath
{
    /// <summary>Sets a member.</summary>
    /// <param name="root">The design.</param>
    /// <param name="path">Member names separated by points; items of an array by number from 0, or by their name or region, in brackets.</param>
    /// <param name="value">The value as written: JSON where it is JSON, else text.</param>
    /// <param name="problems">Receives a path that leads nowhere.</param>
    public static void Set(SourceValue root, string path, string value, ProblemList problems)
    {
        string[] steps = [.. path.Replace("[", ".[", StringComparison.Ordinal).Split('.').Select(step => step.Trim()).Where(step => step.Length > 0 && step != "$")];
        SourceValue at = root;
        for (int n = 0; n < steps.Length; n++)
        {
            bool last = n == steps.Length - 1;
            string step = steps[n];
            if (step.StartsWith('[') && step.EndsWith(']'))
            {
                int index = Item(at, step[1..^1].Trim());
                if (index < 0)
                {
                    problems.Add(path, null, $"{at.Path} has no item '{step[1..^1]}'; an item is named by its number from 0, or by its name or region");
                    return;
                }

                if (last)
                {
                    at.Items[index] = SourceTree.FromArgument(value, at.Items[index].Path);
                    return;
                }

                at = at.Items[index];
            }
            else if (last)
            {
                Replace(at, step, value, path, problems);
            }
            else if (at.Member(step) is { } member)
            {
                at = member;
            }
            else
            {
                problems.Add(path, null, $"{at.Path} has no member '{step}'");
                return;
            }
        }
    }

    private static void Replace(SourceValue at, string name, string value, string path, ProblemList problems)
    {
        if (at.Kind != JsonValueKind.Object)
        {
            problems.Add(path, null, $"{at.Path} is {at.Found}; it has no members");
            return;
        }

        SourceValue changed = SourceTree.FromArgument(value, $"{at.Path}.{name}");
        int index = at.Members.FindIndex(member => member.Key == name);
        if (index < 0)
        {
            at.Members.Add(new(name, changed));
        }
        else
        {
            at.Members[index] = new(name, changed);
        }
    }

    private static int Item(SourceValue at, string key)
    {
        if (int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int index))
        {
            return index < at.Items.Count ? index : -1;
        }

        return at.Items.FindIndex(item => item.Member("name")?.Text == key || item.Member("region")?.Text == key);
    }
}
