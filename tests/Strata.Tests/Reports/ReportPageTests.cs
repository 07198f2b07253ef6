using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Strata.Analysis;
using Strata.Files;
using Strata.Reports;
using Strata.Results;
using Strata.Studies;
using Strata.Tests.Architecture;

namespace Strata.Tests.Reports;

/// <summary>The report in a real browser: what it shows is what was solved, and what it offers works.</summary>
public sealed partial class ReportPageTests(SolvedPage solved, Browser browser) : IClassFixture<SolvedPage>, IClassFixture<Browser>
{
    [ChromiumFact]
    public void No_width_and_no_colour_scheme_makes_it_complain_or_clip()
    {
        foreach (bool dark in (bool[])[false, true])
        {
            foreach (int width in (int[])[360, 800, 1600])
            {
                browser.Open(solved.Page, width, dark: dark);
                Assert.Empty(browser.Complaints);
                Assert.Equal(width, browser.Number("document.documentElement.scrollWidth"));
                Assert.Equal("", browser.Text("""
                    [...document.querySelectorAll("table, figure, canvas, pre, .card")].filter(e => e.getClientRects().length && (e.getBoundingClientRect().right > innerWidth + 1 || e.scrollWidth > e.clientWidth + 1 && e.tagName !== "TABLE")).map(e => e.tagName + "." + e.className).join()
                    """));
                Assert.Equal(dark, browser.Text("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)");
            }
        }
    }

    [ChromiumFact]
    public void Hovering_over_a_probe_reads_its_temperature()
    {
        browser.Open(solved.Page, 1600, 1000);
        foreach (ThermalProbeResult probe in solved.Solution.Result.Thermal!.Probes)
        {
            CrossSections.Box place = solved.Design.Section.Probes.Single(of => of.Name == probe.Name).Place;
            (double x, double y) = Pixel(place.X0 * 1e6, place.Z0 * 1e6);
            browser.Mouse("mouseMoved", x, y);
            string read = browser.Text("document.querySelector('#map .readout').textContent");
            double shown = double.Parse(Temperature().Match(read).Groups[1].Value, CultureInfo.InvariantCulture);

            double range = solved.Solution.Result.Thermal.TMaxC - solved.Solution.Result.Thermal.TMinC;
            Assert.True(Math.Abs(shown - probe.TC) < 0.01 * range, $"{probe.Name}: {probe.TC} C was solved; the page says: {read}");
        }
    }

    [ChromiumFact]
    public void The_field_of_the_page_is_the_field_that_was_solved()
    {
        browser.Open(solved.Page, 800);
        SolutionFields fields = SolutionFields.Of(solved.Solution)!;
        Numerics.Grids.RectilinearGrid grid = fields.Mesh.Grid;
        double step = (solved.Solution.Result.Thermal!.TMaxC - solved.Solution.Result.Thermal.TMinC) / 65534;
        for (int n = 0; n < 40; n++)
        {
            int i = (int)(grid.Nx * ((n * 0.381966) % 1)), k = (int)(grid.Nz * ((n * 0.618034) % 1));
            double shown = browser.Number(FormattableString.Invariant($"strata.map.fields[0].value(strata.map.fields[0].data[{i} * strata.map.grid.nz + {k}])"));
            Assert.InRange(shown - fields.TemperatureC![grid.Cell(i, k)], -step, step);
            double flux = browser.Number(FormattableString.Invariant($"strata.map.fields[1].value(strata.map.fields[1].data[{i} * strata.map.grid.nz + {k}])"));
            double solvedFlux = fields.HeatFlux![grid.Cell(i, k)];
            Assert.True(Math.Abs(flux - solvedFlux) <= 1e-3 * solvedFlux || solvedFlux < 1e-4 * fields.HeatFlux.Max(), $"heat flux {flux} shown, {solvedFlux} solved");
        }
    }

    [ChromiumFact]
    public void Zooming_narrows_the_view_and_the_colour_bar_follows()
    {
        browser.Open(solved.Page, 1600, 1000);
        double width = browser.Number("strata.map.view.x1 - strata.map.view.x0");
        double range = browser.Number("strata.map.range.high - strata.map.range.low");
        (double x, double y) = Pixel(500, 300);
        browser.Mouse("mousePressed", x, y);
        browser.Mouse("mouseReleased", x, y);
        for (int n = 0; n < 4; n++)
        {
            browser.Mouse("mouseWheel", x, y, wheel: -120);
        }

        Assert.InRange(browser.Number("strata.map.view.x1 - strata.map.view.x0"), 0.3 * width, 0.5 * width);
        Assert.True(browser.Number("strata.map.range.high - strata.map.range.low") < range);
        browser.Evaluate("[...document.querySelectorAll('#map button')].find(b => b.textContent === 'whole').click()");
        Assert.Equal(width, browser.Number("strata.map.view.x1 - strata.map.view.x0"), 6);
        Assert.Equal(range, browser.Number("strata.map.range.high - strata.map.range.low"), 6);
        double step = browser.Number("strata.map.barTicks[1] - strata.map.barTicks[0]");
        double leading = step / Math.Pow(10, Math.Floor(Math.Log10(step * 1.000001)));
        Assert.Contains(Math.Round(leading, 6), new[] { 1.0, 2, 5 });
    }

    [ChromiumFact]
    public void Dragging_draws_a_profile_along_the_line()
    {
        browser.Open(solved.Page, 1600, 1000);
        (double x0, double y0) = Pixel(200, 100);
        (double x1, double y1) = Pixel(800, 500);
        browser.Mouse("mousePressed", x0, y0);
        browser.Mouse("mouseMoved", (x0 + x1) / 2, (y0 + y1) / 2, held: true);
        browser.Mouse("mouseMoved", x1, y1, held: true);
        browser.Mouse("mouseReleased", x1, y1);
        Assert.Equal(Math.Sqrt((600.0 * 600) + (400 * 400)), browser.Number("strata.map.profileData.along.at(-1)"), 4.0);
        double end = browser.Number("strata.map.profileData.values.at(-1)");
        Assert.Equal(SolutionFields.Of(solved.Solution)!.TemperatureAt(800, 500)!.Value, end, 0.2);
        Assert.Contains("from (", browser.Text("document.querySelector('#map .profile h3').textContent"), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public void A_finger_draws_a_profile_and_reads()
    {
        browser.Open(solved.Page, 360, 700, touch: true);
        browser.Evaluate("document.querySelector('#map [data-tool=line]').click()");
        (double x0, double y0) = Pixel(200, 100);
        (double x1, double y1) = Pixel(800, 400);
        browser.Touch("touchStart", x0, y0);
        browser.Touch("touchMove", (x0 + x1) / 2, (y0 + y1) / 2);
        browser.Touch("touchMove", x1, y1);
        browser.Touch("touchEnd", x1, y1);
        Assert.Equal(Math.Sqrt((600.0 * 600) + (300 * 300)), browser.Number("strata.map.profileData.along.at(-1)"), 8.0);
        Assert.Contains("temperature", browser.Text("document.querySelector('#map .readout').textContent"), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public void The_keyboard_moves_the_mark_and_turns_the_profile()
    {
        browser.Open(solved.Page, 800);
        browser.Evaluate("document.querySelector('#map canvas').focus()");
        browser.Key("ArrowRight");
        string first = browser.Text("document.querySelector('#map .readout').textContent");
        browser.Key("ArrowUp");
        string second = browser.Text("document.querySelector('#map .readout').textContent");
        Assert.NotEqual(first, second);
        browser.Key("x", "x");
        Assert.Equal(browser.Number("strata.map.line.z0"), browser.Number("strata.map.line.z1"), 9);
        double width = browser.Number("strata.map.view.x1 - strata.map.view.x0");
        browser.Key("+", "+");
        Assert.Equal(0.8 * width, browser.Number("strata.map.view.x1 - strata.map.view.x0"), 6);
        browser.Key("0", "0");
        Assert.Equal(width, browser.Number("strata.map.view.x1 - strata.map.view.x0"), 6);
    }

    [ChromiumFact]
    public void A_click_on_a_head_sorts_by_number()
    {
        browser.Open(solved.Page, 1600);
        const string Column = "[...[...document.querySelectorAll('table')].find(t => t.caption.textContent.startsWith('Layers')).tBodies[0].rows].map(r => Number(r.cells[4].dataset.value)).join(' ')";
        const string Click = "[...document.querySelectorAll('table')].find(t => t.caption.textContent.startsWith('Layers')).tHead.rows[0].cells[4].firstChild.click()";
        browser.Evaluate(Click);
        double[] up = [.. browser.Text(Column).Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
        browser.Evaluate(Click);
        double[] down = [.. browser.Text(Column).Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
        Assert.True(up.Length > 1 && up[0] < up[^1], "The table has too few different rows to sort.");
        Assert.Equal(up.Order(), up);
        Assert.Equal(up.OrderDescending(), down);
    }

    [ChromiumFact]
    public void On_paper_it_is_light_and_nothing_is_cut()
    {
        browser.Open(solved.Page, 800, dark: true);
        byte[] pdf = browser.Print();
        Assert.Equal("%PDF", Encoding.ASCII.GetString(pdf, 0, 4));
        browser.Scheme(dark: true, print: true);
        Assert.Equal("#1c1f24", browser.Text("strata.theme().ink"));
        Assert.Equal("none", browser.Text("getComputedStyle(document.querySelector('.tools')).display"));
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public void It_says_what_was_asked_and_with_what()
    {
        string page = File.ReadAllText(solved.Page);
        Assert.Contains(Provenance.Of(solved.Design).SectionSha256, page, StringComparison.Ordinal);
        Assert.Contains(System.Net.WebUtility.HtmlEncode("film 1000 W/(m² K), 25 °C"), page, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", page.Replace("http://www.w3.org", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        foreach (string mark in (string[])["{{title}}", "{{style}}", "{{body}}", "{{data}}", "{{scripts}}"])
        {
            Assert.DoesNotContain(mark, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Set_values_stated_ones_and_defaults_are_told_apart()
    {
        Design design = DesignReader.Read(Repository.File("data", "designs", "cavity-build-up.json"), ["carrier_material=molybdenum", "top_film_w_m2k=2000"]);
        IReadOnlyList<DesignInput> inputs = DesignInputs.Of(design);
        Assert.Equal(InputOrigin.Set, inputs.Single(input => input.Name == "carrier_material").Origin);
        Assert.Equal("2000", inputs.Single(input => input.Name == "top_film_w_m2k").Value);
        Assert.Equal(InputOrigin.Design, inputs.Single(input => input.Name == "power_w").Origin);
        Assert.Equal(design.DefaultsUsed.Count, inputs.Count(input => input.Origin == InputOrigin.Default));
        Assert.Equal(inputs.Count, inputs.Select(input => input.Name).Distinct().Count());
    }

    [Fact]
    public void A_quarter_of_a_million_cells_fit_into_a_megabyte()
    {
        Design design = DesignReader.Read(Repository.File("data", "designs", "cavity-build-up.json"));
        Design fine = design with { Section = AnalysisOverride.Apply(design.Section, null, 250_000) };
        DesignSolution solution = SectionAnalysis.Solve(fine.Section);
        using var page = new MemoryStream();
        HtmlReport.Write(page, fine, solution.Result, SolutionFields.Of(solution));
        Assert.InRange(SolutionFields.Of(solution)!.Mesh.Grid.CellCount, 200_000, 400_000);
        Assert.InRange(page.Length, 100_000, 1_000_000);
    }

    [Fact]
    public void A_failed_design_has_a_report_that_says_why()
    {
        using var page = new MemoryStream();
        HtmlReport.Write(page, solved.Design, new DesignResult { Name = "lost", Status = DesignStatus.Failed, Message = "no <way>" }, null);
        Assert.Contains("Not solved: no &lt;way&gt;", Encoding.UTF8.GetString(page.ToArray()), StringComparison.Ordinal);
    }

    [GeneratedRegex("temperature (-?[0-9.]+) ")]
    private static partial Regex Temperature();

    // The place of a point of the section, um, in the window.
    private (double X, double Y) Pixel(double x, double z)
    {
        browser.Evaluate("document.querySelector('#map').scrollIntoView()");
        string canvas = "document.querySelector('#map canvas').getBoundingClientRect()";
        return (browser.Number(FormattableString.Invariant($"{canvas}.left + strata.map.X({x})")), browser.Number(FormattableString.Invariant($"{canvas}.top + strata.map.Y({z})")));
    }
}
