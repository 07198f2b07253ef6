using Strata.CrossSections;
using Strata.Packages.Blocks;
using Strata.Packages.Rules;

namespace Strata.Packages.FilmFanOuts;

/// <summary>The template <c>film-fan-out</c>.</summary>
public sealed class FilmFanOutTemplate : PackageTemplate<FilmFanOutParameters>
{
    private FilmFanOutTemplate()
    {
    }

    /// <summary>The template.</summary>
    public static FilmFanOutTemplate Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "film-fan-out";

    /// <inheritdoc/>
    public override string Description =>
        "Fan-out package on a polyimide film with protective layers: chips first or metal first, film kept, opened or removed, metal through or over holes of the film, balls (document 002)";

    /// <inheritdoc/>
    public override IReadOnlyList<Preset> Presets => FilmFanOutPresets.All;

    private protected override void FindConflicts(FilmFanOutParameters parameters, Conflicts conflicts) => FilmFanOutConflicts.Find(parameters, conflicts);

    private protected override void Paint(FilmFanOutParameters parameters, SectionDrawing drawing)
    {
        FilmFanOutLayout at = new(parameters);
        FilmFanOutPainter.Paint(parameters, at, drawing);
    }

    private protected override void AddRules(FilmFanOutParameters parameters, CrossSection section, RuleList rules) => FilmFanOutRules.Add(parameters, section, rules);
}
