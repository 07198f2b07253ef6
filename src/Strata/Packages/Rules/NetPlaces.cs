using Strata.CrossSections;

namespace Strata.Packages.Rules;

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
