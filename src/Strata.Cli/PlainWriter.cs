using System.Text;

namespace Strata.Cli;

/// <summary>
/// A writer for people: control characters of users' texts do not reach their terminal, and what is written for nobody, because the
/// other end is closed, is no fault of the run where the writer carries messages only.
/// </summary>
/// <param name="inner">Where it goes.</param>
/// <param name="ignoresFaults">Whether a closed end is ignored.</param>
internal sealed class PlainWriter(TextWriter inner, bool ignoresFaults) : TextWriter
{
    private const char Replacement = '\uFFFD';
    private int _lost;

    /// <summary>How many texts could not be written.</summary>
    public int Lost => _lost;

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Guard(() => inner.Write(IsUnsafe(value) ? Replacement : value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Guard(() => inner.Write(Plain(new string(buffer, index, count))));

    /// <inheritdoc/>
    public override void Write(string? value) => Guard(() => inner.Write(value is null ? null : Plain(value)));

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Guard(() => inner.WriteLine(value is null ? null : Plain(value)));

    /// <inheritdoc/>
    public override void Flush() => Guard(inner.Flush);

    private static bool IsUnsafe(char character) => (char.IsControl(character) && character is not ('\n' or '\r' or '\t')) || character
        is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';

    private static string Plain(string text) => text.Any(IsUnsafe)
        ? string.Concat(text.Select(character => IsUnsafe(character) ? Replacement : character)) : text;

    private void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (Exception fault) when (ignoresFaults && fault is IOException or ObjectDisposedException or UnauthorizedAccessException)
        {
            _lost++;
        }
    }
}
