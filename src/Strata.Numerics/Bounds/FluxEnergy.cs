using System.Numerics;
using System.Runtime.CompilerServices;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <summary>
/// The complementary energy of balanced fluxes and, against a continuous field, the constitutive gap of every cell.
/// </summary>
/// <remarks>
/// Within a cell each component of the flux runs linearly between its two faces (along the radius r times it runs
/// linearly in r^2): the lowest-order element of Raviart and Thomas (1977), whose divergence is the cell's source.
/// </remarks>
internal sealed class FluxEnergy
{
    private readonly Numbers _cells = new();

    /// <summary>Flux energy per cell.</summary>
    public Numbers Cells => _cells;

    /// <summary>Gap that a finer division along x would reduce, per column.</summary>
    public double[] GapX { get; private set; } = [];

    /// <summary>Gap that a finer division along z would reduce, per row.</summary>
    public double[] GapZ { get; private set; } = [];

    /// <summary>Part of the flux energy of each row that falls as 1 / dz when a row is stretched, less the part that grows as dz.</summary>
    public double[] StretchZ { get; private set; } = [];

    /// <summary>Sum over the cells of what their fluxes fail to balance, from rounding.</summary>
    public double Imbalance { get; private set; }

    /// <summary>Energy of all cells.</summary>
    public double CellSum { get; private set; }

    /// <summary>Computes all cells.</summary>
    public void Cell(FaceFluxes fluxes, CellResistances resistances, ColumnShapes shapes, VertexGrid grid, ReadOnlySpan<double> v)
    {
        DiffusionProblem problem = fluxes.XFaces.Problem;
        int nx = problem.Grid.Nx, nz = problem.Grid.Nz;
        _cells.Fit(nx * nz);
        if (GapX.Length != nx || GapZ.Length != nz)
        {
            (GapX, GapZ, StretchZ) = (new double[nx], new double[nz], new double[nz]);
        }

        Array.Clear(GapX);
        Array.Clear(GapZ);
        Array.Clear(StretchZ);
        (Imbalance, CellSum) = (0, 0);
        for (int i = 0; i < nx; i++)
        {
            Column(fluxes, resistances, shapes, grid, v, problem, i);
        }
    }

    /// <summary>Sets a cell whose flux is not one pair of linear components.</summary>
    /// <param name="cell">Cell index.</param>
    /// <param name="row">Its row.</param>
    /// <param name="alongX">Energy along x.</param>
    /// <param name="alongZ">Energy along z.</param>
    public void Set(int cell, int row, double alongX, double alongZ)
    {
        Cells[cell] = alongX + alongZ;
        CellSum += alongX + alongZ;
        StretchZ[row] += alongX - alongZ;
    }

    /// <summary>Adds what such cells fail to balance.</summary>
    public void AddImbalance(double imbalance) => Imbalance += imbalance;

    private void Column(FaceFluxes fluxes, CellResistances resistances, ColumnShapes shapes, VertexGrid grid, ReadOnlySpan<double> v, DiffusionProblem problem, int i)
    {
        int nz = problem.Grid.Nz, at = i * nz, stride = grid.Stride, element = grid.X.High(i) * stride;
        foreach ((int start, int count) in grid.Z.Segments)
        {
            int c = at + start, face = c + i, low = element + grid.Z.High(start);
            var cells = new Segment(
                fluxes.EastOfX.Slice(c, count), fluxes.WestOfX.Slice(c + nz, count), fluxes.AboveZ.Slice(face, count), fluxes.BelowZ.Slice(face + 1, count),
                resistances.X.AsSpan(c, count), resistances.Z.AsSpan(c, count), problem.Kx.AsSpan(c, count), problem.Kz.AsSpan(c, count),
                fluxes.Released.Slice(c, count), problem.Grid.Z.Widths.Slice(start, count), v.Slice(low, count + 1), v.Slice(low + stride, count + 1));
            Run(cells, new Shape(shapes, fluxes.ZFaces.Width[i], i), Cells.AsSpan(c, count), GapZ.AsSpan(start, count), StretchZ.AsSpan(start, count), i);
        }
    }

    private void Run(in Segment s, in Shape shape, Span<double> cells, Span<double> gapZ, Span<double> stretchZ, int column)
    {
        int k = 0, lanes = Vector<double>.Count;
        Vector<double> sum = default, gap = default, imbalance = default;
        for (; k <= cells.Length - lanes; k += lanes)
        {
            Terms t = shape.Of(
                s.West.Load(k), s.East.Load(k), s.Below.Load(k), s.Above.Load(k), s.ResistanceX.Load(k), s.ResistanceZ.Load(k), s.Kx.Load(k), s.Kz.Load(k), s.Dz.Load(k),
                s.VertexWest.Load(k), s.VertexWest.Load(k + 1), s.VertexEast.Load(k), s.VertexEast.Load(k + 1));
            cells.Store(k, t.Energy);
            gapZ.Store(k, gapZ.Load(k) + t.GapZ);
            stretchZ.Store(k, stretchZ.Load(k) + t.Stretch);
            (sum, gap) = (sum + t.Energy, gap + t.GapX);
            Vector<double> left = s.Source.Load(k) + (s.West.Load(k) - s.East.Load(k)) + (s.Below.Load(k) - s.Above.Load(k));
            imbalance += Vector.ConditionalSelect(Vector.GreaterThan(s.ResistanceX.Load(k) + s.ResistanceZ.Load(k), Vector<double>.Zero), Vector.Abs(left), Vector<double>.Zero);
        }

        (double rest, double restGap, double restImbalance) = (0, 0, 0);
        for (; k < cells.Length; k++)
        {
            // The tail runs through the same formula in the lanes of a vector, all of them equal.
            Terms t = shape.Of(
                new(s.West[k]), new(s.East[k]), new(s.Below[k]), new(s.Above[k]), new(s.ResistanceX[k]), new(s.ResistanceZ[k]), new(s.Kx[k]), new(s.Kz[k]), new(s.Dz[k]),
                new(s.VertexWest[k]), new(s.VertexWest[k + 1]), new(s.VertexEast[k]), new(s.VertexEast[k + 1]));
            cells[k] = t.Energy[0];
            gapZ[k] += t.GapZ[0];
            stretchZ[k] += t.Stretch[0];
            (rest, restGap) = (rest + t.Energy[0], restGap + t.GapX[0]);
            restImbalance += s.ResistanceX[k] + s.ResistanceZ[k] > 0 ? Math.Abs(s.Source[k] + (s.West[k] - s.East[k]) + (s.Below[k] - s.Above[k])) : 0;
        }

        CellSum += Vector.Sum(sum) + rest;
        GapX[column] += Vector.Sum(gap) + restGap;
        Imbalance += Vector.Sum(imbalance) + restImbalance;
    }

    /// <summary>What one cell adds to each result.</summary>
    private readonly record struct Terms(Vector<double> Energy, Vector<double> Stretch, Vector<double> GapX, Vector<double> GapZ);

    /// <summary>The values of a run of cells in one column.</summary>
    private readonly ref struct Segment(
        ReadOnlySpan<double> west, ReadOnlySpan<double> east, ReadOnlySpan<double> below, ReadOnlySpan<double> above, ReadOnlySpan<double> resistanceX,
        ReadOnlySpan<double> resistanceZ, ReadOnlySpan<double> kx, ReadOnlySpan<double> kz, ReadOnlySpan<double> source, ReadOnlySpan<double> dz,
        ReadOnlySpan<double> vertexWest, ReadOnlySpan<double> vertexEast)
    {
        public readonly ReadOnlySpan<double> West = west, East = east, Below = below, Above = above, ResistanceX = resistanceX, ResistanceZ = resistanceZ;
        public readonly ReadOnlySpan<double> Kx = kx, Kz = kz, Source = source, Dz = dz, VertexWest = vertexWest, VertexEast = vertexEast;
    }

    /// <summary>The constants of one column, and the formula of a cell.</summary>
    private readonly struct Shape(ColumnShapes shapes, double area, int i)
    {
        private readonly double _c00 = shapes.Flux00[i], _c01 = 2 * shapes.Flux01[i], _c11 = shapes.Flux11[i], _east = shapes.MeanEast[i], _conducts = shapes.Conducts[i];
        private readonly double _west = shapes.WestPart[i], _area = area, _spread = (shapes.Area11[i] / area) - ((1 - shapes.WestPart[i]) * (1 - shapes.WestPart[i]));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Terms Of(
            Vector<double> fw, Vector<double> fe, Vector<double> fb, Vector<double> ft, Vector<double> rx, Vector<double> rz, Vector<double> kx, Vector<double> kz, Vector<double> dz,
            Vector<double> w0, Vector<double> w1, Vector<double> e0, Vector<double> e1)
        {
            Vector<double> energyX = rx * ((_c00 * fw * fw) + (_c01 * fw * fe) + (_c11 * fe * fe)), energyZ = rz * ((fb * fb) + (fb * ft) + (ft * ft)) * (1.0 / 3);
            Vector<double> meanX = fw + (_east * (fe - fw)), dropX = 0.5 * (w0 - e0 + w1 - e1), meanZ = 0.5 * (fb + ft), dropZ = (_west * (w0 - w1)) + ((1 - _west) * (e0 - e1));

            // Mean mismatch, then what each of the two fields varies where the other cannot. A resistance of 0 marks a void.
            Vector<double> resistanceX = rx * (1 / _conducts), active = Vector.ConditionalSelect(Vector.GreaterThan(rx + rz, Vector<double>.Zero), Vector<double>.One, Vector<double>.Zero);
            Vector<double> gx = active * _conducts * kx * dz, gz = active * kz * _area / dz, missX = (meanX * resistanceX) - dropX, missZ = (meanZ * rz) - dropZ;
            Vector<double> mean = 0.5 * ((gx * missX * missX) + (gz * missZ * missZ)), twist = e1 - e0 - w1 + w0, square = twist * twist;
            Vector<double> fluxX = Vector.Max(energyX - (meanX * meanX * resistanceX), Vector<double>.Zero), fluxZ = rz * (ft - fb) * (ft - fb) * (1.0 / 12);
            return new(energyX + energyZ, energyX - energyZ, mean + fluxX + (gz * _spread * square), mean + fluxZ + (gx * square * (1.0 / 12)));
        }
    }
}
