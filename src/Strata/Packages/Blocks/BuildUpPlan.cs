namespace Strata.Packages.Blocks;

/// <summary>A build-up seen from above: lands, lines and columns of one row of nets.</summary>
/// <param name="buildUp">The build-up.</param>
/// <param name="below">Layer on which the columns of the first level stand.</param>
/// <param name="above">Layer that takes the columns of a last level without traces.</param>
internal sealed class BuildUpPlan(BuildUp buildUp, string below, string above)
{
    /// <summary>Width of the lines of a level, um.</summary>
    public required Func<int, double> LineWidth { get; init; }

    /// <summary>Height of the columns of the first level, um; null for the thickness of its dielectric.</summary>
    public double? FirstHeight { get; init; }

    /// <summary>Nets whose lines in a level something else draws, by (level, net) from 0.</summary>
    public Func<int, int, bool> SkipTraces { get; init; } = (_, _) => false;

    /// <summary>Nets that have no column in a level, by (level, net) from 0.</summary>
    public Func<int, int, bool> SkipVias { get; init; } = (_, _) => false;

    /// <summary>Name of the layer that a level's traces are, which is that of their region.</summary>
    public static string Traces(int level) => FormattableString.Invariant($"traces-{level + 1}");

    /// <summary>Draws the levels.</summary>
    /// <returns>The outermost layer.</returns>
    public string Draw(PlanDrawing plan)
    {
        string lower = below;
        for (int i = 0; i < buildUp.Levels.Count; i++)
        {
            BuildUpLevel level = buildUp.Levels[i];
            string upper = level.TraceThickness > 0 ? Traces(i) : above;
            if (level.TraceThickness > 0)
            {
                plan.Layer(upper, level.TraceThickness, level.TraceMaterial);
            }

            double height = i == 0 ? FirstHeight ?? level.DielectricThickness : level.DielectricThickness;
            for (int net = 0; net < buildUp.Plan.Nets; net++)
            {
                if (height > 0 && !SkipVias(i, net))
                {
                    AddVia(plan, level.Via, FormattableString.Invariant($"columns-{i + 1} {net + 1}"), (lower, upper),
                        buildUp.Plan.Positions[i][net], height);
                }

                if (level.TraceThickness > 0 && !SkipTraces(i, net))
                {
                    AddTrace(plan, i, net);
                }
            }

            lower = upper;
        }

        return lower;
    }

    private static void AddVia(PlanDrawing plan, ViaStyle via, string name, (string From, string To) layers, double x, double height)
    {
        double diameter = Math.Sqrt(via.BottomWidth * via.TopWidth);
        bool lined = via.Form == ViaForm.Lined && via.Liner < Math.Min(height, diameter / 2);
        if (via.Form != ViaForm.Open)
        {
            double cylinder = lined ? EqualCylinder.HeightOfLined(height, diameter, via.Liner) : height;
            plan.Via(name, layers.From, layers.To, x, diameter, cylinder, via.Material);
        }
    }

    private void AddTrace(PlanDrawing plan, int at, int net)
    {
        BuildUpLevel level = buildUp.Levels[at];
        double from = buildUp.Plan.Positions[at][net];
        double to = buildUp.Plan.Positions[Math.Min(at + 1, buildUp.Plan.Positions.Count - 1)][net];
        double land = Math.Max(level.LandWidth, level.Via.Width);
        double end = at == buildUp.Levels.Count - 1 ? Math.Max(land, buildUp.EndWidth) : land;
        plan.Disc(Traces(at), from, land);
        plan.Line(Traces(at), from, to, LineWidth(at));
        if (from != to || end > land)
        {
            plan.Disc(Traces(at), to, end);
        }
    }
}
