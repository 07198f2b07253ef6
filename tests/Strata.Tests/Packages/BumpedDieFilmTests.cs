using Strata.Analysis;
using Strata.CrossSections;
using Strata.Results;
using static Strata.Tests.Packages.BumpedDiePresetTests;

namespace Strata.Tests.Packages;

/// <summary>A barrier film as a contact resistance costs what the drawn film costs.</summary>
public sealed class BumpedDieFilmTests
{
    /// <summary>The film replaces its own thickness of copper, 1 um of a bump of 20 um, which the contact resistance leaves in place: 2.5 % of the film; the rest is the grid.</summary>
    private const double SameFilm = 0.05;

    private const double FilmUm = 1;

    [Fact]
    public void A_film_between_bump_and_circuit_adds_the_resistance_of_the_film_drawn_on_a_resolved_grid()
    {
        CrossSection section = Draw("fig-6n", ("analysis", "electrical"), ("cells", "8000"), ("circuit_barrier_thickness_um", "1"), ("circuit_seed_thickness_um", "0.05"));
        CrossSection without = section with { Interfaces = [.. section.Interfaces.Where(face => face.Name != "bumps - circuit-1")] };
        double bare = Resistance(without);
        double asContact = Resistance(section) - bare;
        double drawn = Resistance(WithDrawnFilm(without)) - bare;
        Assert.True(asContact > 0.02 * bare, "the film must matter for the comparison to mean anything");
        Assert.InRange(asContact / drawn, 1 - SameFilm, 1 + SameFilm);
    }

    // The outermost micrometre of every bump becomes barrier metal.
    private static CrossSection WithDrawnFilm(CrossSection section)
    {
        double film = Micrometres.ToMetres(FilmUm);
        double flush = section.Shapes.Where(shape => shape.Region == "bumps").Min(shape => shape.Shape.Bounds.Z0);
        List<PaintedShape> shapes = [];
        foreach (PaintedShape shape in section.Shapes)
        {
            Box box = shape.Shape.Bounds;
            if (shape.Region == "bumps" && box.Z0 == flush)
            {
                shapes.Add(shape with { Shape = new RectangleShape(box with { Z1 = flush + film }), Material = "titanium-tungsten" });
                shapes.Add(shape with { Shape = new RectangleShape(box with { Z0 = flush + film }) });
            }
            else
            {
                shapes.Add(shape);
            }
        }

        return section with { Shapes = shapes };
    }

    private static double Resistance(CrossSection section)
    {
        ElectricalResult result = Assert.IsType<ElectricalResult>(SectionAnalysis.Solve(section).Result.Electrical);
        NetResult net = result.Nets.Single(candidate => candidate.Terminals.Any(terminal => terminal.Name == "pad-2"));
        return Assert.IsType<BoundedValue>(net.ResistanceOhm).Value;
    }
}
