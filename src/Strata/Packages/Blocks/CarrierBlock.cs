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
        double opened = Z0;
        if (Floor is FloorLayer floor)
        {
            drawing.Rectangle(X0, X1, Z0, Z0 + floor.Thickness, floor.Material, "carrier-floor");
            opened = Z0 + floor.Thickness + floor.JointThickness;
            drawing.Rectangle(X0, X1, Z0 + floor.Thickness, opened, floor.JointMaterial, "carrier-joint");
        }

        drawing.Rectangle(X0, X1, opened, Z1, Material, "carrier");
        foreach (Cavity cavity in Cavities)
        {
            // An opening of the opened layer ends on the floor layer: the joint lies between the layers only.
            drawing.Rectangle(cavity.X0, cavity.X1, Math.Min(cavity.Floor, Z1), Z1, cavity.FillMaterial, cavity.FillRegion);
        }
    }
}
