namespace Strata.Files.Gdsii;

/// <summary>The cells of a stream file.</summary>
/// <param name="File">The file's name for messages.</param>
/// <param name="MetresPerUnit">Size of a database unit, m.</param>
/// <param name="Cells">The cells by name, in the order of the file.</param>
internal sealed record GdsLibrary(string File, double MetresPerUnit, IReadOnlyDictionary<string, GdsCell> Cells);
