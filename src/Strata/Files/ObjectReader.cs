using System.Globalization;
using System.Text.Json;
using Strata.Problems;

namespace Strata.Files;

/// <summary>
/// Reads the members of a JSON object one by one, notes what is wrong with them, and in the end which members nobody asked for.
/// A wrong or missing member gives NaN or null and a problem: the caller reads on and the file is refused as a whole.
/// </summary>
internal sealed class ObjectReader(SourceValue value, ProblemList problems)
{
    private readonly List<string> _known = [];

    /// <summary>The object.</summary>
    public SourceValue Value { get; } = value;

    /// <summary>The file's problems.</summary>
    public ProblemList Problems { get; } = problems;

    /// <summary>Whether the object has the member, wrong or right; the name counts as known from now on.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>Adds names that are read elsewhere.</summary>
    public void Know(IEnumerable<string> names) => _known.AddRange(names);

    /// <summary>A text; null when it is left out or wrong.</summary>
    public string? OptionalText(string name)
    {
        if (Find(name) is not { } member)
        {
            return null;
        }

        if (member.Kind == JsonValueKind.String && member.Text.Length > 0)
        {
            // A comment is for readers of the file alone; other texts stand in tables, pictures and on terminals.
            return name == "comment" ? member.Text : PlainText.Line(member.Text);
        }

        Problems.Add(member, member.Kind == JsonValueKind.String ? "found an empty text; a text is expected" : $"found {member.Found}; a text in quotes is expected");
        return null;
    }

    /// <summary>A text that must be there; "" when it is not.</summary>
    public string Text(string name) => Require(name) ? OptionalText(name) ?? "" : "";

    /// <summary>A number; null when it is left out, NaN when it is wrong.</summary>
    public double? OptionalNumber(string name, NumberRange range) => Find(name) is { } member ? Number(member, name, range) : null;

    /// <summary>A number that must be there; NaN when it is missing or wrong.</summary>
    public double Number(string name, NumberRange range) => Require(name) ? OptionalNumber(name, range) ?? double.NaN : double.NaN;

    /// <summary>A number of an array or object.</summary>
    /// <param name="member">The value.</param>
    /// <param name="name">The name that its unit is taken from.</param>
    /// <param name="range">What is allowed.</param>
    public double Number(SourceValue member, string name, NumberRange range)
    {
        string unit = MemberUnit.Of(name);
        if (member.Kind != JsonValueKind.Number)
        {
            string advice = member.Kind == JsonValueKind.String && NumberText.LooksLikeDecimalComma(member.Text) ? " (a decimal comma? Numbers take a point and no quotes)" : " without quotes";
            Problems.Add(member, $"found {member.Found}; allowed: a number{advice}, {range.Words(unit)}");
            return double.NaN;
        }

        double number = double.Parse(member.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (range.Holds(number))
        {
            return number;
        }

        Problems.Add(member, $"found {member.Text}{(unit.Length > 0 ? " " + unit : "")}; allowed: {range.Words(unit, number)}");
        return double.NaN;
    }

    /// <summary>A whole number; null when it is left out or wrong.</summary>
    public int? OptionalInteger(string name, int min, int max)
    {
        double? number = OptionalNumber(name, new NumberRange(min, max));
        if (number is { } whole && !double.IsNaN(whole) && whole != Math.Floor(whole))
        {
            Problems.Add(Find(name)!, string.Create(CultureInfo.InvariantCulture, $"found {whole}; allowed: a whole number from {min} to {max}"));
            return null;
        }

        return double.IsNaN(number ?? double.NaN) ? null : (int?)number;
    }

    /// <summary>true or false; the default when it is left out.</summary>
    public bool Flag(string name, bool whenLeftOut)
    {
        switch (Find(name))
        {
            case null:
                return whenLeftOut;
            case { Kind: JsonValueKind.True }:
                return true;
            case { Kind: JsonValueKind.False }:
                return false;
            case { } member:
                Problems.Add(member, $"found {member.Found}; allowed: true or false");
                return whenLeftOut;
        }
    }

    /// <summary>One of several words; null when it is missing or wrong.</summary>
    public T? Choice<T>(string name, params ReadOnlySpan<(string Word, T Meaning)> words)
        where T : struct
    {
        if (OptionalText(name) is not { } text)
        {
            return null;
        }

        List<string> allowed = [];
        foreach ((string word, T meaning) in words)
        {
            if (word == text)
            {
                return meaning;
            }

            allowed.Add(word);
        }

        string nearest = NearestName.Find(text, allowed) is { } near ? $"did you mean '{near}'? Allowed" : "allowed";
        Problems.Add(Find(name)!, $"found '{text}'; {nearest}: {string.Join(", ", allowed)}");
        return null;
    }

    /// <summary>A member object, or null.</summary>
    public ObjectReader? Object(string name)
    {
        if (Find(name) is not { } member)
        {
            return null;
        }

        if (member.Kind == JsonValueKind.Object)
        {
            return new ObjectReader(member, Problems);
        }

        Problems.Add(member, $"found {member.Found}; an object in braces is expected");
        return null;
    }

    /// <summary>The items of a member array; none when it is left out.</summary>
    public IReadOnlyList<SourceValue> Items(string name)
    {
        if (Find(name) is not { } member)
        {
            return [];
        }

        if (member.Kind == JsonValueKind.Array)
        {
            return member.Items;
        }

        Problems.Add(member, $"found {member.Found}; an array in brackets is expected");
        return [];
    }

    /// <summary>The objects of a member array.</summary>
    public IEnumerable<ObjectReader> Objects(string name)
    {
        foreach (SourceValue item in Items(name))
        {
            if (item.Kind == JsonValueKind.Object)
            {
                yield return new ObjectReader(item, Problems);
            }
            else
            {
                Problems.Add(item, $"found {item.Found}; an object in braces is expected");
            }
        }
    }

    /// <summary>Notes a missing member.</summary>
    /// <returns>Whether the member is there.</returns>
    public bool Require(string name)
    {
        if (Has(name))
        {
            return true;
        }

        Problems.Add(Value, $"'{name}' is missing");
        return false;
    }

    /// <summary>Notes a problem unless exactly one of several members is given.</summary>
    /// <returns>The one that is given, or null.</returns>
    public string? ExactlyOne(params ReadOnlySpan<string> names)
    {
        List<string> given = [];
        foreach (string name in names)
        {
            if (Has(name))
            {
                given.Add(name);
            }
        }

        if (given.Count == 1)
        {
            return given[0];
        }

        string found = given.Count == 0 ? "none is given" : $"found {string.Join(" and ", given)}";
        Problems.Add(Value, $"exactly one of {string.Join(", ", names!)} is needed; {found}");
        return null;
    }

    /// <summary>Notes every member that nobody asked for, with the nearest name that was.</summary>
    public void Finish()
    {
        HashSet<string> known = new(_known, StringComparer.Ordinal);
        foreach ((string name, SourceValue member) in Value.Members)
        {
            if (known.Contains(name))
            {
                continue;
            }

            if (Problems.IsFull)
            {
                Problems.Add(member, $"unknown member '{name}'");
            }
            else
            {
                string advice = NearestName.Find(name, _known) is { } nearest ? $"did you mean '{nearest}'?" : $"allowed here: {string.Join(", ", _known.Distinct())}";
                Problems.Add(member, $"unknown member '{name}'; {advice}");
            }
        }
    }

    private SourceValue? Find(string name)
    {
        _known.Add(name);
        return Value.Member(name);
    }
}
