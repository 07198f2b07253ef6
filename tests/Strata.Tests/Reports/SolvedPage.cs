using System.Text;
using Strata.Analysis;
using Strata.Files;
using Strata.Reports;
using Strata.Studies;

namespace Strata.Tests.Reports;

/// <summary>A chip on a plate, solved once: a film above, probes at points.</summary>
public sealed class SolvedPage : IDisposable
{
    private const string Text = """
        {
          "name": "chip <on> a plate",
          "depth_mm": 10,
          "outline": { "x0_um": 0, "x1_um": 1000, "z0_um": 0, "z1_um": 600 },
          "shapes": [
            { "shape": "rectangle", "x0_um": 0, "x1_um": 1000, "z0_um": 0, "z1_um": 350, "material": "silicon-dioxide", "region": "plate" },
            { "shape": "rectangle", "x0_um": 0, "x1_um": 1000, "z0_um": 350, "z1_um": 400, "material": "epoxy", "region": "joint" },
            { "shape": "rectangle", "x0_um": 0, "x1_um": 1000, "z0_um": 400, "z1_um": 600, "material": "silicon", "region": "chip" }
          ],
          "heat_sources": [ { "name": "junction", "shape": "rectangle", "x0_um": 0, "x1_um": 300, "z0_um": 590, "z1_um": 600, "power_w": 2 } ],
          "boundaries": [
            { "name": "below", "side": "bottom", "kind": "temperature", "temperature_c": 30 },
            { "name": "above", "side": "top", "kind": "film", "film_w_m2k": 1000, "ambient_c": 25 },
            { "name": "others", "side": "rest", "kind": "adiabatic" }
          ],
          "probes": [
            { "name": "deep", "x_um": 500, "z_um": 100 }, { "name": "left", "x_um": 150, "z_um": 300 }, { "name": "chip", "x_um": 400, "z_um": 500 }
          ],
          "analysis": { "kind": "thermal", "accuracy_percent": 0.5 }
        }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("strata-page-");

    public SolvedPage()
    {
        Design = DesignReader.Read(Encoding.UTF8.GetBytes(Text), "chip.json");
        Solution = SectionAnalysis.Solve(Design.Section);
        Page = Path.Combine(_folder.FullName, "report.html");
        using FileStream file = File.Create(Page);
        HtmlReport.Write(file, Design, Solution.Result, SolutionFields.Of(Solution));
    }

    public Design Design { get; }

    internal DesignSolution Solution { get; }

    public string Page { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
