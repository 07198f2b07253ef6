namespace Strata.Files;

/// <summary>One value that a design was solved with.</summary>
/// <param name="Name">The parameter, or the path of the member.</param>
/// <param name="Value">Its value as text.</param>
/// <param name="Unit">Its unit; empty for none.</param>
/// <param name="Origin">Where the value comes from.</param>
/// <param name="Meaning">What it is; empty where the name says it.</param>
internal sealed record DesignInput(string Name, string Value, string Unit, InputOrigin Origin, string Meaning);
