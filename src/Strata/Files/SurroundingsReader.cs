using System.Text.Json;
using Strata.CrossSections;

namespace Strata.Files;

/// <summary>Reads what a section says of its surroundings: standard figures, coils and assumptions.</summary>
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

    /// <summary>The member <c>coils</c>.</summary>
    public static IReadOnlyList<PlanarCoil> Coils(ObjectReader root)
    {
        List<PlanarCoil> coils = [];
        foreach (ObjectReader from in root.Objects("coils"))
        {
            coils.Add(Coil(from));
            from.Finish();
        }

        return coils;
    }

    private static PlanarCoil Coil(ObjectReader from)
    {
        int turns = from.Require("turns") ? from.OptionalInteger("turns", 1, 1000) ?? 1 : 1;
        double outer = from.Number("outer_um", NumberRange.LengthUm), inner = from.Number("inner_um", NumberRange.LengthUm);
        double line = from.Number("line_um", NumberRange.LengthUm), thickness = from.Number("thickness_um", NumberRange.LengthUm);
        if (inner + 2 * turns * line > outer * (1 + 1e-9))
        {
            from.Problems.Add(from.Value, FormattableString.Invariant(
                $"found {turns} turns of {line} um around {inner} um, which take {inner + 2 * turns * line} um of outer_um {outer}"));
        }

        double? height = from.OptionalNumber("over_metal_um", NumberRange.LengthUm);
        IReadOnlyList<string> plates = Texts(from, "capacitor");
        if (plates.Count is not (0 or 2))
        {
            from.Problems.Add(from.Value, $"found {plates.Count} names in capacitor; two terminals are expected, or none");
        }

        double depth = plates.Count > 0 ? from.Number("plate_depth_um", NumberRange.LengthUm) : 0;
        return new PlanarCoil(from.Text("name"), turns, Micrometres.ToMetres(outer), Micrometres.ToMetres(inner),
            Micrometres.ToMetres(line), Micrometres.ToMetres(thickness))
        {
            OverMetal = height is double h ? Micrometres.ToMetres(h) : null,
            Capacitor = plates.Count == 2 ? (plates[0], plates[1]) : null,
            CapacitorDepth = Micrometres.ToMetres(depth),
        };
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
