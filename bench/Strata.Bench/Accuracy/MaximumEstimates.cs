using System.Globalization;
using Strata.Results;

namespace Strata.Bench.Accuracy;

/// <summary>
/// The highest temperatures of one design at several accuracies against the last of them, the closest: whether an error is beyond
/// what its estimate says, and whether a lower bound lies above.
/// </summary>
internal sealed class MaximumEstimates
{
    private readonly List<double> _effectivities = [];
    private int _without, _beyond, _boundsBroken;

    /// <summary>Compares the results of one design, the closest last.</summary>
    /// <param name="name">The design.</param>
    /// <param name="results">Its thermal results.</param>
    public void Add(string name, IReadOnlyList<ThermalResult> results)
    {
        if (results is not [.., ThermalResult closest] || results.Count < 2)
        {
            return;
        }

        double slack = closest.TMaxEstimateK ?? 0, scale = closest.TMaxC - closest.TMinC;
        foreach (ThermalResult result in results.Take(results.Count - 1))
        {
            double error = Math.Abs(result.TMaxC - closest.TMaxC);
            if (result.TMaxLowerC > closest.TMaxC + slack)
            {
                _boundsBroken++;
                Console.WriteLine(Text($"{name}: t_max_lower_c {result.TMaxLowerC:G8} C above {closest.TMaxC:G8} C"));
            }

            if (result.TMaxEstimateK is not double estimate)
            {
                _without++;
                Console.WriteLine(Text($"{name}: t_max_c is {error:G3} K off, {100 * error / scale:G3} %, without an estimate"));
                continue;
            }

            _effectivities.Add(error / (estimate + slack));
            if (error > estimate + slack)
            {
                _beyond++;
                Console.WriteLine(Text($"{name}: t_max_c is {error:G3} K off, {100 * error / scale:G3} %, estimated {estimate:G3} K"));
            }
        }
    }

    /// <summary>What was found over all designs.</summary>
    public string Summary()
    {
        _effectivities.Sort();
        double At(double part) => _effectivities.Count == 0 ? double.NaN : _effectivities[(int)(part * (_effectivities.Count - 1))];
        return string.Create(CultureInfo.InvariantCulture,
            $"highest temperatures: {_effectivities.Count} with an estimate, {_beyond} beyond it, {_without} without one; "
            + $"error over estimate: median {At(0.5):G2}, 90 % {At(0.9):G2}, most {At(1):G2}; "
            + $"{_boundsBroken} lower bounds above the maximum");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
