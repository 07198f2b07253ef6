using System.Text;
using Strata.Results;

namespace Strata.Reports;

/// <summary>What stands under a table whose bounds are not those of the drawing itself.</summary>
internal static class BoundsLine
{
    /// <summary>Appends it.</summary>
    /// <param name="text">The report.</param>
    /// <param name="what">The number in the table.</param>
    /// <param name="values">Its values.</param>
    public static void Append(StringBuilder text, string what, IEnumerable<BoundedValue?> values)
    {
        foreach (BoundsBasis basis in values.OfType<BoundedValue>().Where(one => one.Lower is not null).Select(one => one.HoldsFor)
            .Distinct())
        {
            text.Append(basis switch
            {
                BoundsBasis.TemperatureBand =>
                    $"  bounds of {what}: for coefficients in a band of temperatures about the computed ones (notes)\n",
                BoundsBasis.Solution => $"  bounds of {what}: for coefficients at the computed temperatures (notes)\n",
                _ => "",
            });
        }
    }
}
