using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Strata.Analysis;
using Strata.Check;
using Strata.CrossSections;
using Strata.Files;
using Strata.Problems;
using Strata.Refinement;
using static Strata.Tests.Analysis.Drawings;

namespace Strata.Tests.Verification;

/// <summary>The checker accepts what the solver proves, within the interval that it prints, and nothing that was changed.</summary>
public partial class CertificateTests
{
    private const double ExactRing = 1e-8 * (Math.PI / 2) / 1e-3;
    private static readonly Lazy<Certificate> Ring = new(() => Certification.Of(QuarterRing, new AnalysisOptions { Library = Library }));
    private static readonly Lazy<string> RingText = new(() => Text(Ring.Value));

    private static CrossSection QuarterRing => new()
    {
        Name = "quarter ring",
        Depth = 1e-3,
        Outline = Box.Um(0, 100, 0, 100),
        Background = "insulator",
        Materials = [Material("copper", 400, 1e-8)],
        Shapes =
        [
            new PaintedShape(new DiscShape(0, 0, 96.5e-6), "copper", "ring"), new PaintedShape(new DiscShape(0, 0, 10e-6), "insulator",
                "hole"),
        ],
        Terminals = [Voltage("a", 1, 0, 0, 10, 96.5), Voltage("b", 0, 10, 96.5, 0, 0)],
        Analysis = new AnalysisRequest { Kind = AnalysisKind.Electrical, AccuracyPercent = 2 },
    };

    private static CrossSection TaperedVia => new()
    {
        Name = "tapered via",
        Depth = 1e-3,
        Outline = Box.Um(0, 1000, 0, 500),
        Materials = [Material("die", 150), Material("resin", 0.2), Material("via metal", 390)],
        Shapes =
        [
            Rectangle("resin", "plate", 0, 1000, 0, 450), Rectangle("die", "chip", 0, 1000, 450, 500),
            new PaintedShape(new TrapezoidShape(320e-6, 380e-6, 300e-6, 400e-6, 0, 450e-6), "via metal", "via"),
        ],
        HeatSources = [Source("junction", 1, 0, 1000, 480, 500)],
        Boundaries = [Film("bottom", Side.Bottom, 30000, 0), Adiabatic()],
        Analysis = new AnalysisRequest { AccuracyPercent = 2 },
    };

    private static string Text(Certificate proof)
    {
        using var stream = new MemoryStream();
        ProofWriter.Write(stream, proof);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static (double Lower, double Upper) Check(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        (_, double lower, double upper) = new Proof(document.RootElement).Prove();
        return (lower, upper);
    }

    private static int Run(string text)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            return (int)typeof(Proof).Assembly.EntryPoint!.Invoke(null, [new[] { path }])!;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Sealed(string text)
    {
        string body = text[..text.LastIndexOf("\"sha256\"", StringComparison.Ordinal)];
        return $"{body}\"sha256\":\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))}\"}}";
    }

    [Fact]
    public void A_ring_is_proven_within_the_interval_that_the_solver_prints()
    {
        (double lower, double upper) = Check(RingText.Value);
        Assert.True(Ring.Value.Interval.Lower <= lower && upper <= Ring.Value.Interval.Upper);
        Assert.InRange(ExactRing / Math.Log(9.65), lower, upper);
        Assert.True(Ring.Value.Interval.RelativeWidth <= 0.02);
        Assert.Equal(0, Run(RingText.Value));
    }

    [Fact]
    public void A_tapered_via_is_proven_within_the_interval_that_the_solver_prints()
    {
        Certificate proof = Certification.Of(TaperedVia);
        (double lower, double upper) = Check(Text(proof));
        Assert.True(proof.Interval.Lower <= lower && upper <= proof.Interval.Upper);
        Assert.InRange(337.381, lower, upper);
    }

    [Fact]
    public void A_proof_of_which_any_one_number_was_changed_is_refused()
    {
        string text = RingText.Value;
        Match[] numbers = [.. Number().Matches(text).Cast<Match>()];
        var random = new Random(7);
        for (int n = 0; n < 60; n++)
        {
            Match one = numbers[random.Next(numbers.Length)];
            char last = text[one.Index + one.Length - 1];
            string changed = $"{text[..(one.Index + one.Length - 1)]}{(last == '1' ? '2' : '1')}{text[(one.Index + one.Length)..]}";
            Assert.Equal(1, Run(changed));
        }
    }

    [Theory]
    [InlineData("outflow", 1.01, "balance|both sides")]
    [InlineData("interval", 1.01, "claimed")]
    [InlineData("x_m", 1.01, "fill|folded|one side|held")]
    [InlineData("z_m", 1.01, "fill|folded|one side|held")]
    public void A_wrong_number_under_a_new_seal_is_refused_for_what_it_breaks(string name, double factor, string why)
    {
        // The largest number of a list, so that it matters.
        using JsonDocument document = JsonDocument.Parse(RingText.Value);
        JsonElement list = name == "outflow" ? document.RootElement.GetProperty("fields")[0].GetProperty(name)
            : document.RootElement.GetProperty(name);
        string raw = list.EnumerateArray().MaxBy(value => value.GetDouble()).GetRawText();
        int start = RingText.Value.IndexOf($"\"{name}\"", StringComparison.Ordinal),
            at = RingText.Value.IndexOf(raw, start, StringComparison.Ordinal);
        string wrong = (double.Parse(raw, CultureInfo.InvariantCulture) * factor).ToString("R", CultureInfo.InvariantCulture);
        if (name == "interval")
        {
            // A lower end above what is proven.
            raw = document.RootElement.GetProperty(name)[0].GetRawText();
            at = RingText.Value.IndexOf(raw, start, StringComparison.Ordinal);
            wrong = (double.Parse(raw, CultureInfo.InvariantCulture) * factor).ToString("R", CultureInfo.InvariantCulture);
        }

        string changed = Sealed(RingText.Value[..at] + wrong + RingText.Value[(at + raw.Length)..]);
        Refused fault = Assert.Throws<Refused>(() => Check(changed));
        Assert.Matches(why, fault.Message);
        Assert.Equal(1, Run(changed));
    }

    [Fact]
    public void A_worse_potential_proves_less_than_is_claimed()
    {
        // One inner value changed: still continuous and admissible, so that it proves a true bound, but a wider one.
        Certificate proof = Ring.Value;
        using JsonDocument document = JsonDocument.Parse(RingText.Value);
        double[] v = [.. document.RootElement.GetProperty("fields")[0].GetProperty("potential").EnumerateArray()
            .Select(value => value.GetDouble())];
        double[] x = [.. proof.Fields[0].X], z = [.. proof.Fields[0].Z];
        int inner = Enumerable.Range(0, v.Length).MinBy(n => double.Hypot(x[n] - 40e-6, z[n] - 40e-6));
        v[inner] = 0.9;
        string changed = Regex.Replace(
            RingText.Value, "\"potential\":\\[[^]]*\\]",
            $"\"potential\":[{string.Join(',', v.Select(value => value.ToString("R", CultureInfo.InvariantCulture)))}]");
        Refused fault = Assert.Throws<Refused>(() => Check(changed));
        Assert.Contains("claimed", fault.Message, StringComparison.Ordinal);
        Assert.True(proof.Interval.Lower <= ExactRing / Math.Log(9.65));
    }

    [Fact]
    public void One_of_several_sources_and_one_of_several_nets_is_proven_alone()
    {
        CrossSection two = TaperedVia with { HeatSources = [.. TaperedVia.HeatSources, Source("other", 2, 100, 200, 460, 470)] };
        Assert.Contains("--of", Assert.Throws<InputException>(() => Certification.Of(two)).Message, StringComparison.Ordinal);
        InputException unknown = Assert.Throws<InputException>(() => Certification.Of(two, part: "othre"));
        Assert.Contains("did you mean other", unknown.Message, StringComparison.Ordinal);
        Certificate junction = Certification.Of(two, part: "junction");
        (double lower, double upper) = Check(Text(junction));
        Assert.True(junction.Interval.Lower <= lower && upper <= junction.Interval.Upper);
        Assert.InRange(337.381, lower, upper);

        CrossSection nets = QuarterRing with
        {
            Shapes = [.. QuarterRing.Shapes, Rectangle("copper", "bar", 0, 5, 0, 5)],
            Terminals = [.. QuarterRing.Terminals, Voltage("c", 1, 0, 0, 0, 5), Voltage("d", 0, 5, 5, 0, 5)],
        };
        var options = new AnalysisOptions { Library = Library };
        Certificate ring = Certification.Of(nets, options, "a-b"), bar = Certification.Of(nets, options, "c-d");
        (lower, upper) = Check(Text(ring));
        Assert.InRange(ExactRing / Math.Log(9.65), lower, upper);
        (lower, upper) = Check(Text(bar));
        Assert.InRange(1e-8 / 1e-3, lower, upper);
    }

    [Fact]
    public void The_checker_is_short()
    {
        string folder = Architecture.Repository.File("src", "Strata.Check");
        Assert.InRange(Directory.EnumerateFiles(folder, "*.cs").Sum(path => File.ReadAllLines(path).Length), 1, 400);
        Assert.DoesNotContain("ProjectReference", File.ReadAllText(Path.Combine(folder, "Strata.Check.csproj")), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<=[\[,:])-?\d+(\.\d+)?([eE][-+]?\d+)?(?=[,\]}])")]
    private static partial Regex Number();
}
