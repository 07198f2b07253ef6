namespace Strata.Packages;

/// <summary>
/// Declares a template parameter on a property of a template record. The parameter's name in JSON and CSV is the
/// property's in snake case (CarrierThicknessUm, carrier_thickness_um); its default is the property's initial value; a
/// nullable property without a value has no default and is required where the analysis needs it.
/// </summary>
/// <param name="meaning">What it is, in a sentence.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ParameterAttribute(string meaning) : Attribute
{
    /// <summary>What it is.</summary>
    public string Meaning { get; } = meaning;

    /// <summary>Smallest allowed value. A length in um that may be 0 is 0 or at least 0.01 um, so that no sliver is drawn.</summary>
    public double Min { get; init; } = double.NegativeInfinity;

    /// <summary>Largest allowed value.</summary>
    public double Max { get; init; } = double.PositiveInfinity;

    /// <summary>Start of the preferred range.</summary>
    public double PreferredMin { get; init; } = double.NegativeInfinity;

    /// <summary>End of the preferred range.</summary>
    public double PreferredMax { get; init; } = double.PositiveInfinity;

    /// <summary>Where the range or rule comes from: document, paragraph or claim; "own default" where no document gives one.</summary>
    public string Source { get; init; } = "own default";

    /// <summary>The part of the package that this parameter and those declared after it belong to; empty where it stays the same.</summary>
    public string Part { get; init; } = "";

    /// <summary>True when the value must name a material of the library or of the design.</summary>
    public bool IsMaterial { get; init; }

    /// <summary>True when several materials may be named, one for each member of a group (<see cref="NamesInOrder"/>).</summary>
    public bool IsList { get; init; }
}
