using Strata.Files;
using Strata.Layouts;
using Strata.Problems;
using Strata.Tests.Layouts;
using Xunit.Abstractions;

namespace Strata.Tests.Reliability;

/// <summary>GDSII streams that are damaged at random, the same ones on every run; see <see cref="FuzzTests"/> for the settings.</summary>
public class GdsFuzzTests(ITestOutputHelper log)
{
    private static readonly IReadOnlyList<LayerRow> Table = LayerTableReader.Read("""
        gds_layer,gds_datatype,name,thickness_um,resistivity_ohm_m,from,to,resistance_ohm_m2
        1,0,rdl1,5,1.72e-8,,,
        2,0,rdl2,5,1.72e-8,,,
        3,0,via,,,rdl1,rdl2,1e-13
        4,0,pads,,,rdl1,,
        """u8.ToArray(), "layers.csv");

    [Fact]
    public void A_damaged_stream_is_read_or_refused_with_the_place_of_its_fault()
    {
        byte[] whole = new GdsBytes()
            .Cell("PART", gds =>
                gds.Boundary(1, 0, 0, 1000, 0, 1000, 2000, 0, 2000).Path(2, 200, 2, 0, 0, 0, 0, 5000, 0).Label(4, "VDD", 10, 10))
            .Cell("TOP", gds =>
                gds.Reference("PART", mirrored: true, 2, 90, 1, 1, 10_000, 5000).Reference("PART", false, 1, 0, 3, 2, 0, 0, 9000, 0,
                0, 9000))
            .End();
        var findings = new FuzzFindings("stream");
        foreach (int n in findings.Cases(20 * FuzzTests.Cases))
        {
            byte[] damaged = Damage(whole, new Random(n));
            findings.Judge(n, damaged, () => findings.Ended(Read(damaged)));
        }

        log.WriteLine(findings.Finish());
    }

    private static string Read(byte[] damaged)
    {
        try
        {
            Assert.NotNull(LayoutReader.Read(new MemoryStream(damaged), "layout.gds", Table));
            return "read";
        }
        catch (InputException fault)
        {
            Assert.All(fault.Problems, problem => Assert.NotEmpty(problem.Message));
            return "refused";
        }
    }

    private static byte[] Damage(byte[] whole, Random random)
    {
        List<byte> bytes = [.. whole];
        for (int changes = random.Next(1, 4); changes > 0; changes--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at - 1, random.Next(1, 9)));
                    break;
                case 1:
                    bytes.Insert(at, (byte)random.Next(256));
                    break;
                case 2:
                    bytes.RemoveRange(at + 1, bytes.Count - at - 1);
                    break;
                default:
                    bytes[at] = (byte)random.Next(256);
                    break;
            }
        }

        return [.. bytes];
    }
}
