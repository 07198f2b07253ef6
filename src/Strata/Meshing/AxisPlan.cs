using System.Globalization;
using Strata.CrossSections;
using Strata.Numerics.Grids;

namespace Strata.Meshing;

/// <summary>Chooses the axes of a drawing: break lines, then the cell widths that meet the asked count or size.</summary>
internal sealed partial class AxisPlan
{
    /// <summary>Fewest cells across a disc or a polygon (half as many across a taper), where the count allows.</summary>
    public const int CellsAcrossCurve = 8;

    /// <summary>The same where the count leaves no room for them.</summary>
    public const int CellsAcrossCurveAtLeast = 4;

    /// <summary>Ratio of neighbours on the starting grid of a refinement, which splits what the error asks for.</summary>
    private const double StartGrowth = 3.0;

    /// <summary>Cells beside an inner break line are this much narrower than the widest: corners and interfaces hold the error.</summary>
    private const double LineShare = 0.25;

    /// <summary>Widths closer than this give counts a few percent apart, which is near enough.</summary>
    private const double WidthStep = 0.02;

    /// <summary>A count this near to the target is not improved further.</summary>
    private const double GoodCount = 0.05;

    /// <summary>Most cells that a target may ask for.</summary>
    private const double MostCells = 1e8;

    private readonly BreakLines _x;
    private readonly BreakLines _z;
    private readonly AxisGrader _grader = new();
    private readonly CancellationToken _cancellation;

    private AxisPlan(CrossSection section, MeshOptions options, CancellationToken cancellation)
    {
        ((_x, _z), _cancellation) = (BreakLines.Of(section, options), cancellation);
        Warnings.AddRange([.. _x.Warnings, .. _z.Warnings]);
    }

    /// <summary>The axis along the layers.</summary>
    public GridAxis X { get; private set; } = null!;

    /// <summary>The axis across the layers.</summary>
    public GridAxis Z { get; private set; } = null!;

    /// <summary>Merged lines, and what the asked count did not allow.</summary>
    public List<string> Warnings { get; } = [];

    /// <summary>How strictly the geometry is resolved.</summary>
    /// <param name="Cells">Fewest cells between two lines.</param>
    /// <param name="Growth">Ratio of neighbours across the layers.</param>
    /// <param name="Along">The same along them.</param>
    /// <param name="AcrossCurve">Cells across a curve.</param>
    private readonly record struct Demand(int Cells, double Growth, double Along, int AcrossCurve)
    {
        public Demand AtLeast(double growth) => this with { Growth = Math.Max(Growth, growth), Along = Math.Max(Along, growth) };
    }

    /// <summary>Plans the axes of a drawing.</summary>
    /// <exception cref="ArgumentException">An option is outside its range.</exception>
    public static AxisPlan Of(CrossSection section, MeshOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(options);
        Require(options);
        var plan = new AxisPlan(section, options, cancellation);
        GridTooLargeException.ThrowIf(plan._x.Lines.Length - 1, plan._z.Lines.Length - 1, options.MostCells);
        double along = options.GrowthAlong ?? options.GrowthRatio;
        var full = new Demand(options.CellsPerLayer, options.GrowthRatio, along, CellsAcrossCurve);
        if (options.ReachableCells is int target)
        {
            plan.ToCount(target, full, options.CellsAcrossCurve);
        }
        else if (options.TargetSize is double size)
        {
            plan.RequireModest(size);
            plan.Take(size, size, full);
        }
        else
        {
            plan.Take(double.PositiveInfinity, double.PositiveInfinity, (full with { AcrossCurve = options.CellsAcrossCurve }).AtLeast(StartGrowth));
        }

        plan.RequireWithin(options.MostCells);
        return plan;
    }

    private static void Require(MeshOptions options)
    {
        if (options.TargetCells is < 1 or > (int)MostCells || !(options.TargetSize is null or > 0) || !(options.GrowthRatio > 1) || !(options.GrowthAlong is null or > 1) || options.CellsPerLayer < 1 || !(options.MergeTolerance >= 0))
        {
            throw new ArgumentException($"Target cells must be 1 to 100 million, cells per layer at least 1, the target size above 0, the growth ratio above 1, the merge tolerance at least 0; found {options}.", nameof(options));
        }
    }

    /// <summary>Refuses a size that would take more cells than any computer holds.</summary>
    private void RequireModest(double size)
    {
        double cells = (_x.Lines[^1] - _x.Lines[0]) / size * ((_z.Lines[^1] - _z.Lines[0]) / size);
        if (cells > MostCells)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"A target size of {Micrometres.FromMetres(size)} um needs {cells:G3} cells; allowed: at most {MostCells:G3}."), nameof(size));
        }
    }

    // The lines of the drawing alone, where a graded grid of it is too large; refused when they are too many themselves.
    private void RequireWithin(int most)
    {
        if ((long)X.Count * Z.Count > most)
        {
            Take(double.PositiveInfinity, double.PositiveInfinity, new Demand(1, 1e9, 1e9, 1));
            GridTooLargeException.ThrowIf(X.Count, Z.Count, most);
            Warnings.Add($"the drawing's lines leave no room to grade cells: {X.Count} x {Z.Count} of the {most} that a grid may have");
        }
    }

    private GridAxis Axis(BreakLines lines, double widest, Demand demand) => Graded(lines, widest, demand).Axis();

    private int CountOf(BreakLines lines, double widest, Demand demand) => Graded(lines, widest, demand).Count;

    private AxisGrader Graded(BreakLines lines, double widest, Demand demand)
    {
        _cancellation.ThrowIfCancellationRequested();
        bool along = ReferenceEquals(lines, _x);
        _grader.Reset(lines.Lines);
        _grader.Cells.Fill(demand.Cells);
        lines.Caps(demand.AcrossCurve, widest, _grader.Caps);
        Span<double> atLines = _grader.LineWidths;
        atLines.Fill(LineShare * widest);
        (atLines[0], atLines[^1]) = (double.PositiveInfinity, double.PositiveInfinity);
        _grader.Grade(along ? demand.Along : demand.Growth);
        return _grader;
    }

    private void Take(double widestX, double widestZ, Demand demand) =>
        (X, Z) = (Axis(_x, widestX, demand), Axis(_z, widestZ, demand));

    private long Count(double widest, Demand demand) =>
        (long)CountOf(_x, widest, demand) * CountOf(_z, widest, demand);
}
