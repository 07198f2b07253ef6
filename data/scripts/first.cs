#:property PublishAot=false
#:project ../../src/Strata/Strata.csproj
using Strata.CrossSections;
using Strata.Studies;

var plate = new CrossSection
{
    Name = "heated layer on a copper plate",
    Depth = 0.01,
    Outline = Box.Um(0, 2000, 0, 510),
    Shapes =
    [
        new PaintedShape(new RectangleShape(Box.Um(0, 2000, 0, 500)), "copper", "plate"),
        new PaintedShape(new RectangleShape(Box.Um(0, 2000, 500, 510)), "silicon", "layer"),
    ],
    HeatSources = [new HeatSource("heater", new RectangleShape(Box.Um(0, 500, 508, 510)), HeatAmountKind.Power, 3.0)],
    Boundaries =
    [
        new BoundarySegment { Name = "base", Side = Side.Bottom, Condition = new FilmSurface(5000, 25) },
        new BoundarySegment { Name = "sides", Side = Side.Rest, Condition = new AdiabaticSurface() },
    ],
    Analysis = new AnalysisRequest { AccuracyPercent = 0.2 },
};

SolvedDesign solved = Study.Solve(plate);
(double lower, double upper) = solved.RthBoundsKW;
Console.WriteLine($"Rth {solved.RthKW:F4} K/W, guaranteed {lower:F4} to {upper:F4}");
Console.WriteLine($"{solved.TemperatureAt(250, 509):F2} C in the heater, {solved.TemperatureAt(1900, 250):F2} C far from it");

FieldTable field = solved.Fields!.Temperature!;
Console.WriteLine($"{field.XUm.Length} x {field.ZUm.Length} cells, the first at {field.Values[0, 0]:F2} C");

// The film alone makes 1 / (5000 W/(m2 K) * 2 mm * 10 mm) = 10 K/W; the plate and the layer add to it.
return lower > 10 && upper - lower < 0.002 * upper ? 0 : 1;
