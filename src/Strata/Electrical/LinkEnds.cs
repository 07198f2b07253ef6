using Strata.CrossSections;
using Strata.Fields;
using Strata.Meshing;
using Strata.Problems;

namespace Strata.Electrical;

/// <summary>
/// Which electrode each end of a link is. The end of a link is a good conductor laid on its place: what it touches is one
/// electrode with it, be it a terminal or the end of another link. A terminal whose current is spread evenly becomes an
/// electrode when a link takes all of its place.
/// </summary>
internal static class LinkEnds
{
    /// <summary>Whether a terminal is an electrode of its own accord.</summary>
    public static bool IsElectrode(Terminal terminal) => terminal.Current is null || terminal.Equipotential;

    /// <summary>Finds the electrodes.</summary>
    /// <param name="terminals">The terminals of a net.</param>
    /// <param name="ends">The ends of its links, two each.</param>
    /// <param name="parts">The parts of the terminals, then of the ends.</param>
    /// <returns>For each terminal and end the index of the one that stands for it: the first of its electrode.</returns>
    public static int[] Electrodes(IReadOnlyList<Terminal> terminals, IReadOnlyList<Box> ends,
        IReadOnlyList<IReadOnlyList<TerminalPart>> parts)
    {
        int count = terminals.Count;
        var sets = new DisjointSets(count + ends.Count);
        for (int e = 0; e < ends.Count; e++)
        {
            for (int t = 0; t < count; t++)
            {
                if (IsElectrode(terminals[t]) ? Touch(ends[e], terminals[t].Place) : Covers(parts[count + e], parts[t]))
                {
                    sets.Join(t, count + e);
                }
            }

            for (int other = 0; other < e; other++)
            {
                if (Touch(ends[e], ends[other]))
                {
                    sets.Join(count + other, count + e);
                }
            }
        }

        return [.. Enumerable.Range(0, count + ends.Count).Select(sets.Find)];
    }

    /// <summary>
    /// Why a link cannot end where it does: it takes a part of an evenly fed terminal, or joins two terminals. Null where it can.
    /// </summary>
    /// <param name="link">Name of the link.</param>
    /// <param name="end">The end.</param>
    /// <param name="endParts">Its parts.</param>
    /// <param name="terminals">All terminals with their parts.</param>
    public static string? WhyNot(string link, Box end, IReadOnlyList<TerminalPart> endParts,
        IEnumerable<(Terminal Terminal, IReadOnlyList<TerminalPart> Parts)> terminals)
    {
        List<string> touched = [];
        foreach ((Terminal terminal, IReadOnlyList<TerminalPart> parts) in terminals)
        {
            bool covers = Covers(endParts, parts);
            if (!IsElectrode(terminal) && !covers && parts.Any(part => endParts.Any(other => IsSame(part, other))))
            {
                return $"link {link} ends on a part of terminal {terminal.Name}, whose current is spread evenly; end it on all of the terminal, "
                    + "beside it, or make the terminal \"equipotential\": true";
            }

            if (IsElectrode(terminal) ? Touch(end, terminal.Place) : covers)
            {
                touched.Add(terminal.Name);
            }
        }

        return touched.Count > 1
            ? $"link {link} joins the terminals {string.Join(" and ", touched)} with one end, which makes them one; end it on one of them"
            : null;
    }

    /// <summary>Joins the conductors at both ends of each electrical link.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="conducts">Per cell, whether current can flow in it.</param>
    /// <param name="component">Per cell its connected part.</param>
    /// <param name="groups">The connected parts; those that a link joins become one.</param>
    /// <param name="problems">Receives links that cannot be.</param>
    /// <returns>Per link the part of its first end; -1 for one that carries no current.</returns>
    public static int[] Join(SectionMesh mesh, bool[] conducts, int[] component, DisjointSets groups, List<InputProblem> problems)
    {
        int[] home = new int[mesh.Section.Links.Count];
        Array.Fill(home, -1);
        for (int n = 0; n < home.Length; n++)
        {
            LumpedLink link = mesh.Section.Links[n];
            if (link.ElectricalResistance is null)
            {
                continue;
            }

            List<TerminalPart> from = TerminalParts.Of(mesh, new Terminal { Name = link.Name, Place = link.From }, conducts, out _);
            List<TerminalPart> to = TerminalParts.Of(mesh, new Terminal { Name = link.Name, Place = link.To }, conducts, out _);
            if (from.Count == 0 || to.Count == 0)
            {
                problems.Add(new InputProblem(mesh.Section.Name, $"$.links[{n}]", null,
                    $"link {link.Name} ends in an insulator: no conductor (a material with a resistivity) touches its {(from.Count == 0 ? "first" : "second")} end"));
                continue;
            }

            IEnumerable<(Terminal, IReadOnlyList<TerminalPart>)> terminals = mesh.Section.Terminals.Select(terminal =>
                (terminal, (IReadOnlyList<TerminalPart>)TerminalParts.Of(mesh, terminal, conducts, out _)));
            if ((WhyNot(link.Name, link.From, from, terminals) ?? WhyNot(link.Name, link.To, to,
                terminals)) is string reason)
            {
                problems.Add(new InputProblem(mesh.Section.Name, $"$.links[{n}]", null, reason));
                continue;
            }

            home[n] = component[from[0].Cell];
            foreach (TerminalPart part in from.Concat(to))
            {
                groups.Join(home[n], component[part.Cell]);
            }
        }

        return home;
    }

    private static bool Covers(IReadOnlyList<TerminalPart> end, IReadOnlyList<TerminalPart> terminal) =>
        terminal.Count > 0 && terminal.All(part => end.Any(other => IsSame(part, other)));

    private static bool IsSame(TerminalPart one, TerminalPart other) =>
        (one.Kind, one.Index, one.Side) == (other.Kind, other.Index, other.Side);

    private static bool Touch(Box one, Box other) =>
        one.X0 <= other.X1 && other.X0 <= one.X1 && one.Z0 <= other.Z1 && other.Z0 <= one.Z1;
}
