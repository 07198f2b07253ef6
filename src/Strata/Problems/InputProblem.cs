using System.Globalization;

namespace Strata.Problems;

/// <summary>One thing that is wrong in a user's file.</summary>
/// <param name="File">The file's name as the user gave it.</param>
/// <param name="Path">The place inside the file: a JSON path such as <c>$.shapes[2].material</c>, or a column; empty for the whole file or line.</param>
/// <param name="Line">The line, or the row of a table, counted from 1; null if the problem has none.</param>
/// <param name="Message">What was found, what is allowed, and the fix where one is known.</param>
public sealed record InputProblem(string File, string Path, int? Line, string Message)
{
    /// <summary>The problem as one line of text: <c>file:line: path: message</c>, without the parts that it lacks.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString()
    {
        string place = Line is int line ? string.Create(CultureInfo.InvariantCulture, $"{File}:{line}: ") : $"{File}: ";
        return Path.Length > 0 ? $"{place}{Path}: {Message}" : place + Message;
    }
}
