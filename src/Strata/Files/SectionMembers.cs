using System.Text.Json;
using Strata.CrossSections;

namespace Strata.Files;

/// <summary>Writes the members that many parts of a section share: lengths in micrometres, boxes, figures.</summary>
internal static class SectionMembers
{
    /// <summary>The figure and its lengths, um.</summary>
    public static void Shape(Utf8JsonWriter json, Shape shape)
    {
        switch (shape)
        {
            case RectangleShape rectangle:
                json.WriteString("shape", "rectangle");
                Box(json, rectangle.Box);
                break;
            case TrapezoidShape trapezoid:
                json.WriteString("shape", "trapezoid");
                Length(json, "x0_bottom_um", trapezoid.X0Bottom);
                Length(json, "x1_bottom_um", trapezoid.X1Bottom);
                Length(json, "x0_top_um", trapezoid.X0Top);
                Length(json, "x1_top_um", trapezoid.X1Top);
                Length(json, "z0_um", trapezoid.Z0);
                Length(json, "z1_um", trapezoid.Z1);
                break;
            case DiscShape disc:
                json.WriteString("shape", "disc");
                Length(json, "x_um", disc.X);
                Length(json, "z_um", disc.Z);
                Length(json, "radius_um", disc.Radius);
                Length(json, "z0_um", disc.Z0);
                Length(json, "z1_um", disc.Z1);
                break;
            case PolygonShape polygon:
                json.WriteString("shape", "polygon");
                json.WriteStartArray("points_um");
                foreach ((double x, double z) in polygon.Points)
                {
                    json.WriteStartArray();
                    json.WriteNumberValue(Micrometres.FromMetres(x));
                    json.WriteNumberValue(Micrometres.FromMetres(z));
                    json.WriteEndArray();
                }

                json.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"A shape of type {shape.GetType().Name} has no form in a section file.", nameof(shape));
        }
    }

    /// <summary>The four ends of a box, um.</summary>
    public static void Box(Utf8JsonWriter json, Box box)
    {
        Length(json, "x0_um", box.X0);
        Length(json, "x1_um", box.X1);
        Length(json, "z0_um", box.Z0);
        Length(json, "z1_um", box.Z1);
    }

    /// <summary>A length, um; nothing for null.</summary>
    public static void Length(Utf8JsonWriter json, string name, double? metres)
    {
        if (metres is { } length)
        {
            json.WriteNumber(name, Micrometres.FromMetres(length));
        }
    }

    /// <summary>A number; nothing for null.</summary>
    public static void Optional(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    /// <summary>A text; nothing for null.</summary>
    public static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
