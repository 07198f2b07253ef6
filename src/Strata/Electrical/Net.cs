using Strata.CrossSections;

namespace Strata.Electrical;

/// <summary>A connected piece of conductor with at least one terminal.</summary>
/// <param name="Name">The names of its terminals, joined.</param>
/// <param name="Terminals">Indices in <see cref="CrossSection.Terminals"/>, ascending.</param>
/// <param name="Links">Indices in <see cref="CrossSection.Links"/> of the links that join its parts, ascending.</param>
/// <param name="Bounds">The smallest box of grid cells around it, m.</param>
internal sealed record Net(string Name, IReadOnlyList<int> Terminals, IReadOnlyList<int> Links, Box Bounds);
