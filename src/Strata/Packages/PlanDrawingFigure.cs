namespace Strata.Packages;

/// <summary>A piece of metal of a package in plan, symmetric about y = 0.</summary>
/// <param name="Layer">Its layer.</param>
/// <param name="X0">West end, um.</param>
/// <param name="X1">East end, um.</param>
/// <param name="Width">Width along y, um; the diameter of a disc.</param>
/// <param name="IsRound">Whether it is a disc.</param>
internal readonly record struct PlanDrawingFigure(string Layer, double X0, double X1, double Width, bool IsRound);
