using System.Text;
using System.Text.Json;
using Strata.CrossSections;
using Strata.Files;
using Strata.Materials;

namespace Strata.Verification;

/// <summary>A published or exact case: a section and what its results must be.</summary>
/// <param name="Name">The case.</param>
/// <param name="Source">Where the expected values come from.</param>
/// <param name="Section">The drawing.</param>
/// <param name="Expected">The numbers to compare.</param>
internal sealed record ReferenceCase(string Name, string Source, CrossSection Section, IReadOnlyList<ReferenceValue> Expected)
{
    private static readonly JsonDocumentOptions Reading = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads a case: an object with the members case, source, section and expected.</summary>
    /// <param name="json">The text.</param>
    /// <param name="fileName">The file's name for messages.</param>
    /// <param name="library">The materials that the section may name; null for the default library.</param>
    /// <returns>The case.</returns>
    /// <exception cref="Problems.InputException">The section is wrong.</exception>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    /// <exception cref="KeyNotFoundException">A member is missing.</exception>
    public static ReferenceCase Read(string json, string fileName, MaterialLibrary? library = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var document = JsonDocument.Parse(json, Reading);
        JsonElement root = document.RootElement;
        byte[] section = Encoding.UTF8.GetBytes(root.GetProperty("section").GetRawText());
        return new ReferenceCase(
            root.GetProperty("case").GetString() ?? fileName,
            root.GetProperty("source").GetString() ?? "",
            SectionReader.Read(section, fileName, library),
            [.. root.GetProperty("expected").EnumerateArray().Select(Value)]);
    }

    private static ReferenceValue Value(JsonElement one) => new(
        one.GetProperty("result").GetString() ?? "",
        one.GetProperty("value").GetDouble(),
        one.GetProperty("tolerance").GetDouble(),
        one.TryGetProperty("exact", out JsonElement exact) && exact.GetBoolean(),
        one.TryGetProperty("why", out JsonElement why) ? why.GetString() ?? "" : "");
}
