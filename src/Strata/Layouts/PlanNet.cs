namespace Strata.Layouts;

/// <summary>A net of a plan; numbers are indices in the plan's lists.</summary>
/// <param name="Name">The names of its terminals, joined.</param>
/// <param name="Metal">Its metal: layer and figure.</param>
/// <param name="Vias">Its vias.</param>
/// <param name="Terminals">Its terminals.</param>
/// <param name="Draws">Its draws.</param>
internal sealed record PlanNet(
    string Name, IReadOnlyList<(int Layer, PlanFigure Figure)> Metal, IReadOnlyList<int> Vias, IReadOnlyList<int> Terminals,
    IReadOnlyList<int> Draws);
