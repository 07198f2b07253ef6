using System.Reflection;
using System.Security.Cryptography;
using Strata.Files;

namespace Strata.Reports;

/// <summary>What a report must say to be repeated: the program, the input and the time.</summary>
internal sealed record Provenance
{
    /// <summary>The version of Strata.</summary>
    public required string Version { get; init; }

    /// <summary>The commit that it was built from; empty when the build did not know it.</summary>
    public required string Commit { get; init; }

    /// <summary>
    /// SHA-256 of the section as <c>strata section</c> prints it, in hexadecimal digits: it holds everything that was solved,
    /// whatever file or template it comes from.
    /// </summary>
    public required string SectionSha256 { get; init; }

    /// <summary>When the report was made.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The provenance of a design solved by this build.</summary>
    /// <param name="design">The design.</param>
    /// <param name="clock">The clock; null for that of the system.</param>
    public static Provenance Of(Design design, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(design);
        using var section = new MemoryStream();
        SectionWriter.Write(section, design.Section);
        return Now(Convert.ToHexStringLower(SHA256.HashData(section.ToArray())), clock);
    }

    /// <summary>The provenance of something else that this build made.</summary>
    internal static Provenance Now(string hash = "", TimeProvider? clock = null)
    {
        string full = typeof(Provenance).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        int plus = full.IndexOf('+', StringComparison.Ordinal);
        return new Provenance
        {
            Version = plus < 0 ? full : full[..plus],
            Commit = plus < 0 ? "" : full[(plus + 1)..],
            SectionSha256 = hash,
            Time = (clock ?? TimeProvider.System).GetUtcNow(),
        };
    }
}
