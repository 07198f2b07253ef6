using Strata.CrossSections;
using Strata.Fields;
using Strata.Meshing;
using Strata.Numerics.Grids;

namespace Strata.Electrical;

/// <summary>The faces or cells that a terminal takes on a mesh.</summary>
internal static class TerminalParts
{
    /// <summary>Finds the parts of a terminal that touch conductors.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="terminal">The terminal.</param>
    /// <param name="conducts">Per cell, whether current can flow in it.</param>
    /// <param name="coverage">The share of the terminal's area or volume that touches conductors, 0 to 1.</param>
    /// <returns>The parts; none where the terminal lies in insulators only.</returns>
    public static List<TerminalPart> Of(SectionMesh mesh, Terminal terminal, ReadOnlySpan<bool> conducts, out double coverage)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        ArgumentNullException.ThrowIfNull(terminal);
        List<TerminalPart> parts = [];
        double all = terminal.Place.IsSegment
            ? OnSegment(mesh, terminal.Place, conducts, parts)
            : InBox(mesh, terminal.Place, conducts, parts);
        coverage = all > 0 ? parts.Sum(part => part.Area) / all : 0;
        return parts;
    }

    private static double OnSegment(SectionMesh mesh, Box place, ReadOnlySpan<bool> conducts, List<TerminalPart> parts)
    {
        RectilinearGrid grid = mesh.Grid;
        if (SegmentFaces.RangeOf(grid, place) is not FaceRange range)
        {
            return 0;
        }

        double all = 0;
        for (int at = range.From; at < range.To; at++)
        {
            double area = range.Area(grid, at);
            all += area;
            int before = range.CellBefore(grid, at);
            int after = range.CellAfter(grid, at);
            before = before >= 0 && conducts[before] ? before : -1;
            after = after >= 0 && conducts[after] ? after : -1;
            if (before < 0 && after < 0)
            {
                continue;
            }

            double fraction = Math.Max(Fraction(mesh, before, range.IsVertical, isBefore: true),
                Fraction(mesh, after, range.IsVertical, isBefore: false));
            int last = range.IsVertical ? grid.Nx : grid.Nz;
            bool outer = range.Line == 0 || range.Line == last;
            Side side = range.IsVertical ? range.Line == 0 ? Side.Left : Side.Right : range.Line == 0 ? Side.Bottom : Side.Top;
            TerminalPartKind kind = outer ? TerminalPartKind.OuterFace : range.IsVertical ? TerminalPartKind.XFace : TerminalPartKind.ZFace;
            parts.Add(new TerminalPart(kind, outer ? at : range.Face(grid, at), side, before >= 0 ? before : after, area, area * fraction));
        }

        return all;
    }

    // Of a cell that an edge crosses, what the drawing has along the face; of others the share of the depth.
    private static double Fraction(SectionMesh mesh, int cell, bool isVertical, bool isBefore)
    {
        if (cell < 0 || !mesh.IsCut(cell))
        {
            return cell < 0 ? 0 : mesh.ConductorFraction(cell);
        }

        NodePlace face = isVertical ? (isBefore ? NodePlace.East : NodePlace.West) : isBefore ? NodePlace.Top : NodePlace.Bottom;
        return mesh.ConductingShare(cell, face);
    }

    private static double InBox(SectionMesh mesh, Box place, ReadOnlySpan<bool> conducts, List<TerminalPart> parts)
    {
        RectilinearGrid grid = mesh.Grid;
        CellCover cover = CellCover.Of(grid, new RectangleShape(place));
        double all = 0;
        for (int n = 0; n < cover.Cells.Length; n++)
        {
            int c = cover.Cells[n];
            double volume = cover.Shares[n] * grid.CellVolume(c / grid.Nz, c % grid.Nz);
            all += volume;
            if (conducts[c] && cover.Shares[n] > 0.5)
            {
                parts.Add(new TerminalPart(TerminalPartKind.Cell, c, Side.Rest, c, volume, volume * mesh.ConductorFraction(c)));
            }
        }

        return all;
    }
}
