using Strata.Packages.Blocks;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>The circuit layers: heights, traces and vias, um.</summary>
internal sealed class CircuitPlan
{
    private readonly BumpedDieParameters _p;
    private readonly BumpedDieLayout _layout;
    private readonly FanOutPlan _plan;

    /// <summary>Derives the circuit layers.</summary>
    public CircuitPlan(BumpedDieParameters p, BumpedDieLayout layout, double mouldTop)
    {
        (_p, _layout) = (p, layout);
        Metal = BumpedDieMetals.Circuit(p);
        Clearance = Math.Max(p.LandWidthUm, p.ViaOpeningUm) + p.TraceSpacingUm;
        Starts = [.. layout.Nets.Select(net => new FanOutStart(net.Taps[0].X, net.Taps[^1].X, UsesSecondLayer(net) ? 1 : 0))];
        Shortage = FanOutRouter.Route(Starts, layout.Balls, p.CircuitLayers, Clearance, out _plan);
        List<CircuitLevel> levels = [];
        double foot = mouldTop;
        for (int layer = 0; layer < p.CircuitLayers; layer++)
        {
            bool last = layer + 1 == p.CircuitLayers;
            double traceTop = SectionDrawing.Snap(foot + Metal.Height);
            double datum = p.DielectricDatum == DielectricDatum.OverTraces ? traceTop : foot;
            double top = SectionDrawing.Snap(datum + (last ? p.SolderMaskThicknessUm : p.DielectricThicknessUm));
            levels.Add(new CircuitLevel(foot, traceTop, top, last ? p.SolderMaskMaterial : p.DielectricMaterial));
            foot = top;
        }

        Levels = levels;
    }

    /// <summary>Metals of a layer.</summary>
    public LayeredMetal Metal { get; }

    /// <summary>Least distance between the centres of neighbouring nets.</summary>
    public double Clearance { get; }

    /// <summary>Where the nets begin.</summary>
    public FanOutStart[] Starts { get; }

    /// <summary>What the fan-out lacks, or null.</summary>
    public FanOutShortage? Shortage { get; }

    /// <summary>The layers from the mould outwards.</summary>
    public IReadOnlyList<CircuitLevel> Levels { get; }

    /// <summary>Whether the openings between layers are cups: metal on walls and floor only.</summary>
    public bool HasCups => _p.ViaFilling switch
    {
        ViaFilling.Filled => false,
        ViaFilling.Cup => true,
        _ => Levels.Count > 1 && Metal.Height < Levels[0].DielectricTop - Levels[0].TraceTop && 2 * Metal.Height < _p.ViaOpeningUm,
    };

    /// <summary>The traces of a layer, each piece once.</summary>
    /// <param name="layer">The layer, from 0.</param>
    public IReadOnlyList<CircuitRun> Runs(int layer)
    {
        List<CircuitRun> runs = [];
        for (int net = 0; net < _layout.Nets.Count; net++)
        {
            MouldNet of = _layout.Nets[net];
            if (layer == 0 && UsesSecondLayer(of))
            {
                AddStubs(runs, net, of);
                continue;
            }

            double west = double.PositiveInfinity;
            double east = double.NegativeInfinity;
            foreach ((double x, double width) in Places(layer, net, of))
            {
                (west, east) = (Math.Min(west, x - width / 2), Math.Max(east, x + width / 2));
            }

            runs.Add(new CircuitRun(net, SectionDrawing.Snap(west), SectionDrawing.Snap(east)));
        }

        return runs;
    }

    /// <summary>The openings between a layer and the one below, as nets and places.</summary>
    /// <param name="layer">The upper layer, from 1.</param>
    public IEnumerable<(int Net, double X)> Vias(int layer)
    {
        for (int net = 0; net < _layout.Nets.Count; net++)
        {
            MouldNet of = _layout.Nets[net];
            foreach (double x in layer == 1 && UsesSecondLayer(of) ? of.Taps.Select(tap => tap.X) : [_plan.Positions[layer][net]])
            {
                yield return (net, x);
            }
        }
    }

    private bool UsesSecondLayer(MouldNet net) => net.IsJoined && _p.JoiningRoute == JoiningRoute.BothLayers && _p.CircuitLayers > 1;

    private double TapLand(NetTap tap) => Math.Max(_p.LandWidthUm, tap.Width);

    private IEnumerable<(double X, double Width)> Places(int layer, int net, MouldNet of)
    {
        if (layer == 0)
        {
            foreach (NetTap tap in of.Taps)
            {
                yield return (tap.X, TapLand(tap));
            }
        }
        else if (layer == 1 && UsesSecondLayer(of))
        {
            foreach (NetTap tap in of.Taps)
            {
                yield return (tap.X, _p.LandWidthUm);
            }
        }
        else
        {
            yield return (_plan.Positions[layer][net], _p.LandWidthUm);
        }

        bool last = layer + 1 == _p.CircuitLayers;
        yield return last ? (_layout.Balls[net], _p.BallLandWidthUm) : (_plan.Positions[layer + 1][net], _p.LandWidthUm);
    }

    // Stubs of one net that overlap are one piece: a second coat of metal would mix with the first.
    private void AddStubs(List<CircuitRun> runs, int net, MouldNet of)
    {
        foreach (NetTap tap in of.Taps)
        {
            double west = SectionDrawing.Snap(tap.X - TapLand(tap) / 2);
            double east = SectionDrawing.Snap(tap.X + TapLand(tap) / 2);
            if (runs.Count > 0 && runs[^1].Net == net && runs[^1].East >= west)
            {
                runs[^1] = runs[^1] with { East = Math.Max(east, runs[^1].East) };
            }
            else
            {
                runs.Add(new CircuitRun(net, west, east));
            }
        }
    }
}

/// <summary>The heights of a circuit layer and of the dielectric on it, um.</summary>
/// <param name="TraceFoot">Foot of its traces.</param>
/// <param name="TraceTop">Top of its traces.</param>
/// <param name="DielectricTop">Top of the dielectric that covers it.</param>
/// <param name="Dielectric">Material of that dielectric.</param>
internal readonly record struct CircuitLevel(double TraceFoot, double TraceTop, double DielectricTop, string Dielectric);

/// <summary>A piece of trace of a circuit layer, seen in the section.</summary>
/// <param name="Net">Its net, from 0.</param>
/// <param name="West">West end, um.</param>
/// <param name="East">East end, um.</param>
internal readonly record struct CircuitRun(int Net, double West, double East);
