using Strata.CrossSections;
using Strata.Fields;
using Strata.Materials;
using Strata.Meshing;
using Strata.Numerics.Grids;
using Strata.Problems;

namespace Strata.Electrical;

/// <summary>The nets of a drawing: connected conductors, joined by contacts, electrodes and links.</summary>
/// <param name="Nets">Nets with terminals, in the order of their first terminal.</param>
/// <param name="FloatingRegions">Names of the regions of conductors that no terminal touches.</param>
/// <param name="Warnings">Terminals that lie partly on insulators.</param>
internal sealed record NetList(IReadOnlyList<Net> Nets, IReadOnlyList<string> FloatingRegions, IReadOnlyList<string> Warnings)
{
    // A terminal drawn on a slope or a curve loses a little of its length to the cells beside it; more is a mistake in the drawing.
    private const double LeastCoverage = 0.9;
    private const double FullCoverage = 0.999;

    /// <summary>Finds the nets on a mesh.</summary>
    /// <param name="mesh">A mesh of the whole section.</param>
    /// <param name="library">Materials beside those of the section.</param>
    /// <exception cref="InputException">A terminal lies in insulators, a net has no voltage, a current has nowhere to go, or a sheet lies between insulators.</exception>
    public static NetList Find(SectionMesh mesh, MaterialLibrary library)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        CrossSection section = mesh.Section;
        List<InputProblem> problems = [];
        List<string> warnings = [];
        double[] kx = new double[mesh.Grid.CellCount];
        double[] kz = new double[mesh.Grid.CellCount];
        bool[] conducts = ConductingCells.Of(mesh, kx, kz);
        int[] component = ConductingCells.Components(mesh.Grid, kx, kz, out int count);
        DisjointSets groups = new(count);
        int[] home = new int[section.Terminals.Count];
        for (int t = 0; t < home.Length; t++)
        {
            home[t] = PlaceTerminal(mesh, t, conducts, component, groups, problems, warnings);
        }

        int[] linkHome = LinkEnds.Join(mesh, conducts, component, groups, problems);
        CheckSheets(mesh, library, conducts, problems);
        Box[] bounds = NetExtents.Of(mesh, component, groups, count);
        List<Net> nets = [];
        foreach (IGrouping<int, int> group in Enumerable.Range(0, home.Length).Where(t => home[t] >= 0).GroupBy(t => groups.Find(home[t])))
        {
            int[] terminals = [.. group];
            string name = string.Join('-', terminals.Select(t => section.Terminals[t].Name));
            if (terminals.All(t => section.Terminals[t].Voltage is null))
            {
                problems.Add(new InputProblem(section.Name, "$.terminals", null, $"net {name} has no terminal with a voltage: its current has nowhere to go; give one of its terminals a voltage (its terminals: {string.Join(", ", terminals.Select(t => section.Terminals[t].Name))})"));
            }

            int[] links = [.. Enumerable.Range(0, linkHome.Length).Where(n => linkHome[n] >= 0 && groups.Find(linkHome[n]) == group.Key)];
            nets.Add(new Net(name, terminals, links, bounds[group.Key]));
        }

        return problems.Count > 0 ? throw new InputException(problems) : new NetList(nets, Floating(mesh, conducts, component, groups, home), warnings);
    }

    private static int PlaceTerminal(SectionMesh mesh, int t, bool[] conducts, int[] component, DisjointSets groups, List<InputProblem> problems, List<string> warnings)
    {
        Terminal terminal = mesh.Section.Terminals[t];
        List<TerminalPart> parts = TerminalParts.Of(mesh, terminal, conducts, out double coverage);
        string what = terminal.Current is null ? "a voltage" : "a current";
        if (parts.Count == 0)
        {
            problems.Add(new InputProblem(mesh.Section.Name, $"$.terminals[{t}]", null, $"terminal {terminal.Name} puts {what} into an insulator: no conductor (a material with a resistivity) touches it"));
            return -1;
        }

        if (coverage < LeastCoverage)
        {
            problems.Add(new InputProblem(mesh.Section.Name, $"$.terminals[{t}]", null, string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"terminal {terminal.Name} puts {what} into an insulator over {100 * (1 - coverage):0.#} % of its place; draw it on conductors only")));
        }
        else if (coverage < FullCoverage)
        {
            warnings.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"terminal: terminal {terminal.Name} touches conductors over {100 * coverage:0.##} % of its place only"));
        }

        foreach (TerminalPart part in parts)
        {
            groups.Join(component[parts[0].Cell], component[part.Cell]);
        }

        return component[parts[0].Cell];
    }

    private static void CheckSheets(SectionMesh mesh, MaterialLibrary library, bool[] conducts, List<InputProblem> problems)
    {
        for (int n = 0; n < mesh.Section.Sheets.Count; n++)
        {
            Sheet sheet = mesh.Section.Sheets[n];
            Material material = mesh.Section.Materials.FirstOrDefault(one => one.Name == sheet.Material) ?? library.Get(sheet.Material);
            if (!material.IsConductor || SegmentFaces.RangeOf(mesh.Grid, sheet.Segment) is not FaceRange range)
            {
                continue;
            }

            for (int at = range.From; at < range.To; at++)
            {
                (int before, int after) = (range.CellBefore(mesh.Grid, at), range.CellAfter(mesh.Grid, at));
                if (!(before >= 0 && conducts[before]) && !(after >= 0 && conducts[after]))
                {
                    problems.Add(new InputProblem(mesh.Section.Name, $"$.sheets[{n}]", null, $"sheet {sheet.Name} lies between insulators, where a sheet carries no current in this model; draw it as a layer of its thickness"));
                    break;
                }
            }
        }
    }

    private static string[] Floating(SectionMesh mesh, bool[] conducts, int[] component, DisjointSets groups, int[] home)
    {
        HashSet<int> held = [.. home.Where(h => h >= 0).Select(groups.Find)];
        SortedSet<int> regions = [];
        for (int c = 0; c < component.Length; c++)
        {
            if (conducts[c] && !held.Contains(groups.Find(component[c])))
            {
                regions.Add(ConductorRegion(mesh, c));
            }
        }

        return [.. regions.Select(region => mesh.Regions[region])];
    }

    private static int ConductorRegion(SectionMesh mesh, int cell)
    {
        int region = mesh.RegionOf[cell];
        double most = 0;
        foreach (CellPart part in mesh.PartsOf(cell))
        {
            if (part.Share > most && mesh.Materials[part.Material].IsConductor)
            {
                (region, most) = (part.Region, part.Share);
            }
        }

        return region;
    }
}
