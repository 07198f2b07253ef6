using System.Security.Cryptography;
using Strata.Files.Storage;
using Strata.Results;

namespace Strata.Files;

/// <summary>The table of results of a run that has ended, read again.</summary>
internal sealed class SealedResults : IDisposable
{
    private readonly Stream _text;
    private readonly int _status;
    private readonly BatchFingerprint _fingerprint;

    /// <summary>Opens a table.</summary>
    public SealedResults(FileStore store, string path, int status, BatchFingerprint fingerprint)
    {
        _text = TextInput.Decoded(store.OpenRead(path), path);
        (_status, _fingerprint) = (status, fingerprint);
    }

    /// <summary>The hash of a table's text, hexadecimal.</summary>
    public static string Hash(FileStore store, string path)
    {
        using Stream text = TextInput.Decoded(store.OpenRead(path), path);
        return Convert.ToHexStringLower(SHA256.HashData(text));
    }

    /// <summary>The rows that did not fail.</summary>
    public IEnumerable<(int Row, byte[] Line)> LinesThatAreWell()
    {
        bool isShard = _fingerprint.Shards > 1;
        var lines = new RecordLines(_text);
        _ = lines.Next() && (!isShard || lines.Next());
        for (int row = _fingerprint.Shard; row < _fingerprint.Rows && lines.Next(); row += _fingerprint.Shards)
        {
            if (Line(lines, row) is { } line)
            {
                yield return (row, line);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _text.Dispose();

    private byte[]? Line(RecordLines lines, int row)
    {
        ReadOnlySpan<byte> line = lines.Line;
        if (_fingerprint.Shards > 1)
        {
            line = BatchRecord.TryRead(_fingerprint.Seed, line, out int found, out int start) && found == row ? line[start..] : [];
        }

        return line.IsEmpty || BatchRecord.Cell(line, _status) == DesignResult.FailedWord ? null : line.ToArray();
    }
}
