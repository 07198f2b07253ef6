#!/usr/bin/env dotnet
#:property PublishAot=false
#:project ../../src/Strata/Strata.csproj
// A map of powers on a chip, and what a script makes of the field: the width of the chip above a temperature, a profile, a matrix
// for numpy. Expected: fields of linear problems add up, so that the sum of the rises of each block alone is the rise of all;
// the difference at every cell stays below 1e-4 of the largest: the solution adds up to 1e-8, what is read between its cells to some
// 2e-5, since its curvature in a cell is limited to what the fluxes say. Run: dotnet run data/scripts/power-map.cs
using Strata.CrossSections;
using Strata.Materials;
using Strata.Studies;

double[] watts = [0.2, 1.5, 0.1, 0.1, 0.8, 0.3];
const double Block = 500, Chip = 300, Plate = 700, Ambient = 25;
double width = Block * watts.Length;
SolvedDesign all = Study.Solve(Section(watts));
FieldTable field = all.Fields!.Temperature!;
double largest = 0, off = 0;
double[,] sum = new double[field.XUm.Length, field.ZUm.Length];
for (int block = 0; block < watts.Length; block++)
{
    double[] one = [.. watts.Select((power, n) => n == block ? power : 0)];
    double[,] rise = Study.Solve(Section(one)).Fields!.Temperature!.Values;
    for (int i = 0; i < sum.GetLength(0); i++)
    {
        for (int k = 0; k < sum.GetLength(1); k++)
        {
            sum[i, k] += rise[i, k] - Ambient;
        }
    }
}

for (int i = 0; i < sum.GetLength(0); i++)
{
    for (int k = 0; k < sum.GetLength(1); k++)
    {
        largest = Math.Max(largest, sum[i, k]);
        off = Math.Max(off, Math.Abs(field.Values[i, k] - Ambient - sum[i, k]));
    }
}

FieldProfile top = all.Fields.TemperatureAlong((0, Plate + Chip), (width, Plate + Chip), 601);
double limit = (top.Values.Max() + top.Values.Min()) / 2;
double hot = top.Values.Count(value => value > limit) * width / top.Values.Length;
string file = Path.Combine(Directory.CreateTempSubdirectory("strata-map-").FullName, "temperature.npy");
using (FileStream npy = File.Create(file))
{
    NpyWriter.Write(npy, field.Values);
}

Console.WriteLine($"{hot:F0} um of the surface are above {limit:F2} C; hottest {top.Values.Max():F2} C at x = {top.XUm[Array.IndexOf(top.Values, top.Values.Max())]:F0} um");
Console.WriteLine($"sum of the blocks against all at once: {off:E1} K of {largest:F3} K; field of {field.XUm.Length} x {field.ZUm.Length} cells in {file}");
return off < 1e-4 * largest ? 0 : 1;

CrossSection Section(double[] powers) => new()
{
    Name = "power map",
    Depth = 0.003,
    Outline = Box.Um(0, width, 0, Plate + Chip),
    Materials =
    [
        new() { Name = "plate metal", Conductivity = ThermalConductivity.Constant(200) }, new() { Name = "chip silicon", Conductivity = ThermalConductivity.Constant(130) },
    ],
    Shapes =
    [
        new PaintedShape(new RectangleShape(Box.Um(0, width, 0, Plate)), "plate metal", "plate"),
        new PaintedShape(new RectangleShape(Box.Um(0, width, Plate, Plate + Chip)), "chip silicon", "chip"),
    ],
    HeatSources = [.. powers.Select((power, n) => new HeatSource($"block {n + 1}", new RectangleShape(Box.Um(n * Block, (n + 1) * Block, Plate + Chip - 5, Plate + Chip)), HeatAmountKind.Power, power))],
    Boundaries =
    [
        new BoundarySegment { Name = "base", Side = Side.Bottom, Condition = new FilmSurface(20_000, Ambient) },
        new BoundarySegment { Name = "others", Side = Side.Rest, Condition = new AdiabaticSurface() },
    ],
    Analysis = new AnalysisRequest { Cells = 12_000 },
};
