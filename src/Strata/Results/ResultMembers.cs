using System.Collections;

namespace Strata.Results;

/// <summary>
/// The members of a result record, in the order of results.json. The head of a column may end with a unit in brackets, <c>T max [C]</c>.
/// </summary>
/// <typeparam name="T">The record.</typeparam>
internal sealed class ResultMembers<T> : IReadOnlyList<ResultMember>
    where T : class
{
    private readonly List<ResultMember> _members = [];

    /// <inheritdoc/>
    public int Count => _members.Count;

    /// <inheritdoc/>
    public ResultMember this[int index] => _members[index];

    /// <summary>The member of a name.</summary>
    /// <param name="name">Its name in results.json.</param>
    /// <exception cref="ArgumentException">None is declared.</exception>
    public ResultMember this[string name] => _members.Find(member => member.Name == name)
        ?? throw new ArgumentException($"{typeof(T).Name} declares no member '{name}'.", nameof(name));

    /// <summary>Adds a text, a flag, a point, texts or a matrix.</summary>
    public void Add(string name, string meaning, Func<T, object?> read, string? head = null, int digits = 5) =>
        _members.Add(Member(name, meaning, read, head) with { Digits = digits });

    /// <summary>Adds a number.</summary>
    public void Add(string name, string meaning, Func<T, double?> read, string? head = null, int digits = 5) =>
        _members.Add(Member(name, meaning, one => read(one), head) with
        {
            Digits = digits,
            IsNumber = true,
            Number = one => read((T)one),
        });

    /// <summary>Adds a count.</summary>
    public void Add(string name, string meaning, Func<T, int> read) =>
        _members.Add(Member(name, meaning, one => read(one)) with { IsNumber = true });

    /// <summary>Adds a value with bounds, an object of its own.</summary>
    public void Add(string name, string meaning, Func<T, BoundedValue?> read, string? head = null) =>
        _members.Add(Member(name, meaning, read, head) with { IsNumber = true, IsBounded = true });

    /// <summary>Adds a value with its bounds beside it.</summary>
    public void Add(string name, string lower, string upper, string meaning, Func<T, BoundedValue?> read, string? head = null) =>
        _members.Add(Member(name, meaning, read, head) with { IsNumber = true, IsBounded = true, Ends = (lower, upper) });

    /// <summary>Adds a record.</summary>
    public void Add<TPart>(string name, string meaning, Func<T, TPart?> read, ResultMembers<TPart> members)
        where TPart : class => _members.Add(Member(name, meaning, read) with { Members = members });

    /// <summary>Adds a list of records.</summary>
    public void Add<TItem>(string name, string meaning, Func<T, IReadOnlyList<TItem>?> read, ResultMembers<TItem> members)
        where TItem : class => _members.Add(Member(name, meaning, read) with { Members = members, IsList = true });

    /// <inheritdoc/>
    public IEnumerator<ResultMember> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static ResultMember Member(string name, string meaning, Func<T, object?> read, string? head = null)
    {
        int unit = head?.IndexOf('[', StringComparison.Ordinal) ?? -1;
        return new ResultMember(name, meaning, record => read((T)record))
        {
            Head = unit < 0 ? head : head![..unit].TrimEnd(),
            Unit = unit < 0 ? "" : head![(unit + 1)..^1],
        };
    }
}
