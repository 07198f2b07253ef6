using System.IO.Compression;
using System.Text;
using Strata.Files.Storage;
using Strata.Problems;

namespace Strata.Files;

/// <summary>Opens a user's text as a stream of UTF-8: a file, a compressed one, or what is given in place of one.</summary>
internal static class TextInput
{
    /// <summary>The name that stands for the standard streams.</summary>
    public const string Standard = "-";

    /// <summary>Opens a text.</summary>
    /// <param name="path">The file; <see cref="Standard"/> for <paramref name="standard"/>.</param>
    /// <param name="standard">The standard input; null when there is none.</param>
    /// <returns>UTF-8 without a byte order mark.</returns>
    /// <exception cref="InputException">It cannot be read, or is not text.</exception>
    public static Stream Open(string path, Stream? standard = null)
    {
        try
        {
            Stream bytes = path == Standard && standard is not null ? standard : FileStore.Disk.OpenRead(path);
            return Decoded(bytes, path);
        }
        catch (Exception fault) when (IsUnreadable(fault))
        {
            throw Refuse(path, fault);
        }
    }

    /// <summary>Whether an exception says that a file cannot be read.</summary>
    public static bool IsUnreadable(Exception fault) => fault
        is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or InvalidDataException;

    /// <summary>What to tell the user of a file that cannot be read.</summary>
    public static InputException Refuse(string path, Exception fault) => new(new InputProblem(path, "", null, fault switch
    {
        FileNotFoundException or DirectoryNotFoundException => "the file does not exist",
        ArgumentException when path.Length == 0 => "the name of the file is empty",
        PathTooLongException => "the file does not exist: its name is longer than names can be",
        InvalidDataException => $"the file cannot be unpacked: {fault.Message}",
        _ => $"the file cannot be read: {fault.Message}",
    }));

    /// <summary>The text of a stream: unpacked (gzip), decoded (UTF-16 with its mark), without a byte order mark.</summary>
    /// <param name="bytes">The stream; it is disposed of with the text.</param>
    /// <param name="path">The file's name for messages.</param>
    /// <exception cref="InputException">It is not text.</exception>
    public static Stream Decoded(Stream bytes, string path)
    {
        var peeked = new PeekedStream(bytes, 4);
        if (peeked.Head is [0x1F, 0x8B, ..])
        {
            peeked = new PeekedStream(new GZipStream(peeked, CompressionMode.Decompress), 4);
        }

        ReadOnlySpan<byte> head = peeked.Head;
        if (head is [0xFF, 0xFE, ..])
        {
            peeked.Skip(2);
            return Encoding.CreateTranscodingStream(peeked, Encoding.Unicode, new UTF8Encoding(false));
        }

        if (head is [0xFE, 0xFF, ..])
        {
            peeked.Skip(2);
            return Encoding.CreateTranscodingStream(peeked, Encoding.BigEndianUnicode, new UTF8Encoding(false));
        }

        if (head.Contains((byte)0))
        {
            throw new InputException(new InputProblem(path, "", null,
                "the text is UTF-16 without its mark, or not text at all; save it as UTF-8"));
        }

        if (head is [0xEF, 0xBB, 0xBF, ..])
        {
            peeked.Skip(3);
        }

        return peeked;
    }
}
