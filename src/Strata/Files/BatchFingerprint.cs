using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Strata.Files;

/// <summary>What a part of a table of results was made from: parts of different inputs are never mixed.</summary>
/// <param name="Input">SHA-256 of the table of designs and of the options that change digits, hexadecimal.</param>
/// <param name="Rows">Rows of the whole table of designs.</param>
/// <param name="Shard">Which shard, from 0.</param>
/// <param name="Shards">Of how many.</param>
internal sealed record BatchFingerprint(string Input, int Rows, int Shard, int Shards)
{
    private const string Mark = "# strata batch";

    /// <summary>The rows of this shard: those whose number leaves the remainder <see cref="Shard"/> when divided by <see cref="Shards"/>.</summary>
    public IEnumerable<int> OwnRows
    {
        get
        {
            for (int row = Shard; row < Rows; row += Shards)
            {
                yield return row;
                if (row > int.MaxValue - Shards)
                {
                    yield break;
                }
            }
        }
    }

    /// <summary>How many rows the shard has.</summary>
    internal int OwnCount => Shard >= Rows ? 0 : ((Rows - Shard - 1) / Shards) + 1;

    /// <summary>Whether a row is of this shard.</summary>
    internal bool Owns(int row) => row >= 0 && row < Rows && row % Shards == Shard;

    /// <summary>The version of the program that made the part.</summary>
    public static string Version { get; } = typeof(BatchFingerprint).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>What the checksums of the run's records begin with.</summary>
    internal byte[] Seed => Encoding.ASCII.GetBytes(ToLine());

    /// <summary>The fingerprint's hash.</summary>
    /// <param name="contents">What results depend on, in order: the table, the section files that it names, the options.</param>
    public static string Hash(IEnumerable<byte[]> contents)
    {
        ArgumentNullException.ThrowIfNull(contents);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (byte[] content in contents)
        {
            hash.AppendData(BitConverter.GetBytes((long)content.Length));
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }

    /// <summary>The comment line that stands first in a part.</summary>
    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{Mark} shard {Shard}/{Shards} rows {Rows} input {Input} version {Version}");

    /// <summary>Reads a comment line; null when it is none, or of another version.</summary>
    /// <param name="line">The first line of a file.</param>
    public static BatchFingerprint? FromLine(string? line)
    {
        string[] words = (line ?? "").Split(' ');
        if (words.Length != 11 || !line!.StartsWith(Mark, StringComparison.Ordinal) || words[10] != Version || words[4].Split('/') is not [string shard, string shards])
        {
            return null;
        }

        return int.TryParse(shard, out int own) && int.TryParse(shards, out int of) && int.TryParse(words[6], out int rows) ? new BatchFingerprint(words[8], rows, own, of) : null;
    }
}
