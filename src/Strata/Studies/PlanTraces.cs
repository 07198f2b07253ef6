using System.Globalization;
using Strata.Analysis;
using Strata.CrossSections;
using Strata.Files;
using Strata.Materials;
using Strata.Packages.Rules;
using Strata.Problems;
using Strata.Results;

namespace Strata.Studies;

/// <summary>Gives the traces of a section the resistances that a plan of the same package found for them.</summary>
/// <remarks>
/// A layer of the plan and a region of the section belong together by name, nets by the names of their two terminals. Of each the
/// resistance is P / I^2: its share of the net's heat times the net's resistance. The resistivity of the section's metal is multiplied
/// by the ratio of the two, once for every net and region; its heat conduction stays. Where the share of a region in its net is less
/// than <see cref="LeastPercent"/> it stays as it is.
/// </remarks>
internal static class PlanTraces
{
    /// <summary>Share of a net's resistance from which a region is given the plan's, percent.</summary>
    public const double LeastPercent = 1;

    /// <summary>Gives them.</summary>
    /// <param name="design">The design of the section.</param>
    /// <param name="results">A plan's <c>results.json</c>.</param>
    /// <param name="file">Its name for messages.</param>
    /// <param name="rows">How many nets of the plan one net of the section stands for, side by side along its depth, above 0.</param>
    /// <param name="given">Receives a line for every trace: net, region, resistances.</param>
    /// <returns>The section with materials of its own for those traces.</returns>
    /// <exception cref="InputException">The results are no plan's, no trace belongs to a net of the section, or the section has no
    /// nets.</exception>
    public static CrossSection Give(Design design, byte[] results, string file, double rows, out IReadOnlyList<string> given)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(results);
        CrossSection section = design.Section;
        IReadOnlyList<PlanTraceNet> plan = PlanTraceNet.Read(results, file);
        if (section.Terminals.Count == 0)
        {
            throw Refuse(design.File,
                "the section has no terminals, so that it has no nets; give pad_current_a and an analysis with currents");
        }

        AnalysisRequest asked = section.Analysis with { Kind = AnalysisKind.Electrical };
        CrossSection electrical = section with
        {
            Analysis = asked.Cells is null && asked.AccuracyPercent is null
            ? asked with { AccuracyPercent = 1 } : asked
        };
        IReadOnlyList<NetResult> nets = SectionAnalysis.Solve(electrical).Result.Electrical?.Nets ?? [];
        MaterialLibrary library = section.Materials.Count == 0 ? MaterialLibrary.Default : MaterialLibrary.Default.With(section.Materials);
        ConductorMap map = new(section, library);
        List<string> lines = [];
        List<Material> materials = [.. section.Materials];
        PaintedShape[] shapes = [.. section.Shapes];
        foreach (NetResult net in nets.Where(net => net.Terminals.Count == 2 && net.ResistanceOhm is not null))
        {
            PlanTraceNet? found = plan.FirstOrDefault(one => one.Terminals.SetEquals(net.Terminals.Select(terminal => terminal.Name)));
            int piece = map.PieceAt(section.Terminals.First(terminal => terminal.Name == net.Terminals[0].Name).Place);
            foreach (Share share in found is null ? [] : net.Shares.Where(share => share.Percent >= LeastPercent))
            {
                if (!found!.ShareOf.TryGetValue(share.Region, out double percent) || !(percent > 0))
                {
                    continue;
                }

                double own = share.Percent / 100 * net.ResistanceOhm!.Value;
                double wanted = percent / 100 * found.ResistanceOhm / rows;
                Change(share.Region, piece, wanted / own, net.Name);
                lines.Add(string.Create(CultureInfo.InvariantCulture,
                    $"{net.Name}, {share.Region}: {wanted:G4} ohm of the plan for {own:G4} ohm of the section"));
            }
        }

        given = lines.Count > 0 ? lines
            : throw Refuse(file, "no layer of the plan has the name of a region in a net of the section with the same two terminals");
        return section with { Shapes = shapes, Materials = materials };

        void Change(string region, int piece, double factor, string net)
        {
            for (int n = 0; n < shapes.Length; n++)
            {
                Box at = shapes[n].Shape.Bounds;
                if (shapes[n].Region != region || map.PieceAt(at) != piece || !library.TryGet(shapes[n].Material, out Material? metal)
                    || !metal.IsConductor)
                {
                    continue;
                }

                string name = $"{metal.Name} of {region} in {net}";
                if (!materials.Exists(known => known.Name == name))
                {
                    materials.Add(metal with
                    {
                        Name = name,
                        ResistivityOhmM = metal.ResistivityOhmM * factor,
                        ResistivityRangeOhmM = null
                    });
                }

                shapes[n] = shapes[n] with { Material = name };
            }
        }
    }

    private static InputException Refuse(string file, string message) => new(new InputProblem(file, "--traces", null, message));
}
