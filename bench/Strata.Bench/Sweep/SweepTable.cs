using System.Globalization;
using System.Text;

namespace Strata.Bench.Sweep;

/// <summary>Variants of the shipped cavity build-up, drawn reproducibly from its ranges: the same rows on every machine.</summary>
internal static class SweepTable
{
    private static readonly (string Column, double Low, double High, int Digits)[] Numbers =
    [
        ("carrier_thickness_um", 600, 1500, 0),
        ("die_width_um", 5900, 6400, 0),
        ("die_thickness_um", 100, 500, 0),
        ("back_joint_um", 5, 60, 1),
        ("dielectric_um", 8, 20, 1),
        ("trace_thickness_um", 3, 8, 1),
        ("column_width_um", 30, 45, 0),
        ("column_fill", 0.05, 0.3, 3),
        ("end_point_height_um", 200, 280, 0),
        ("end_point_fill", 0.2, 0.5, 2),
        ("power_w", 1, 12, 2),
        ("top_film_w_m2k", 500, 8000, 0),
        ("bottom_film_w_m2k", 5, 500, 0),
    ];

    private static readonly (string Column, string[] Words)[] Choices =
    [
        ("carrier_material", ["copper", "aluminium"]),
        ("joint_material", ["die-attach-silver-epoxy", "sintered-silver"]),
        ("dielectric_material", ["polyimide", "epoxy", "bcb"]),
        ("board", ["true", "false"]),
    ];

    /// <summary>The table of a kind of analysis.</summary>
    /// <param name="kind">thermal, electrical or coupled.</param>
    /// <param name="rows">Rows, at least 1.</param>
    /// <returns>The text of a CSV file; every row asks for 1 %.</returns>
    public static string Text(string kind, int rows)
    {
        bool current = kind != "thermal";
        string analysis = kind == "coupled" ? "electrothermal" : kind;
        var text = new StringBuilder("name,template,analysis,accuracy_percent,side_film_w_m2k,ambient_c");
        IEnumerable<string> columns = Numbers.Select(number => number.Column).Concat(Choices.Select(choice => choice.Column));
        text.Append(current ? ",pad_current_a," : ",").AppendJoin(',', columns).Append('\n');
        ulong state = 20261128;
        for (int row = 1; row <= rows; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"variant {row},cavity-build-up,{analysis},1,0,25");
            string amperes = (0.05 + (0.25 * Next(ref state))).ToString("F3", CultureInfo.InvariantCulture);
            text.Append(current ? "," + amperes : "");
            foreach ((_, double low, double high, int digits) in Numbers)
            {
                text.Append(',').Append((low + ((high - low) * Next(ref state))).ToString($"F{digits}", CultureInfo.InvariantCulture));
            }

            foreach ((_, string[] words) in Choices)
            {
                text.Append(',').Append(words[(int)(words.Length * Next(ref state))]);
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    // SplitMix64 (Steele, Lea, Flood 2014), in [0, 1).
    private static double Next(ref ulong state)
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * Math.ScaleB(1, -53);
    }
}
