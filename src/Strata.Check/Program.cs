using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Strata.Check;

// strata-check PROOF.json: computes both energies of a proof anew and prints the interval that they prove, or why it is refused.
try
{
    string text = File.ReadAllText(args.Length == 1 ? args[0] : throw new Refused("give one file: strata-check PROOF.json"));
    int end = Math.Max(text.LastIndexOf("\"sha256\"", StringComparison.Ordinal), 0);
    using JsonDocument document = JsonDocument.Parse(text);
    string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text[..end])));
    Refused.Unless(document.RootElement.GetProperty("sha256").GetString() == digest, "the text is not the one that was sealed");
    (string what, double lower, double upper) = new Proof(document.RootElement).Prove();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"proven, {what}: {lower:R} to {upper:R}"));
    return 0;
}
catch (Exception fault) when (fault is not OutOfMemoryException)
{
    Console.Error.WriteLine($"refused: {fault.Message}");
    return 1;
}

/// <summary>Why a proof is not accepted.</summary>
internal sealed class Refused(string message) : Exception(message)
{
    public static void Unless(bool holds, string fault) => _ = holds ? true : throw new Refused(fault);
}
