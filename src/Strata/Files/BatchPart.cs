using System.Globalization;
using System.Text;

namespace Strata.Files;

/// <summary>
/// The file that a batch writes while it runs: a comment line with the fingerprint, a header, then a line per finished design in
/// the order in which they end, its row number first. Each line is flushed, so that nothing finished is lost.
/// </summary>
internal sealed class BatchPart : IDisposable
{
    private readonly FileStream _stream;
    private readonly Lock _gate = new();

    private BatchPart(FileStream stream) => _stream = stream;

    /// <summary>Starts a part, or goes on with one.</summary>
    /// <param name="path">The part's file.</param>
    /// <param name="fingerprint">What it is made from.</param>
    /// <param name="header">The header line of the results.</param>
    /// <param name="finished">The lines that are kept, by row number; they are written again.</param>
    public static BatchPart Start(string path, BatchFingerprint fingerprint, string header, IReadOnlyDictionary<int, string> finished)
    {
        var part = new BatchPart(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read));
        part.WriteLine(fingerprint.ToLine());
        part.WriteLine("row," + header);
        foreach ((int row, string line) in finished.OrderBy(pair => pair.Key))
        {
            part.Add(row, line);
        }

        return part;
    }

    /// <summary>Adds a finished row.</summary>
    public void Add(int row, string line)
    {
        lock (_gate)
        {
            WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row},{line}"));
        }
    }

    /// <summary>Reads the finished rows of an interrupted batch.</summary>
    /// <param name="path">The part's file.</param>
    /// <param name="header">The header line that the results must have.</param>
    /// <returns>The fingerprint and the lines by row number; a torn last line is left out. Null when the file is no part, or has other columns.</returns>
    public static (BatchFingerprint Fingerprint, Dictionary<int, string> Lines)? Read(string path, string header)
    {
        string text = File.ReadAllText(path);
        int end = text.LastIndexOf('\n');
        string[] lines = end < 0 ? [] : text[..end].Split('\n');
        if (lines.Length < 2 || BatchFingerprint.FromLine(lines[0]) is not { } fingerprint || lines[1] != "row," + header)
        {
            return null;
        }

        Dictionary<int, string> finished = [];
        foreach (string line in lines.Skip(2))
        {
            int comma = line.IndexOf(',', StringComparison.Ordinal);
            if (comma > 0 && int.TryParse(line.AsSpan(0, comma), NumberStyles.None, CultureInfo.InvariantCulture, out int row))
            {
                finished[row] = line[(comma + 1)..];
            }
        }

        return (fingerprint, finished);
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private void WriteLine(string line)
    {
        _stream.Write(Encoding.UTF8.GetBytes(line + "\n"));
        _stream.Flush();
    }
}
