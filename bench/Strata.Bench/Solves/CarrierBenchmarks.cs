using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Strata.Analysis;
using Strata.CrossSections;
using Strata.Files;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Bench.Solves;

/// <summary>One package with each carrier of the shipped sweep, from its drawing to bounds within 1 %: what a carrier costs to solve, and
/// what it does.</summary>
[Config(typeof(CarrierConfig))]
[MemoryDiagnoser]
public class CarrierBenchmarks
{
    private const string Sweep = "data/sweeps/carrier-materials.csv";
    private const string Kept = " 520 die-attach-silver-epoxy";
    private static readonly AnalysisOptions Options = AnalysisOptions.Default with { KeepFields = false };
    private readonly AnalysisWorkspace _workspace = new();
    private CrossSection _section = null!;

    /// <summary>The carriers of the sweep.</summary>
    public static IEnumerable<string> Carriers => BatchTable.ReadFile(PathOf(Sweep)).Rows.Select(row => row.Name)
        .Where(name => name.EndsWith(Kept, StringComparison.Ordinal)).Select(name => name[..^Kept.Length]);

    /// <summary>The carrier; 520 um of it, with the adhesive joint.</summary>
    [ParamsSource(nameof(Carriers))]
    public string Carrier { get; set; } = "";

    /// <summary>Solves the package with one carrier.</summary>
    /// <param name="carrier">The carrier.</param>
    internal static DesignResult Solved(string carrier)
    {
        using var workspace = new AnalysisWorkspace();
        return SectionAnalysis.Solve(SectionOf(carrier), Options, workspace).Result;
    }

    /// <summary>Draws the section.</summary>
    [GlobalSetup]
    public void Prepare() => _section = SectionOf(Carrier);

    /// <summary>Heat alone.</summary>
    [Benchmark(Baseline = true)]
    public DesignResult Heat() => Solve(AnalysisKind.Thermal);

    /// <summary>Heat and 13 nets, coupled.</summary>
    [Benchmark]
    public DesignResult HeatAndNets() => Solve(AnalysisKind.Electrothermal);

    /// <summary>Frees the solvers.</summary>
    [GlobalCleanup]
    public void Close() => _workspace.Dispose();

    private DesignResult Solve(AnalysisKind kind) =>
        SectionAnalysis.Solve(_section with { Analysis = _section.Analysis with { Kind = kind } }, Options, _workspace).Result;

    private static CrossSection SectionOf(string carrier)
    {
        CrossSection drawn = BatchTable.ReadFile(PathOf(Sweep)).Rows.First(one => one.Name == carrier + Kept).ToDesign().Section;
        return drawn with { Analysis = drawn.Analysis with { Cells = null, AccuracyPercent = 1 } };
    }

    // Benchmarks run in folders of their own, below the repository.
    private static string PathOf(string file)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, file)))
            {
                return Path.Combine(folder.FullName, file);
            }
        }

        throw new FileNotFoundException($"{file} is in no folder above {AppContext.BaseDirectory}", file);
    }

    private sealed class CarrierConfig : ManualConfig
    {
        public CarrierConfig()
        {
            AddColumn(new ResultColumn("T mean, C", result => result.Thermal?.Sources[0].TMeanC));
            AddColumn(new ResultColumn("Rth, K/W", result => result.Thermal?.Sources[0].RthKW?.Value));
            AddColumn(new ResultColumn("width, %", result => result.Grid?.AccuracyPercent));
            AddColumn(new ResultColumn("cells", result => result.Grid?.Cells));
        }
    }
}
