namespace Strata.Files;

/// <summary>A numbered label on the cells of a grid, with the index c = i * Nz + k: materials, regions.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Numbers">The number of each cell.</param>
/// <param name="Names">The name that each number stands for; empty for none. Written as the field data NAME_names.</param>
internal sealed record VtrLabels(string Name, int[] Numbers, IReadOnlyList<string> Names);
