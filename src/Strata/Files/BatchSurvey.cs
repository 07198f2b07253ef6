using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Strata.Problems;

namespace Strata.Files;

/// <summary>
/// What a first pass over a table of designs finds: its rows, its content, the columns that differ, the files that it names.
/// </summary>
/// <param name="Rows">Rows of the table.</param>
/// <param name="Content">SHA-256 of the table and of the section files that it names, hexadecimal.</param>
/// <param name="Varying">Columns whose cells are not the same in all rows.</param>
/// <param name="Sections">Names of the section files, each once; at most <see cref="MostSections"/>.</param>
internal sealed record BatchSurvey(int Rows, string Content, IReadOnlyList<string> Varying, IReadOnlyList<string> Sections)
{
    /// <summary>Most names of section files that are kept.</summary>
    public const int MostSections = 10_000;

    /// <summary>Reads a table once from end to end.</summary>
    /// <param name="path">The table's file.</param>
    /// <param name="sections">The section files that rows name; they are read too.</param>
    /// <exception cref="InputException">The file or its header is unusable, or it has no row.</exception>
    public static BatchSurvey Of(string path, SectionFiles sections)
    {
        using Stream text = TextInput.Open(path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var hashed = new HashedStream(text, hash);
        BatchTable table = BatchTable.Open(hashed, path, sections);
        int columns = table.Columns.Count;
        byte[]?[] first = new byte[columns][];
        bool[] varies = new bool[columns];
        int section = table.IndexOf("section");
        HashSet<string> named = new(StringComparer.Ordinal);
        List<byte[]> contents = [];
        int rows = table.Survey((record, cells) =>
        {
            for (int n = 0; n < Math.Min(columns, cells.Count); n++)
            {
                ReadOnlySpan<byte> cell = record.Slice(cells[n].Start, cells[n].Length);
                first[n] ??= cell.ToArray();
                varies[n] = varies[n] || !cell.SequenceEqual(first[n]);
            }

            if (section >= 0 && section < cells.Count && cells[section].Length > 0 && CsvRecordReader.Text(record, cells[section]).Trim()
                is { Length: > 0 } name && named.Add(name))
            {
                contents.Add(sections.Fingerprint(name));
            }
        });
        if (rows == 0)
        {
            throw BatchTable.Rowless(path);
        }

        foreach (byte[] content in contents)
        {
            hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{content.Length};")));
            hash.AppendData(content);
        }

        string[] varying = [.. table.Columns.Where((column, n) => column != "name" && varies[n])];
        return new BatchSurvey(rows, Convert.ToHexStringLower(hash.GetHashAndReset()), varying, [.. named.Take(MostSections)]);
    }

    // Whatever reads the stream adds to the hash.
    private sealed class HashedStream(Stream stream, IncrementalHash hash) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = stream.Read(buffer, offset, count);
            hash.AppendData(buffer, offset, read);
            return read;
        }

        public override void Flush()
        {
            // There is nothing to write.
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
