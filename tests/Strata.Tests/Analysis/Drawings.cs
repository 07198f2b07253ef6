using Strata.CrossSections;
using Strata.Materials;

namespace Strata.Tests.Analysis;

/// <summary>Small drawings for tests; lengths in um.</summary>
internal static class Drawings
{
    public static readonly MaterialLibrary Library = new(
    [
        Material("body", 10), Material("insulator", 0.3), Material("silicon", 148), Material("metal", 400, 2e-8), Material("alloy", 50, 1e-7),
    ]);

    public static Material Material(string name, double k, double? resistivity = null, double? coefficient = null) => new()
    {
        Name = name,
        Conductivity = ThermalConductivity.Constant(k),
        ResistivityOhmM = resistivity,
        ResistivityTemperatureCoefficient = coefficient,
    };

    public static PaintedShape Rectangle(string material, string region, double x0, double x1, double z0, double z1, double fill = 1) =>
        new(new RectangleShape(Box.Um(x0, x1, z0, z1)), material, region, fill);

    public static HeatSource Source(string name, double power, double x0, double x1, double z0, double z1) =>
        new(name, new RectangleShape(Box.Um(x0, x1, z0, z1)), HeatAmountKind.Power, power);

    public static BoundarySegment Film(string name, Side side, double film, double ambient) =>
        new() { Name = name, Side = side, Condition = new FilmSurface(film, ambient) };

    public static BoundarySegment Temperature(string name, Side side, double temperature) =>
        new() { Name = name, Side = side, Condition = new FixedSurface(temperature) };

    public static BoundarySegment Adiabatic(string name = "rest", Side side = Side.Rest) =>
        new() { Name = name, Side = side, Condition = new AdiabaticSurface() };

    public static Terminal Voltage(string name, double volts, double x0, double x1, double z0, double z1) =>
        new() { Name = name, Place = Box.Um(x0, x1, z0, z1), Voltage = volts };

    public static Terminal Current(string name, double amperes, double x0, double x1, double z0, double z1, bool equipotential = false) =>
        new() { Name = name, Place = Box.Um(x0, x1, z0, z1), Current = amperes, Equipotential = equipotential };

    public static Probe Point(string name, double x, double z) => new(name, Box.Um(x, x, z, z));

    /// <summary>A body of 1000 um by 500 um with a source on top of it and a film below.</summary>
    public static CrossSection HeatedBody() => new()
    {
        Name = "heated body",
        Depth = 1e-3,
        Outline = Box.Um(0, 1000, 0, 500),
        Shapes = [Rectangle("body", "plate", 0, 1000, 0, 500), Rectangle("silicon", "die", 300, 700, 400, 500)],
        HeatSources = [Source("junction", 1, 300, 700, 480, 500)],
        Boundaries = [Film("base", Side.Bottom, 2000, 25), Adiabatic()],
        Analysis = new AnalysisRequest { Cells = 2000 },
    };

    /// <summary>A bar of metal of 1000 um by 100 um with a terminal at each end, in an insulator.</summary>
    public static CrossSection Bar(params Terminal[] terminals) => new()
    {
        Name = "bar",
        Depth = 1e-3,
        Outline = Box.Um(0, 1000, 0, 300),
        Background = "insulator",
        Shapes = [Rectangle("metal", "bar", 0, 1000, 100, 200)],
        Terminals = terminals,
        Analysis = new AnalysisRequest { Kind = AnalysisKind.Electrical, Cells = 1000 },
    };
}
