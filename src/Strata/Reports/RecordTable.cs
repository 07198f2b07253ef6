using Strata.Reports.Page;
using Strata.Results;

namespace Strata.Reports;

/// <summary>
/// Records of a result as a table, for text and page alike: a column per declared member that has a head and that any of them has. Bounds
/// have columns of their own.
/// </summary>
internal sealed class RecordTable
{
    private readonly List<(string Head, string Unit)> _heads = [];
    private readonly HashSet<(string Head, BoundsBasis Basis)> _bounds = [];
    private readonly List<(string Text, double? Value)>[] _rows;

    private RecordTable(string title, int rows) =>
        (Title, _rows) = (title, [.. Enumerable.Range(0, rows).Select(_ => new List<(string Text, double? Value)>())]);

    /// <summary>What it shows.</summary>
    public string Title { get; }

    /// <summary>The number of rows.</summary>
    public int Count => _rows.Length;

    /// <summary>What its bounds are proven for, where that is not the drawing itself; a line each.</summary>
    public IEnumerable<string> BoundsHoldFor => _bounds
        .Select(one => one.Basis == BoundsBasis.TemperatureBand
            ? $"bounds of {one.Head}: for coefficients in a band of temperatures about the computed ones (notes)"
            : $"bounds of {one.Head}: for coefficients at the computed temperatures (notes)");

    /// <summary>Makes a table of records.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="records">A row each.</param>
    /// <param name="members">Their declared members.</param>
    /// <param name="derived">Columns behind theirs that are made of several; null for none.</param>
    public static RecordTable Of<T>(
        string title, IReadOnlyCollection<T> records, ResultMembers<T> members, ResultMembers<T>? derived = null)
        where T : class
    {
        var table = new RecordTable(title, records.Count);
        table.AddMembers([.. records], members.Concat(derived ?? []));
        return table;
    }

    /// <summary>Makes a table of records that belong to nets, with the net in front where there are several.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="nets">The nets.</param>
    /// <param name="of">The records of one.</param>
    /// <param name="members">Their declared members.</param>
    /// <param name="order">What they are in the order of; null for their own.</param>
    public static RecordTable OfNets<T>(
        string title, IReadOnlyList<NetResult> nets, Func<NetResult, IEnumerable<T>> of, ResultMembers<T> members,
        Func<T, double>? order = null)
        where T : class
    {
        IEnumerable<(string Net, T Record)> found = nets.SelectMany(net => of(net).Select(record => (net.Name, record)));
        (string Net, T Record)[] rows = [.. order is null ? found : found.OrderBy(one => order(one.Record))];
        var table = new RecordTable(title, rows.Length);
        if (nets.Count > 1)
        {
            table.Add(("net", ""), [.. rows.Select(row => (row.Net, (double?)null))]);
        }

        table.AddMembers([.. rows.Select(row => row.Record)], members);
        return table;
    }

    /// <summary>Makes a table of the members of one record, a row each that it has.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="records">The records, each with its declared members.</param>
    public static RecordTable OfMembers(string title, params IEnumerable<(object? Record, IReadOnlyList<ResultMember> Members)> records)
    {
        (ResultMember Member, object Value)[] rows =
        [
            .. from one in records
               where one.Record is not null
               from member in one.Members
               where member.Head is not null
               let value = member.Read(one.Record!)
               where value is not null
               select (member, value),
        ];
        var table = new RecordTable(title, rows.Length);
        table.Add(("quantity", ""), [.. rows.Select(row => (row.Member.Head!, (double?)null))]);
        (string Text, double? Value)[][] cells = [.. rows.Select(row => Cells(row.Member, row.Value))];
        string[] heads = ["value", "lower", "upper"];
        for (int n = 0; n < heads.Length; n++)
        {
            table.Add((heads[n], ""), [.. cells.Select(row => n < row.Length ? row[n] : ("-", null))]);
        }

        table.Add(("unit", ""), [.. rows.Select(row => (row.Member.Unit, (double?)null))]);
        return table;
    }

    /// <summary>The table as text.</summary>
    /// <param name="wrapAt">The width at which the last column is wrapped.</param>
    /// <param name="most">The number of rows that are shown.</param>
    public TextTable ToText(int wrapAt, int most)
    {
        var table = new TextTable([.. _heads.Select(head => $"{head.Head} {head.Unit}".Trim())]) { WrapAt = wrapAt };
        foreach (List<(string Text, double? Value)> row in _rows.Take(most))
        {
            table.Add([.. row.Select(cell => cell.Text)]);
        }

        return table;
    }

    /// <summary>The table as one of a page.</summary>
    public HtmlTable ToHtml()
    {
        var table = new HtmlTable(Title, [.. _heads.Select(head => $"{head.Head} {Figure.Unit(head.Unit)}".Trim())]);
        foreach (List<(string Text, double? Value)> row in _rows)
        {
            table.Add(row.Select(cell => cell.Value is null && cell.Text != "-"
                ? HtmlCell.Text(cell.Text) : new HtmlCell(HtmlCell.Pretty(cell.Text), cell.Value, true)));
        }

        return table;
    }

    private void AddMembers(IReadOnlyList<object> rows, IEnumerable<ResultMember> members)
    {
        foreach (ResultMember member in members.Where(member => member.Head is not null))
        {
            object?[] values = [.. rows.Select(member.Read)];
            if (Array.TrueForAll(values, value => value is null))
            {
                continue;
            }

            (string Text, double? Value)[][] cells = [.. values.Select(value => Cells(member, value))];
            _bounds.UnionWith(values.OfType<BoundedValue>().Where(one => one is { Lower: not null, HoldsFor: not BoundsBasis.Drawing })
                .Select(one => (member.Head is { Length: > 0 } head ? head : member.Unit, one.HoldsFor)));
            Add((member.Head!, member.Unit), [.. cells.Select(row => row[0])]);
            if (cells.Any(row => row.Length > 1 && row.Skip(1).Any(end => end.Value is not null)))
            {
                Add(("lower", ""), [.. cells.Select(row => row[1])]);
                Add(("upper", ""), [.. cells.Select(row => row[2])]);
            }
        }
    }

    private void Add((string Head, string Unit) head, IReadOnlyList<(string Text, double? Value)> cells)
    {
        _heads.Add(head);
        for (int n = 0; n < cells.Count; n++)
        {
            _rows[n].Add(cells[n]);
        }
    }

    private static (string Text, double? Value)[] Cells(ResultMember member, object? value)
    {
        if (member.IsBounded)
        {
            var bounded = (BoundedValue?)value;
            (string text, string lower, string upper) = Figure.Of(bounded);
            text = bounded is { Lower: null, Upper: null } ? Figure.Of(bounded.Value, 6) : text;
            return [(text, bounded?.Value), (lower, bounded?.Lower), (upper, bounded?.Upper)];
        }

        return [value switch
        {
            null => ("-", null),
            double number => (Figure.Of(number, member.Digits), number),
            ValueTuple<double, double> point => ($"{Figure.Of(point.Item1)}, {Figure.Of(point.Item2)}", null),
            _ => (value.ToString() ?? "", null),
        }];
    }
}
