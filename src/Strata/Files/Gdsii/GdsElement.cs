using System.Buffers.Binary;
using System.Globalization;

namespace Strata.Files.Gdsii;

/// <summary>One element while it is read.</summary>
internal sealed class GdsElement(GdsRecord kind, long offset)
{
    private const int Mirror = 0x8000;
    private const int Absolute = 0x0006;
    private int? _layer;
    private int? _type;
    private int? _width;
    private int _pathtype;
    private int _beginExtension;
    private int _endExtension;
    private string? _name;
    private string? _text;
    private int _flags;
    private double _magnification = 1;
    private double _angle;
    private (int Columns, int Rows) _count = (1, 1);

    /// <summary>Reads up to the end of the element and adds it to its cell.</summary>
    public void ReadInto(GdsCell cell, GdsStream stream)
    {
        int first = cell.Coordinates.Count;
        while (true)
        {
            stream.Next();
            if (GdsReader.Expected(stream.Type) is not { } expected)
            {
                throw stream.Refuse($"record {GdsReader.Name(stream.Type)} stands inside an element, which begins at byte {offset}");
            }

            if (stream.DataType != expected.DataType || (expected.Bytes >= 0 && stream.Data.Length != expected.Bytes))
            {
                stream.Require(expected.DataType, Math.Max(expected.Bytes, 0));
            }

            if (stream.Type == GdsRecord.EndElement)
            {
                Finish(cell, first, stream);
                return;
            }

            Take(cell, stream);
        }
    }

    private void Take(GdsCell cell, GdsStream stream)
    {
        switch (stream.Type)
        {
            case GdsRecord.Layer:
                _layer = (ushort)stream.Short();
                break;
            case GdsRecord.Datatype or GdsRecord.Texttype or GdsRecord.BoxType or GdsRecord.NodeType:
                _type = (ushort)stream.Short();
                break;
            case GdsRecord.Width:
                _width = stream.Int();
                break;
            case GdsRecord.Pathtype:
                _pathtype = stream.Short();
                break;
            case GdsRecord.BeginExtension:
                _beginExtension = stream.Int();
                break;
            case GdsRecord.EndExtension:
                _endExtension = stream.Int();
                break;
            case GdsRecord.ReferencedName:
                _name = stream.Text();
                break;
            case GdsRecord.String:
                _text = stream.Text();
                break;
            case GdsRecord.Transformation:
                _flags = (ushort)stream.Short();
                break;
            case GdsRecord.Magnification:
                _magnification = stream.Real();
                break;
            case GdsRecord.Angle:
                _angle = stream.Real();
                break;
            case GdsRecord.ColumnsRows:
                _count = (stream.Short(), stream.Short(1));
                break;
            case GdsRecord.Points:
                TakePoints(cell.Coordinates, stream);
                break;
            default:
                break;
        }
    }

    private static void TakePoints(List<int> coordinates, GdsStream stream)
    {
        ReadOnlySpan<byte> data = stream.Data;
        if (data.Length % 8 != 0)
        {
            throw stream.Refuse($"found {data.Length} bytes of coordinates; a point has 8");
        }

        int at = coordinates.Count;
        System.Runtime.InteropServices.CollectionsMarshal.SetCount(coordinates, at + (data.Length / 4));
        Span<int> to = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(coordinates)[at..];
        BinaryPrimitives.ReverseEndianness(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, int>(data), to);
    }

    private void Finish(GdsCell cell, int first, GdsStream stream)
    {
        int points = (cell.Coordinates.Count - first) / 2;
        switch (kind)
        {
            case GdsRecord.Boundary or GdsRecord.Box:
                bool closed = points > 1 && cell.Coordinates[first] == cell.Coordinates[^2]
                    && cell.Coordinates[first + 1] == cell.Coordinates[^1];
                int corners = closed ? points - 1 : points;
                Require(stream, corners >= 3,
                    string.Create(CultureInfo.InvariantCulture, $"found {corners} corners; a {kind} has at least 3"));
                cell.Shapes.Add(new(offset, Layer(stream), Type(stream), first, corners, null));
                break;
            case GdsRecord.Path:
                Require(stream, points >= 1, "the path has no point");
                Require(stream, _width is not null and not 0, "found a path of zero width; it has no resistance of its own");
                Require(stream, _pathtype is 0 or 1 or 2 or 4,
                    string.Create(CultureInfo.InvariantCulture,
                    $"found path type {_pathtype}; allowed: 0 (flush), 1 (round), 2 (square), 4 (extended)"));
                cell.Shapes.Add(new(offset, Layer(stream), Type(stream), first, points,
                    new(_width!.Value, _pathtype, _beginExtension, _endExtension)));
                break;
            case GdsRecord.Text:
                Require(stream, points == 1 && _text is not null, "a text needs one point and a string");
                cell.Texts.Add(new(offset, Layer(stream), Type(stream), _text!, cell.Coordinates[first], cell.Coordinates[first + 1]));
                break;
            case GdsRecord.StructureReference or GdsRecord.ArrayReference:
                Require(stream, _name is not null, "a reference needs the name of a cell");
                Require(stream, points == (kind == GdsRecord.ArrayReference ? 3 : 1), "a single reference has one point, an array three");
                Require(stream, _count is { Columns: > 0, Rows: > 0 },
                    string.Create(CultureInfo.InvariantCulture,
                    $"found {_count.Columns} columns and {_count.Rows} rows; allowed: 1 to 32767"));
                Require(stream, _magnification > 0 && double.IsFinite(_angle),
                    string.Create(CultureInfo.InvariantCulture, $"found a magnification of {_magnification}; allowed: above 0"));
                Require(stream, (_flags & Absolute) == 0,
                    "absolute magnification and absolute angles are not supported; write the reference without them");
                cell.References.Add(new(
                    offset, _name!, (_flags & Mirror) != 0, _magnification, _angle, _count.Columns, _count.Rows, first));
                break;
            default:
                break;
        }
    }

    private int Layer(GdsStream stream) => _layer ?? throw stream.Refuse($"the element at byte {offset} has no LAYER");

    private int Type(GdsStream stream) => _type ?? throw stream.Refuse($"the element at byte {offset} has no datatype");

    private void Require(GdsStream stream, bool holds, string message)
    {
        if (!holds)
        {
            throw stream.Refuse($"{message} (the element begins at byte {offset})");
        }
    }
}
