#!/usr/bin/env dotnet
#:property PublishAot=false
#:project ../../src/Strata/Strata.csproj
// A section drawn in code: three layers, heat evenly on top, a film below. Exact: the film 1 / (h A) and each layer t / (k A) in
// series, A = 2 mm x 10 mm, up to the middle of the heated sheet. Run: dotnet run data/scripts/section-in-code.cs
using Strata.CrossSections;
using Strata.Materials;
using Strata.Studies;

const double Width = 2000, Film = 5000, Copper = 500, Joint = 25, Chip = 300, Sheet = 2;
double area = Width * 1e-6 * 0.01;
Material Own(string name, double k) => new() { Name = name, Conductivity = ThermalConductivity.Constant(k) };
var section = new CrossSection
{
    Name = "chip, joint and carrier",
    Depth = 0.01,
    Outline = Box.Um(0, Width, 0, Copper + Joint + Chip),
    Materials = [Own("carrier metal", 390), Own("joint epoxy", 2.5), Own("chip silicon", 120)],
    Shapes =
    [
        new PaintedShape(new RectangleShape(Box.Um(0, Width, 0, Copper)), "carrier metal", "carrier"),
        new PaintedShape(new RectangleShape(Box.Um(0, Width, Copper, Copper + Joint)), "joint epoxy", "joint"),
        new PaintedShape(new RectangleShape(Box.Um(0, Width, Copper + Joint, Copper + Joint + Chip)), "chip silicon", "chip"),
    ],
    HeatSources = [new HeatSource("junction", new RectangleShape(Box.Um(0, Width, Copper + Joint + Chip - Sheet, Copper + Joint + Chip)), HeatAmountKind.Power, 3)],
    Boundaries =
    [
        new BoundarySegment { Name = "base", Side = Side.Bottom, Condition = new FilmSurface(Film, 25) },
        new BoundarySegment { Name = "sides", Side = Side.Rest, Condition = new AdiabaticSurface() },
    ],
    Analysis = new AnalysisRequest { AccuracyPercent = 0.1 },
};
SolvedDesign solved = Study.Solve(section);

// In the heated sheet the flux falls evenly to 0: its mean lies a third of the sheet's own resistance above its lower face.
double exact = (1 / (Film * area)) + (1e-6 * ((Copper / 390) + (Joint / 2.5) + ((Chip - Sheet) / 120) + (Sheet / 120 / 3)) / area);
(double lower, double upper) = solved.RthBoundsKW;
Console.WriteLine($"Rth = {solved.RthKW:F5} K/W, guaranteed {lower:F5} to {upper:F5}; exact {exact:F5}");
Console.WriteLine($"the joint takes {solved.SharePercent("joint"):F2} %; exact {100 * 1e-6 * Joint / 2.5 / area / exact:F2} %");
Console.WriteLine($"below the carrier {solved.TemperatureAt(Width / 2, 0):F4} C; exact {25 + (3 / (Film * area)):F4} C");
return lower <= exact && exact <= upper && Math.Abs(solved.RthKW - exact) < 1e-3 * exact ? 0 : 1;
