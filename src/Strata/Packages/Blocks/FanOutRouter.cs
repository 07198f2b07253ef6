namespace Strata.Packages.Blocks;

/// <summary>Leads nets from the die pads to the end points through the trace levels, so that no two of them touch in the section.</summary>
/// <remarks>
/// Nets never change their order, since lines in a plane cannot cross. In each level every net runs towards its end point as
/// far as its neighbour leaves room, so the outermost one goes first and arrives in the first level. Moving as far as there
/// is room is the best that can be done: a net that stands further out never leaves less room to the one behind it. Hence,
/// when the router fails, no routing in this section exists.
/// </remarks>
internal static class FanOutRouter
{
    private const double Tolerance = 1e-6;

    /// <summary>Routes the nets.</summary>
    /// <param name="starts">Die pads, um, increasing.</param>
    /// <param name="ends">End points, um, increasing, as many.</param>
    /// <param name="traceLevels">Trace levels between them.</param>
    /// <param name="clearance">Least distance between the centres of neighbouring nets in one level: land width plus spacing, um.</param>
    /// <param name="plan">The plan; where the routing fails, as far as it got.</param>
    /// <returns>Null, or what is missing.</returns>
    public static FanOutShortage? Route(ReadOnlySpan<double> starts, ReadOnlySpan<double> ends, int traceLevels, double clearance, out FanOutPlan plan)
    {
        if (starts.Length != ends.Length)
        {
            throw new ArgumentException($"Every die pad needs one end point; found {starts.Length} and {ends.Length}.", nameof(ends));
        }

        List<double[]> positions = [starts.ToArray()];
        for (int level = 0; level < traceLevels; level++)
        {
            positions.Add(Next(positions[level], ends, clearance));
        }

        plan = new FanOutPlan(positions);
        return TooClose(starts, clearance, FanOutPlace.DiePads) ?? TooClose(ends, clearance, FanOutPlace.EndPoints) ?? Missing(positions[^1], ends);
    }

    /// <summary>Levels that the same nets would need, or null if no number up to 64 is enough.</summary>
    public static int? LevelsNeeded(ReadOnlySpan<double> starts, ReadOnlySpan<double> ends, double clearance)
    {
        for (int levels = 0; levels <= 64; levels++)
        {
            if (Route(starts, ends, levels, clearance, out _) is null)
            {
                return levels;
            }
        }

        return null;
    }

    private static double[] Next(double[] from, ReadOnlySpan<double> ends, double clearance)
    {
        double[] to = new double[from.Length];
        for (int net = 0; net < from.Length; net++)
        {
            double end = ends[net];
            if (end > from[net])
            {
                // A neighbour that comes the other way stays beyond its own end point, which is far enough from this one's.
                bool limited = net + 1 < from.Length && ends[net + 1] >= from[net + 1];
                to[net] = limited ? Math.Max(from[net], Math.Min(end, from[net + 1] - clearance)) : end;
            }
            else if (end < from[net])
            {
                bool limited = net > 0 && ends[net - 1] <= from[net - 1];
                to[net] = limited ? Math.Min(from[net], Math.Max(end, from[net - 1] + clearance)) : end;
            }
            else
            {
                to[net] = end;
            }
        }

        return to;
    }

    private static FanOutShortage? TooClose(ReadOnlySpan<double> places, double clearance, FanOutPlace place)
    {
        for (int net = 1; net < places.Length; net++)
        {
            if (places[net] - places[net - 1] < clearance - Tolerance)
            {
                return new FanOutShortage(place, net, places[net] - places[net - 1]);
            }
        }

        return null;
    }

    private static FanOutShortage? Missing(double[] reached, ReadOnlySpan<double> ends)
    {
        for (int net = 0; net < reached.Length; net++)
        {
            if (Math.Abs(reached[net] - ends[net]) > Tolerance)
            {
                return new FanOutShortage(FanOutPlace.TraceLevels, net, Math.Abs(reached[net] - ends[net]));
            }
        }

        return null;
    }
}
