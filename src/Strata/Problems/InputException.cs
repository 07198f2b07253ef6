namespace Strata.Problems;

/// <summary>A user's file could not be used: all of its problems, collected before anything was solved.</summary>
/// <example><code>
/// foreach (InputProblem problem in fault.Problems)
/// {
///     Console.WriteLine(problem);
/// }
/// </code></example>
public sealed class InputException : Exception
{
    /// <summary>Creates the exception from all problems found.</summary>
    /// <param name="problems">The problems in the order of the file; at least one. The list is copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="problems"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no problem.</exception>
    public InputException(IEnumerable<InputProblem> problems)
        : this(Copy(problems))
    {
    }

    /// <summary>Creates the exception from a single problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is null.</exception>
    public InputException(InputProblem problem)
        : this([problem ?? throw new ArgumentNullException(nameof(problem))])
    {
    }

    private InputException(InputProblem[] problems)
        : base(string.Join('\n', problems.Select(problem => problem.ToString())))
    {
        Problems = problems;
    }

    /// <summary>The problems, at least one, in the order of the file.</summary>
    public IReadOnlyList<InputProblem> Problems { get; }

    private static InputProblem[] Copy(IEnumerable<InputProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        InputProblem[] copy = [.. problems];
        return copy.Length > 0 ? copy : throw new ArgumentException("An input exception needs at least one problem; found none.", nameof(problems));
    }
}
