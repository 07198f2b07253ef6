using Strata.Files;

namespace Strata.Studies;

/// <summary>A variant that takes part in a comparison.</summary>
/// <param name="Settings">The varied members with their values, in the order in which they were asked for.</param>
/// <param name="Design">The design.</param>
/// <param name="Redraw">Draws it with further members set on top, each <c>name=value</c>.</param>
public sealed record ComparedDesign(
    IReadOnlyList<(string Member, string Value)> Settings, Design Design, Func<IReadOnlyList<string>, Design> Redraw)
{
    /// <summary>Its values, joined.</summary>
    public string Label => string.Join(", ", Settings.Select(setting => setting.Value));
}
