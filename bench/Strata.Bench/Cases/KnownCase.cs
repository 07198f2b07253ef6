namespace Strata.Bench.Cases;

/// <summary>One number of one design whose true value is known.</summary>
/// <param name="Name">What is drawn, and which number.</param>
/// <param name="Design">The design, a path below the repository.</param>
/// <param name="Runs">Words for <c>strata solve</c>, one run each: an accuracy or a count of cells.</param>
/// <param name="Number">Where the number stands in results.json: members and places in lists, joined by points.</param>
/// <param name="Truth">Its value; NaN where the cases do not hold it against one.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Known">How the value is known.</param>
internal sealed record KnownCase(string Name, string Design, string[] Runs, string Number, double Truth, string Unit, string Known)
{
    private const string Rth = "thermal.sources.0.rth_k_w", Resistance = "electrical.nets.0.resistance_ohm";
    private static readonly string[] Close = ["--accuracy 1%", "--accuracy 0.2%"];
    private static readonly string[] Counts = ["--cells 5000", "--cells 20000", "--cells 80000"];

    /// <summary>All cases.</summary>
    public static IReadOnlyList<KnownCase> All { get; } =
    [
        new("tapered via through a dielectric, Rth", "bench/cases/tapered-via.json", Close, Rth, 337.381, "K/W", "body-fitted elements"),
        new("through-silicon via, Rth, k(T)", "data/designs/through-silicon-via.json", ["--cells 20000", "--cells 80000"], Rth, 7131.18,
            "K/W", "body-fitted elements"),
        new("film-fan-out, thin cover, R of a net", "data/sweeps/film-fan-out.csv#thin cover", Close, Resistance, 50.147e-6, "ohm",
            "body-fitted elements"),
        new("quarter ring between its straight edges", "bench/cases/quarter-ring.json", ["--accuracy 0.1%"], Resistance,
            1e-5 * (Math.PI / 2) / Math.Log(9.65), "ohm", "angle / ln of the radii"),
        new("conductor between two ramps of 45 degrees", "bench/cases/rhombus.json", ["--accuracy 0.1%"], Resistance, 1e-5, "ohm",
            "a rhombus is one square"),
        new("good conductor that touches with its tips", "bench/cases/tip-on-electrode.json", ["--accuracy 5%"], Resistance,
            Math.Sqrt(5e-9 * 5e-7) / 1e-3, "ohm", "a cell of a chessboard: root of both (Keller 1964)"),
        new("sheet of copper at 120 C beside an equal trace", "bench/cases/sheet-at-temperature.json", ["--accuracy 0.1%"], Resistance,
            0.56e-3, "ohm", "by hand"),
        new("heated rod, probe on the axis", "bench/cases/heated-rod.json", ["--accuracy 1%"], "thermal.probes.1", Axis(50), "C", "a line"),
        new("heated rod, foot of the axis", "bench/cases/heated-rod.json", ["--accuracy 1%"], "thermal.probes.0", Axis(0), "C", "a line"),
        new("plate with a sheet that ends in it, at the end", "bench/cases/sheet-end.json", Close, "thermal.probes.0", double.NaN, "C",
            "0.01 %"),
        new("the same, highest temperature", "bench/cases/sheet-end.json", Close, "thermal.t_max_c", double.NaN, "C", "0.01 %"),
        new("the same, a corner of the plate", "bench/cases/sheet-end.json", Close, "thermal.probes.1", double.NaN, "C", "0.01 %"),
        new("reference package, heat into the board", "data/designs/reference-package.json",
            ["--accuracy 0.2% --set boundaries[1].bounds=true"], "thermal.boundaries.1.heat_w", 9.498, "W", "body-fitted elements"),
        new("ball between two plates, Rth", "bench/cases/ball-between-plates.json", ["--accuracy 5%", .. Close], Rth, double.NaN, "K/W",
            "0.01 %"),
        new("package on balls, cooled through them, Rth", "bench/cases/package-on-balls.json", ["--accuracy 5%", .. Close], Rth,
            double.NaN, "K/W", "0.01 %"),
        new("three electrodes on a strip, current of the first", "bench/cases/three-electrodes.json", ["--accuracy 0.1%"],
            "electrical.nets.0.terminals.0.current_a", double.NaN, "A", "0.01 %"),
        new("contact under a fill, between two regions", "bench/cases/contact-fill-between.json", ["--accuracy 0.2%"], Rth,
            FilledContact(0), "K/W", "by hand"),
        new("the same as a segment, which acts on both parts", "bench/cases/contact-fill-segment.json", ["--accuracy 0.2%"], Rth,
            FilledContact(1), "K/W", "by hand"),
        new("d ln R / d ln of a conductivity that a sheet has too", "bench/cases/sheet-sensitivity.json", ["--accuracy 0.1%"],
            "electrical.nets.0.sensitivities.conductivity m", -0.4032, "", "two solves, 1 % apart"),
        new("film-fan-out, thin cover, `j_max_a_m2`", "data/sweeps/film-fan-out.csv#thin cover", Counts, "electrical.nets.0.j_max_a_m2",
            double.NaN, "A/m2", "grows without end"),
        new("the same, `j_mean_max_a_m2`", "data/sweeps/film-fan-out.csv#thin cover", Counts, "electrical.nets.0.j_mean_max_a_m2",
            double.NaN, "A/m2", "0.01 %"),
    ];

    // 100 um by 1 mm. Each part of the fill carries what its conductivity gives it, and the contact acts on it: r share^2 / part.
    private static double FilledContact(int filler)
    {
        double k = (0.4 * 390) + (0.6 * 0.2), metal = 0.4 * 390 / k;
        double contact = 1e-5 * ((metal * metal / 0.4) + (filler * (1 - metal) * (1 - metal) / 0.6));
        return (contact + (50e-6 / k) + (40e-6 / 390) + (10e-6 / 3 / 390)) / 1e-7;
    }

    // 1 mW in the top 10 um of a rod of radius 60 um, k = 1 W/(m K); film 20000 W/(m2 K) to 60 C below.
    private static double Axis(double zUm) => 60 + (1e-3 / (Math.PI * 60e-6 * 60e-6) * ((1 / 20000.0) + (zUm * 1e-6)));
}
