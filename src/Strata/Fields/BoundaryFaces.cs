using Strata.CrossSections;
using Strata.Numerics.Grids;

namespace Strata.Fields;

/// <summary>Which boundary of a drawing each outer face of a grid belongs to, with "rest" filled in.</summary>
/// <param name="West">Per row: index in <see cref="CrossSection.Boundaries"/>, or -1 (inside the outline, or the axis of an axisymmetric section).</param>
/// <param name="East">Per row, likewise.</param>
/// <param name="Bottom">Per column, likewise.</param>
/// <param name="Top">Per column, likewise.</param>
internal sealed record BoundaryFaces(int[] West, int[] East, int[] Bottom, int[] Top)
{
    /// <summary>Assigns the outer faces of a grid: each to the segment that holds its centre, the others to the segment "rest".</summary>
    /// <param name="section">The drawing.</param>
    /// <param name="grid">A grid within its outline; sides that lie inside the outline get -1.</param>
    /// <returns>The assignment.</returns>
    public static BoundaryFaces Of(CrossSection section, RectilinearGrid grid)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(grid);
        Box outline = section.Outline;
        bool onAxis = section.Coordinates == CoordinateSystem.Axisymmetric && outline.X0 == 0;
        return new BoundaryFaces(
            Assign(section, Side.Left, grid.Z, !onAxis && grid.X.Faces[0] <= outline.X0),
            Assign(section, Side.Right, grid.Z, grid.X.Faces[^1] >= outline.X1),
            Assign(section, Side.Bottom, grid.X, grid.Z.Faces[0] <= outline.Z0),
            Assign(section, Side.Top, grid.X, grid.Z.Faces[^1] >= outline.Z1));
    }

    private static int[] Assign(CrossSection section, Side side, GridAxis along, bool onOutline)
    {
        int[] owner = new int[along.Count];
        Array.Fill(owner, -1);
        if (!onOutline)
        {
            return owner;
        }

        for (int n = 0; n < owner.Length; n++)
        {
            for (int b = 0; b < section.Boundaries.Count; b++)
            {
                BoundarySegment segment = section.Boundaries[b];
                bool covers = segment.Side == side
                    && along.Centres[n] >= (segment.From ?? double.NegativeInfinity)
                    && along.Centres[n] <= (segment.To ?? double.PositiveInfinity);
                if (covers || (segment.Side == Side.Rest && owner[n] < 0))
                {
                    owner[n] = b;
                    if (covers)
                    {
                        break;
                    }
                }
            }
        }

        return owner;
    }
}
