using System.Globalization;
using Strata.Problems;

namespace Strata.Files.Gdsii;

/// <summary>Reads a stream file into cells. The first fault ends the reading: byte offset and cell are named, nothing is
/// half-read.</summary>
internal static class GdsReader
{
    private const byte NoData = 0;
    private const byte Bits = 1;
    private const byte Short = 2;
    private const byte Int = 3;
    private const byte Real = 5;
    private const byte Text = 6;

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">The file is missing or damaged.</exception>
    public static GdsLibrary ReadFile(string path)
    {
        try
        {
            return Read(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1), path);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException(new InputProblem(path, "", null, "the file does not exist"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new InputProblem(path, "", null, $"the file cannot be read: {fault.Message}"));
        }
    }

    /// <summary>Reads a stream, which is closed.</summary>
    public static GdsLibrary Read(Stream source, string file)
    {
        using var stream = new GdsStream(source, file);
        stream.Next();
        if (stream.Type != GdsRecord.Header || stream.DataType != Short || stream.Data.Length != 2)
        {
            throw stream.Refuse("the file does not begin with the HEADER of a GDSII stream");
        }

        double unit = 0;
        Dictionary<string, GdsCell> cells = new(StringComparer.Ordinal);
        while (true)
        {
            stream.Next();
            switch (stream.Type)
            {
                case GdsRecord.Units:
                    stream.Require(Real, 16);
                    unit = stream.Real(1);
                    if (!(unit is > 1e-15 and < 1))
                    {
                        throw stream.Refuse(string.Create(
                            CultureInfo.InvariantCulture, $"found a database unit of {unit} m; allowed: above 1e-15, below 1"));
                    }

                    break;
                case GdsRecord.BeginStructure:
                    GdsCell cell = ReadCell(stream);
                    if (!cells.TryAdd(cell.Name, cell))
                    {
                        throw stream.Refuse($"the cell occurs twice; first at byte {cells[cell.Name].Offset}");
                    }

                    stream.Cell = null;
                    break;
                case GdsRecord.EndLibrary:
                    return unit == 0 ? throw stream.Refuse("the library has no UNITS record")
                        : !stream.OnlyPaddingLeft() ? throw stream.Refuse("data follows after ENDLIB")
                        : new GdsLibrary(file, unit, cells);
                case GdsRecord type when type > GdsRecord.EndExtension && (byte)type < 0x3C
                    || (byte)type is 0x01 or 0x02 or 0x1F or 0x20 or 0x22 or 0x23:
                    break;
                default:
                    throw stream.Refuse($"record {Name(stream.Type)} stands outside every cell");
            }
        }
    }

    private static GdsCell ReadCell(GdsStream stream)
    {
        long offset = stream.Offset;
        stream.Next();
        if (stream.Type != GdsRecord.StructureName || stream.DataType != Text || stream.Data.Length == 0)
        {
            throw stream.Refuse($"found record {Name(stream.Type)}; a cell begins with its name");
        }

        var cell = new GdsCell(stream.Text(), offset);
        stream.Cell = cell.Name;
        while (true)
        {
            stream.Next();
            switch (stream.Type)
            {
                case GdsRecord.EndStructure:
                    return cell;
                case GdsRecord.Boundary or GdsRecord.Path or GdsRecord.Box or GdsRecord.Node or GdsRecord.Text
                    or GdsRecord.StructureReference or GdsRecord.ArrayReference:
                    new GdsElement(stream.Type, stream.Offset).ReadInto(cell, stream);
                    break;
                case GdsRecord type when (byte)type == 0x34:
                    break;
                default:
                    throw stream.Refuse($"record {Name(stream.Type)} stands outside every element");
            }
        }
    }

    /// <summary>The name of a record type for messages.</summary>
    public static string Name(GdsRecord type) => Enum.IsDefined(type) ? type.ToString()
        : string.Create(CultureInfo.InvariantCulture, $"of type 0x{(byte)type:X2}");

    /// <summary>The data type that a record of an element has.</summary>
    public static (byte DataType, int Bytes)? Expected(GdsRecord type) => type switch
    {
        GdsRecord.Layer or GdsRecord.Datatype or GdsRecord.Texttype or GdsRecord.BoxType or GdsRecord.NodeType
            or GdsRecord.Pathtype or GdsRecord.PropertyNumber => (Short, 2),
        GdsRecord.Width or GdsRecord.BeginExtension or GdsRecord.EndExtension or GdsRecord.Plex => (Int, 4),
        GdsRecord.ColumnsRows => (Short, 4),
        GdsRecord.Magnification or GdsRecord.Angle => (Real, 8),
        GdsRecord.Transformation or GdsRecord.Presentation or GdsRecord.ElementFlags => (Bits, 2),
        GdsRecord.EndElement => (NoData, 0),
        GdsRecord.Points => (Int, -1),
        GdsRecord.ReferencedName or GdsRecord.String or GdsRecord.PropertyValue => (Text, -1),
        _ => null,
    };
}
