using System.Globalization;

namespace Strata.Files;

/// <summary>What stands in a journal when its run has ended: the rows are in the table of results, whose hash this is.</summary>
/// <param name="Rows">Rows of the table of results.</param>
/// <param name="Failed">How many of them failed.</param>
/// <param name="Sha256">Hash of the table's text, unpacked, hexadecimal.</param>
internal sealed record BatchSeal(int Rows, int Failed, string Sha256)
{
    private const string Mark = "# finished";

    /// <summary>The line that stands for it.</summary>
    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{Mark} rows {Rows} failed {Failed} sha256 {Sha256}");

    /// <summary>Reads the line; null when it is none.</summary>
    public static BatchSeal? FromLine(string? line)
    {
        string[] words = (line ?? "").Split(' ');
        return words.Length == 8 && line!.StartsWith(Mark, StringComparison.Ordinal) && Whole(words[3]) is { } rows && Whole(words[5])
            is { } failed
            ? new BatchSeal(rows, failed, words[7])
            : null;
    }

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        ? number : null;
}
