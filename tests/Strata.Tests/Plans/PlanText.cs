using System.Globalization;
using System.Text;
using Strata.Files;
using Strata.Plans;
using Strata.Results;

namespace Strata.Tests.Plans;

/// <summary>Plans for tests: one or two layers of 1 ohm per square.</summary>
internal static class PlanText
{
    private const string Layers = """
        "layers": [ { "name": "m1", "thickness_um": 1, "resistivity_ohm_m": 1e-6 },
                    { "name": "m2", "thickness_um": 1, "resistivity_ohm_m": 1e-6 } ]
        """;

    public static DesignResult Solve(string members, double accuracyPercent) =>
        PlanAnalysis.Solve(PlanReader.Read(Encoding.UTF8.GetBytes(Of(members, accuracyPercent)), "plan.json"));

    public static NetResult Net(string members, double accuracyPercent)
    {
        DesignResult result = Solve(members, accuracyPercent);
        Assert.Equal("", result.Message);
        return Assert.Single(result.Electrical!.Nets);
    }

    public static string Of(string members, double accuracyPercent) => string.Create(CultureInfo.InvariantCulture,
        $"{{ \"name\": \"p\", \"view\": \"plan\", {Layers}, {members}, \"analysis\": {{ \"kind\": \"electrical\", \"accuracy_percent\": "
            + $"{accuracyPercent} }} }}");

    public static string Polygon(params (double X, double Y)[] points) => Polygon("m1", points);

    public static string Polygon(string layer, params (double X, double Y)[] points) =>
        $"{{ \"layer\": \"{layer}\", \"shape\": \"polygon\", \"points_um\": [{string.Join(", ", points.Select(Point))}] }}";

    public static string Line(string name, string drive, (double X, double Y) from, (double X, double Y) to, string layer = "m1") =>
        $"{{ \"name\": \"{name}\", \"layer\": \"{layer}\", \"from_um\": {Point(from)}, \"to_um\": {Point(to)}, {drive} }}";

    private static string Point((double X, double Y) p) => string.Create(CultureInfo.InvariantCulture, $"[{p.X:R}, {p.Y:R}]");
}
