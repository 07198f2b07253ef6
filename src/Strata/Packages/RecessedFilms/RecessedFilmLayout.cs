using Strata.CrossSections;
using Strata.Packages.Blocks;

namespace Strata.Packages.RecessedFilms;

/// <summary>Where the parts of a package on a recessed film stand, um; electrodes up, the mould's outer face at z = 0.</summary>
internal sealed class RecessedFilmLayout
{
    /// <summary>Derives the places from the parameters.</summary>
    public RecessedFilmLayout(RecessedFilmParameters p)
    {
        bool wire = p.Bond == BondMode.Wire;
        bool dieBack = p.Plate == PlatePlace.DieBack;
        double centre = p.PackageWidthUm / 2;
        double dieFoot = p.CoverThicknessUm + (dieBack && !wire ? p.PlateThicknessUm : 0);
        Die = new DieBlock("die", centre - p.DieWidthUm / 2, p.DieWidthUm, dieFoot, p.DieThicknessUm, p.DieMaterial, p.ActiveThicknessUm, 0, p.DieMaterial, FaceUp: !wire);
        GlueFoot = Die.Z1 + (dieBack && wire ? p.PlateThicknessUm : 0);
        FilmFace = GlueFoot + p.GlueThicknessUm;
        FilmBack = FilmFace + p.FilmThicknessUm;
        RecessFloor = FilmFace + p.RecessDepthUm;
        PadFace = RecessFloor - p.PadThicknessUm;
        Foot = FilmBack + p.ElectrodeProtrusionUm;
        Recess = new TaperedHole(p.RecessDepthUm > 0 ? [new TaperedHole.Part(FilmFace, RecessFloor, p.RecessWidthUm - TaperedHole.Widening(p.RecessDepthUm, p.RecessAngleDeg), p.RecessWidthUm)] : []);
        Legs = wire ? BesideDie(p, centre) : RowOfPlaces.Centred(centre, p.Legs, p.LegPitchUm);
        DiePads = wire ? OnDie(p, centre) : Legs;
        Electrodes = new EndPointRow(p.ElectrodeProtrusionUm > 0 ? EndPointForm.Bumps : EndPointForm.None, Legs, p.ElectrodeWidthUm, p.ElectrodeProtrusionUm, p.PadMaterial, p.LegFill);
        Plate = PlateBox(p, centre, wire);
    }

    /// <summary>The die.</summary>
    public DieBlock Die { get; }

    /// <summary>Height where the glue begins.</summary>
    public double GlueFoot { get; }

    /// <summary>Height of the film's face towards the die.</summary>
    public double FilmFace { get; }

    /// <summary>Height of the film's back.</summary>
    public double FilmBack { get; }

    /// <summary>Height of the recesses' floors.</summary>
    public double RecessFloor { get; }

    /// <summary>Height of the pads' faces in the recesses.</summary>
    public double PadFace { get; }

    /// <summary>Height of the electrodes' ends.</summary>
    public double Foot { get; }

    /// <summary>A recess, from the film's face to its floor; empty without depth.</summary>
    public TaperedHole Recess { get; }

    /// <summary>Axes of the legs from west to east.</summary>
    public double[] Legs { get; }

    /// <summary>Axes of the die's pads, leg by leg.</summary>
    public double[] DiePads { get; }

    /// <summary>The protruding ends of the electrodes.</summary>
    public EndPointRow Electrodes { get; }

    /// <summary>The metal plate, or null.</summary>
    public Box? Plate { get; }

    /// <summary>Heights of the die's pads, from the active face outwards.</summary>
    public (double Z0, double Z1) DiePadHeights(RecessedFilmParameters p) =>
        p.Bond == BondMode.Wire ? (Die.ActiveFace - p.DiePadThicknessUm, Die.ActiveFace) : (Die.ActiveFace, Die.ActiveFace + p.DiePadThicknessUm);

    /// <summary>The wire of a leg: a loop of three straight runs, upright on the die's pad, along the section, upright on the leg's pad.</summary>
    public BondWire Wire(RecessedFilmParameters p, int leg)
    {
        int each = Legs.Length / 2;
        int outwards = leg < each ? each - 1 - leg : leg - each;
        double foot = DiePadHeights(p).Z0;
        double loop = p.WireLoopUm + outwards * (p.WireDiameterUm + p.SpacingUm);
        return new BondWire(DiePads[leg], Legs[leg], foot, PadFace, foot - loop, p.WireDiameterUm);
    }

    private static double[] BesideDie(RecessedFilmParameters p, double centre)
    {
        int each = p.Legs / 2;
        double[] out1 = [.. Enumerable.Range(0, each).Select(i => p.DieWidthUm / 2 + p.LegOffsetUm + i * p.LegPitchUm)];
        return [.. out1.Reverse().Select(x => SectionDrawing.Snap(centre - x)), .. out1.Select(x => SectionDrawing.Snap(centre + x))];
    }

    // The leg next to the die goes to the pad next to the die's side.
    private static double[] OnDie(RecessedFilmParameters p, double centre)
    {
        int each = p.Legs / 2;
        double[] inwards = [.. Enumerable.Range(0, each).Select(i => p.DieWidthUm / 2 - p.DiePadOffsetUm - i * p.DiePadPitchUm)];
        return [.. inwards.Reverse().Select(x => SectionDrawing.Snap(centre - x)), .. inwards.Select(x => SectionDrawing.Snap(centre + x))];
    }

    private Box? PlateBox(RecessedFilmParameters p, double centre, bool wire)
    {
        double half = (p.PlateWidthUm ?? p.DieWidthUm) / 2;
        double foot = p.Plate == PlatePlace.FilmBack ? FilmBack - p.PlateDepthUm : wire ? Die.Z1 : p.CoverThicknessUm;
        return p.Plate == PlatePlace.None ? null : new Box(centre - half, centre + half, foot, foot + p.PlateThicknessUm);
    }
}

/// <summary>
/// Bond wires side by side over the depth, drawn as one loop of three straight runs as thick as a wire; the share of the depth
/// that the loop takes is such that it resists heat and current as the wires do.
/// </summary>
/// <param name="DieX">Axis on the die's pad, um.</param>
/// <param name="LegX">Axis on the leg's pad, um.</param>
/// <param name="DieFoot">Height where the loop stands on the die's pad, um.</param>
/// <param name="LegFoot">Height where it stands on the leg's pad, um.</param>
/// <param name="Crest">Height of the loop's crest, um; below both feet in a drawing with the electrodes up.</param>
/// <param name="Diameter">Diameter of a wire, um.</param>
internal sealed record BondWire(double DieX, double LegX, double DieFoot, double LegFoot, double Crest, double Diameter)
{
    /// <summary>Squares of the corner square of a strip that turns by 90 degrees: 1 - (2/pi) ln 2 (conformal map; Hall, Thin Solid Films 1, 1967).</summary>
    private const double CornerSquares = 0.5587;

    /// <summary>Straight distance between the ends, um.</summary>
    public double Distance => Math.Sqrt(((LegX - DieX) * (LegX - DieX)) + ((LegFoot - DieFoot) * (LegFoot - DieFoot)));

    /// <summary>Length of the drawn loop over its thickness, each corner counted as what it resists.</summary>
    public double Squares => ((DieFoot + LegFoot - 2 * Crest - 2 * Diameter + Math.Abs(LegX - DieX) - Diameter) / Diameter) + 2 * CornerSquares;

    /// <summary>Share of the depth that makes the drawn loop resist as the wires do.</summary>
    /// <param name="lengthUm">Length of a wire, um.</param>
    /// <param name="count">Wires side by side.</param>
    /// <param name="depthMm">Depth of the section, mm.</param>
    /// <returns>
    /// The share f of squares / (sigma f depth) = length / (sigma count pi d^2 / 4), the same for heat. Above 1 the wires do not fit.
    /// </returns>
    public double Fill(double lengthUm, int count, double depthMm) => Squares * count * Math.PI / 4 * Diameter * Diameter / (lengthUm * depthMm * 1000);

    /// <summary>Paints the loop, region <c>wires</c>.</summary>
    public void Paint(SectionDrawing drawing, string material, double fill)
    {
        double half = Diameter / 2;
        double crest = Crest + Diameter;
        drawing.Rectangle(Math.Min(DieX, LegX) - half, Math.Max(DieX, LegX) + half, Crest, crest, material, "wires", fill);
        drawing.Rectangle(DieX - half, DieX + half, crest, DieFoot, material, "wires", fill);
        drawing.Rectangle(LegX - half, LegX + half, crest, LegFoot, material, "wires", fill);
    }
}
