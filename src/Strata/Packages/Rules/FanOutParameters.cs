namespace Strata.Packages.Rules;

/// <summary>The properties that decide a fan-out, by <c>nameof</c>, for messages.</summary>
internal sealed record FanOutParameters(string DiePadPitch, string EndPointPitch, string Levels, string LandWidth, string Spacing, string Nets);
