namespace Strata.Numerics.Triangles;

/// <summary>A place on one layer where current enters or a mean is read: sides of a tag, or whole regions.</summary>
/// <param name="IsElectrode">Whether it is of one potential; else current enters evenly over its length or area.</param>
/// <param name="Layer">The layer.</param>
/// <param name="Tags">Tags of the sides that it takes, for a line.</param>
/// <param name="Regions">Regions that it takes, for an area.</param>
internal sealed record SheetPort(bool IsElectrode, int Layer, IReadOnlySet<int> Tags, IReadOnlySet<int> Regions);
