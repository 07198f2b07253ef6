using System.Text.Json;
using Strata.CrossSections;

namespace Strata.Files;

/// <summary>Reads what a section says of its surroundings: standard figures and assumptions.</summary>
internal static class SurroundingsReader
{
    /// <summary>The member <c>junction_figures</c>.</summary>
    public static IReadOnlyList<JunctionFigure> JunctionFigures(ObjectReader root)
    {
        List<JunctionFigure> figures = [];
        foreach (ObjectReader from in root.Objects("junction_figures"))
        {
            figures.Add(new JunctionFigure(from.Text("name"), from.Text("definition"))
            {
                ReferenceC = from.OptionalNumber("reference_c", NumberRange.TemperatureC),
                ReferenceBoundaries = Texts(from, "reference_boundaries"),
                ReferenceProbe = from.OptionalText("reference_probe"),
            });
            from.Finish();
        }

        return figures;
    }

    /// <summary>The member <c>assumptions</c>, or another array of texts.</summary>
    public static IReadOnlyList<string> Texts(ObjectReader root, string name)
    {
        List<string> texts = [];
        foreach (SourceValue item in root.Items(name))
        {
            if (item.Kind == JsonValueKind.String)
            {
                texts.Add(item.Text);
            }
            else
            {
                root.Problems.Add(item, $"found {item.Found}; a text is expected");
            }
        }

        return texts;
    }
}
