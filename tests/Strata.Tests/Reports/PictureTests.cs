using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Reports;

namespace Strata.Tests.Reports;

public class PictureTests
{
    private static readonly Colour Red = new(200, 30, 30);

    [Theory]
    [InlineData(7, 5)]
    [InlineData(40, 30)]
    public void A_PNG_unpacks_to_the_pixels_that_were_drawn(int width, int height)
    {
        // Every pixel its own colour: the small picture is written with indexed colours, the large one has too many.
        Colour At(int x, int y) => new((byte)(7 * x), (byte)(5 * y), (byte)(x * y));
        var picture = new RasterPicture(width, height);
        for (int n = 0; n < width * height; n++)
        {
            picture.Set(n % width, n / width, At(n % width, n / width));
        }

        using var stream = new MemoryStream();
        picture.WritePng(stream);
        (int readWidth, int readHeight, byte[] rgb) = Unpack(stream.ToArray());
        Assert.Equal((width, height), (readWidth, readHeight));
        for (int n = 0; n < width * height; n++)
        {
            Assert.Equal(At(n % width, n / width), new Colour(rgb[3 * n], rgb[(3 * n) + 1], rgb[(3 * n) + 2]));
        }
    }

    [Fact]
    public void A_filled_polygon_covers_the_pixels_whose_centre_it_holds()
    {
        var picture = new RasterPicture(10, 10);
        picture.Fill([(1, 1), (9, 1), (1, 9)], Red);
        int red = 0;
        for (int y = 0; y < 10; y++)
        {
            for (int x = 0; x < 10; x++)
            {
                bool inside = x + 0.5 > 1 && y + 0.5 > 1 && x + 0.5 + y + 0.5 < 10;
                red += picture.Get(x, y) == Red ? 1 : 0;
                Assert.True(!inside || picture.Get(x, y) == Red, $"pixel {x}, {y}");
            }
        }

        // The slanted edge runs through pixel centres, which may count either way.
        Assert.InRange(red, 28, 36);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(92.00000000001)]
    public void A_straight_line_has_no_gaps(double start)
    {
        var picture = new RasterPicture(1000, 3);
        picture.Line(start, 1, start + 880, 1, Red);
        Assert.All(Enumerable.Range((int)start, 880), x => Assert.Equal(Red, picture.Get(x, 1)));
    }

    [Fact]
    public void Nothing_is_drawn_outside_the_clip()
    {
        var picture = new RasterPicture(20, 20);
        picture.Clip((5, 5, 10, 10));
        picture.Fill([(0, 0), (20, 0), (20, 20), (0, 20)], Red);
        Assert.Equal(Colour.White, picture.Get(4, 7));
        Assert.Equal(Red, picture.Get(5, 5));
        Assert.Equal(Red, picture.Get(9, 9));
        Assert.Equal(Colour.White, picture.Get(10, 9));
    }

    [Fact]
    public void A_section_picture_names_its_parts_and_says_when_it_is_stretched()
    {
        CrossSection plate = Files.SectionText.Read(Files.SectionText.Plate);
        var layout = new SectionPicture(plate, MaterialLibrary.Default, stretch: 3);
        var svg = new SvgPicture(layout.Width, layout.Height);
        layout.Draw(svg);
        using var stream = new MemoryStream();
        svg.WriteSvg(stream);
        XElement root = XElement.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        string[] texts = [.. root.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value)];
        Assert.Contains(texts, text => text.Contains("vertical scale x 3", StringComparison.Ordinal));
        Assert.Contains("via", texts);
        Assert.Contains("junction 2 W", texts);
        Assert.Contains("top: film 10 W/(m2 K), 25 C", texts);
        Assert.Contains("high 0.5 A", texts);
        Assert.Contains("plate 20 um", texts);
        Assert.Contains("100 um", texts);
        Assert.Contains("cu", texts);
    }

    [Theory]
    [InlineData(0.3, 0.5)]
    [InlineData(1, 1)]
    [InlineData(1.2, 2)]
    [InlineData(4.9, 5)]
    [InlineData(0.0071, 0.01)]
    public void A_round_step_is_1_2_or_5_times_a_power_of_ten(double least, double expected) =>
        Assert.Equal(expected, PlotFrame.RoundStep(least), 12);

    private static (int Width, int Height, byte[] Rgb) Unpack(byte[] png)
    {
        using var packed = new MemoryStream();
        (int width, int height, int type) = (0, 0, 0);
        byte[] palette = [];
        for (int at = 8; at < png.Length;)
        {
            int size = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            switch (Encoding.ASCII.GetString(png, at + 4, 4))
            {
                case "IHDR":
                    (width, height, type) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at + 8)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at + 12)), png[at + 17]);
                    break;
                case "PLTE":
                    palette = png[(at + 8)..(at + 8 + size)];
                    break;
                case "IDAT":
                    packed.Write(png, at + 8, size);
                    break;
            }

            at += 12 + size;
        }

        packed.Position = 0;
        using var zip = new ZLibStream(packed, CompressionMode.Decompress);
        int stride = type == 3 ? width : 3 * width;
        byte[] rows = new byte[height * (stride + 1)];
        zip.ReadExactly(rows);
        byte[] values = new byte[stride * height];
        for (int y = 0; y < height; y++)
        {
            int filter = rows[y * (stride + 1)];
            for (int x = 0; x < stride; x++)
            {
                int above = filter == 2 ? values[((y - 1) * stride) + x] : 0;
                values[(y * stride) + x] = (byte)(rows[(y * (stride + 1)) + 1 + x] + above);
            }
        }

        return (width, height, type == 3 ? [.. values.SelectMany(index => palette[(3 * index)..((3 * index) + 3)])] : values);
    }
}
