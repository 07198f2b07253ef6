namespace Strata.Numerics.Triangles;

/// <summary>A conductance per area between two layers, or between a layer and the reference, over whole regions.</summary>
/// <param name="From">One layer.</param>
/// <param name="To">The other layer; -1 for the reference at 0.</param>
/// <param name="PerArea">Conductance per area, S/m2 or W/(m2 K).</param>
/// <param name="Regions">Where.</param>
internal sealed record SheetCoupling(int From, int To, double PerArea, IReadOnlySet<int> Regions);
