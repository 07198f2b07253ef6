using Strata.CrossSections;

namespace Strata.Packages.Rules;

/// <summary>Rules about nets, read from the drawing by following conductors that touch.</summary>
internal static class NetRules
{
    /// <summary>Adds: every die pad reaches its end point; nets are apart; nets do not touch the carrier.</summary>
    /// <param name="rules">Receives the results.</param>
    /// <param name="map">The drawing.</param>
    /// <param name="nets">Per net its places, m; the first is the die pad.</param>
    /// <param name="isCarrier">Whether a region is part of the metal that must stay apart.</param>
    /// <param name="source">Document and claim.</param>
    /// <param name="carrierWords">What that metal is called.</param>
    public static void Add(RuleList rules, ConductorMap map, IReadOnlyList<IReadOnlyList<Box>> nets, Func<string, bool> isCarrier, string source, string carrierWords = "the carrier")
    {
        int[] pieces = [.. nets.Select(net => map.PieceAt(net[0]))];
        int reached = nets.Where((net, i) => pieces[i] >= 0 && net.All(place => map.PieceAt(place) == pieces[i])).Count();
        rules.Add("Every bonding pad reaches its die pad through touching conductors", $"{reached} of {nets.Count} nets", $"{nets.Count} of {nets.Count}", reached == nets.Count, source);

        int distinct = pieces.Where(piece => piece >= 0).Distinct().Count();
        rules.Add("Nets do not touch each other", $"{distinct} separate pieces for {nets.Count} nets", $"{nets.Count}", distinct == nets.Count, source);

        IReadOnlySet<int> carrier = map.PiecesWhere(isCarrier);
        int touching = pieces.Count(carrier.Contains);
        if (carrier.Count == 0)
        {
            rules.NotApplicable("Nets do not touch " + carrierWords, "no such conductor in this package", "none", source);
            return;
        }

        rules.Add("Nets do not touch " + carrierWords, $"{touching} nets touch it", "none", touching == 0, source);
    }
}

/// <summary>The two ends of every net in a drawing.</summary>
internal static class NetPlaces
{
    /// <summary>The places of the nets that start at a die pad and end at an end point.</summary>
    /// <param name="section">The drawing.</param>
    /// <param name="nets">How many there are.</param>
    /// <returns>Per net, the terminal at the pad and the one at the end; nets without terminals are left out.</returns>
    public static IReadOnlyList<IReadOnlyList<Box>> Of(CrossSection section, int nets)
    {
        Dictionary<string, Box> terminals = section.Terminals.ToDictionary(terminal => terminal.Name, terminal => terminal.Place);
        List<IReadOnlyList<Box>> places = [];
        for (int net = 0; net < nets; net++)
        {
            if (terminals.TryGetValue(NetNames.Pad(net), out Box pad) && terminals.TryGetValue(NetNames.End(net), out Box end))
            {
                places.Add([pad, end]);
            }
        }

        return places;
    }
}
