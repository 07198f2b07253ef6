namespace Strata.Files;

/// <summary>Where a cell stands in its record.</summary>
/// <param name="Start">First byte, from the record's start; behind an opening quote.</param>
/// <param name="Length">Bytes, without a closing quote.</param>
/// <param name="HasEscapes">Whether doubled quotes stand for single ones.</param>
internal readonly record struct CsvCell(int Start, int Length, bool HasEscapes);
