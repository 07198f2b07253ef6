using System.Globalization;
using Strata.CrossSections;
using Strata.Files;
using Strata.Materials;
using Strata.Packages;
using Strata.Problems;

namespace Strata.Studies;

/// <summary>One input of a design that is not known exactly.</summary>
/// <param name="Name">What varies, the same in every variant that has it: <c>copper.k</c>, <c>top film</c>,
/// <c>back_joint_um</c>.</param>
/// <param name="Percent">Its half-width, percent.</param>
/// <param name="Stated">For a number of the template its value; else null.</param>
/// <param name="Apply">For a conductivity or a film: a section with it multiplied by a factor; what was moved before stays moved.</param>
internal sealed record VariedInput(string Name, double Percent, double? Stated, Func<CrossSection, double, CrossSection>? Apply)
{
    private const string Conductivity = ".k";

    /// <summary>Finds what a tolerance means in a design.</summary>
    /// <param name="tolerance">The tolerance.</param>
    /// <param name="design">The design.</param>
    /// <exception cref="InputException">The design has no such input.</exception>
    public static VariedInput Find(InputTolerance tolerance, Design design)
    {
        CrossSection section = design.Section;
        if (tolerance.Name.EndsWith(Conductivity, StringComparison.Ordinal))
        {
            string stem = tolerance.Name[..^Conductivity.Length];
            string name = Value(design, stem) ?? stem;
            if (MaterialsOf(section).Contains(name))
            {
                return new VariedInput(name + Conductivity, tolerance.Percent, null, (moved, factor) => Scaled(moved, name, factor));
            }
        }

        if (section.Boundaries.FirstOrDefault(
            boundary =>
            boundary.Condition is FilmSurface
            && (boundary.Name == tolerance.Name || boundary.Name + "_film" == tolerance.Name)) is { } film)
        {
            return new VariedInput($"{film.Name} film", tolerance.Percent, null, (moved, factor) => moved with
            {
                Boundaries =
                    [.. moved.Boundaries.Select(
                    boundary => boundary.Name == film.Name && boundary.Condition is FilmSurface own
                        ? boundary with { Condition = own with { Film = factor * own.Film } }
                        : boundary)],
            });
        }

        if (Value(design, tolerance.Name) is { } text
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value != 0)
        {
            return new VariedInput(tolerance.Name, tolerance.Percent, value, null);
        }

        string[] known =
        [
            .. MaterialsOf(section).Select(name => name + Conductivity),
            .. section.Boundaries.Where(boundary => boundary.Condition is FilmSurface).Select(boundary => boundary.Name),
            .. design.Template?.Parameters.Where(parameter => parameter.Kind is "number" or "integer")
                .Select(parameter => parameter.Name) ?? [],
        ];
        string advice = NearestName.Find(tolerance.Name, known) is { } near ? $"did you mean '{near}'?"
            : $"among others there are: {string.Join(", ", known.Take(12))}";
        throw new InputException(
            new InputProblem(
            "command line", "--tolerance", null, $"the design has no number, film or conductivity called '{tolerance.Name}'; {advice}"));
    }

    /// <summary>The section of a design with inputs moved.</summary>
    /// <param name="design">The design.</param>
    /// <param name="redraw">Draws the design with members set on top, each <c>name=value</c>.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="factors">The factor of each.</param>
    public static CrossSection Move(
        Design design, Func<IReadOnlyList<string>, Design> redraw, IReadOnlyList<VariedInput> inputs, IReadOnlyList<double> factors)
    {
        string[] sets =
            [.. inputs.Zip(factors).Where(pair => pair.First.Stated is not null && pair.Second != 1)
            .Select(pair => $"{pair.First.Name}={NumberText.Exact(pair.Second * pair.First.Stated!.Value)}")];
        CrossSection section = sets.Length > 0 ? redraw(sets).Section : design.Section;
        return inputs.Zip(factors).Where(pair => pair.First.Apply is not null && pair.Second != 1)
            .Aggregate(section, (moved, pair) => pair.First.Apply!(moved, pair.Second));
    }

    /// <summary>The conductivities of a design with the tolerances of their classes.</summary>
    public static IEnumerable<VariedInput> Materials(CrossSection section) => MaterialsOf(section)
        .Select(name => (Name: name, Percent: MaterialClass.PercentOf(MaterialOf(section, name))))
        .Where(material => material.Percent > 0)
        .Select(material =>
            new VariedInput(material.Name + Conductivity, material.Percent, null, (moved, factor) => Scaled(moved, material.Name, factor)));

    private static string? Value(Design design, string parameter) => design.Values.TryGetValue(parameter, out string? stated)
        ? stated
        : design.Template?.Parameters.FirstOrDefault(candidate => candidate.Name == parameter)?.Default;

    private static IEnumerable<string> MaterialsOf(CrossSection section) =>
        section.Shapes.Select(shape => shape.Material).Concat(section.Sheets.Select(sheet => sheet.Material))
            .Concat(section.Background is { } background ? [background] : []).Distinct();

    private static Material MaterialOf(CrossSection section, string name) =>
        section.Materials.FirstOrDefault(material => material.Name == name)
        ?? (MaterialLibrary.Default.TryGet(name, out Material? found) ? found
            : throw new InputException(new InputProblem("command line", "", null, MaterialLibrary.Default.UnknownMessage(name))));

    private static CrossSection Scaled(CrossSection section, string name, double factor)
    {
        Material material = MaterialOf(section, name);
        Material scaled =
            material with
            {
                Conductivity =
            new ThermalConductivity(Scaled(material.Conductivity.XTable, factor), Scaled(material.Conductivity.ZTable, factor))
            };
        return section with { Materials = [.. section.Materials.Where(own => own.Name != name), scaled] };
    }

    private static TemperatureTable Scaled(TemperatureTable table, double factor)
    {
        (double, double)[] nodes = new (double, double)[table.Values.Length];
        for (int n = 0; n < nodes.Length; n++)
        {
            nodes[n] = (table.TemperaturesC[n], factor * table.Values[n]);
        }

        return new TemperatureTable(nodes);
    }
}
