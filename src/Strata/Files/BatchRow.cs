using System.Globalization;
using System.Text.Json;
using Strata.Layouts;
using Strata.Materials;
using Strata.Packages;
using Strata.Problems;

namespace Strata.Files;

/// <summary>A row of a table of designs.</summary>
internal sealed class BatchRow
{
    private readonly BatchTable _table;
    private readonly byte[] _record;
    private readonly CsvCell[] _cells;

    internal BatchRow(BatchTable table, int index, int line, byte[] record, CsvCell[] cells, string? problem)
    {
        _table = table;
        _record = record;
        _cells = cells;
        Index = index;
        Line = line;
        Problem = problem;
        string name = Cell("name");
        Name = name.Length > 0 ? name : string.Create(CultureInfo.InvariantCulture, $"row-{index + 1}");
    }

    /// <summary>The row's number, counted from 0.</summary>
    public int Index { get; }

    /// <summary>The line of the file, counted from 1.</summary>
    public int Line { get; }

    /// <summary>The design's name; <c>row-1</c> and so on where the table gives none.</summary>
    public string Name { get; }

    /// <summary>Why the row cannot be read at all, or null.</summary>
    public string? Problem { get; }

    /// <summary>The text of a cell; empty when the table has no such column.</summary>
    /// <param name="column">The column's name.</param>
    public string Cell(string column)
    {
        int at = _table.IndexOf(column);
        return at >= 0 && at < _cells.Length ? Cell(at) : "";
    }

    private string Cell(int at) => at < _cells.Length && _cells[at].Length > 0 ? CsvRecordReader.Text(_record, _cells[at]).Trim() : "";

    /// <summary>Reads or draws the row's design.</summary>
    /// <param name="library">Materials beside those of the design; null for the default library.</param>
    /// <param name="sets">Members to set on top, each <c>path=value</c>.</param>
    /// <returns>The design.</returns>
    /// <exception cref="InputException">The row is wrong; all problems are listed with line and column.</exception>
    public Design ToDesign(MaterialLibrary? library = null, IReadOnlyList<string>? sets = null)
    {
        var problems = new ProblemList(_table.File);
        return Draw(problems, library ?? MaterialLibrary.Default, sets ?? []) ?? throw new InputException(problems.InOrder());
    }

    /// <summary>
    /// Reads or draws the row's design; most rows that are wrong are told without an exception, which costs more than the rest.
    /// </summary>
    /// <param name="library">Materials beside those of the design.</param>
    /// <param name="problems">What is wrong, in the order of the columns.</param>
    /// <returns>The design; null where there are problems.</returns>
    /// <exception cref="InputException">The section file is wrong.</exception>
    internal Design? TryDesign(MaterialLibrary library, out IReadOnlyList<InputProblem> problems)
    {
        var found = new ProblemList(_table.File);
        Design? design = Draw(found, library, []);
        problems = found.Count > 0 ? found.InOrder() : [];
        return design;
    }

    private Design? Draw(ProblemList problems, MaterialLibrary library, IReadOnlyList<string> sets)
    {
        if (Problem is not null)
        {
            problems.Add("", Line, Problem);
            return null;
        }

        string template = Cell("template");
        string section = Cell("section");
        if ((template.Length > 0) == (section.Length > 0))
        {
            problems.Add("", Line, template.Length > 0
                ? "found a template and a section; give one of them"
                : "a design needs a template, or a section file");
            return null;
        }

        return section.Length > 0 ? FromSection(section, problems, library, sets) : FromTemplate(template, problems, library, sets);
    }

    private Design? FromTemplate(string template, ProblemList problems, MaterialLibrary library, IReadOnlyList<string> sets)
    {
        IReadOnlySet<string>? known = _table.ParametersOf(template);
        var root = new SourceValue(JsonValueKind.Object, "", Line);
        root.Members.Add(new("name", new SourceValue(JsonValueKind.String, "name", Line, Name)));
        for (int n = 0; n < _table.Columns.Count; n++)
        {
            (string column, string text) = (_table.Columns[n], Cell(n));
            if (text.Length == 0 || column is "name" or "section")
            {
                continue;
            }

            if (known is not null && column is not ("template" or "preset" or "comment") && !known.Contains(column))
            {
                problems.Add(column, Line, $"found '{text}'; template '{template}' has no such parameter: leave the cell empty");
                continue;
            }

            root.Members.Add(new(column, new SourceValue(JsonValueKind.String, column, Line, text)));
        }

        return sets.Count > 0
            ? DesignReader.Bind(root, problems, sets, library, "", Line)
            : TemplateBinder.Draw(root, problems, library, "", Line);
    }

    /// <summary>Reads the row's plan, where its section file is one (<c>"view": "plan"</c>).</summary>
    /// <param name="library">Materials beside those of the plan.</param>
    /// <returns>The plan; null where the row names none.</returns>
    /// <exception cref="InputException">The plan is wrong.</exception>
    internal PlanView? TryPlan(MaterialLibrary library)
    {
        string section = Cell("section");
        if (Problem is not null || section.Length == 0 || Cell("template").Length > 0 || !_table.Sections.IsPlan(section))
        {
            return null;
        }

        var problems = new ProblemList(_table.File);
        string[] members = Members(problems);
        problems.ThrowIfAny();
        string path = _table.Sections.PathOf(section);
        return Within(() =>
        {
            var inside = new ProblemList(path);
            return PlanReader.Bind(_table.Sections.Parse(section, inside), inside, path, members, library) with { Name = Name };
        });
    }

    private Design? FromSection(string section, ProblemList problems, MaterialLibrary library, IReadOnlyList<string> sets)
    {
        string[] members = Members(problems);
        if (problems.Count > 0)
        {
            return null;
        }

        string path = _table.Sections.PathOf(section);
        return Within(() =>
        {
            var inside = new ProblemList(path);
            SourceValue root = _table.Sections.Parse(section, inside);
            Design design = DesignReader.Bind(root, inside, [.. members, .. sets], library, "$.", null);
            return design with { Name = Name, Section = design.Section with { Name = Name } };
        });
    }

    // The cells that set members of the file, each path=value.
    private string[] Members(ProblemList problems)
    {
        List<string> members = [];
        for (int n = 0; n < _table.Columns.Count; n++)
        {
            (string column, string text) = (_table.Columns[n], Cell(n));
            if (text.Length == 0 || column is "name" or "section")
            {
                continue;
            }

            if (!BatchTable.IsSectionMember(column))
            {
                problems.Add(column, Line, $"found '{text}'; a section takes no template parameters: leave the cell empty");
            }

            members.Add($"{column}={text}");
        }

        return [.. members];
    }

    // What is wrong with a file is a problem of the row that names it.
    private T Within<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InputException fault)
        {
            throw new InputException(fault.Problems.Select(problem => new InputProblem(_table.File, "section", Line, problem.ToString())));
        }
    }
}
