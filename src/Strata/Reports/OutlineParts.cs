using Strata.CrossSections;

namespace Strata.Reports;

/// <summary>Which boundary holds on which part of the outline, "rest" resolved.</summary>
internal static class OutlineParts
{
    private static readonly Side[] Sides = [Side.Left, Side.Right, Side.Bottom, Side.Top];

    /// <summary>The parts of the outline with their boundary.</summary>
    /// <param name="section">The section.</param>
    /// <returns>Side, start and end along it in m, and the index of the boundary.</returns>
    public static IEnumerable<(Side Side, double From, double To, int Boundary)> Of(CrossSection section)
    {
        int rest = section.Boundaries.ToList().FindIndex(boundary => boundary.Side == Side.Rest);
        foreach (Side side in Sides)
        {
            (double start, double end) = side is Side.Left or Side.Right ? (section.Outline.Z0, section.Outline.Z1) : (section.Outline.X0, section.Outline.X1);
            var named = section.Boundaries.Select((boundary, n) => (From: boundary.From ?? start, To: boundary.To ?? end, Boundary: n, boundary.Side))
                .Where(part => part.Side == side).OrderBy(part => part.From).ToList();
            double at = start;
            foreach ((double from, double to, int boundary, _) in named)
            {
                if (from > at && rest >= 0)
                {
                    yield return (side, at, from, rest);
                }

                yield return (side, from, to, boundary);
                at = Math.Max(at, to);
            }

            if (at < end && rest >= 0)
            {
                yield return (side, at, end, rest);
            }
        }
    }

    /// <summary>A boundary in words.</summary>
    public static string Words(BoundarySegment boundary)
    {
        SurfaceKind kind = boundary.Condition.Kind;
        IEnumerable<string> amounts = kind.Members.Zip(
            boundary.Condition.Amounts,
            (member, amount) => $"{Figure.Of(amount)} {Figure.Unit(member.Unit)}".TrimEnd());
        return $"{kind.Name} {string.Join(", ", amounts)}".TrimEnd();
    }
}
