namespace Strata.Packages.Blocks;

/// <summary>A carrier with cavities, open at its upper face.</summary>
/// <param name="X0">West side, um.</param>
/// <param name="X1">East side, um.</param>
/// <param name="Z0">Lower face, um.</param>
/// <param name="Z1">Upper face, um.</param>
/// <param name="Material">Its material; of the opened layer if there is a floor layer.</param>
/// <param name="Cavities">The cavities, um.</param>
internal sealed record CarrierBlock(double X0, double X1, double Z0, double Z1, string Material, IReadOnlyList<Cavity> Cavities)
{
    /// <summary>A floor layer of its own below the opened layer, and the joint between the two; null for a carrier of one piece.</summary>
    public FloorLayer? Floor { get; init; }

    /// <summary>Paints the carrier, regions <c>carrier</c>, <c>carrier-floor</c>, <c>carrier-joint</c>, and what fills its cavities.</summary>
    public void Paint(SectionDrawing drawing)
    {
        Stack carrier = new(drawing, X0, X1, Z0);
        if (Floor is FloorLayer floor)
        {
            carrier.Layer(floor.Thickness, floor.Material, "carrier-floor").Layer(floor.JointThickness, floor.JointMaterial, "carrier-joint");
        }

        carrier.UpTo(Z1, Material, "carrier");
        foreach (Cavity cavity in Cavities)
        {
            // An opening of the opened layer ends on the floor layer: the joint lies between the layers only.
            drawing.Rectangle(cavity.X0, cavity.X1, Math.Min(cavity.Floor, Z1), Z1, cavity.FillMaterial, cavity.FillRegion);
        }
    }
}

/// <summary>A cavity in a carrier.</summary>
/// <param name="X0">West wall, um.</param>
/// <param name="X1">East wall, um.</param>
/// <param name="Floor">Height of its floor, um.</param>
/// <param name="FillMaterial">What fills it around the die.</param>
/// <param name="FillRegion">Region of the filling.</param>
internal sealed record Cavity(double X0, double X1, double Floor, string FillMaterial, string FillRegion);

/// <summary>The closed lower layer of a carrier of two layers.</summary>
/// <param name="Thickness">Its thickness, um.</param>
/// <param name="Material">Its material.</param>
/// <param name="JointThickness">Thickness of the joint between the layers, um; 0 for none.</param>
/// <param name="JointMaterial">Material of the joint.</param>
internal sealed record FloorLayer(double Thickness, string Material, double JointThickness, string JointMaterial);
