using System.Text;
using System.Xml.Linq;
using SkiaSharp;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Packages;
using Strata.Reports;
using Strata.Tests.Packages;

namespace Strata.Tests.Reports;

public class PictureTests
{
    private static readonly Colour Red = new(200, 30, 30);

    [Fact]
    public void A_filled_polygon_covers_its_inside_and_nothing_else()
    {
        using var picture = new Picture(20, 20);
        picture.Fill([(2, 2), (12, 2), (12, 8), (2, 8)], Red);
        using SKBitmap bitmap = Png(picture);
        for (int y = 0; y < 40; y++)
        {
            for (int x = 0; x < 40; x++)
            {
                bool inside = x is >= 4 and < 24 && y is >= 4 and < 16;
                Assert.Equal(inside ? new SKColor(200, 30, 30) : SKColors.White, bitmap.GetPixel(x, y));
            }
        }
    }

    [Fact]
    public void Nothing_is_drawn_outside_the_clip()
    {
        using var picture = new Picture(20, 20);
        picture.Clip((5, 5, 10, 10));
        picture.Fill([(0, 0), (20, 0), (20, 20), (0, 20)], Red);
        picture.Clip(null);
        picture.Fill([(15, 15), (17, 15), (17, 17), (15, 17)], Red);
        using SKBitmap bitmap = Png(picture);
        Assert.Equal(SKColors.White, bitmap.GetPixel(8, 14));
        Assert.NotEqual(SKColors.White, bitmap.GetPixel(14, 14));
        Assert.Equal(SKColors.White, bitmap.GetPixel(22, 14));
        Assert.NotEqual(SKColors.White, bitmap.GetPixel(32, 32));
    }

    [Fact]
    public void Pixels_keep_their_colours()
    {
        Colour[] colours = [.. Enumerable.Range(0, 16).Select(n => new Colour((byte)(16 * n), (byte)(255 - (16 * n)), (byte)(7 * n)))];
        using var picture = new Picture(10, 10);
        picture.Pixels(2, 2, 6, 6, 4, 4, colours);
        using SKBitmap bitmap = Png(picture);
        for (int n = 0; n < 16; n++)
        {
            SKColor found = bitmap.GetPixel(5 + (2 * (n % 4)), 5 + (2 * (n / 4)));
            Assert.Equal((colours[n].Red, colours[n].Green, colours[n].Blue), (found.Red, found.Green, found.Blue));
        }
    }

    [Fact]
    public void Degrees_and_micrometres_are_characters_of_the_font()
    {
        Assert.All("°µΩ²³–×·…≤≥±", character => Assert.True(PictureFont.Font.GetGlyph(character) != 0, $"The font lacks '{character}'."));
        Assert.True(PictureFont.Width("iiii") < PictureFont.Width("mmmm"));
        Assert.True(PictureFont.Width(PictureFont.Fitted("a name that is far too long for its place", 60)) <= 60);
    }

    [Fact]
    public void The_same_drawing_is_written_as_PNG_SVG_and_PDF()
    {
        CrossSection plate = Files.SectionText.Read(Files.SectionText.Plate);
        var layout = new SectionPicture(plate, MaterialLibrary.Default);
        using Picture picture = layout.Draw();
        using SKBitmap bitmap = Png(picture);
        Assert.Equal((2 * layout.Width, 2 * layout.Height), (bitmap.Width, bitmap.Height));
        Assert.Equal("%PDF", Encoding.ASCII.GetString(Written(picture, PictureFormat.Pdf), 0, 4));
        Assert.Equal("svg", XElement.Parse(Encoding.UTF8.GetString(Written(picture, PictureFormat.Svg))).Name.LocalName);
    }

    [Fact]
    public void A_section_picture_names_its_parts_and_says_when_it_is_stretched()
    {
        CrossSection plate = Files.SectionText.Read(Files.SectionText.Plate);
        using Picture picture = new SectionPicture(plate, MaterialLibrary.Default, stretch: 3).Draw();
        XElement root = XElement.Parse(Encoding.UTF8.GetString(Written(picture, PictureFormat.Svg)));
        string[] texts = [.. root.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value.Trim())];
        Assert.Contains(texts, text => text.Contains("vertical scale x 3", StringComparison.Ordinal));
        Assert.Contains("via", texts);
        Assert.Contains("junction 2 W", texts);
        Assert.Contains("top: film 10 W/(m² K), 25 °C", texts);
        Assert.Contains("high 0.5 A", texts);
        Assert.Contains("plate 20 µm", texts);
        Assert.Contains("100 µm", texts);
        Assert.Contains("cu", texts);
    }

    [Fact]
    public void A_window_points_at_parts_that_are_too_small_for_their_names()
    {
        (IPackageTemplate template, Preset preset) = TemplatePresetTests.Find("film-fan-out", "fig-12");
        CrossSection section = template.Draw(preset.Name, preset.Values, [])!;
        Box part = section.Shapes.First(shape => shape.Region == "general-alignment-part").Shape.Bounds;
        Box window = new(section.Outline.X0, part.X1 + (10 * part.Width), part.Z0 - part.Height, part.Z1 + (4 * part.Height));
        Assert.Contains("general-alignment-part", Texts(section, window));
        Assert.DoesNotContain("general-alignment-part", Texts(section, null));
    }

    [Theory]
    [InlineData(0.3, 0.5)]
    [InlineData(1, 1)]
    [InlineData(1.2, 2)]
    [InlineData(4.9, 5)]
    [InlineData(0.0071, 0.01)]
    public void A_round_step_is_1_2_or_5_times_a_power_of_ten(double least, double expected) =>
        Assert.Equal(expected, PlotFrame.RoundStep(least), 12);

    private static string[] Texts(CrossSection section, Box? window)
    {
        using Picture picture = new SectionPicture(section, MaterialLibrary.Default, window: window).Draw();
        XElement root = XElement.Parse(Encoding.UTF8.GetString(Written(picture, PictureFormat.Svg)));
        return [.. root.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value.Trim())];
    }

    private static byte[] Written(Picture picture, PictureFormat format)
    {
        using var stream = new MemoryStream();
        picture.Write(stream, format);
        return stream.ToArray();
    }

    private static SKBitmap Png(Picture picture) => SKBitmap.Decode(Written(picture, PictureFormat.Png));
}
