namespace Strata.Layouts;

/// <summary>A text of a layout.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Layer">Layer number.</param>
/// <param name="Texttype">Text type number.</param>
/// <param name="At">Where.</param>
/// <param name="Place">Where it stands in the file, for messages.</param>
internal sealed record LayoutLabel(string Text, int Layer, int Texttype, LatticePoint At, string Place);
