using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.LinearAlgebra;
using Strata.Results;

namespace Strata.Tests.Plans;

/// <summary>What must hold for every drawing, of any number of nets.</summary>
public class DrawnCellsTests
{
    private const double Accuracy = 1;

    // Rounding of the dense systems and of the bounds.
    private const double Slack = 1e-8;

    [Fact]
    public void Conductances_lie_between_those_of_two_dense_systems() => Holds(60, drawn =>
    {
        IReadOnlyList<NetResult> solved = drawn.Solve(Accuracy);
        var nets = drawn.Nets();
        for (int n = 0; n < nets.Count; n++)
        {
            ConductanceResult found = Of(solved, n).ConductanceS!;
            Matrix<double> low = CellForms.Lower(nets[n].Cells, nets[n].Terminals, drawn.Vias),
                high = CellForms.Upper(nets[n].Cells, nets[n].Terminals, drawn.Vias), gap = high - low;
            for (int r = 0; r < nets[n].Terminals.Length; r++)
            {
                for (int c = 0; c < nets[n].Terminals.Length; c++)
                {
                    double middle = low[r, c] + (gap[r, c] / 2), half = Math.Sqrt(Math.Max(0, gap[r, r]) * Math.Max(0, gap[c, c])) / 2;
                    double slack = Slack * high[r, r];
                    if (found.Lower[r][c] > middle + half + slack || found.Upper[r][c] < middle - half - slack
                        || Math.Abs(found.Value[r][c] - found.Value[c][r]) > slack)
                    {
                        return $"net {n}, {r} {c}: [{found.Lower[r][c]}, {found.Upper[r][c]}] against {middle} +- {half}";
                    }
                }

                // The ends of the diagonal are those of the energies themselves.
                if (found.Lower[r][r] > high[r, r] * (1 + Slack) || found.Upper[r][r] < low[r, r] * (1 - Slack)
                    || gap[r, r] > 0.4 * high[r, r])
                {
                    return $"net {n}, {r}: [{found.Lower[r][r]}, {found.Upper[r][r]}] against [{low[r, r]}, {high[r, r]}]";
                }
            }
        }

        return "";
    });

    [Fact]
    public void Power_in_is_heat_and_currents_balance() => Holds(40, drawn =>
    {
        foreach (NetResult net in drawn.Solve(Accuracy))
        {
            double into = net.Terminals.Sum(one => one.CurrentA * one.VMeanV), balance = net.Terminals.Sum(one => one.CurrentA);
            if (Math.Abs(into - net.PowerW) > Accuracy / 100 * net.PowerW
                || Math.Abs(balance) > 1e-9 * net.Terminals.Max(one => Math.Abs(one.CurrentA)))
            {
                return $"{net.Name}: {into} W in, {net.PowerW} W of heat, {balance} A left";
            }
        }

        return "";
    });

    [Fact]
    public void Moving_mirroring_turning_and_taking_away_the_rest_change_nothing_beyond_bounds() => Holds(25, drawn =>
    {
        IReadOnlyList<NetResult> plain = drawn.Solve(Accuracy);
        foreach (IReadOnlyList<NetResult> other in new[]
        {
            drawn.Solve(Accuracy, (x, y) => (x + 1000.25, y - 333)), drawn.Solve(Accuracy, (x, y) => (-x, y)),
            drawn.Solve(Accuracy, (x, y) => (-y, x)),
            [.. Enumerable.Range(0, plain.Count).SelectMany(n => drawn.Solve(Accuracy, null, n))],
        })
        {
            for (int n = 0; n < plain.Count; n++)
            {
                (ConductanceResult a, ConductanceResult b) = (Of(plain, n).ConductanceS!, Of(other, n).ConductanceS!);
                for (int r = 0; r < a.Value.Count; r++)
                {
                    for (int c = 0; c < a.Value.Count; c++)
                    {
                        if (a.Lower[r][c] > b.Upper[r][c] || b.Lower[r][c] > a.Upper[r][c])
                        {
                            return $"net {n}, {r} {c}: [{a.Lower[r][c]}, {a.Upper[r][c]}] and [{b.Lower[r][c]}, {b.Upper[r][c]}]";
                        }
                    }
                }
            }
        }

        return "";
    });

    private static NetResult Of(IReadOnlyList<NetResult> solved, int net) =>
        solved.Single(one => one.Name.StartsWith($"n{net}t0", StringComparison.Ordinal));

    private static void Holds(int tests, Func<DrawnCells, string> fault) => Properties.Property.Check(
        Prop.ForAll(DrawnCells.Any, drawn => drawn.Nets().Count == 0 || fault(drawn) is not { Length: > 0 } found
            ? true.ToProperty() : false.Label(found)), tests);
}
