using System.Security.Cryptography;
using Strata.Files.Storage;
using Strata.Problems;

namespace Strata.Files;

/// <summary>
/// The section files that the rows of a table name: each is read once, so that a file that is edited during a run cannot mix two
/// versions in one table of results. Beyond <see cref="MostKept"/> only hashes are kept, and a changed file is refused.
/// </summary>
/// <param name="table">The table's file; sections are relative to its folder.</param>
/// <param name="allowOutside">Whether files outside that folder may be read.</param>
internal sealed class SectionFiles(string table, bool allowOutside)
{
    private const long MostKept = 64L << 20;

    // A parsed text takes some thirty times its own size.
    private const long MostParsed = 4L << 20;
    private readonly Dictionary<string, SourceValue> _parsed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _plans = new(StringComparer.Ordinal);
    private long _parsedBytes;
    private readonly Dictionary<string, (byte[]? Text, UInt128 Hash)> _known = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private long _kept;

    /// <summary>The path of a section file.</summary>
    /// <param name="cell">The name in the table.</param>
    public string PathOf(string cell) => Path.Combine(Path.GetDirectoryName(table) ?? "", cell);

    /// <summary>The text of a section file as it was when it was first asked for.</summary>
    /// <param name="cell">The name in the table.</param>
    /// <exception cref="InputException">It cannot be read, stands outside the table's folder, or has changed since.</exception>
    public byte[] Read(string cell)
    {
        lock (_gate)
        {
            if (_known.TryGetValue(cell, out (byte[]? Text, UInt128 Hash) known) && known.Text is not null)
            {
                return known.Text;
            }

            string path = PathOf(cell);
            RequireBeside(cell, path);
            if (UnixFile.IsDevice(path))
            {
                throw new InputException(new InputProblem(path, "", null, "it is a device or a pipe, not a file"));
            }

            byte[] text = SourceText.ReadFile(path);
            UInt128 hash = Hash(text);
            if (known.Hash != 0 && known.Hash != hash)
            {
                throw new InputException(new InputProblem(path, "", null,
                    "the file was changed while the table was run; run the table again"));
            }

            bool keep = _kept + text.Length <= MostKept;
            _kept += keep ? text.Length : 0;
            _known[cell] = (keep ? text : null, hash);
            return text;
        }
    }

    /// <summary>The values of a section file, which the caller may change: parsed once for many rows.</summary>
    /// <param name="cell">The name in the table.</param>
    /// <param name="problems">Receives members that occur twice.</param>
    /// <exception cref="InputException">As <see cref="Read"/>, or the text is not JSON.</exception>
    public SourceValue Parse(string cell, ProblemList problems)
    {
        SourceValue? known;
        lock (_gate)
        {
            _parsed.TryGetValue(cell, out known);
        }

        if (known is not null)
        {
            return known.Copy();
        }

        byte[] text = Read(cell);
        SourceValue root = SourceTree.Parse(text, problems);
        lock (_gate)
        {
            // A text with problems is told of in every row.
            if (problems.Count == 0 && _parsedBytes + text.Length <= MostParsed && _parsed.TryAdd(cell, root.Copy()))
            {
                _parsedBytes += text.Length;
            }
        }

        return root;
    }

    /// <summary>Whether a file is a plan; one that cannot be read is none. Looked up once for many rows.</summary>
    /// <param name="cell">The name in the table.</param>
    public bool IsPlan(string cell)
    {
        lock (_gate)
        {
            if (_plans.TryGetValue(cell, out bool known))
            {
                return known;
            }
        }

        bool found;
        try
        {
            found = PlanReader.IsPlan(Parse(cell, new ProblemList(PathOf(cell))));
        }
        catch (InputException)
        {
            // Told of by the reader of the row.
            return false;
        }

        lock (_gate)
        {
            return _plans[cell] = found;
        }
    }

    /// <summary>Bytes that stand for the content of a section file; empty for one that cannot be read.</summary>
    /// <param name="cell">The name in the table.</param>
    public byte[] Fingerprint(string cell)
    {
        try
        {
            return SHA256.HashData(Read(cell));
        }
        catch (InputException)
        {
            return [];
        }
    }

    private void RequireBeside(string cell, string path)
    {
        if (allowOutside)
        {
            return;
        }

        string folder = Path.GetFullPath(Path.GetDirectoryName(table) is { Length: > 0 } own ? own : ".");
        string full = Path.GetFullPath(path);
        if (!IsBelow(full, folder)
            || (File.Exists(full) && !IsBelow(UnixFile.Target(full), UnixFile.Target(folder)) && !IsBelow(UnixFile.Target(full), folder)))
        {
            throw new InputException(new InputProblem(table, "section", null,
                $"found '{cell}', which is not beside the table; --allow-outside reads files of other folders"));
        }
    }

    private static bool IsBelow(string path, string folder) =>
        path.StartsWith(folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar,
            StringComparison.Ordinal);

    private static UInt128 Hash(byte[] text) => BitConverter.ToUInt128(SHA256.HashData(text)) | 1;
}
