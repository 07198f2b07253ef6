using System.Globalization;

namespace Strata.Packages;

/// <summary>The metal of one row of nets seen from above; every net runs along x at y = 0.</summary>
internal sealed class PlanDrawing
{
    /// <summary>Name of the layer of the die pads.</summary>
    public const string DiePads = "die-pads";

    // Every die pad is covered by its electrode, so that the thickness of its metal does not matter.
    private const double PadThickness = 1;

    private readonly List<PlanDrawingLayer> _layers = [];
    private readonly List<PlanDrawingFigure> _figures = [];
    private readonly List<PlanDrawingVia> _vias = [];
    private readonly List<PlanDrawingTerminal> _terminals = [];

    /// <summary>Conductor layers from the die outwards.</summary>
    public IReadOnlyList<PlanDrawingLayer> Layers => _layers;

    /// <summary>Metal of the layers.</summary>
    public IReadOnlyList<PlanDrawingFigure> Figures => _figures;

    /// <summary>Round conductors between layers.</summary>
    public IReadOnlyList<PlanDrawingVia> Vias => _vias;

    /// <summary>Ends of nets.</summary>
    public IReadOnlyList<PlanDrawingTerminal> Terminals => _terminals;

    /// <summary>Adds a layer, um.</summary>
    public void Layer(string name, double thickness, string material) => _layers.Add(new(name, thickness, material));

    /// <summary>Adds a round piece of metal, um.</summary>
    public void Disc(string layer, double x, double diameter) =>
        _figures.Add(new(layer, x - diameter / 2, x + diameter / 2, diameter, IsRound: true));

    /// <summary>Adds a line along x, um; nothing where it has no length.</summary>
    public void Line(string layer, double from, double to, double width)
    {
        if (from != to)
        {
            _figures.Add(new(layer, Math.Min(from, to), Math.Max(from, to), width, IsRound: false));
        }
    }

    /// <summary>Adds a round conductor between two layers.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="from">The layer towards the die.</param>
    /// <param name="to">The layer outwards.</param>
    /// <param name="x">Its axis, um.</param>
    /// <param name="diameter">Diameter of the contact, um.</param>
    /// <param name="height">Height of the cylinder of that diameter that has its resistance, um.</param>
    /// <param name="material">Its metal.</param>
    public void Via(string name, string from, string to, double x, double diameter, double height, string material) =>
        _vias.Add(new(name, from, to, x, diameter, height, material));

    /// <summary>Adds the die pads with their currents, um.</summary>
    /// <param name="thickness">Their thickness, um; 0 where none is known.</param>
    /// <param name="material">Their metal.</param>
    /// <param name="places">Their centres, um.</param>
    /// <param name="width">Their width, um.</param>
    /// <param name="p">The parameters, whose currents are those of the whole depth.</param>
    public void Pads(double thickness, string material, double[] places, double width, PackageParameters p)
    {
        Layer(DiePads, thickness > 0 ? thickness : PadThickness, material);
        for (int net = 0; net < places.Length; net++)
        {
            Disc(DiePads, places[net], width);
            Terminal(NetNames.Pad(net), DiePads, places[net], width, Current(p, net));
        }
    }

    /// <summary>Current into a pad of one row, A: its share of the current over the depth where the pitch of the rows is known.</summary>
    public static double Current(PackageParameters p, int pad) =>
        (p.PadCurrentA?.For(pad) ?? 1) * (p.RowPitchUm is double pitch ? pitch / (1000 * p.DepthMm) : 1);

    /// <summary>Adds an end of a net: a current into the metal, or a potential, over a disc, um.</summary>
    public void Terminal(string name, string layer, double x, double diameter, double? current) =>
        _terminals.Add(new(name, layer, x, diameter, current));
}

/// <summary>A conductor layer of a package in plan.</summary>
/// <param name="Name">Its name: the region of its metal in the section where it has one.</param>
/// <param name="ThicknessUm">Its thickness, um.</param>
/// <param name="Material">Its metal.</param>
internal readonly record struct PlanDrawingLayer(string Name, double ThicknessUm, string Material);

/// <summary>A piece of metal of a package in plan, symmetric about y = 0.</summary>
/// <param name="Layer">Its layer.</param>
/// <param name="X0">West end, um.</param>
/// <param name="X1">East end, um.</param>
/// <param name="Width">Width along y, um; the diameter of a disc.</param>
/// <param name="IsRound">Whether it is a disc.</param>
internal readonly record struct PlanDrawingFigure(string Layer, double X0, double X1, double Width, bool IsRound);

/// <summary>A round conductor between two layers of a package in plan.</summary>
/// <param name="Name">Its name.</param>
/// <param name="From">The layer towards the die.</param>
/// <param name="To">The layer outwards.</param>
/// <param name="X">Its axis, um.</param>
/// <param name="Diameter">Diameter of the contact, um.</param>
/// <param name="Height">Height of the cylinder of that diameter that has its resistance, um.</param>
/// <param name="Material">Its metal.</param>
internal readonly record struct PlanDrawingVia(string Name, string From, string To, double X, double Diameter, double Height,
    string Material);

/// <summary>An end of a net of a package in plan: an electrode over a disc.</summary>
/// <param name="Name">Its name, that of the section's terminal.</param>
/// <param name="Layer">Its layer.</param>
/// <param name="X">Its centre, um.</param>
/// <param name="Diameter">Its diameter, um.</param>
/// <param name="Current">Current into the metal, A; null for a potential of 0 V.</param>
internal readonly record struct PlanDrawingTerminal(string Name, string Layer, double X, double Diameter, double? Current);

/// <summary>The names of a net's terminals, counted from the west.</summary>
internal static class NetNames
{
    /// <summary>The terminal at the die pad.</summary>
    /// <param name="net">The net, from 0.</param>
    public static string Pad(int net) => string.Create(CultureInfo.InvariantCulture, $"pad-{net + 1}");

    /// <summary>The terminal at the end point.</summary>
    /// <param name="net">The net, from 0.</param>
    public static string End(int net) => string.Create(CultureInfo.InvariantCulture, $"end-{net + 1}");
}
