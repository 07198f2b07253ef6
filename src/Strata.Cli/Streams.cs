namespace Strata.Cli;

/// <summary>Where a command writes: results to <paramref name="Out"/>, everything else to <paramref name="Error"/>.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Messages and progress.</param>
/// <param name="PlainError">True when <paramref name="Error"/> is no terminal: no control codes.</param>
internal sealed record Streams(TextWriter Out, TextWriter Error, bool PlainError)
{
    /// <summary>Writes UTF-8 text that a writer makes.</summary>
    public void Write(Action<Stream> write)
    {
        using var memory = new MemoryStream();
        write(memory);
        Out.Write(System.Text.Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length));
    }
}
