using Strata.Problems;

namespace Strata.Layouts;

/// <summary>Finds the nets of a plan.</summary>
internal static class PlanNets
{
    /// <summary>How far from the metal's edge a drawn line still counts as on it: 1 nm, in lattice steps.</summary>
    public const double Reach = 1000;

    /// <summary>Finds the nets that have terminals.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="floating">Receives how many pieces of metal no terminal reaches, per layer name.</param>
    /// <returns>The nets, in the order of their first terminal.</returns>
    /// <exception cref="InputException">A terminal, draw or via touches no metal, or a net has no voltage; all problems are
    /// listed.</exception>
    public static IReadOnlyList<PlanNet> Find(PlanView plan, out IReadOnlyList<string> floating)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var metal = new MetalIndex(plan.Figures);
        List<InputProblem> problems = [];
        int[] parent = [.. Enumerable.Range(0, metal.Count)];
        int[] vias = Homes(plan.Vias.Count, "vias", n => $"via {plan.Vias[n].Name}", n =>
            [Under(plan.Vias[n].From, plan.Vias[n].Figure), Under(plan.Vias[n].To, plan.Vias[n].Figure)]);
        int[] terminals = Homes(
            plan.Terminals.Count, "terminals", n => $"terminal {plan.Terminals[n].Name}", n =>
            [At(plan.Terminals[n].Layer, plan.Terminals[n].Place)]);
        int[] draws = Homes(plan.Draws.Count, "draws", n => $"draw {plan.Draws[n].Name}", n =>
            [Under(plan.Draws[n].Layer, plan.Draws[n].Area)]);
        if (problems.Count > 0)
        {
            throw new InputException(problems);
        }

        int[] roots = [.. parent.Select((_, n) => Root(n))];
        ILookup<int, int> pieces = Enumerable.Range(0, roots.Length).ToLookup(n => roots[n]);
        List<PlanNet> nets = [];
        foreach (IGrouping<int, int> group in Enumerable.Range(0, terminals.Length).GroupBy(t => roots[terminals[t]]))
        {
            int[] own = [.. group];
            string name = string.Join('-', own.Select(t => plan.Terminals[t].Name));
            if (own.All(t => plan.Terminals[t].Voltage is null))
            {
                problems.Add(new InputProblem(
                    plan.Name, "$.terminals", null, $"net {name} has no terminal with a voltage: its current has nowhere to go"));
            }

            nets.Add(new PlanNet(name, [.. pieces[group.Key].Select(n => metal[n])], Of(vias, group.Key), own, Of(draws, group.Key)));
        }

        HashSet<int> held = [.. terminals.Select(t => roots[t])];
        for (int n = 0; n < draws.Length; n++)
        {
            if (!held.Contains(roots[draws[n]]))
            {
                problems.Add(new InputProblem(
                    plan.Name, $"$.draws[{n}]", null,
                    $"draw {plan.Draws[n].Name} lies on metal that no terminal reaches: its current comes from nowhere"));
            }
        }

        floating = [.. Enumerable.Range(0, roots.Length).Where(n => !held.Contains(roots[n])).GroupBy(n => metal[n].Layer).Select(
            layer => $"{plan.Layers[layer.Key].Name} ({layer.Count()})")];
        return problems.Count > 0 ? throw new InputException(problems) : nets;

        int[] Of(int[] homes, int root) => [.. Enumerable.Range(0, homes.Length).Where(n => roots[homes[n]] == root)];

        int Root(int n)
        {
            while (parent[n] != n)
            {
                parent[n] = parent[parent[n]];
                n = parent[n];
            }

            return n;
        }

        int[] Under(string layer, PlanFigure figure) => [.. metal.Under(plan.LayerIndex(layer), figure)];

        int[] At(string layer, PlanPlace place) => place.Area is { } area ? Under(layer, area)
            : [.. metal.Along(plan.LayerIndex(layer), place.Line!, Reach)];

        // What lies on several pieces joins them: a via, an electrode; a draw and an even current do not, but must be fed by one net.
        int[] Homes(int count, string list, Func<int, string> name, Func<int, int[][]> find)
        {
            int[] homes = new int[count];
            for (int n = 0; n < count; n++)
            {
                int[][] found = find(n);
                if (found.Any(one => one.Length == 0))
                {
                    problems.Add(new InputProblem(plan.Name, $"$.{list}[{n}]", null, $"{name(n)} touches no metal of its layer"));
                    continue;
                }

                homes[n] = found[0][0];
                foreach (int piece in found.SelectMany(one => one))
                {
                    (int a, int b) = (Root(homes[n]), Root(piece));
                    parent[Math.Max(a, b)] = Math.Min(a, b);
                }
            }

            return homes;
        }
    }
}
