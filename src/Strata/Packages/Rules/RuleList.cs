using System.Globalization;
using Strata.Materials;

namespace Strata.Packages.Rules;

/// <summary>The rules checked on one design, in the order in which they were added.</summary>
/// <param name="library">The materials that the design may name.</param>
internal sealed class RuleList(MaterialLibrary library)
{
    private readonly List<RuleResult> _results = [];

    /// <summary>The materials that the design may name.</summary>
    public MaterialLibrary Library { get; } = library;

    /// <summary>The results.</summary>
    public IReadOnlyList<RuleResult> Results => _results;

    /// <summary>Adds a rule that holds or fails.</summary>
    public void Add(string rule, FormattableString found, string allowed, bool holds, string source) =>
        _results.Add(new RuleResult(rule, found.ToString(CultureInfo.InvariantCulture), allowed, holds ? RuleVerdict.Pass : RuleVerdict.Fail, source));

    /// <summary>Adds a rule of which a document speaks as preferable: not holding is worth a warning.</summary>
    public void Prefer(string rule, FormattableString found, string allowed, bool holds, string source) =>
        _results.Add(new RuleResult(rule, found.ToString(CultureInfo.InvariantCulture), allowed, holds ? RuleVerdict.Pass : RuleVerdict.OutsidePreferred, source));

    /// <summary>Adds a rule about a part that the package does not have: it neither holds nor fails.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="why">What is missing, as in "one die".</param>
    /// <param name="allowed">What is allowed where there is such a part.</param>
    /// <param name="source">Document and claim or paragraph.</param>
    public void NotApplicable(string rule, string why, string allowed, string source) => _results.Add(new RuleResult(rule, why, allowed, RuleVerdict.NotApplicable, source));

    /// <summary>Adds a rule about a part, or that it does not apply where the package has none.</summary>
    /// <param name="applies">Whether there is such a part.</param>
    /// <param name="why">What is missing otherwise.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="found">What was found.</param>
    /// <param name="allowed">What is allowed.</param>
    /// <param name="holds">Whether it holds.</param>
    /// <param name="source">Document and claim or paragraph.</param>
    public void PreferWhere(bool applies, string why, string rule, FormattableString found, string allowed, bool holds, string source)
    {
        if (applies)
        {
            Prefer(rule, found, allowed, holds, source);
        }
        else
        {
            NotApplicable(rule, why, allowed, source);
        }
    }

    /// <summary>Adds a statement that a section cannot show.</summary>
    /// <param name="rule">The statement.</param>
    /// <param name="why">What is needed to see it, as in "plan view".</param>
    /// <param name="source">Document and claim or paragraph.</param>
    public void NotVisible(string rule, string why, string source) => _results.Add(new RuleResult(rule, "not visible in a section", why, RuleVerdict.NotVisible, source));

    /// <summary>Adds a rule that two heights or lengths are equal within a tolerance, m.</summary>
    public void Equal(string rule, double found, double wanted, double tolerance, string source) =>
        Add(rule, $"{Um(found)} um", string.Create(CultureInfo.InvariantCulture, $"{Um(wanted)} um within {Um(tolerance)} um"), Math.Abs(found - wanted) <= tolerance * (1 + 1e-9), source);

    /// <summary>Adds a rule that a material is one of those that a claim lists.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="material">The material.</param>
    /// <param name="prefixes">Names of the library, or their beginnings for a family such as <c>copper</c>.</param>
    /// <param name="allowed">The claim's list in words.</param>
    /// <param name="source">Document and claim.</param>
    public void MaterialIn(string rule, string material, string[] prefixes, string allowed, string source) =>
        MaterialsIn(rule, [material], prefixes, allowed, source);

    /// <summary>Adds a rule that every material of some belongs to a family: it is one of the names, or begins with one of them.</summary>
    public void MaterialsIn(string rule, IReadOnlyList<string> materials, string[] prefixes, string allowed, string source)
    {
        bool Listed(string material) =>
            prefixes.Any(prefix => material == prefix || material.StartsWith(prefix + "-", StringComparison.Ordinal));
        Prefer(rule, $"{string.Join(", ", materials.Distinct())}", allowed, materials.All(Listed), source);
    }

    /// <summary>Adds the ranges that the parameters' declarations give, hard and preferred.</summary>
    /// <param name="numbers">Parameters with their values.</param>
    /// <param name="isDrawn">Whether the package has the part that a parameter describes.</param>
    public void AddRanges(IEnumerable<(TemplateParameter Parameter, NumberList Values)> numbers, Func<string, bool> isDrawn)
    {
        foreach ((TemplateParameter parameter, NumberList values) in numbers)
        {
            bool documented = parameter.Source.StartsWith("document ", StringComparison.Ordinal);
            (double low, double high) = parameter.Preferred;
            bool preferred = double.IsFinite(low) || double.IsFinite(high);
            bool absent = !isDrawn(parameter.Name) || (parameter.Unit == "um" && parameter.Range.Min == 0 && parameter.Name.EndsWith("thickness_um", StringComparison.Ordinal) && values.All(value => value == 0));
            if (absent)
            {
                if (documented || preferred)
                {
                    NotApplicable($"{parameter.Name} is in its range", "not part of this package", Range(preferred ? (low, high) : parameter.Range, parameter.Unit), parameter.Source);
                }

                continue;
            }

            if (documented && double.IsFinite(parameter.Range.Max))
            {
                Add($"{parameter.Name} is in its range", $"{values} {parameter.Unit}", Range(parameter.Range, parameter.Unit),
                    values.All(value => value >= parameter.Range.Min && value <= parameter.Range.Max), parameter.Source);
            }

            if (preferred)
            {
                Prefer($"{parameter.Name} is in its preferred range", $"{values} {parameter.Unit}", Range((low, high), parameter.Unit), values.All(value => !(value < low || value > high)), parameter.Source);
            }
        }
    }

    private static string Range((double Low, double High) range, string unit) => (double.IsFinite(range.Low), double.IsFinite(range.High)) switch
    {
        (true, true) => string.Create(CultureInfo.InvariantCulture, $"{range.Low} to {range.High} {unit}").TrimEnd(),
        (true, false) => string.Create(CultureInfo.InvariantCulture, $"at least {range.Low} {unit}").TrimEnd(),
        _ => string.Create(CultureInfo.InvariantCulture, $"at most {range.High} {unit}").TrimEnd(),
    };

    private static double Um(double metres) => CrossSections.Micrometres.FromMetres(metres);
}
