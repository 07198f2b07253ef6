using Strata.Numerics.Bounds;

namespace Strata.Refinement;

/// <summary>
/// Where the energy of a balanced flux is spent; all of it adds up to <see cref="Total"/>. Arrays of what a problem does not have are
/// empty.
/// </summary>
/// <param name="Total">All of it.</param>
/// <param name="Cells">Per cell.</param>
/// <param name="ContactsX">Per x-face.</param>
/// <param name="ContactsZ">Per z-face.</param>
/// <param name="SheetsX">Per x-face.</param>
/// <param name="SheetsZ">Per z-face.</param>
/// <param name="West">Films, per row.</param>
/// <param name="East">Films, per row.</param>
/// <param name="Bottom">Films, per column.</param>
/// <param name="Top">Films, per column.</param>
internal sealed record FluxEnergies(
    double Total, double[] Cells, double[] ContactsX, double[] ContactsZ, double[] SheetsX, double[] SheetsZ, double[] West,
        double[] East, double[] Bottom, double[] Top)
{
    /// <summary>Nothing.</summary>
    public static FluxEnergies None { get; } = new(0, [], [], [], [], [], [], [], [], []);

    /// <summary>Copies those of the last evaluation.</summary>
    public static FluxEnergies Of(EnergyBounds bounds) => new(
        bounds.TotalEnergy, bounds.CellEnergy.ToArray(), bounds.ContactEnergyX.ToArray(), bounds.ContactEnergyZ.ToArray(),
            bounds.SheetEnergyX.ToArray(), bounds.SheetEnergyZ.ToArray(),
        bounds.WestFilmEnergy.ToArray(), bounds.EastFilmEnergy.ToArray(), bounds.BottomFilmEnergy.ToArray(),
            bounds.TopFilmEnergy.ToArray());
}
