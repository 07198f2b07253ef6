using System.Globalization;
using System.Runtime.CompilerServices;
using Strata.Materials;
using Strata.Problems;

namespace Strata.Packages;

/// <summary>Collects what is wrong with parameters together; every problem names the parameters in conflict.</summary>
/// <param name="design">Name of the design.</param>
/// <param name="library">The materials that the design may name.</param>
/// <param name="problems">Receives the problems.</param>
internal sealed class Conflicts(string design, MaterialLibrary library, ICollection<InputProblem> problems)
{
    /// <summary>Adds a conflict.</summary>
    /// <param name="message">What was found, what is allowed and the fix.</param>
    /// <param name="properties">The properties in conflict, by <c>nameof</c>.</param>
    public void Add(FormattableString message, params ReadOnlySpan<string> properties)
    {
        List<string> names = [];
        foreach (string property in properties)
        {
            names.Add(ParameterName.Of(property));
        }

        problems.Add(new InputProblem(design, string.Join(", ", names), null, message.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The materials that the design may name.</summary>
    public MaterialLibrary Library => library;

    /// <summary>Adds a conflict when a condition does not hold.</summary>
    /// <param name="holds">The condition.</param>
    /// <param name="message">What was found, what is allowed and the fix.</param>
    /// <param name="properties">The properties in conflict, by <c>nameof</c>.</param>
    public void Require(bool holds, FormattableString message, params ReadOnlySpan<string> properties)
    {
        if (!holds)
        {
            Add(message, properties);
        }
    }

    /// <summary>Requires a parameter that has no default.</summary>
    /// <param name="given">Whether it is given.</param>
    /// <param name="why">What needs it, as in "a thermal analysis".</param>
    /// <param name="property">The property, by <c>nameof</c>.</param>
    public void RequireGiven(bool given, string why, string property) =>
        Require(given, FormattableStringFactory.Create("is missing; {0} needs it, and it has no default", why), property);

    /// <summary>Requires a material that carries current.</summary>
    /// <param name="material">The material.</param>
    /// <param name="property">The property that names it, by <c>nameof</c>.</param>
    public void RequireConductor(string material, string property) =>
        Require(library.TryGet(material, out Material? found) && found.IsConductor, $"'{material}' has no resistivity; a part that carries current needs a material with one", property);

    /// <summary>Requires a material that carries no current.</summary>
    /// <param name="material">The material.</param>
    /// <param name="property">The property that names it, by <c>nameof</c>.</param>
    public void RequireInsulator(string material, string property) =>
        Require(library.TryGet(material, out Material? found) && !found.IsConductor, $"'{material}' conducts and would join the nets that it separates; it needs a material without resistivity", property);
}
