using System.Numerics.Tensors;
using Strata.Numerics.Bounds;

namespace Strata.Refinement;

/// <summary>Where the energy of the balanced flux is spent, kept from the bounds: the one source of shares and sensitivities.</summary>
internal sealed class PlacedEnergies
{
    private PlacedEnergies(EnergyBounds bounds)
    {
        Cells = bounds.CellEnergy.ToArray();
        (ContactX, ContactZ) = (bounds.ContactEnergyX.ToArray(), bounds.ContactEnergyZ.ToArray());
        (West, East) = (bounds.WestFilmEnergy.ToArray(), bounds.EastFilmEnergy.ToArray());
        (Bottom, Top) = (bounds.BottomFilmEnergy.ToArray(), bounds.TopFilmEnergy.ToArray());
        Sheets = TensorPrimitives.Sum(bounds.SheetEnergyX) + TensorPrimitives.Sum(bounds.SheetEnergyZ);
        Total = bounds.TotalEnergy;
    }

    /// <summary>Energy in each cell.</summary>
    public double[] Cells { get; }

    /// <summary>Energy in the contact of each x-face; empty without contacts.</summary>
    public double[] ContactX { get; }

    /// <summary>Energy in the contact of each z-face; empty without contacts.</summary>
    public double[] ContactZ { get; }

    /// <summary>Energy in the films of the west side.</summary>
    public double[] West { get; }

    /// <summary>Energy in the films of the east side.</summary>
    public double[] East { get; }

    /// <summary>Energy in the films of the bottom.</summary>
    public double[] Bottom { get; }

    /// <summary>Energy in the films of the top.</summary>
    public double[] Top { get; }

    /// <summary>Energy in all sheets.</summary>
    public double Sheets { get; }

    /// <summary>All of it.</summary>
    public double Total { get; }

    /// <summary>The energies of what was bounded last.</summary>
    public static PlacedEnergies Of(EnergyBounds bounds) => new(bounds);
}
