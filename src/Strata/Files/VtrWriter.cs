using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security;
using System.Text;
using Strata.CrossSections;
using Strata.Numerics.Grids;
using Strata.Problems;

namespace Strata.Files;

/// <summary>Writes fields as a VTK XML rectilinear grid (.vtr): x and z in micrometres, y = 0, cell data, appended raw little-endian data.</summary>
/// <remarks>VTK file formats, "XML file formats"; header_type UInt64. Cells are written x fastest, as VTK numbers them.</remarks>
internal static class VtrWriter
{
    /// <summary>Writes a grid with fields.</summary>
    /// <param name="stream">Receives the file; it stays open.</param>
    /// <param name="grid">The grid.</param>
    /// <param name="fields">Scalars and vectors.</param>
    /// <param name="labels">Materials, regions, masks.</param>
    /// <exception cref="ArgumentException">A field has not one value per cell.</exception>
    internal static void Write(Stream stream, RectilinearGrid grid, IReadOnlyList<VtrField> fields, IReadOnlyList<VtrLabels> labels)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(labels);
        var appended = new MemoryStream();
        var head = new StringBuilder();
        string extent = string.Create(CultureInfo.InvariantCulture, $"0 {grid.Nx} 0 0 0 {grid.Nz}");
        head.Append("<?xml version=\"1.0\"?>\n<VTKFile type=\"RectilinearGrid\" version=\"1.0\" byte_order=\"LittleEndian\" header_type=\"UInt64\">\n");
        head.Append(CultureInfo.InvariantCulture, $"<RectilinearGrid WholeExtent=\"{extent}\">\n<FieldData>\n");
        Texts(head, "length_unit", ["um"]);
        foreach (VtrLabels label in labels.Where(label => label.Names.Count > 0))
        {
            Texts(head, label.Name + "_names", label.Names);
        }

        head.Append(CultureInfo.InvariantCulture, $"</FieldData>\n<Piece Extent=\"{extent}\">\n<CellData>\n");
        foreach (VtrField field in fields)
        {
            Declare(head, appended, "Float64", field.Name, field.Z is null ? 1 : 3);
            Append(appended, Values(grid, field));
        }

        foreach (VtrLabels label in labels)
        {
            Declare(head, appended, "Int32", label.Name, 1);
            Append(appended, Ordered(grid, label.Numbers, label.Name));
        }

        head.Append("</CellData>\n<Coordinates>\n");
        Axis(head, appended, "x_um", grid.X.Faces);
        Axis(head, appended, "y_um", [0]);
        Axis(head, appended, "z_um", grid.Z.Faces);
        head.Append("</Coordinates>\n</Piece>\n</RectilinearGrid>\n<AppendedData encoding=\"raw\">\n_");
        stream.Write(Encoding.UTF8.GetBytes(head.ToString()));
        appended.WriteTo(stream);
        stream.Write("\n</AppendedData>\n</VTKFile>\n"u8);
    }

    private static void Axis(StringBuilder head, MemoryStream appended, string name, ReadOnlySpan<double> faces)
    {
        Declare(head, appended, "Float64", name, 1);
        double[] um = new double[faces.Length];
        for (int n = 0; n < um.Length; n++)
        {
            um[n] = Micrometres.FromMetres(faces[n]);
        }

        Append(appended, um);
    }

    private static double[] Values(RectilinearGrid grid, VtrField field)
    {
        double[] x = Ordered(grid, field.X, field.Name);
        if (field.Z is null)
        {
            return x;
        }

        double[] z = Ordered(grid, field.Z, field.Name);
        double[] vectors = new double[3 * x.Length];
        for (int c = 0; c < x.Length; c++)
        {
            vectors[3 * c] = x[c];
            vectors[(3 * c) + 2] = z[c];
        }

        return vectors;
    }

    private static T[] Ordered<T>(RectilinearGrid grid, T[] values, string name)
    {
        if (values.Length != grid.CellCount)
        {
            throw new ArgumentException($"Field '{name}' has {values.Length} values; the grid has {grid.CellCount} cells.", nameof(values));
        }

        T[] ordered = new T[values.Length];
        for (int k = 0; k < grid.Nz; k++)
        {
            for (int i = 0; i < grid.Nx; i++)
            {
                ordered[(k * grid.Nx) + i] = values[grid.Cell(i, k)];
            }
        }

        return ordered;
    }

    private static void Declare(StringBuilder head, MemoryStream appended, string type, string name, int components) =>
        head.Append(CultureInfo.InvariantCulture, $"<DataArray type=\"{type}\" Name=\"{SecurityElement.Escape(PlainText.Line(name))}\" "
            + $"NumberOfComponents=\"{components}\" format=\"appended\" offset=\"{appended.Length}\"/>\n");

    private static void Append<T>(MemoryStream appended, T[] values)
        where T : struct
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes<T>(values);
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("Fields are written in the byte order of the machine, which must be little-endian.");
        }

        Span<byte> size = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(size, (ulong)bytes.Length);
        appended.Write(size);
        appended.Write(bytes);
    }

    // VTK writes texts as the codes of their UTF-8 bytes, each text ended by 0.
    private static void Texts(StringBuilder head, string name, IReadOnlyList<string> texts)
    {
        head.Append(CultureInfo.InvariantCulture, $"<Array type=\"String\" Name=\"{SecurityElement.Escape(PlainText.Line(name))}\" "
            + $"NumberOfTuples=\"{texts.Count}\" format=\"ascii\">\n");
        foreach (string text in texts)
        {
            foreach (byte code in Encoding.UTF8.GetBytes(text))
            {
                head.Append(code).Append(' ');
            }

            head.Append("0\n");
        }

        head.Append("</Array>\n");
    }
}
