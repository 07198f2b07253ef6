using System.Text;
using System.Text.Unicode;
using Strata.Problems;

namespace Strata.Files;

/// <summary>Reads the bytes of a user's text file and refuses what is not UTF-8 text, with one clear message.</summary>
internal static class SourceText
{
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
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Refuse(path, "the file does not exist");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Refuse(path, $"the file cannot be read: {fault.Message}");
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
