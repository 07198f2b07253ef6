namespace Strata.Packages.Blocks;

/// <summary>Leads nets from the die pads to the end points through the trace levels, so that no two of them touch in the section.</summary>
/// <remarks>
/// Nets never change their order, since lines in a plane cannot cross. In each level every net runs towards its end point as
/// far as its neighbour leaves room, so the outermost one goes first and arrives in the first level. Moving as far as there
/// is room is the best that can be done: a net that stands further out never leaves less room to the one behind it. Hence,
/// when the router fails, no routing in this section exists, unless the last level has wider ends than lands: then a net that
/// waited for its neighbour might have found one.
/// </remarks>
internal static class FanOutRouter
{
    private const double Tolerance = 1e-6;

    /// <summary>Routes nets that start at a point each.</summary>
    /// <param name="starts">Die pads, um, increasing.</param>
    /// <param name="ends">End points, um, increasing, as many.</param>
    /// <param name="traceLevels">Trace levels between them.</param>
    /// <param name="clearance">Least distance between the centres of neighbouring nets in one level: land width plus spacing, um.</param>
    /// <param name="plan">The plan; where the routing fails, as far as it got.</param>
    /// <param name="lastClearance">Least distance between an end point and the start of a neighbour's trace in the last level, um, where its ends are wider than lands; null where they are not.</param>
    /// <returns>Null, or what is missing.</returns>
    public static FanOutShortage? Route(ReadOnlySpan<double> starts, ReadOnlySpan<double> ends, int traceLevels, double clearance, out FanOutPlan plan, double? lastClearance = null) =>
        Route(FanOutStart.Points(starts), ends, traceLevels, clearance, out plan, lastClearance);

    /// <summary>Routes nets of which some join several parts: such a net takes its whole extent until it leaves it.</summary>
    /// <param name="starts">What the nets join, in order of x; extents do not overlap.</param>
    /// <param name="ends">End points, um, increasing, as many.</param>
    /// <param name="traceLevels">Trace levels between them.</param>
    /// <param name="clearance">Least distance between the centres of neighbouring nets in one level: land width plus spacing, um.</param>
    /// <param name="plan">The plan, for a net that still takes its extent the place in it next to the end point; where the routing fails, as far as it got.</param>
    /// <param name="lastClearance">Least distance between an end point and the start of a neighbour's trace in the last level, um, where its ends are wider than lands; null where they are not.</param>
    /// <returns>Null, or what is missing.</returns>
    public static FanOutShortage? Route(ReadOnlySpan<FanOutStart> starts, ReadOnlySpan<double> ends, int traceLevels, double clearance, out FanOutPlan plan, double? lastClearance = null)
    {
        if (starts.Length != ends.Length)
        {
            throw new ArgumentException($"Every die pad needs one end point; found {starts.Length} and {ends.Length}.", nameof(ends));
        }

        FanOutStart[] from = starts.ToArray();
        FanOutStart[] before = from;
        List<double[]> positions = [Nearest(from, ends)];
        for (int level = 0; level < traceLevels; level++)
        {
            before = from;
            from = Next(from, ends, level + 1 == traceLevels ? Math.Max(clearance, lastClearance ?? 0) : clearance, level);
            positions.Add(Nearest(from, ends));
        }

        plan = new FanOutPlan(positions);
        return TooClose(starts, clearance) ?? TooClose(ends, clearance) ?? Missing(positions[^1], ends)
            ?? (traceLevels > 0 && lastClearance is double last ? Crowded(before, ends, last) : null);
    }

    /// <summary>Levels that the same nets would need, or null if no number up to 64 is enough.</summary>
    public static int? LevelsNeeded(ReadOnlySpan<FanOutStart> starts, ReadOnlySpan<double> ends, double clearance, double? lastClearance = null)
    {
        for (int levels = 0; levels <= 64; levels++)
        {
            if (Route(starts, ends, levels, clearance, out _, lastClearance) is null)
            {
                return levels;
            }
        }

        return null;
    }

    private static double[] Nearest(FanOutStart[] nets, ReadOnlySpan<double> ends)
    {
        double[] places = new double[nets.Length];
        for (int net = 0; net < nets.Length; net++)
        {
            // Not Clamp: parts in conflict may come with their ends swapped, which their template refuses.
            places[net] = Math.Min(Math.Max(ends[net], nets[net].West), nets[net].East);
        }

        return places;
    }

    private static FanOutStart[] Next(FanOutStart[] from, ReadOnlySpan<double> ends, double clearance, int level)
    {
        FanOutStart[] to = new FanOutStart[from.Length];
        for (int net = 0; net < from.Length; net++)
        {
            if (level < from[net].FreeFrom)
            {
                to[net] = from[net];
                continue;
            }

            double end = ends[net];
            double place = end;
            if (end > from[net].East)
            {
                // A neighbour that comes the other way stays beyond its own end point, which is far enough from this one's.
                bool limited = net + 1 < from.Length && (ends[net + 1] >= from[net + 1].West || level < from[net + 1].FreeFrom);
                place = limited ? Math.Max(from[net].East, Math.Min(end, from[net + 1].West - clearance)) : end;
            }
            else if (end < from[net].West)
            {
                bool limited = net > 0 && (ends[net - 1] <= from[net - 1].East || level < from[net - 1].FreeFrom);
                place = limited ? Math.Min(from[net].West, Math.Max(end, from[net - 1].East + clearance)) : end;
            }

            to[net] = new FanOutStart(place, place);
        }

        return to;
    }

    private static FanOutShortage? TooClose(ReadOnlySpan<FanOutStart> starts, double clearance)
    {
        for (int net = 1; net < starts.Length; net++)
        {
            if (starts[net].West - starts[net - 1].East < clearance - Tolerance)
            {
                return new FanOutShortage(FanOutPlace.DiePads, net, starts[net].West - starts[net - 1].East);
            }
        }

        return null;
    }

    private static FanOutShortage? TooClose(ReadOnlySpan<double> ends, double clearance)
    {
        for (int net = 1; net < ends.Length; net++)
        {
            if (ends[net] - ends[net - 1] < clearance - Tolerance)
            {
                return new FanOutShortage(FanOutPlace.EndPoints, net, ends[net] - ends[net - 1]);
            }
        }

        return null;
    }

    // In the last level the wide end of one net must stay clear of where its neighbour's trace begins.
    private static FanOutShortage? Crowded(FanOutStart[] from, ReadOnlySpan<double> ends, double clearance)
    {
        for (int net = 1; net < from.Length; net++)
        {
            double room = Math.Min(from[net].West - ends[net - 1], ends[net] - from[net - 1].East);
            if (room < clearance - Tolerance)
            {
                return new FanOutShortage(FanOutPlace.TraceLevels, net, clearance - room);
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
