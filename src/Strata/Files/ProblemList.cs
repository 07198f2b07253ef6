using System.Globalization;
using Strata.Problems;

namespace Strata.Files;

/// <summary>Collects the problems of one file.</summary>
/// <param name="file">The file's name for messages.</param>
internal sealed class ProblemList(string file)
{
    /// <summary>Most problems that are told; the rest is a number.</summary>
    public const int MostTold = 50;

    // Far more than are told, so that those of the first lines are among them.
    private const int MostKept = 2000;
    private readonly List<InputProblem> _problems = [];
    private int _left;

    /// <summary>The file's name for messages.</summary>
    public string File { get; } = file;

    /// <summary>How many there are.</summary>
    public int Count => _problems.Count + _left;

    /// <summary>Whether there are more than will be told.</summary>
    public bool IsFull => _problems.Count > MostTold;

    /// <summary>The problems in the order of the file.</summary>
    public IReadOnlyList<InputProblem> InOrder()
    {
        InputProblem[] ordered = [.. _problems.Distinct().OrderBy(problem => problem.Line ?? int.MaxValue)];
        int more = ordered.Length + _left - MostTold;
        return more <= 0 ? ordered
            : [.. ordered.Take(MostTold),
            new InputProblem(File, "", null, string.Create(CultureInfo.InvariantCulture, $"and {more} more problems"))];
    }

    /// <summary>Notes a problem of a value.</summary>
    public void Add(SourceValue at, string message) => Add(at.Path, at.Line, message);

    /// <summary>Notes a problem at a place.</summary>
    public void Add(string path, int? line, string message)
    {
        if (_problems.Count < MostKept)
        {
            _problems.Add(new InputProblem(File, path, line, message));
        }
        else
        {
            _left++;
        }
    }

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
