using Strata.Packages.Blocks;
using Strata.Packages.Rules;

namespace Strata.Packages.FilmFanOuts;

/// <content>Metal, holes, marks and exits.</content>
internal static partial class FilmFanOutConflicts
{
    private static void FindViaConflicts(FilmFanOutParameters p, FilmFanOutLayout at, Conflicts conflicts)
    {
        conflicts.Require(p.ViaForm != ViaForm.Open, $"holes without metal would part every net; the metal fills or lines them", nameof(p.ViaForm));
        for (int level = 0; level < p.Levels; level++)
        {
            ViaStyle via = at.BuildUp.Levels[level].Via;
            double thickness = at.BuildUp.Levels[level].DielectricThickness;
            if (p.LinePitchUm is NumberList pitch)
            {
                conflicts.Require(p.LineWidthUm.For(level) <= pitch.For(level), $"lines of {p.LineWidthUm.For(level)} um do not fit a pitch of {pitch.For(level)} um", nameof(p.LineWidthUm), nameof(p.LinePitchUm));
            }

            if (p.RowPitchUm is double row)
            {
                double widest = Math.Max(p.MetalWidthUm.For(level), p.LineWidthUm.For(level));
                conflicts.Require(
                    widest <= row, $"metal of level {level + 1}, {widest} um wide, does not fit rows {row} um apart",
                    nameof(p.MetalWidthUm), nameof(p.LineWidthUm), nameof(p.RowPitchUm));
            }

            if (thickness <= 0)
            {
                continue;
            }

            double land = Math.Min(p.MetalWidthUm.For(level), level > 0 ? p.MetalWidthUm.For(level - 1) : double.PositiveInfinity);
            conflicts.Require(via.Width <= land + Tolerance, $"a hole {via.Width} um wide at its wider end does not fit metal of {land} um", nameof(p.MetalWidthUm), nameof(p.ViaWidthUm), nameof(p.ViaAngleDeg), nameof(p.InsulationThicknessUm));
            conflicts.Require(p.ViaForm != ViaForm.Lined || (thickness > p.LinerThicknessUm && new TaperedHole([new TaperedHole.Part(0, thickness, via.BottomWidth, via.TopWidth)]).Inset(p.LinerThicknessUm).Narrowest > Tolerance),
                $"a lining of {p.LinerThicknessUm} um leaves no core in a hole {p.ViaWidthUm} um wide and {thickness} um deep", nameof(p.LinerThicknessUm), nameof(p.ViaWidthUm), nameof(p.InsulationThicknessUm), nameof(p.ViaForm));
            conflicts.Require(p.ViaForm != ViaForm.Lined || p.ViaFill == 1, $"lined holes are drawn for the whole depth; found a share of {p.ViaFill}", nameof(p.ViaFill), nameof(p.ViaForm));
        }

        conflicts.Require(FilmFanOutContacts.PinContact(p, at) > Tolerance, $"a pin of {p.PinWidthUm} um does not touch the metal of its hole, shifted by {p.FirstHoleShiftUm} um",
            nameof(p.FirstHoleShiftUm), nameof(p.PinWidthUm), nameof(p.ViaWidthUm), nameof(p.ViaForm));
    }

    private static void FindHoleConflicts(FilmFanOutParameters p, FilmFanOutLayout at, Conflicts conflicts)
    {
        TaperedHole hole = at.Hole;
        if (hole.IsEmpty || p.FilmHoles == FilmHoles.None)
        {
            return;
        }

        bool lined = p.FilmHoles == FilmHoles.Lined;
        double left = (lined ? hole.Inset(p.LinerThicknessUm) : hole).Narrowest;
        conflicts.Require(left > Tolerance, $"the holes of film and protective layers narrow to {hole.Narrowest} um, of which {left} um are left inside their metal",
            nameof(p.FilmHoleWidthUm), nameof(p.FilmHoleAngleDeg), nameof(p.ProtectiveHoleAngleDeg), nameof(p.HoleStepUm), nameof(p.LinerThicknessUm));
        double metal = p.MetalWidthUm.For(p.Levels - 1);
        bool covers = p.Family == FilmFamily.MetalOnFilm && p.FilmHoles == FilmHoles.Open;
        conflicts.Require(covers || hole.BottomWidth <= metal + Tolerance, $"metal of {metal} um does not cover a hole {hole.BottomWidth} um wide", nameof(p.MetalWidthUm), nameof(p.FilmHoleWidthUm), nameof(p.FilmHoleAngleDeg), nameof(p.FilmThicknessUm));
        conflicts.Require(!lined || hole.Parts.Count == 1 || Math.Abs(p.HoleStepUm) <= p.LinerThicknessUm / 2, $"a lining of {p.LinerThicknessUm} um breaks at a step of {p.HoleStepUm} um between the holes of two layers; at least twice the step is needed",
            nameof(p.LinerThicknessUm), nameof(p.HoleStepUm), nameof(p.FilmHoles));
        double depth = hole.Z1 - hole.Z0 - p.MetalIntoHoleUm;
        conflicts.Require(!lined || p.LinerThicknessUm < depth, $"a lining of {p.LinerThicknessUm} um closes holes of {depth} um", nameof(p.LinerThicknessUm), nameof(p.FilmThicknessUm), nameof(p.FilmHoles));
        conflicts.Require(!lined || p.FilmHoleFill == 1, $"lined holes are drawn for the whole depth; found a share of {p.FilmHoleFill}", nameof(p.FilmHoleFill), nameof(p.FilmHoles));
    }

    private static void FindRoomConflicts(FilmFanOutParameters p, FilmFanOutLayout at, Conflicts conflicts)
    {
        double[] exits = at.BuildUp.Exits;
        for (int level = 0; level < p.Levels; level++)
        {
            Room([.. Enumerable.Range(0, exits.Length).Select(net => at.BuildUp.TraceExtent(level, net))], $"metal of level {level + 1}",
                nameof(p.PinPitchUm), nameof(p.MetalWidthUm), nameof(p.ViaShiftUm), nameof(p.FanOutUm), nameof(p.ChipPitchUm), nameof(p.PackageWidthUm), nameof(p.SpacingUm));
        }

        if (!at.Hole.IsEmpty && p.FilmHoles != FilmHoles.None)
        {
            double half = Math.Max(at.Hole.Widest, at.Exit.Width) / 2;
            Room([.. exits.Select(x => (x - half, x + half))], $"holes with what they hold", nameof(p.FilmHoleWidthUm), nameof(p.ConnectingFootUm), nameof(p.PinPitchUm), nameof(p.FanOutUm), nameof(p.PackageWidthUm), nameof(p.SpacingUm));
        }

        void Room((double West, double East)[] places, FormattableString what, params ReadOnlySpan<string> names)
        {
            string part = what.ToString(System.Globalization.CultureInfo.InvariantCulture);
            conflicts.Require(places[0].West >= -Tolerance && places[^1].East <= p.PackageWidthUm + Tolerance, $"{part} reaches from {places[0].West} to {places[^1].East} um in a package of {p.PackageWidthUm} um", names);
            for (int net = 1; net < places.Length; net++)
            {
                if (places[net].West - places[net - 1].East < p.SpacingUm - Tolerance)
                {
                    conflicts.Add($"{part} leaves {places[net].West - places[net - 1].East} um between nets {net} and {net + 1}; the spacing is {p.SpacingUm} um", names);
                    return;
                }
            }
        }
    }

    private static void FindMarkConflicts(FilmFanOutParameters p, FilmFanOutLayout at, Conflicts conflicts)
    {
        (double West, double East)[] marks = [.. at.Marks(p)];
        if (marks.Length == 0)
        {
            return;
        }

        (double z0, double z1) = at.MarkHeights(p);
        conflicts.Require(z0 >= -Tolerance && (p.Family != FilmFamily.ChipFirst || z1 <= at.PinTop + Tolerance), $"alignment parts of {p.AlignmentHeightUm} um stand out of the encapsulant",
            nameof(p.AlignmentHeightUm), nameof(p.CoverThicknessUm), nameof(p.ChipThicknessUm), nameof(p.PinHeightUm));
        bool inMetal = p.Family != FilmFamily.ChipFirst && p.FirstInsulationThicknessUm == 0;
        for (int net = 0; net < at.Pins.Length && inMetal; net++)
        {
            (double west, double east) = at.BuildUp.TraceExtent(0, net);
            if (marks.Any(mark => mark.West < east + p.SpacingUm - Tolerance && mark.East > west - p.SpacingUm + Tolerance))
            {
                conflicts.Add($"the metal of net {net + 1}, from {west} to {east} um, meets an alignment part beside it", nameof(p.Alignment), nameof(p.AlignmentGapUm), nameof(p.GeneralMarkOffsetUm), nameof(p.FanOutUm), nameof(p.ViaShiftUm), nameof(p.MetalWidthUm));
                break;
            }
        }

        if (p.Alignment == AlignmentMarks.ChipAndGeneral)
        {
            (double west, double east) = marks[^1];
            bool free = east <= p.PackageWidthUm && marks[..^1].Concat(at.Chips.Select(chip => (West: chip.X0, East: chip.X1))).All(other => other.West >= east - Tolerance || other.East <= west + Tolerance);
            conflicts.Require(free, $"the general alignment part from {west} to {east} um meets a chip, another alignment part or the package's side",
                nameof(p.GeneralMarkOffsetUm), nameof(p.AlignmentWidthUm), nameof(p.PackageWidthUm), nameof(p.ChipWidthUm));
        }
    }

    private static void FindExitConflicts(FilmFanOutParameters p, FilmFanOutLayout at, Conflicts conflicts)
    {
        EndPointRow row = at.EndPoints;
        EndPointConflicts.Add(conflicts, p, row, new EndPointParameters(nameof(p.Balls), nameof(p.BallDiameterUm), nameof(p.BallHeightUm), nameof(p.PinPitchUm), nameof(p.SpacingUm)), p.SpacingUm);
        bool open = !at.Hole.IsEmpty && p.FilmHoles == FilmHoles.Open;
        conflicts.Require(p.Balls || p.UnderfillMaterial is null, $"an underfill needs balls", nameof(p.UnderfillMaterial), nameof(p.Balls));
        conflicts.Require(!p.SolvesCurrent || at.Exit.Height is not null, $"current has no exit ({at.Exit.Words}); give the film holes with metal or open holes, remove the layers, or analyse heat alone",
            nameof(p.Analysis), nameof(p.FilmHoles), nameof(p.ThirdProtectiveOpened));
        if (!p.Balls)
        {
            return;
        }

        conflicts.Require(at.Exit.Height is not null && !open, $"balls need metal to stand on; found {(open ? "open holes" : at.Exit.Words)}", nameof(p.Balls), nameof(p.FilmHoles));
        double half = row.LargestWidth / 2;
        conflicts.Require(row.Centres[0] >= half && row.Centres[^1] <= p.PackageWidthUm - half, $"balls of {row.LargestWidth} um stand out of a package of {p.PackageWidthUm} um", nameof(p.BallDiameterUm), nameof(p.PackageWidthUm), nameof(p.FanOutUm));
        bool bare = p.Family == FilmFamily.ChipFirst || at.Hole.IsEmpty;
        for (int net = 0; net < row.Centres.Length && bare; net++)
        {
            double reach = row.HeadContactWidth / 2 + p.SpacingUm - Tolerance;
            double x = row.Centres[net];
            bool west = net == 0 || at.BuildUp.TraceExtent(p.Levels - 1, net - 1).East <= x - reach;
            bool east = net == row.Centres.Length - 1 || at.BuildUp.TraceExtent(p.Levels - 1, net + 1).West >= x + reach;
            if (!west || !east)
            {
                conflicts.Add($"the ball of net {net + 1} meets the metal of its neighbour", nameof(p.BallDiameterUm), nameof(p.BallHeightUm), nameof(p.PinPitchUm), nameof(p.MetalWidthUm));
                break;
            }
        }
    }
}
