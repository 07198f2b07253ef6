using Strata.Packages.Blocks;

namespace Strata.Packages.FilmFanOuts;

/// <summary>Where the parts of a fan-out package on a film stand, um; exits up, the face away from them at z = 0.</summary>
/// <remarks>
/// All four families have one order from the chip outwards: pins, joints, levels of metal, and then, metal first, second and
/// first protective layer, film and third protective layer. Chip first, film and protective layers lie behind the chips' backs.
/// </remarks>
internal sealed class FilmFanOutLayout
{
    /// <summary>Derives the places from the parameters.</summary>
    public FilmFanOutLayout(FilmFanOutParameters p)
    {
        bool chipFirst = p.Family == FilmFamily.ChipFirst;
        FilmLayers = new FilmLayers(p, chipFirst);
        ChipBack = chipFirst ? FilmLayers.Thickness + p.ChipAttachThicknessUm : p.CoverThicknessUm;
        ActiveFace = ChipBack + p.ChipThicknessUm;
        PinTop = ActiveFace + p.PinHeightUm;
        MetalFoot = PinTop + (chipFirst ? 0 : p.JointThicknessUm);
        EncapsulantFoot = chipFirst ? FilmLayers.Thickness : 0;
        double[] chips = RowOfPlaces.Centred(p.PackageWidthUm / 2, p.Chips, p.ChipPitchUm);
        Chips = [.. chips.Select((x, i) => new DieBlock(
            FormattableString.Invariant($"chip-{i + 1}"), x - p.ChipWidthUm / 2, p.ChipWidthUm, ChipBack, p.ChipThicknessUm, p.ChipMaterial, p.ActiveThicknessUm, 0, p.ChipMaterial))];
        Pins = [.. chips.SelectMany(x => RowOfPlaces.Centred(x, p.PinsPerChip, p.PinPitchUm))];
        BuildUp = new BuildUp(MetalLevels(p, chipFirst), new FanOutPlan(Positions(p, chips)))
        {
            Made = FilmFanOutProcess.Made(p),
            IsInnermostBare = !chipFirst && p.ProcessStep == ProcessStep.Metal,
        };
        MetalTop = MetalFoot + BuildUp.Thickness;
        Hole = chipFirst ? new TaperedHole([]) : FilmLayers.Hole(p, MetalTop);
        FilmTop = chipFirst ? MetalTop : MetalTop + FilmLayers.InnerThickness;
        PackageTop = chipFirst ? MetalTop : MetalTop + FilmLayers.Thickness;
        Exit = FilmFanOutExit.Of(p, this);
        EndPoints = p.Balls ? new EndPointRow(EndPointForm.Balls, BuildUp.Exits, p.BallDiameterUm, p.BallHeightUm, p.BallMaterial, p.BallFill)
            : Exit.Height is null ? new EndPointRow(EndPointForm.None, BuildUp.Exits, 0, 0, p.BoardSolderMaterial, 1)
            : EndPointRow.BareExits(p, BuildUp.Exits, Exit.Width, Hole.IsEmpty ? BuildUp.Levels[^1].LandFill ?? FilmFanOutVia.LineFill(p, p.Levels - 1) : p.FilmHoleFill);
        EndPointBase = Math.Max(Exit.Height ?? 0, PackageTop);
        Foot = EndPointBase + (EndPoints.Form == EndPointForm.None ? 0 : EndPoints.Height);
    }

    /// <summary>The film and its protective layers.</summary>
    public FilmLayers FilmLayers { get; }

    /// <summary>Height of the chips' backs.</summary>
    public double ChipBack { get; }

    /// <summary>Height of the chips' active faces.</summary>
    public double ActiveFace { get; }

    /// <summary>Height of the pins' ends.</summary>
    public double PinTop { get; }

    /// <summary>Height where the insulation or metal of the first level begins.</summary>
    public double MetalFoot { get; }

    /// <summary>Height of the outermost level's outer face.</summary>
    public double MetalTop { get; }

    /// <summary>Height where the encapsulant begins.</summary>
    public double EncapsulantFoot { get; }

    /// <summary>Height of the film's outer face.</summary>
    public double FilmTop { get; }

    /// <summary>Height of the outermost layer's outer face.</summary>
    public double PackageTop { get; }

    /// <summary>The chips from west to east.</summary>
    public IReadOnlyList<DieBlock> Chips { get; }

    /// <summary>Axes of the pins, chip by chip.</summary>
    public double[] Pins { get; }

    /// <summary>The metal levels.</summary>
    public BuildUp BuildUp { get; }

    /// <summary>A hole through film and protective layers, from the metal outwards; empty if nothing is there.</summary>
    public TaperedHole Hole { get; }

    /// <summary>Where current leaves.</summary>
    public FilmFanOutExit Exit { get; }

    /// <summary>The balls, or the solder under bare exits on a board.</summary>
    public EndPointRow EndPoints { get; }

    /// <summary>Height where the end points begin.</summary>
    public double EndPointBase { get; }

    /// <summary>Height of the end points' feet.</summary>
    public double Foot { get; }

    /// <summary>Heights between which an alignment part stands.</summary>
    public (double Z0, double Z1) MarkHeights(FilmFanOutParameters p)
    {
        if (p.Family == FilmFamily.ChipFirst)
        {
            return (EncapsulantFoot, EncapsulantFoot + p.AlignmentHeightUm);
        }

        // Marks lie on the face on which the metal next to the chip lies, or on the first insulation.
        double face = p.FirstInsulationThicknessUm > 0 ? MetalFoot : MetalFoot + BuildUp.Levels[0].TraceThickness;
        return (face - p.AlignmentHeightUm, face);
    }

    /// <summary>Extents along x of the alignment parts: two for each chip, then the general one if there is one.</summary>
    public IEnumerable<(double West, double East)> Marks(FilmFanOutParameters p)
    {
        if (p.Alignment is AlignmentMarks.None or AlignmentMarks.Metal)
        {
            yield break;
        }

        foreach (DieBlock chip in Chips)
        {
            yield return (chip.X0 - p.AlignmentGapUm - p.AlignmentWidthUm, chip.X0 - p.AlignmentGapUm);
            yield return (chip.X1 + p.AlignmentGapUm, chip.X1 + p.AlignmentGapUm + p.AlignmentWidthUm);
        }

        if (p.Alignment == AlignmentMarks.ChipAndGeneral)
        {
            yield return (p.GeneralMarkOffsetUm, p.GeneralMarkOffsetUm + p.AlignmentWidthUm);
        }
    }

    private static BuildUpLevel[] MetalLevels(FilmFanOutParameters p, bool chipFirst)
    {
        BuildUpLevel[] levels = new BuildUpLevel[p.Levels];
        for (int i = 0; i < p.Levels; i++)
        {
            double insulation = i == 0 ? p.FirstInsulationThicknessUm : p.InsulationThicknessUm;
            ViaStyle via = FilmFanOutVia.Style(p, insulation);
            via = FilmFanOutProcess.HasOpenVias(p, i) ? via with { Form = ViaForm.Open, Core = p.GasMaterial } : via;
            levels[i] = new BuildUpLevel(
                insulation, p.InsulationMaterial, via, p.MetalThicknessUm.For(i), p.MetalMaterial, p.MetalWidthUm.For(i),
                FilmFanOutVia.LineFill(p, i), p.SpacingUm)
            {
                BetweenTraces = Between(p, chipFirst, i),
                IsOpenBetween = i == 0 && p.EncapsulantAroundMetal && !FilmFanOutProcess.Has(p, ProcessStep.Encapsulated),
                LandFill = p.RowPitchUm is double row ? RowPart.Fill(p.MetalWidthUm.For(i), row, round: true) : null,
            };
        }

        return levels;
    }

    // Chip first, the outermost metal stands free; else insulation ends flush with the metal, or the encapsulant reaches between the metal next to the chip.
    private static (string Material, string Region)? Between(FilmFanOutParameters p, bool chipFirst, int level) =>
        !chipFirst && level == 0 && p.EncapsulantAroundMetal ? (p.EncapsulantMaterial, "encapsulant")
        : !chipFirst && level == p.Levels - 1 ? (p.InsulationMaterial, FormattableString.Invariant($"dielectric-{level + 1}"))
        : null;

    private static double[][] Positions(FilmFanOutParameters p, double[] chips)
    {
        double[][] positions = new double[p.Levels + 1][];
        for (int level = 0; level <= p.Levels; level++)
        {
            positions[level] = new double[p.Chips * p.PinsPerChip];
            for (int net = 0; net < positions[level].Length; net++)
            {
                int pin = net % p.PinsPerChip;
                double offset = (pin - (p.PinsPerChip - 1) / 2.0) * p.PinPitchUm;
                double side = offset < 0 ? -1 : 1;
                bool outermost = pin == 0 || pin == p.PinsPerChip - 1;
                double shift = p.FirstHoleShiftUm + level * p.ViaShiftUm + (level == p.Levels && outermost ? p.FanOutUm : 0);
                positions[level][net] = SectionDrawing.Snap(chips[net / p.PinsPerChip] + offset + side * shift);
            }
        }

        return positions;
    }
}
