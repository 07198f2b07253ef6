using Strata.CrossSections;
using Strata.Materials;

namespace Strata.Packages.RecessedFilms;

/// <summary>What bond wires side by side resist, as one conductor from end to end.</summary>
internal static class BondWire
{
    /// <summary>Temperature at which the wires' properties are taken, C: they are lumped, so that nothing knows their own.</summary>
    private const double ReferenceC = 25;

    /// <summary>The resistances of some wires in parallel.</summary>
    /// <param name="library">The materials.</param>
    /// <param name="material">Their material.</param>
    /// <param name="diameterUm">Diameter of each, um.</param>
    /// <param name="lengthUm">Length of each, um.</param>
    /// <param name="count">How many.</param>
    /// <returns>L / (k A n), K/W, and rho L / (A n), ohm, with A = pi d^2 / 4; heat lost from the wires' sides is left out.</returns>
    public static (double Thermal, double Electrical) Resistances(MaterialLibrary library, string material, double diameterUm, double lengthUm, int count)
    {
        Material metal = library.Get(material);
        double diameter = Micrometres.ToMetres(diameterUm);
        double squares = Micrometres.ToMetres(lengthUm) / (Math.PI / 4 * diameter * diameter * count);
        return (squares / metal.KxAt(ReferenceC), squares * metal.ResistivityAt(ReferenceC));
    }
}
