namespace Strata.Packages.Environments;

/// <summary>A film coefficient and where it comes from.</summary>
/// <param name="WM2K">W/(m2 K).</param>
/// <param name="Words">The correlation with its source, and whether it is used inside its range.</param>
internal readonly record struct SurfaceFilm(double WM2K, string Words);
