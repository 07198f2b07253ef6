using System.Diagnostics.CodeAnalysis;

namespace Strata.Packages;

/// <summary>Every package structure that can be named in a design.</summary>
/// <example><code>
/// foreach (IPackageTemplate template in TemplateCatalog.All)
/// {
///     Console.WriteLine($"{template.Name}: {template.Parameters.Count} parameters, {template.Presets.Count} presets");
/// }
/// </code></example>
public static class TemplateCatalog
{
    /// <summary>The templates in the order in which they are listed.</summary>
    public static IReadOnlyList<IPackageTemplate> All { get; } =
    [
        CavityBuildUps.CavityBuildUpTemplate.Instance,
        MetalSubstrates.MetalSubstrateTemplate.Instance,
        BumpedDieFanOuts.BumpedDieTemplate.Instance,
        FilmFanOuts.FilmFanOutTemplate.Instance,
        RecessedFilms.RecessedFilmTemplate.Instance,
    ];

    /// <summary>Looks a template up.</summary>
    /// <param name="name">Its name, letter for letter.</param>
    /// <param name="template">The template, if there is one.</param>
    /// <returns>Whether there is a template of that name.</returns>
    public static bool TryGet(string name, [MaybeNullWhen(false)] out IPackageTemplate template)
    {
        template = All.FirstOrDefault(candidate => candidate.Name == name);
        return template is not null;
    }
}
