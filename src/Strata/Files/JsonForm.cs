using System.Text.Encodings.Web;
using System.Text.Json;

namespace Strata.Files;

/// <summary>How JSON is written that people read too: indented, one line end on every system, units and names as they are.</summary>
internal static class JsonForm
{
    /// <summary>A member per line.</summary>
    public static JsonWriterOptions Indented { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
