using System.Globalization;
using Strata.CrossSections;
using Strata.Layouts;
using Strata.Materials;
using Strata.Problems;

namespace Strata.Files;

/// <summary>Reads the lists of a plan, those of its layout included.</summary>
internal sealed partial class PlanParts(ObjectReader root, IReadOnlyDictionary<string, PlanMaterial> materials, MaterialLibrary library)
{
    private readonly List<PlanLayer> _layers = [];
    private readonly List<List<PlanFigure>> _figures = [];
    private readonly List<PlanVia> _layoutVias = [];
    private readonly Dictionary<string, (string Layer, PlanFigure Figure)> _layoutTerminals = new(StringComparer.Ordinal);

    /// <summary>The layers.</summary>
    public IReadOnlyList<PlanLayer> Layers => _layers;

    /// <summary>What is drawn on each.</summary>
    public IReadOnlyList<IReadOnlyList<PlanFigure>> Figures => _figures;

    /// <summary>Whether there are curves.</summary>
    public bool HasCurves { get; private set; }

    private double? TemperatureC => root.Value.Member("temperature_c") is { Kind: System.Text.Json.JsonValueKind.Number } member
        ? double.Parse(member.Text, CultureInfo.InvariantCulture) : null;

    /// <summary>Reads <c>layers</c>.</summary>
    public void ReadLayers()
    {
        foreach (ObjectReader from in root.Objects("layers"))
        {
            string name = from.Text("name");
            double thickness = from.Number("thickness_um", NumberRange.LengthUm);
            PlanMaterial? metal = PlanMaterialReader.OfPart(from, materials, library);
            string? material = from.OptionalText("material");
            _ = from.OptionalNumber("z_um", NumberRange.PositionUm);
            from.Finish();
            if (_layers.Any(layer => layer.Name == name))
            {
                from.Problems.Add(from.Value, $"the layer '{name}' occurs twice");
            }

            AddLayer(name, thickness, metal ?? new PlanMaterial(1, 0, 20), material);
        }
    }

    /// <summary>Reads <c>layout</c>: a file and its layer table, relative to a folder.</summary>
    public void ReadLayout(string folder)
    {
        if (root.Object("layout") is not { } from)
        {
            return;
        }

        string file = from.Text("file"), table = from.Text("layers");
        string? cell = from.OptionalText("cell");
        from.Finish();
        if (file.Length == 0 || table.Length == 0)
        {
            return;
        }

        Layout layout = LayoutReader.ReadFile(
            Path.Combine(folder, file), LayerTableReader.ReadFile(Path.Combine(folder, table), library), cell);
        foreach (LayerRow row in layout.Table.Where(row => row.IsConductor && !_layers.Any(layer => layer.Name == row.Name)).DistinctBy(
            row => row.Name))
        {
            AddLayer(row.Name, row.ThicknessUm!.Value, LayoutPlans.Metal(row, library), row.Material);
        }

        for (int r = 0; r < layout.Table.Count; r++)
        {
            LayerRow row = layout.Table[r];
            if (row.IsConductor)
            {
                _figures[_layers.FindIndex(layer => layer.Name == row.Name)].AddRange(layout.Figures[r]);
            }
            else if (row.IsVia)
            {
                IReadOnlyList<PlanFigure> united = Metal.Union(layout.Figures[r]);
                _layoutVias.AddRange(united.Select((figure, n) => LayoutPlans.Via(row, figure, n, library, TemperatureC)));
            }
        }

        (IReadOnlyList<LayoutNet> nets, _) = LayoutNets.Find(layout);
        foreach ((int row, PlanFigure figure, string name) in nets.SelectMany(net => net.Terminals))
        {
            _layoutTerminals.TryAdd(name, (layout.Table[row].From!, figure));
        }
    }

    /// <summary>Reads <c>rectangles</c>: a table, relative to a folder.</summary>
    public void ReadRectangles(string folder)
    {
        if (root.OptionalText("rectangles") is not { Length: > 0 } file)
        {
            return;
        }

        string path = Path.Combine(folder, file);
        string[] names = [.. _layers.Select(layer => layer.Name)];
        foreach ((int layer, PlanFigure figure) in PlanRectangles.Read(SourceText.ReadFile(path), path, names))
        {
            _figures[layer].Add(figure);
        }
    }

    /// <summary>Reads <c>shapes</c>.</summary>
    public void ReadShapes()
    {
        foreach (ObjectReader from in root.Objects("shapes"))
        {
            int layer = LayerOf(from, "layer");
            if (!from.Require("shape"))
            {
                continue;
            }

            IReadOnlyList<PlanFigure> figures = PlanFigureReader.Figures(from, out bool round);
            HasCurves |= round;
            from.Finish();
            if (layer >= 0)
            {
                _figures[layer].AddRange(figures);
            }
        }
    }

    /// <summary>Reads <c>vias</c>.</summary>
    public IReadOnlyList<PlanVia> ReadVias()
    {
        List<PlanVia> vias = [.. _layoutVias];
        foreach (ObjectReader from in root.Objects("vias"))
        {
            string name = from.OptionalText("name") ?? string.Create(CultureInfo.InvariantCulture, $"via {vias.Count + 1}");
            (int one, int other) = (LayerOf(from, "from"), LayerOf(from, "to"));
            IReadOnlyList<PlanFigure> figures = PlanFigureReader.Figures(from, out bool round);
            HasCurves |= round;
            (double? ohm, double? ohmM2) = PlanReader.ViaResistance(from, materials, library, TemperatureC);
            string? material = from.OptionalText("material");
            from.Finish();
            if (one >= 0 && one == other)
            {
                from.Problems.Add(from.Value, $"the via joins layer '{_layers[one].Name}' with itself");
            }

            if (figures.Count > 1)
            {
                from.Problems.Add(from.Value, "a via is a rectangle, a disc or a polygon");
            }

            if (one >= 0 && other >= 0 && figures.Count == 1 && (ohm ?? ohmM2) is not null)
            {
                vias.Add(new PlanVia(
                    name, _layers[one].Name, _layers[other].Name, figures[0], ohm, ohmM2, material)
                { Em = EmOf(material) });
            }
        }

        return vias;
    }

    private EmLimit? EmOf(string? material) => material is not null && materials.TryGetValue(material, out PlanMaterial? own) ? own.Em
        : null;

    private void AddLayer(string name, double thicknessUm, PlanMaterial metal, string? material)
    {
        _layers.Add(new PlanLayer(
            name, Micrometres.ToMetres(thicknessUm), metal.ResistivityOhmM, metal.Coefficient, metal.ReferenceC, material)
        {
            Em = metal.Em,
            ThermalWMK = metal.ThermalWMK,
        });
        _figures.Add([]);
    }

    private int LayerOf(ObjectReader from, string member)
    {
        string name = from.Text(member);
        int found = _layers.FindIndex(layer => layer.Name == name);
        if (found < 0 && name.Length > 0)
        {
            string nearest = NearestName.Find(name, _layers.Select(layer => layer.Name)) is { } near ? $"; did you mean '{near}'?" : "";
            from.Problems.Add(from.Value.Member(member)!, $"there is no layer '{name}'{nearest}");
        }

        return found;
    }
}
