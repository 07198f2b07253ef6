using System.Globalization;
using System.Text;
using Strata.Files;
using Strata.Problems;
using Strata.Results;
using Strata.Studies;
using Strata.Tests.Cli;

namespace Strata.Tests.Studies;

/// <summary>
/// Tolerances of a slab whose answer is exact: k = 1 W/(m K), 1 mm thick, 1 mm by 1 m, a film of h = 1000 W/(m2 K) below, 2 W in
/// its upper half. Heat crosses the film (1 / (h A) = 1 K/W), the lower half (0.5 K/W), and half of its own layer in the mean
/// of the source: (L/2) / (3 k A) = 1/6 K/W. Rth = 1/h' + (2/3) / k' with both relative to their stated values.
/// </summary>
public sealed class ToleranceTests
{
    private const double Film = 1;
    private const double Body = 2.0 / 3;

    private static Design Slab(IReadOnlyList<string>? sets = null) =>
        DesignReader.Read(Encoding.UTF8.GetBytes(SolveCommandTests.Slab), "slab.json", sets);

    private static double Exact(double k, double h) => (Film / h) + (Body / k);

    [Fact]
    public void Both_ends_and_all_corners_of_a_slab_are_exact()
    {
        VariationReport report = VariationStudy.Run(Slab(), more => Slab(more), [new("m.k", 10), new("base", 20)], "rth_k_w");
        Assert.Equal(Exact(1, 1), report.Stated.Value, 1e-3);
        InputEffect k = report.Effects.Single(effect => effect.Input == "m.k");
        Assert.Equal(Exact(0.9, 1), k.Low, 1e-3);
        Assert.Equal(Exact(1.1, 1), k.High, 1e-3);
        InputEffect film = report.Effects.Single(effect => effect.Input == "base film");
        Assert.Equal(Exact(1, 0.8), film.Low, 1e-3);
        Assert.Equal(Exact(1, 1.2), film.High, 1e-3);
        Assert.True(film.IsCurved);
        Assert.Equal("base film", report.Effects[0].Input);
        Assert.Equal(Math.Sqrt((k.HalfWidth * k.HalfWidth) + (film.HalfWidth * film.HalfWidth)), report.HalfWidth, 12);
        Assert.Equal(4, report.Corners);
        Assert.Equal(Exact(1.1, 1.2), report.Lowest, 1e-3);
        Assert.Equal(Exact(0.9, 0.8), report.Highest, 1e-3);
    }

    [Fact]
    public void Samples_agree_with_an_integral_over_the_exact_answer_and_the_control_variate_narrows_the_mean()
    {
        var limit = new FigureLimit("rth_k_w", IsUpper: true, 1.75);
        VariationReport report =
            VariationStudy.Run(Slab(), more => Slab(more), [new("m.k", 10), new("base", 20)], "rth_k_w", 400, limit.Holds);
        SampledFigure sampled = report.Sampled!;

        // The same normal inputs, cut at three standard deviations, on a fine grid of both.
        double weight = 0, mean = 0, square = 0, within = 0;
        for (double a = -2.995; a < 3; a += 0.01)
        {
            for (double b = -2.995; b < 3; b += 0.01)
            {
                double w = Math.Exp(-((a * a) + (b * b)) / 2), value = Exact(1 + (0.1 * a / 1.959964), 1 + (0.2 * b / 1.959964));
                (weight, mean, square, within) =
                    (weight + w, mean + (w * value), square + (w * value * value), within + (value <= 1.75 ? w : 0));
            }
        }

        (mean, square, within) = (mean / weight, square / weight, within / weight);
        Assert.InRange(sampled.Mean - mean, -4 * sampled.MeanError, 4 * sampled.MeanError);
        Assert.True(sampled.MeanError < 0.5 * sampled.PlainError, $"{sampled.MeanError} against {sampled.PlainError}");
        Assert.Equal(Math.Sqrt(square - (mean * mean)), sampled.Deviation, 0.015);
        Assert.InRange(within, sampled.YieldLow!.Value, sampled.YieldHigh!.Value);
    }

    [Theory]
    [InlineData(0, 10, 0, 0.3085)]
    [InlineData(10, 10, 0.6915, 1)]
    [InlineData(81, 263, 0.2527, 0.3676)]
    public void The_interval_of_a_yield_is_that_of_Clopper_and_Pearson(int within, int of, double low, double high)
    {
        (double from, double to) = Sampling.ClopperPearson(within, of);
        Assert.Equal(low, from, 1e-4);
        Assert.Equal(high, to, 1e-4);
    }

    [Theory]
    [InlineData("m.k", "PERCENT%")]
    [InlineData("m.k=0%", "PERCENT%")]
    [InlineData("m.k=120%", "PERCENT%")]
    public void A_tolerance_that_cannot_be_read_is_refused(string text, string words) =>
        Assert.Contains(words, Assert.Throws<InputException>(() => InputTolerance.Parse([text])).Message, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_input_is_refused_with_the_nearest_name()
    {
        InputException fault =
            Assert.Throws<InputException>(() => VariationStudy.Run(Slab(), more => Slab(more), [new("n.k", 10)], "rth_k_w"));
        Assert.Contains("did you mean 'm.k'", fault.Problems[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_of_a_template_is_redrawn()
    {
        static Design Draw(IReadOnlyList<string> sets) => DesignReader.FromTemplate(
            "cavity-build-up", null,
                ["power_w=2", "top_film_w_m2k=1000", "bottom_film_w_m2k=10", "side_film_w_m2k=0", "ambient_c=25",
                "die_contact=back-joint", "analysis=thermal",
                "accuracy_percent=1", .. sets]);
        VariationReport report = VariationStudy.Run(Draw([]), Draw, [new("back_joint_um", 50)], "rth_k_w");
        Assert.True(report.Effects[0].High > report.Effects[0].Low, "A thicker joint resists more.");
        double thick =
            double.Parse(
            Draw([]).Template!.Parameters.Single(parameter => parameter.Name == "back_joint_um").Default!,
            CultureInfo.InvariantCulture);
        DesignResult there = Study.Solve([Draw([FormattableString.Invariant($"back_joint_um={1.5 * thick}")]).Section])[0];
        BoundedValue rth = there.Thermal!.Sources[0].RthKW!;
        Assert.InRange(report.Effects[0].High, rth.Lower!.Value * 0.99, rth.Upper!.Value * 1.01);
    }
}
