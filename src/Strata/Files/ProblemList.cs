using Strata.Problems;

namespace Strata.Files;

/// <summary>Collects the problems of one file.</summary>
/// <param name="file">The file's name for messages.</param>
internal sealed class ProblemList(string file)
{
    private readonly List<InputProblem> _problems = [];

    /// <summary>The file's name for messages.</summary>
    public string File { get; } = file;

    /// <summary>How many there are.</summary>
    public int Count => _problems.Count;

    /// <summary>The problems in the order of the file.</summary>
    public IReadOnlyList<InputProblem> InOrder() => [.. _problems.Distinct().OrderBy(problem => problem.Line ?? int.MaxValue)];

    /// <summary>Notes a problem of a value.</summary>
    public void Add(SourceValue at, string message) => Add(at.Path, at.Line, message);

    /// <summary>Notes a problem at a place.</summary>
    public void Add(string path, int? line, string message) => _problems.Add(new InputProblem(File, path, line, message));

    /// <summary>Throws when there are problems.</summary>
    /// <exception cref="InputException">There is at least one problem; all are listed.</exception>
    public void ThrowIfAny()
    {
        if (_problems.Count > 0)
        {
            throw new InputException(InOrder());
        }
    }
}
