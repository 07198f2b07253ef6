using System.Buffers.Binary;
using System.Text;
using System.Xml.Linq;
using Strata.Files;
using Strata.Numerics.Grids;

namespace Strata.Tests.Files;

public class VtrWriterTests
{
    [Fact]
    public void The_bytes_hold_the_grid_and_the_fields_cell_by_cell()
    {
        var grid = new RectilinearGrid(new GridAxis([0, 1e-6, 3e-6, 7e-6]), new GridAxis([-1e-6, 0, 5e-6]));
        double[] scalar = [.. Enumerable.Range(0, grid.CellCount).Select(c => 10.0 + c)];
        double[] other = [.. scalar.Select(value => -value)];
        int[] material = [0, 1, 0, 1, 2, 2];
        using var stream = new MemoryStream();
        VtrWriter.Write(stream, grid, [new VtrField("t", scalar), new VtrField("flux", scalar, other)], [new VtrLabels("material", material, ["copper", "air & \u00b5", "die"])]);
        (XElement head, byte[] data) = Parse(stream.ToArray());

        Assert.Equal("UInt64", head.Attribute("header_type")!.Value);
        Assert.Equal("0 3 0 0 0 2", head.Element("RectilinearGrid")!.Attribute("WholeExtent")!.Value);
        Assert.Equal([0, 1, 3, 7], Doubles(head, data, "x_um"));
        Assert.Equal([0], Doubles(head, data, "y_um"));
        Assert.Equal([-1, 0, 5], Doubles(head, data, "z_um"));
        double[] t = Doubles(head, data, "t");
        double[] flux = Doubles(head, data, "flux");
        byte[] labels = Block(head, data, "material");
        for (int i = 0; i < grid.Nx; i++)
        {
            for (int k = 0; k < grid.Nz; k++)
            {
                int vtk = (k * grid.Nx) + i;
                Assert.Equal(scalar[grid.Cell(i, k)], t[vtk]);
                Assert.Equal([scalar[grid.Cell(i, k)], 0, other[grid.Cell(i, k)]], flux.AsSpan(3 * vtk, 3).ToArray());
                Assert.Equal(material[grid.Cell(i, k)], BinaryPrimitives.ReadInt32LittleEndian(labels.AsSpan(4 * vtk)));
            }
        }

        XElement names = head.Descendants("Array").Single(array => array.Attribute("Name")!.Value == "material_names");
        byte[] codes = [.. names.Value.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(byte.Parse)];
        Assert.Equal("copper\0air & \u00b5\0die\0", Encoding.UTF8.GetString(codes));
    }

    [Fact]
    public void A_field_of_another_size_is_refused()
    {
        var grid = new RectilinearGrid(new GridAxis([0, 1]), new GridAxis([0, 1]));
        Assert.Throws<ArgumentException>(() => VtrWriter.Write(new MemoryStream(), grid, [new VtrField("t", [1, 2])], []));
    }

    // The appended block ends the XML; cutting it out leaves a document that any XML parser reads.
    private static (XElement Head, byte[] Data) Parse(byte[] file)
    {
        byte[] mark = Encoding.ASCII.GetBytes("<AppendedData encoding=\"raw\">\n_");
        byte[] end = Encoding.ASCII.GetBytes("\n</AppendedData>");
        int start = file.AsSpan().IndexOf(mark) + mark.Length;
        int stop = file.AsSpan().LastIndexOf(end);
        string xml = Encoding.UTF8.GetString(file.AsSpan(0, start)) + Encoding.UTF8.GetString(file.AsSpan(stop));
        return (XElement.Parse(xml), file[start..stop]);
    }

    private static byte[] Block(XElement head, byte[] data, string name)
    {
        int offset = int.Parse(head.Descendants("DataArray").Single(array => array.Attribute("Name")!.Value == name).Attribute("offset")!.Value, System.Globalization.CultureInfo.InvariantCulture);
        int size = (int)BinaryPrimitives.ReadUInt64LittleEndian(data.AsSpan(offset));
        return data.AsSpan(offset + 8, size).ToArray();
    }

    private static double[] Doubles(XElement head, byte[] data, string name)
    {
        byte[] block = Block(head, data, name);
        return [.. Enumerable.Range(0, block.Length / 8).Select(n => BinaryPrimitives.ReadDoubleLittleEndian(block.AsSpan(8 * n)))];
    }
}
