using System.Globalization;
using Strata.Analysis;
using Strata.CrossSections;
using Strata.Files;
using Strata.Materials;
using Strata.Packages;
using Strata.Problems;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Bench.BodyFitted;

/// <summary>
/// <c>body-fitted FILE|TEMPLATE/PRESET... [--set name=value] [--accuracies 5,1,0.2] [--adaptations 8] [--stretch 1]
/// [--folder DIR]</c>: the thermal
/// resistance of designs by FreeFEM (Debian's freefem++) on meshes that keep every edge, against the intervals of Strata. Conductivities
/// are those at 25 C. The exit code is 1 where a value lies outside. Layers far thinner than the section take millions of triangles.
/// </summary>
internal static class BodyFittedCommand
{
    /// <summary>Runs the command.</summary>
    public static int Run(string[] args)
    {
        string Text(string name, string otherwise) =>
            Array.IndexOf(args, name) is int at and >= 0 && at + 1 < args.Length ? args[at + 1] : otherwise;
        double[] accuracies = [.. Text("--accuracies", "5,1,0.2").Split(',')
            .Select(one => double.Parse(one, CultureInfo.InvariantCulture))];
        int adaptations = int.Parse(Text("--adaptations", "8"), CultureInfo.InvariantCulture), outside = 0;
        double stretch = double.Parse(Text("--stretch", "1"), CultureInfo.InvariantCulture);
        using var workspace = new AnalysisWorkspace();
        foreach (string name in args.TakeWhile(word => !word.StartsWith("--", StringComparison.Ordinal)))
        {
            CrossSection section = Constant(Draw(name, args), MaterialLibrary.Default);
            string folder = Text("--folder", "") is { Length: > 0 } kept ? Directory.CreateDirectory(kept).FullName
                : Directory.CreateTempSubdirectory("body-fitted").FullName;
            try
            {
                double[] fitted = new FreeFemSolve(section, MaterialLibrary.Default, folder, stretch).Resistances(adaptations);
                string values = string.Join(", ", fitted.Select(r => r.ToString("G8", CultureInfo.InvariantCulture)));
                Console.WriteLine($"{name}: body-fitted {values} K/W");
                foreach (double accuracy in accuracies)
                {
                    AnalysisRequest request = new() { Kind = AnalysisKind.Thermal, AccuracyPercent = accuracy };
                    CrossSection asked = section with { Analysis = request };
                    DesignResult result = SectionAnalysis.Solve(asked, AnalysisOptions.Default, workspace).Result;
                    BoundedValue? rth = result.Thermal?.Sources[0].RthKW;
                    bool holds = rth?.Lower <= fitted[^1] && fitted[^1] <= rth?.Upper;
                    outside += holds ? 0 : 1;
                    string verdict = holds ? "holds it" : "DOES NOT HOLD IT";
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                        $"  {accuracy} %: {rth?.Lower:G8} to {rth?.Upper:G8} K/W, {result.Grid?.Cells} cells, {verdict}"));
                }
            }
            finally
            {
                if (Text("--folder", "").Length == 0)
                {
                    Directory.Delete(folder, recursive: true);
                }
            }
        }

        return outside > 0 ? 1 : 0;
    }

    private static CrossSection Draw(string name, string[] args)
    {
        if (File.Exists(name))
        {
            return DesignReader.Read(name).Section;
        }

        string[] words = name.Split('/');
        TemplateCatalog.TryGet(words[0], out IPackageTemplate? of);
        var values = new Dictionary<string, string>(of!.Presets.Single(preset => preset.Name == words[1]).Values);
        for (int n = 0; n + 1 < args.Length; n++)
        {
            if (args[n] == "--set" && args[n + 1].Split('=', 2) is [string parameter, string value])
            {
                values[parameter] = value;
            }
        }

        List<InputProblem> problems = [];
        return of.Draw(words[1], values, problems) ?? throw new InputException(problems);
    }

    // Every material with the conductivities that it has at 25 C.
    private static CrossSection Constant(CrossSection section, MaterialLibrary library)
    {
        IEnumerable<string> used = section.Shapes.Select(one => one.Material).Append(section.Background ?? "")
            .Where(name => name.Length > 0).Distinct();
        return section with
        {
            Materials = [.. used.Select(name => section.Materials.FirstOrDefault(one => one.Name == name) ?? library.Get(name))
                .Select(material => material with
                {
                    Conductivity = ThermalConductivity.Orthotropic(material.Conductivity.Kx, material.Conductivity.Kz),
                })],
        };
    }
}
