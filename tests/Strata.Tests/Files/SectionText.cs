using System.Text;
using Strata.CrossSections;
using Strata.Files;
using Strata.Problems;

namespace Strata.Tests.Files;

/// <summary>Section texts for the reading tests.</summary>
internal static class SectionText
{
    /// <summary>A sound plate with one source, one film and a terminal pair, a member per line.</summary>
    public const string Plate = """
        {
          "name": "plate", // comments are allowed
          "depth_mm": 2,
          "outline": { "x0_um": 0, "x1_um": 100, "z0_um": 0, "z1_um": 20 },
          "background": "air",
          "materials": {
            "die": { "k_w_mk": 148, "density_kg_m3": 2330, "specific_heat_j_kgk": 712 },
            "film": { "kx_w_mk": 0.5, "kz_w_mk": 0.2 },
            "cu": { "k_w_mk": 398, "resistivity_ohm_m": 1.72e-8, "resistivity_temperature_coefficient_1_k": 0.0039 },
            "si-t": { "k_table_c_w_mk": [[25, 148], [125, 105]] },
          },
          "shapes": [
            { "shape": "rectangle", "x0_um": 0, "x1_um": 100, "z0_um": 0, "z1_um": 20, "material": "film", "region": "plate" },
            { "shape": "trapezoid", "x0_bottom_um": 40, "x1_bottom_um": 60, "x0_top_um": 45, "x1_top_um": 55, "z0_um": 0, "z1_um": 20, "material": "cu", "region": "via", "fill": 0.3 },
            { "shape": "disc", "x_um": 20, "z_um": 10, "radius_um": 5, "z0_um": 8, "material": "die", "region": "ball" },
            { "shape": "polygon", "points_um": [[70, 0], [80, 0], [75, 10]], "material": "si-t", "region": "fillet" }
          ],
          "interfaces": [ { "between": ["plate", "via"], "resistance_m2k_w": 1e-6 } ],
          "sheets": [ { "x0_um": 0, "x1_um": 100, "z0_um": 20, "z1_um": 20, "thickness_um": 0.3, "material": "cu" } ],
          "heat_sources": [ { "name": "junction", "shape": "rectangle", "x0_um": 45, "x1_um": 55, "z0_um": 18, "z1_um": 20, "power_w": 2.0 } ],
          "boundaries": [
            { "name": "top", "side": "top", "kind": "film", "film_w_m2k": 10, "ambient_c": 25 },
            { "name": "sides", "side": "rest", "kind": "adiabatic" }
          ],
          "terminals": [
            { "name": "low", "x0_um": 41, "x1_um": 59, "z0_um": 0, "z1_um": 0, "voltage_v": 0 },
            { "name": "high", "x0_um": 46, "x1_um": 54, "z0_um": 20, "z1_um": 20, "current_a": 0.5, "equipotential": true }
          ],
          "probes": [ { "name": "E", "x_um": 60, "z_um": 10 }, { "name": "mean", "x0_um": 20, "x1_um": 80, "z0_um": 5, "z1_um": 5 } ],
          "analysis": { "kind": "electrothermal", "accuracy_percent": 0.5 }
        }
        """;

    /// <summary>Reads a text as a file named plate.json.</summary>
    public static CrossSection Read(string text, ICollection<string>? warnings = null) =>
        SectionReader.Read(Encoding.UTF8.GetBytes(text), "plate.json", null, warnings);

    /// <summary>The problems of a text that must be refused.</summary>
    public static IReadOnlyList<InputProblem> Problems(string text) => Assert.Throws<InputException>(() => Read(text)).Problems;

    /// <summary>The plate with one piece of text changed; the piece must be there.</summary>
    public static string With(string piece, string replacement)
    {
        Assert.Contains(piece, Plate, StringComparison.Ordinal);
        return Plate.Replace(piece, replacement, StringComparison.Ordinal);
    }

    /// <summary>The only problem of the changed plate.</summary>
    public static InputProblem OnlyProblem(string piece, string replacement) => Assert.Single(Problems(With(piece, replacement)));
}
