namespace Strata.Packages.Rules;

/// <summary>The properties that decide a row of end points, by <c>nameof</c>, for messages.</summary>
internal sealed record EndPointParameters(string Form, string Width, string Height, string Pitch, string Spacing);
