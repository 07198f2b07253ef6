namespace Strata.Cli;

/// <summary>Where a command writes: results to <paramref name="Out"/>, everything else to <paramref name="Error"/>.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Messages and progress.</param>
/// <param name="PlainError">True when <paramref name="Error"/> is no terminal: no control codes.</param>
internal sealed record Streams(TextWriter Out, TextWriter Error, bool PlainError)
{
    /// <summary>How much is said.</summary>
    public Verbosity Says { get; } = new();

    /// <summary>Says what is done, unless that is not wanted.</summary>
    public void Tell(string text)
    {
        if (!Says.IsQuiet)
        {
            Error.WriteLine(text);
        }
    }

    /// <summary>Says what only those want to know who ask for it.</summary>
    public void Detail(string text)
    {
        if (Says.IsVerbose)
        {
            Error.WriteLine(text);
        }
    }

    /// <summary>The standard input.</summary>
    public Stream In { get; init; } = Stream.Null;

    /// <summary>The bytes behind <see cref="Out"/>; null when there are none.</summary>
    public Stream? OutBytes { get; init; }

    /// <summary>A stream of UTF-8 to <see cref="Out"/>.</summary>
    public Stream Bytes() => OutBytes ?? new TextStream(Out);

    /// <summary>Writes UTF-8 text that a writer makes.</summary>
    public void Write(Action<Stream> write)
    {
        using var memory = new MemoryStream();
        write(memory);
        Out.Write(System.Text.Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length));
    }
}
