using Strata.Analysis;
using Strata.CrossSections;
using Strata.Files;
using Strata.Materials;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Numerics.Solvers;
using Strata.Packages;
using Strata.Packages.CavityBuildUps;
using Strata.Problems;
using Strata.Refinement;
using Strata.Reports;
using Strata.Results;
using Strata.Studies;
using Strata.Tests.Architecture;
using Strata.Verification;

namespace Strata.Tests.Examples;

/// <summary>The examples of the doc comments, line by line, run; <see cref="ExampleTests"/> holds that the comments say the same.</summary>
public class PublicExamples
{
    [Fact]
    public void A_drawing_is_solved()
    {
        var plate = new CrossSection
        {
            Name = "plate",
            Depth = 5e-3,
            Outline = Box.Um(0, 1000, 0, 500),
            Shapes = [new PaintedShape(new RectangleShape(Box.Um(0, 1000, 0, 500)), "silicon", "die")],
            HeatSources = [new HeatSource("active", new RectangleShape(Box.Um(0, 300, 480, 500)), HeatAmountKind.Power, 2)],
            Boundaries =
            [
                new BoundarySegment { Name = "base", Side = Side.Bottom, Condition = new FilmSurface(2e4, 25) },
                new BoundarySegment { Name = "sides", Side = Side.Rest, Condition = new AdiabaticSurface() },
            ],
        };
        SolvedDesign solved = Study.Solve(plate);
        BoundedValue rth = solved.Result.Thermal!.Sources[0].RthKW!;
        Console.WriteLine($"{rth.Value} K/W, from {rth.Lower} to {rth.Upper}");
        Assert.True(rth.Lower <= rth.Value && rth.Value <= rth.Upper && rth.GapPercent <= 1);
    }

    [Fact]
    public void A_file_is_read_and_solved_with_a_change()
    {
        string file = Repository.File("data", "designs", "cavity-build-up.json");
        Design design = DesignReader.Read(file, ["carrier_material=molybdenum", "accuracy_percent=5"]);
        DesignResult result = SectionAnalysis.Solve(design.Section).Result;
        string report = TextReport.Of(design, result);
        using var json = new MemoryStream();
        ResultWriter.Write(json, result);
        Assert.Contains("Rth K/W", report, StringComparison.Ordinal);
        Assert.True(json.Length > 0);
    }

    [Fact]
    public void A_design_is_solved_read_and_reported()
    {
        string file = Repository.File("data", "designs", "cavity-build-up.json");
        string folder = Directory.CreateTempSubdirectory("strata-example-").FullName;
        using var page = new MemoryStream();
        SolvedDesign package = Study.Solve(file, "carrier_material=molybdenum", "accuracy_percent=5");
        Console.WriteLine($"{package.RthKW} K/W, hottest {package.TMaxC} C");
        string verdict = package.IsOk ? $"{package.SharePercent("carrier")} % of it in the carrier" : package.Result.Message;
        FieldProfile line = package.Fields!.TemperatureAlong((0, 100), (5000, 100));
        Console.WriteLine($"{line.Values[0]} C at the left end");
        SolutionFolder.Write(folder, package);
        HtmlReport.Write(page, package.Design, package.Result, package.Fields);
        var drawing = new SectionPicture(package.Design.Section, MaterialLibrary.Default);
        using Picture picture = drawing.Draw();
        picture.Write(page, PictureFormat.Png);
        NpyWriter.Write(page, package.Fields.Temperature!.Values);
        Assert.Contains("in the carrier", verdict, StringComparison.Ordinal);
        Assert.All(line.Values, value => Assert.InRange(value, 25, package.TMaxC + 0.1));
        Assert.Equal(SolutionFolder.Names.Count, Directory.GetFiles(folder).Length);
        Assert.True(page.Length > 10_000);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_study_asks_for_many_solves()
    {
        string slab = Repository.File("data", "scripts", "slab.json");
        Design Read(IReadOnlyList<string> more) => DesignReader.Read(slab, more);
        using var page = new MemoryStream();
        ResultTable table = Study.Sweep(slab, "boundaries[0].film_w_m2k", ["500", "1000"]);
        double[] resistances = table.Numbers("rth_k_w");
        HtmlTablePage.Write(page, "films", table.Columns, table.Rows, "in_boundaries[0].film_w_m2k", "rth_k_w");
        ComparedDesign[] films = [.. ((string[])["500", "1000"]).Select(film => new ComparedDesign(
            [("film", film)], DesignReader.Read(slab, [$"boundaries[0].film_w_m2k={film}"]),
            more => DesignReader.Read(slab, [$"boundaries[0].film_w_m2k={film}", .. more])))];
        Comparison comparison = ComparisonStudy.Run("films", films, new ComparisonOptions { Columns = ["rth_k_w"] });
        Console.WriteLine($"{comparison.Variants[0].Label} is best");
        HtmlComparison.Write(page, comparison);
        OptimisationReport report = OptimisationStudy.Run(
            Read([]), Read, "rth_k_w", [new OptimisedRange("boundaries[0].film_w_m2k", 300, 3000)],
            [FigureLimit.Parse("t_max_c>=29", "limit")]);
        Console.WriteLine($"{report.Values[0].Value} W/(m2 K)");
        VariationReport varied = VariationStudy.Run(
            Read([]), Read, [new InputTolerance("base", 10)], "rth_k_w");
        Console.WriteLine($"{varied.Stated.Value} K/W, from {varied.Lowest} to {varied.Highest}");
        Assert.Equal(1, resistances[0] - resistances[1], 2);
        Assert.Equal("1000", comparison.Variants[0].Label);
        Assert.Equal(800, report.Values[0].Value, 8.0);
        Assert.True(varied.Lowest < varied.Stated.Value && varied.Stated.Value < varied.Highest);
        Assert.True(page.Length > 10_000);
    }

    [Fact]
    public void A_structure_is_drawn_from_its_record()
    {
        var package = new CavityBuildUpParameters
        {
            CarrierMaterial = "aluminium",
            CarrierThicknessUm = 900,
            Analysis = AnalysisKind.Thermal,
            PowerW = 2,
            AmbientC = 25,
            TopFilmWM2K = 1000,
            BottomFilmWM2K = 10,
            SideFilmWM2K = 0,
        };
        CrossSection section = CavityBuildUpTemplate.Instance.Draw("thin carrier", package);
        using var file = new MemoryStream();
        SectionWriter.Write(file, section);
        Assert.True(file.Length > 0);
    }

    [Fact]
    public void Structures_and_their_parameters_are_listed()
    {
        foreach (IPackageTemplate template in TemplateCatalog.All)
        {
            Console.WriteLine($"{template.Name}: {template.Parameters.Count} parameters, {template.Presets.Count} presets");
        }

        Assert.NotEmpty(TemplateCatalog.All);
    }

    [Fact]
    public void A_material_is_added_to_the_library()
    {
        var alloy = new Material { Name = "my-alloy", Conductivity = ThermalConductivity.Constant(120) };
        MaterialLibrary library = MaterialLibrary.Default.With([alloy]);
        var options = new AnalysisOptions { Library = library, KeepFields = false };
        Assert.Equal(120, options.Library.Get("my-alloy").Conductivity.Kx);
    }

    [Fact]
    public void A_field_is_read_cell_by_cell()
    {
        Design design = DesignReader.Read(Repository.File("data", "designs", "plate-with-column.json"));
        DesignSolution solution = SectionAnalysis.Solve(design.Section);
        RectilinearGrid grid = solution.Thermal!.Mesh.Grid;
        double corner = solution.Thermal.TemperatureC[grid.Cell(0, grid.Nz - 1)];
        Assert.True(corner <= solution.Result.Thermal!.TMaxC);
    }

    [Fact]
    public void A_conductivity_follows_a_table()
    {
        var table = new TemperatureTable([(25, 148), (100, 108), (200, 76)]);
        var silicon = new Material { Name = "si-t", Conductivity = ThermalConductivity.Isotropic(table) };
        Assert.Equal(128, silicon.Conductivity.XTable.At(62.5), 9);
    }

    [Fact]
    public async Task Kernels_are_compiled_while_input_is_read()
    {
        string file = Repository.File("data", "designs", "plate-with-column.json");
        Task compiled = SolverWarmUp.Start();
        byte[] input = File.ReadAllBytes(file);
        await compiled;
        Assert.NotEmpty(input);
    }

    [Fact]
    public void Many_designs_share_one_workspace()
    {
        string file = Repository.File("data", "designs", "cavity-build-up.json");
        var hottest = new Dictionary<string, double?>();
        using var workspace = new AnalysisWorkspace();
        foreach (string carrier in (string[])["copper", "aluminium"])
        {
            Design design = DesignReader.Read(file, [$"carrier_material={carrier}", "accuracy_percent=5"]);
            DesignResult result = SectionAnalysis.Solve(design.Section, workspace: workspace).Result;
            hottest[carrier] = result.Thermal?.TMaxC;
        }

        Assert.All(hottest.Values, value => Assert.NotNull(value));
    }

    [Fact]
    public void What_is_wrong_in_a_file_is_listed()
    {
        string file = Repository.File("data", "designs", "cavity-build-up.json");
        try
        {
            DesignReader.Read(file, ["carrier_thickness_um=-1"]);
            Assert.Fail("A negative thickness was taken.");
        }
        catch (InputException fault)
        {
            foreach (InputProblem problem in fault.Problems)
            {
                Console.WriteLine(problem);
            }

            Assert.Contains("carrier_thickness_um", fault.Problems[0].ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_problem_of_diffusion_is_solved_and_bounded()
    {
        var axis = new GridAxis([0, 0.25, 0.5, 0.75, 1]);
        var problem = new DiffusionProblem(new RectilinearGrid(axis, axis));
        Array.Fill(problem.Kx, 1.0);
        Array.Fill(problem.Kz, 1.0);
        Array.Fill(problem.Source, 1.0);
        problem.Bottom.Fill(BoundaryCondition.Fixed(0));
        using var solver = new DiffusionSolver();
        double[] u = new double[problem.Grid.CellCount];
        SolveReport report = solver.SolveSystem(DiffusionAssembly.Assemble(problem), u);
        using var bounds = new EnergyBounds();
        EnergyInterval energy = bounds.Evaluate(problem, u);
        Assert.True(report.IsUsable && energy.Lower <= energy.Upper);
    }

    [Fact]
    public void The_reference_cases_are_run_again()
    {
        foreach (VerificationCheck check in VerificationSuite.Run().Take(3))
        {
            Console.WriteLine($"{check.Case}: {check.Quantity} = {check.Got}, expected {check.Expected}");
        }

        Assert.NotEmpty(VerificationSuite.Run().Take(1));
    }
}
