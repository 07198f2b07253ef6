using System.Text;
using System.Text.Unicode;
using Strata.Problems;

namespace Strata.Files;

/// <summary>Reads the bytes of a user's text file and refuses what is not UTF-8 text, with one clear message.</summary>
internal static class SourceText
{
    // Far beyond any drawing that can be solved, and far below what would fill the memory.
    private const long LongestFile = 256L << 20;

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a file as UTF-8.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The text's bytes without a byte order mark; at least one.</returns>
    /// <exception cref="InputException">The file does not exist, cannot be read, is empty, or is not UTF-8.</exception>
    public static byte[] ReadFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        byte[] bytes;
        try
        {
            // Not File.ReadAllBytes: a pipe is read as well, and a device without an end is refused.
            using FileStream stream = File.OpenRead(path);
            using var memory = new MemoryStream();
            byte[] block = new byte[1 << 16];
            for (int read = stream.Read(block); read > 0; read = stream.Read(block))
            {
                memory.Write(block, 0, read);
                if (memory.Length > LongestFile)
                {
                    throw Refuse(path, $"the file has more than {LongestFile >> 20} MB, the most for a file of a design");
                }
            }

            bytes = memory.ToArray();
        }
        catch (Exception fault) when (TextInput.IsUnreadable(fault))
        {
            throw TextInput.Refuse(path, fault);
        }

        return Check(bytes, path);
    }

    /// <summary>Checks that bytes are UTF-8 text.</summary>
    /// <param name="bytes">The bytes of the file.</param>
    /// <param name="fileName">The file's name for messages.</param>
    /// <returns>The bytes without a byte order mark.</returns>
    /// <exception cref="InputException">The text is empty or not UTF-8.</exception>
    public static byte[] Check(byte[] bytes, string fileName)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            throw Refuse(fileName, bytes.Length == 0 ? "the file is empty (0 bytes)" : "the file holds nothing but blanks");
        }

        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || bytes.AsSpan(0, Math.Min(bytes.Length, 64)).Contains((byte)0))
        {
            throw Refuse(fileName, "the text is UTF-16, or not text at all; save it as UTF-8");
        }

        byte[] text = bytes.AsSpan().StartsWith(Mark) ? bytes[Mark.Length..] : bytes;
        if (!Utf8.IsValid(text))
        {
            throw new InputException(new InputProblem(fileName, "", LineOfBadByte(text), "the text is not UTF-8: this line holds a byte that UTF-8 does not allow; save the file as UTF-8"));
        }

        return text;
    }

    private static InputException Refuse(string file, string message) => new(new InputProblem(file, "", null, message));

    private static int LineOfBadByte(byte[] text)
    {
        try
        {
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(text);
            return 1;
        }
        catch (DecoderFallbackException fault)
        {
            return 1 + text.AsSpan(0, Math.Clamp(fault.Index, 0, text.Length)).Count((byte)'\n');
        }
    }
}
