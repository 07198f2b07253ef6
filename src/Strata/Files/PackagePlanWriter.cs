using System.Globalization;
using System.Text;
using System.Text.Json;
using Strata.CrossSections;
using Strata.Packages;
using Strata.Problems;

namespace Strata.Files;

/// <summary>Writes the redistribution of a template's design as a plan that <see cref="PlanReader"/> reads.</summary>
internal static class PackagePlanWriter
{
    private static readonly JsonWriterOptions Flat = JsonForm.Indented with { Indented = false };

    /// <summary>Writes one row of nets of a design.</summary>
    /// <param name="stream">Receives UTF-8 text that ends with a line end; it stays open.</param>
    /// <param name="design">A design that a template draws.</param>
    /// <exception cref="InputException">The design is no template's, or the template cannot draw it in plan.</exception>
    public static void Write(Stream stream, Design design)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(design);
        PlanDrawing plan = Drawn(design);
        using (var json = new Utf8JsonWriter(stream, JsonForm.Indented))
        {
            json.WriteStartObject();
            json.WriteString("name", design.Name + ", in plan");
            json.WriteString("view", "plan");
            json.WriteString("comment", Comment(design));
            SectionMaterialWriter.Write(
                json, [.. design.Section.Materials.Where(own => own.IsConductor).Select(own => own with { ResistivityRangeOhmM = null })]);
            List(json, "layers", plan.Layers, Layer);
            List(json, "shapes", plan.Figures, Figure);
            List(json, "vias", plan.Vias, Via);
            List(json, "terminals", plan.Terminals, Terminal);
            json.WriteStartObject("analysis");
            json.WriteString("kind", "electrical");
            json.WriteNumber("accuracy_percent", design.Section.Analysis.AccuracyPercent ?? 1);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static PlanDrawing Drawn(Design design)
    {
        if (design.Template is not { } template)
        {
            throw new InputException(new InputProblem(
                design.File, "--plan", null,
                    "a plan needs a template, which knows pitch, widths and routing; a section file has no width out of its plane"));
        }

        List<InputProblem> problems = [];
        return template.DrawPlan(design.Name, design.Values, design.Section.Materials, problems)
            ?? throw new InputException(problems.Select(design.Locate));
    }

    private static string Comment(Design design)
    {
        string rows = design.Values.TryGetValue("row_pitch_um", out string? pitch)
            ? $"rows are {pitch} um apart, so that a net of the section is {Rows(design, pitch)} of these nets side by side, and "
                + $"the currents are shares of its currents"
            : "the pitch of the rows is not given, so that its currents are those of the design, and the section's shares of the "
                + "depth need not agree with its widths";
        return $"One row of nets of the template {design.Template!.Name}, at y = 0; {rows}. Columns, balls and holes are vias of "
            + $"height_um with the resistance of a cone or a cut ball. "
            + "Left out: the spreading of the current inside vias, pads and balls; the height of the die pads; barriers and seeds.";
    }

    private static string Rows(Design design, string pitch) => design.Section.Depth is double depth
        ? (depth / Micrometres.ToMetres(double.Parse(pitch, CultureInfo.InvariantCulture))).ToString("0.####",
            CultureInfo.InvariantCulture) : "as many";

    // One item per line.
    private static void List<T>(Utf8JsonWriter json, string member, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        List<string> lines = [];
        foreach (T item in items)
        {
            using var text = new MemoryStream();
            using (var flat = new Utf8JsonWriter(text, Flat))
            {
                flat.WriteStartObject();
                write(flat, item);
                flat.WriteEndObject();
            }

            lines.Add("\n    " + Encoding.UTF8.GetString(text.ToArray()));
        }

        json.WritePropertyName(member);
        json.WriteRawValue($"[{string.Join(',', lines)}\n  ]");
    }

    private static void Layer(Utf8JsonWriter json, PlanDrawingLayer layer)
    {
        json.WriteString("name", layer.Name);
        Number(json, "thickness_um", layer.ThicknessUm);
        json.WriteString("material", layer.Material);
    }

    private static void Figure(Utf8JsonWriter json, PlanDrawingFigure figure)
    {
        json.WriteString("layer", figure.Layer);
        if (figure.IsRound)
        {
            Disc(json, (figure.X0 + figure.X1) / 2, figure.Width);
            return;
        }

        json.WriteString("shape", "rectangle");
        Number(json, "x0_um", figure.X0);
        Number(json, "x1_um", figure.X1);
        Number(json, "y0_um", -figure.Width / 2);
        Number(json, "y1_um", figure.Width / 2);
    }

    private static void Via(Utf8JsonWriter json, PlanDrawingVia via)
    {
        json.WriteString("name", via.Name);
        json.WriteString("from", via.From);
        json.WriteString("to", via.To);
        Disc(json, via.X, via.Diameter);
        Number(json, "height_um", via.Height);
        json.WriteString("material", via.Material);
    }

    private static void Terminal(Utf8JsonWriter json, PlanDrawingTerminal terminal)
    {
        json.WriteString("name", terminal.Name);
        json.WriteString("layer", terminal.Layer);
        Disc(json, terminal.X, terminal.Diameter);
        if (terminal.Current is double current)
        {
            json.WriteNumber("current_a", Math.Round(current, 15));
            json.WriteBoolean("equipotential", true);
            return;
        }

        json.WriteNumber("voltage_v", 0);
    }

    private static void Disc(Utf8JsonWriter json, double x, double diameter)
    {
        json.WriteString("shape", "disc");
        Number(json, "x_um", x);
        Number(json, "y_um", 0);
        Number(json, "radius_um", diameter / 2);
    }

    private static void Number(Utf8JsonWriter json, string name, double value) => json.WriteNumber(name, Math.Round(value, 6));
}
