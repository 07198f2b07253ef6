using Strata.CrossSections;
using Strata.Numerics.Grids;

namespace Strata.Files;

/// <summary>Reads what acts on a section: heat sources, boundaries, links; and the places to read.</summary>
internal static class SectionConditionReader
{
    private static readonly string[] Amounts =
        [.. SurfaceKind.All.SelectMany(kind => kind.Members).Select(member => member.Name).Distinct()];

    /// <summary>Reads <c>heat_sources</c>.</summary>
    public static IReadOnlyList<HeatSource> HeatSources(ObjectReader root, CoordinateSystem coordinates)
    {
        List<HeatSource> sources = [];
        HashSet<string> names = [];
        foreach (ObjectReader from in root.Objects("heat_sources"))
        {
            string name = UniqueName(from, names);
            Shape? shape = ShapeReader.Shape(from);
            string? amountName = from.ExactlyOne("power_w", "power_w_m", "density_w_m3");
            double amount = amountName is null ? double.NaN : from.Number(amountName, new NumberRange(0, 1e18));
            if (amountName == "power_w_m" && coordinates == CoordinateSystem.Axisymmetric)
            {
                from.Problems.Add(from.Value.Member(amountName)!, "power per metre of depth has no meaning in an axisymmetric section; give power_w (full circle) or density_w_m3");
            }

            from.Finish();
            if (shape is not null)
            {
                HeatAmountKind kind = amountName switch { "power_w" => HeatAmountKind.Power, "power_w_m" => HeatAmountKind.PowerPerLength, _ => HeatAmountKind.Density };
                sources.Add(new HeatSource(name, shape, kind, amount));
            }
        }

        return sources;
    }

    /// <summary>Reads <c>boundaries</c>.</summary>
    public static IReadOnlyList<BoundarySegment> Boundaries(ObjectReader root)
    {
        List<BoundarySegment> segments = [];
        foreach (ObjectReader from in root.Objects("boundaries"))
        {
            string? name = from.OptionalText("name");
            from.Require("side");
            Side? side = from.Choice("side", ("left", Side.Left), ("right", Side.Right), ("bottom", Side.Bottom), ("top", Side.Top), ("rest", Side.Rest));
            double? low = from.OptionalNumber("from_um", NumberRange.PositionUm);
            double? high = from.OptionalNumber("to_um", NumberRange.PositionUm);
            if (low is { } a && high is { } b)
            {
                ShapeReader.Ascending(from, "from_um", a, "to_um", b, zeroAllowed: false);
            }

            if (side == Side.Rest && (low ?? high) is not null)
            {
                from.Problems.Add(from.Value, "\"rest\" is what no other segment names; it takes neither from_um nor to_um");
            }

            SurfaceCondition? condition = Condition(from);
            bool asksBounds = from.Flag("bounds", whenLeftOut: false);
            from.Finish();
            if (condition is not null)
            {
                segments.Add(new BoundarySegment
                {
                    Name = name ?? from.Value.Member("side")?.Text ?? "",
                    Side = side ?? Side.Rest,
                    From = low is { } f ? Micrometres.ToMetres(f) : null,
                    To = high is { } t ? Micrometres.ToMetres(t) : null,
                    Condition = condition,
                    AsksBounds = asksBounds,
                });
            }
        }

        return segments;
    }

    /// <summary>Reads <c>probes</c>.</summary>
    public static IReadOnlyList<Probe> Probes(ObjectReader root)
    {
        List<Probe> probes = [];
        HashSet<string> names = [];
        foreach (ObjectReader from in root.Objects("probes"))
        {
            string name = UniqueName(from, names);
            bool point = from.Has("x_um") | from.Has("z_um");
            bool box = from.Has("x0_um") | from.Has("x1_um") | from.Has("z0_um") | from.Has("z1_um");
            Box place = default;
            if (point == box)
            {
                from.Problems.Add(from.Value, "a probe is a point (x_um, z_um), or a rectangle or segment (x0_um, x1_um, z0_um, z1_um)");
            }
            else if (point)
            {
                double x = from.Number("x_um", NumberRange.PositionUm);
                double z = from.Number("z_um", NumberRange.PositionUm);
                place = Box.Um(x, x, z, z);
            }
            else
            {
                place = ShapeReader.Place(from);
            }

            from.Finish();
            probes.Add(new Probe(name, place));
        }

        return probes;
    }

    /// <summary>Reads <c>links</c>.</summary>
    public static IReadOnlyList<LumpedLink> Links(ObjectReader root)
    {
        List<LumpedLink> links = [];
        HashSet<string> names = [];
        foreach (ObjectReader from in root.Objects("links"))
        {
            string name = UniqueName(from, names);
            Box start = End(from, "from");
            Box end = End(from, "to");
            double? thermal = from.OptionalNumber("resistance_k_w", new NumberRange(0, 1e15, true));
            double? electrical = from.OptionalNumber("resistance_ohm", new NumberRange(0, 1e15, true));
            if ((thermal ?? electrical) is null)
            {
                from.Problems.Add(from.Value, "a link needs resistance_k_w, resistance_ohm or both");
            }

            from.Finish();
            links.Add(new LumpedLink(name, start, end, thermal, electrical));
        }

        return links;
    }

    private static Box End(ObjectReader from, string name)
    {
        if (!from.Require(name) || from.Object(name) is not { } box)
        {
            return default;
        }

        Box place = ShapeReader.Place(box);
        box.Finish();
        return place;
    }

    private static SurfaceCondition? Condition(ObjectReader from)
    {
        from.Require("kind");
        int? chosen = from.Choice("kind", [.. SurfaceKind.All.Select((one, n) => (one.Name, n))]);
        SurfaceKind? kind = chosen is { } at ? SurfaceKind.All[at] : null;
        string[] needed = kind is null ? [] : [.. kind.Members.Select(member => member.Name)];
        string takes = needed.Length > 0 ? $", which takes {string.Join(" and ", needed)}" : "";
        foreach (string member in Amounts)
        {
            if (kind is not null && !needed.Contains(member) && from.Has(member))
            {
                from.Problems.Add(from.Value.Member(member)!, $"'{member}' does not belong to a boundary of kind {kind.Name}{takes}");
            }
        }

        from.Know(Amounts);
        double Amount(SurfaceMember member) => from.Number(member.Name, new NumberRange(member.Min, member.Max, member.AboveMin));
        return kind?.Create([.. kind.Members.Select(Amount)]);
    }

    /// <summary>A name that occurs once in its list.</summary>
    internal static string UniqueName(ObjectReader from, HashSet<string> names)
    {
        string name = from.Text("name");
        if (name.Length > 0 && !names.Add(name))
        {
            from.Problems.Add(from.Value.Member("name")!, $"the name '{name}' occurs twice in this list");
        }

        return name;
    }
}
