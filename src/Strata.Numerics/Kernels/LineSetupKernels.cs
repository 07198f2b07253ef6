using System.Runtime.CompilerServices;

namespace Strata.Numerics.Kernels;

/// <summary>
/// Sets one level of the line multigrid up: factors of both colours, weights of the C lines in the F lines between them,
/// scaled couplings, and the conductances of the next level.
/// </summary>
/// <remarks>
/// Line pivots by the excess recursion e_i = side_i + g_(i-1) (e_(i-1) / d_(i-1)), d_i = e_i + g_i, which adds positive
/// numbers only; the kernels carry e / d, so that the roots stay off the recurrence. The
/// weight of the left C line solves T_F w = left + half the boundary; the right one is 1 - w.
/// </remarks>
internal static unsafe class LineSetupKernels
{
    /// <summary>A weight this close to 0 or 1 is set to it: on long masked lines the rest is rounding.</summary>
    private const float WeightFloor = 1e-3f;

    /// <summary>Up: factorises the F lines and starts the solve for the weights.</summary>
    /// <param name="level">Writes FactorF, ScaleF and SolutionF (half-solved weights).</param>
    /// <param name="g">The level's conductances.</param>
    /// <param name="panel">Panel, any order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FactoriseF<TW, TV, TU, TNine>(LinePanels* level, LevelCoefficients* g, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
        where TU : struct, IUnroll
        where TNine : struct, ISwitch
    {
        nint width = TU.Registers * TW.Count;
        nint size = level->Rows * width;
        nint first = panel * size;
        float* along = g->AlongF;
        float* left = g->Left;
        float* right = g->Right;
        float* boundary = g->BoundaryF;
        float* factor = level->FactorF;
        float* scale = level->ScaleF;
        float* weight = level->SolutionF;
        float* between = level->Between + (panel * width);
        TV half = TW.Create(0.5f);
        TV e0 = TW.Zero, e1 = TW.Zero, e2 = TW.Zero, e3 = TW.Zero;
        TV s0 = TW.Zero, s1 = TW.Zero, s2 = TW.Zero, s3 = TW.Zero;
        TV y0 = TW.Zero, y1 = TW.Zero, y2 = TW.Zero, y3 = TW.Zero;
        for (nint o = first + size - width; o >= first; o -= width)
        {
            bool inner = o > first;
            TV l0 = TW.Load(left + o);
            TV r0 = TW.Load(right + o);
            TV b0 = TW.Load(boundary + o);
            if (TNine.On)
            {
                l0 = TW.Add(TW.Add(l0, TW.Load(g->LeftUp + o)), TW.Load(g->LeftDown + o - width));
                r0 = TW.Add(TW.Add(r0, TW.Load(g->RightUp + o)), TW.Load(g->RightDown + o - width));
                l0 = TW.IfGreater(l0, TW.Zero, l0, TW.Zero);
                r0 = TW.IfGreater(r0, TW.Zero, r0, TW.Zero);
            }

            TV up0 = TW.Load(along + o);
            TV down0 = inner ? TW.Load(along + o - width) : TW.Zero;
            TV side0 = TW.Fma(up0, e0, TW.Add(TW.Add(l0, r0), b0));
            TV pivot0 = TW.Add(side0, down0);
            e0 = TW.QuotientOrZero(side0, pivot0);
            TV d0 = TW.InverseRootOrZero(pivot0);
            TV m0 = TW.Multiply(TW.Multiply(up0, s0), d0);
            s0 = d0;
            b0 = TW.Multiply(b0, TW.IfGreater(r0, TW.Zero, TW.IfGreater(l0, TW.Zero, half, TW.Zero), TW.Load(between)));
            y0 = TW.Fma(m0, y0, TW.Multiply(s0, TW.Add(l0, b0)));
            TW.Store(factor + o, m0);
            TW.Store(scale + o, s0);
            TW.Store(weight + o, y0);

            if (TU.Registers > 1)
            {
                TV l1 = TW.Load(left + o + TW.Count);
                TV r1 = TW.Load(right + o + TW.Count);
                TV b1 = TW.Load(boundary + o + TW.Count);
                if (TNine.On)
                {
                    l1 = TW.Add(TW.Add(l1, TW.Load(g->LeftUp + o + TW.Count)), TW.Load(g->LeftDown + o + TW.Count - width));
                    r1 = TW.Add(TW.Add(r1, TW.Load(g->RightUp + o + TW.Count)), TW.Load(g->RightDown + o + TW.Count - width));
                    l1 = TW.IfGreater(l1, TW.Zero, l1, TW.Zero);
                    r1 = TW.IfGreater(r1, TW.Zero, r1, TW.Zero);
                }

                TV up1 = TW.Load(along + o + TW.Count);
                TV down1 = inner ? TW.Load(along + o + TW.Count - width) : TW.Zero;
                TV side1 = TW.Fma(up1, e1, TW.Add(TW.Add(l1, r1), b1));
                TV pivot1 = TW.Add(side1, down1);
                e1 = TW.QuotientOrZero(side1, pivot1);
                TV d1 = TW.InverseRootOrZero(pivot1);
                TV m1 = TW.Multiply(TW.Multiply(up1, s1), d1);
                s1 = d1;
                b1 = TW.Multiply(b1, TW.IfGreater(r1, TW.Zero, TW.IfGreater(l1, TW.Zero, half, TW.Zero), TW.Load(between + TW.Count)));
                y1 = TW.Fma(m1, y1, TW.Multiply(s1, TW.Add(l1, b1)));
                TW.Store(factor + o + TW.Count, m1);
                TW.Store(scale + o + TW.Count, s1);
                TW.Store(weight + o + TW.Count, y1);
            }

            if (TU.Registers > 2)
            {
                TV l2 = TW.Load(left + o + (2 * TW.Count));
                TV r2 = TW.Load(right + o + (2 * TW.Count));
                TV b2 = TW.Load(boundary + o + (2 * TW.Count));
                if (TNine.On)
                {
                    l2 = TW.Add(TW.Add(l2, TW.Load(g->LeftUp + o + (2 * TW.Count))), TW.Load(g->LeftDown + o + (2 * TW.Count) - width));
                    r2 = TW.Add(TW.Add(r2, TW.Load(g->RightUp + o + (2 * TW.Count))), TW.Load(g->RightDown + o + (2 * TW.Count) - width));
                    l2 = TW.IfGreater(l2, TW.Zero, l2, TW.Zero);
                    r2 = TW.IfGreater(r2, TW.Zero, r2, TW.Zero);
                }

                TV up2 = TW.Load(along + o + (2 * TW.Count));
                TV down2 = inner ? TW.Load(along + o + (2 * TW.Count) - width) : TW.Zero;
                TV side2 = TW.Fma(up2, e2, TW.Add(TW.Add(l2, r2), b2));
                TV pivot2 = TW.Add(side2, down2);
                e2 = TW.QuotientOrZero(side2, pivot2);
                TV d2 = TW.InverseRootOrZero(pivot2);
                TV m2 = TW.Multiply(TW.Multiply(up2, s2), d2);
                s2 = d2;
                b2 = TW.Multiply(b2, TW.IfGreater(r2, TW.Zero, TW.IfGreater(l2, TW.Zero, half, TW.Zero), TW.Load(between + (2 * TW.Count))));
                y2 = TW.Fma(m2, y2, TW.Multiply(s2, TW.Add(l2, b2)));
                TW.Store(factor + o + (2 * TW.Count), m2);
                TW.Store(scale + o + (2 * TW.Count), s2);
                TW.Store(weight + o + (2 * TW.Count), y2);
                TV l3 = TW.Load(left + o + (3 * TW.Count));
                TV r3 = TW.Load(right + o + (3 * TW.Count));
                TV b3 = TW.Load(boundary + o + (3 * TW.Count));
                if (TNine.On)
                {
                    l3 = TW.Add(TW.Add(l3, TW.Load(g->LeftUp + o + (3 * TW.Count))), TW.Load(g->LeftDown + o + (3 * TW.Count) - width));
                    r3 = TW.Add(TW.Add(r3, TW.Load(g->RightUp + o + (3 * TW.Count))), TW.Load(g->RightDown + o + (3 * TW.Count) - width));
                    l3 = TW.IfGreater(l3, TW.Zero, l3, TW.Zero);
                    r3 = TW.IfGreater(r3, TW.Zero, r3, TW.Zero);
                }

                TV up3 = TW.Load(along + o + (3 * TW.Count));
                TV down3 = inner ? TW.Load(along + o + (3 * TW.Count) - width) : TW.Zero;
                TV side3 = TW.Fma(up3, e3, TW.Add(TW.Add(l3, r3), b3));
                TV pivot3 = TW.Add(side3, down3);
                e3 = TW.QuotientOrZero(side3, pivot3);
                TV d3 = TW.InverseRootOrZero(pivot3);
                TV m3 = TW.Multiply(TW.Multiply(up3, s3), d3);
                s3 = d3;
                b3 = TW.Multiply(b3, TW.IfGreater(r3, TW.Zero, TW.IfGreater(l3, TW.Zero, half, TW.Zero), TW.Load(between + (3 * TW.Count))));
                y3 = TW.Fma(m3, y3, TW.Multiply(s3, TW.Add(l3, b3)));
                TW.Store(factor + o + (3 * TW.Count), m3);
                TW.Store(scale + o + (3 * TW.Count), s3);
                TW.Store(weight + o + (3 * TW.Count), y3);
            }
        }
    }

    /// <summary>Down: factorises the C lines, ends the solve for the weights, scales the couplings.</summary>
    /// <param name="level">Writes FactorC, ScaleC, SolutionF (weights), Left, Right; reads FactorF, ScaleF.</param>
    /// <param name="g">The level's conductances.</param>
    /// <param name="panel">Panel; descending order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FactoriseC<TW, TV, TU, TNine>(LinePanels* level, LevelCoefficients* g, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
        where TU : struct, IUnroll
        where TNine : struct, ISwitch
    {
        nint width = TU.Registers * TW.Count;
        nint size = level->Rows * width;
        nint first = panel * size;
        nint end = first + size;
        float* along = g->AlongC;
        float* left = g->Left;
        float* right = g->Right;
        float* boundary = g->BoundaryC;
        float* factor = level->FactorC;
        float* factorF = level->FactorF;
        float* scale = level->ScaleC;
        float* scaleF = level->ScaleF;
        float* weight = level->SolutionF;
        float* scaledLeft = level->Left;
        float* scaledRight = level->Right;
        float* next = panel + 1 < level->Panels ? scale + size : scale;
        nint before = panel > 0 ? width - 1 - size : 0;
        float outside = panel > 0 ? 1 : 0;
        TV low = TW.Create(WeightFloor);
        TV high = TW.Create(1 - WeightFloor);
        TV one = TW.Create(1f);
        TV e0 = TW.Zero, e1 = TW.Zero, e2 = TW.Zero, e3 = TW.Zero;
        TV s0 = TW.Zero, s1 = TW.Zero, s2 = TW.Zero, s3 = TW.Zero;
        TV w0 = TW.Zero, w1 = TW.Zero, w2 = TW.Zero, w3 = TW.Zero;
        TV m0 = TW.Zero, m1 = TW.Zero, m2 = TW.Zero, m3 = TW.Zero;
        TV h0 = TW.Zero, h1 = TW.Zero, h2 = TW.Zero, h3 = TW.Zero;
        for (nint o = first; o < end; o += width)
        {
            bool inner = o > first;
            nint h = o + before;
            float edge = right[h];
            if (TNine.On)
            {
                edge = Math.Max(0, edge + g->RightUp[h - width] + g->RightDown[h]);
            }

            TV r0 = TW.Create(outside * edge);
            TV r1 = default, r2 = default, r3 = default, r4;
            r1 = TW.Load(right + o);
            TV l0 = TW.Load(left + o);
            if (TNine.On)
            {
                l0 = TW.Add(TW.Add(l0, TW.Load(g->LeftUp + o - width)), TW.Load(g->LeftDown + o));
                r1 = TW.Add(TW.Add(r1, TW.Load(g->RightUp + o - width)), TW.Load(g->RightDown + o));
                l0 = TW.IfGreater(l0, TW.Zero, l0, TW.Zero);
                r1 = TW.IfGreater(r1, TW.Zero, r1, TW.Zero);
            }

            TV side0 = TW.Add(TW.Add(l0, TW.FromPreviousLane(r0, r1)), TW.Load(boundary + o));
            TV up0 = inner ? TW.Load(along + o - width) : TW.Zero;
            TV t0 = TW.Multiply(up0, s0);
            side0 = TW.Fma(up0, e0, side0);
            TV pivot0 = TW.Add(side0, TW.Load(along + o));
            e0 = TW.QuotientOrZero(side0, pivot0);
            s0 = TW.InverseRootOrZero(pivot0);
            TW.Store(scale + o, s0);
            if (inner)
            {
                TW.Store(factor + o - width, TW.Multiply(t0, s0));
            }

            TV f0 = TW.Load(scaleF + o);
            w0 = TW.Fma(m0, w0, TW.Load(weight + o));
            m0 = TW.Load(factorF + o);
            TV v0 = TW.Multiply(f0, w0);
            v0 = TW.IfGreater(v0, high, one, TW.IfGreater(v0, low, v0, TW.Zero));
            TW.Store(weight + o, v0);
            h0 = f0;

            if (TU.Registers > 1)
            {
                r2 = TW.Load(right + o + TW.Count);
                TV l1 = TW.Load(left + o + TW.Count);
                if (TNine.On)
                {
                    l1 = TW.Add(TW.Add(l1, TW.Load(g->LeftUp + o + TW.Count - width)), TW.Load(g->LeftDown + o + TW.Count));
                    r2 = TW.Add(TW.Add(r2, TW.Load(g->RightUp + o + TW.Count - width)), TW.Load(g->RightDown + o + TW.Count));
                    l1 = TW.IfGreater(l1, TW.Zero, l1, TW.Zero);
                    r2 = TW.IfGreater(r2, TW.Zero, r2, TW.Zero);
                }

                TV side1 = TW.Add(TW.Add(l1, TW.FromPreviousLane(r1, r2)), TW.Load(boundary + o + TW.Count));
                TV up1 = inner ? TW.Load(along + o + TW.Count - width) : TW.Zero;
                TV t1 = TW.Multiply(up1, s1);
                side1 = TW.Fma(up1, e1, side1);
                TV pivot1 = TW.Add(side1, TW.Load(along + o + TW.Count));
                e1 = TW.QuotientOrZero(side1, pivot1);
                s1 = TW.InverseRootOrZero(pivot1);
                TW.Store(scale + o + TW.Count, s1);
                if (inner)
                {
                    TW.Store(factor + o + TW.Count - width, TW.Multiply(t1, s1));
                }

                TV f1 = TW.Load(scaleF + o + TW.Count);
                w1 = TW.Fma(m1, w1, TW.Load(weight + o + TW.Count));
                m1 = TW.Load(factorF + o + TW.Count);
                TV v1 = TW.Multiply(f1, w1);
                v1 = TW.IfGreater(v1, high, one, TW.IfGreater(v1, low, v1, TW.Zero));
                TW.Store(weight + o + TW.Count, v1);
                h1 = f1;
            }

            if (TU.Registers > 2)
            {
                r3 = TW.Load(right + o + (2 * TW.Count));
                TV l2 = TW.Load(left + o + (2 * TW.Count));
                if (TNine.On)
                {
                    l2 = TW.Add(TW.Add(l2, TW.Load(g->LeftUp + o + (2 * TW.Count) - width)), TW.Load(g->LeftDown + o + (2 * TW.Count)));
                    r3 = TW.Add(TW.Add(r3, TW.Load(g->RightUp + o + (2 * TW.Count) - width)), TW.Load(g->RightDown + o + (2 * TW.Count)));
                    l2 = TW.IfGreater(l2, TW.Zero, l2, TW.Zero);
                    r3 = TW.IfGreater(r3, TW.Zero, r3, TW.Zero);
                }

                TV side2 = TW.Add(TW.Add(l2, TW.FromPreviousLane(r2, r3)), TW.Load(boundary + o + (2 * TW.Count)));
                TV up2 = inner ? TW.Load(along + o + (2 * TW.Count) - width) : TW.Zero;
                TV t2 = TW.Multiply(up2, s2);
                side2 = TW.Fma(up2, e2, side2);
                TV pivot2 = TW.Add(side2, TW.Load(along + o + (2 * TW.Count)));
                e2 = TW.QuotientOrZero(side2, pivot2);
                s2 = TW.InverseRootOrZero(pivot2);
                TW.Store(scale + o + (2 * TW.Count), s2);
                if (inner)
                {
                    TW.Store(factor + o + (2 * TW.Count) - width, TW.Multiply(t2, s2));
                }

                TV f2 = TW.Load(scaleF + o + (2 * TW.Count));
                w2 = TW.Fma(m2, w2, TW.Load(weight + o + (2 * TW.Count)));
                m2 = TW.Load(factorF + o + (2 * TW.Count));
                TV v2 = TW.Multiply(f2, w2);
                v2 = TW.IfGreater(v2, high, one, TW.IfGreater(v2, low, v2, TW.Zero));
                TW.Store(weight + o + (2 * TW.Count), v2);
                h2 = f2;
                r4 = TW.Load(right + o + (3 * TW.Count));
                TV l3 = TW.Load(left + o + (3 * TW.Count));
                if (TNine.On)
                {
                    l3 = TW.Add(TW.Add(l3, TW.Load(g->LeftUp + o + (3 * TW.Count) - width)), TW.Load(g->LeftDown + o + (3 * TW.Count)));
                    r4 = TW.Add(TW.Add(r4, TW.Load(g->RightUp + o + (3 * TW.Count) - width)), TW.Load(g->RightDown + o + (3 * TW.Count)));
                    l3 = TW.IfGreater(l3, TW.Zero, l3, TW.Zero);
                    r4 = TW.IfGreater(r4, TW.Zero, r4, TW.Zero);
                }

                TV side3 = TW.Add(TW.Add(l3, TW.FromPreviousLane(r3, r4)), TW.Load(boundary + o + (3 * TW.Count)));
                TV up3 = inner ? TW.Load(along + o + (3 * TW.Count) - width) : TW.Zero;
                TV t3 = TW.Multiply(up3, s3);
                side3 = TW.Fma(up3, e3, side3);
                TV pivot3 = TW.Add(side3, TW.Load(along + o + (3 * TW.Count)));
                e3 = TW.QuotientOrZero(side3, pivot3);
                s3 = TW.InverseRootOrZero(pivot3);
                TW.Store(scale + o + (3 * TW.Count), s3);
                if (inner)
                {
                    TW.Store(factor + o + (3 * TW.Count) - width, TW.Multiply(t3, s3));
                }

                TV f3 = TW.Load(scaleF + o + (3 * TW.Count));
                w3 = TW.Fma(m3, w3, TW.Load(weight + o + (3 * TW.Count)));
                m3 = TW.Load(factorF + o + (3 * TW.Count));
                TV v3 = TW.Multiply(f3, w3);
                v3 = TW.IfGreater(v3, high, one, TW.IfGreater(v3, low, v3, TW.Zero));
                TW.Store(weight + o + (3 * TW.Count), v3);
                h3 = f3;
            }

            TV s4 = TW.Create(next[o]);
            TV n1 = TU.Registers == 1 ? s4 : s1;
            TV n2 = TU.Registers == 2 ? s4 : s2;
            TV n3 = s3;
            TV n4 = s4;
            TW.Store(scaledLeft + o, TW.Multiply(TW.Multiply(TW.Load(left + o), h0), s0));
            TW.Store(scaledRight + o, TW.Multiply(TW.Multiply(TW.Load(right + o), h0), TW.FromNextLane(s0, n1)));

            if (TU.Registers > 1)
            {
                TW.Store(scaledLeft + o + TW.Count, TW.Multiply(TW.Multiply(TW.Load(left + o + TW.Count), h1), s1));
                TW.Store(scaledRight + o + TW.Count, TW.Multiply(TW.Multiply(TW.Load(right + o + TW.Count), h1), TW.FromNextLane(s1, n2)));
            }

            if (TU.Registers > 2)
            {
                TW.Store(scaledLeft + o + (2 * TW.Count), TW.Multiply(TW.Multiply(TW.Load(left + o + (2 * TW.Count)), h2), s2));
                TW.Store(scaledRight + o + (2 * TW.Count), TW.Multiply(TW.Multiply(TW.Load(right + o + (2 * TW.Count)), h2), TW.FromNextLane(s2, n3)));
                TW.Store(scaledLeft + o + (3 * TW.Count), TW.Multiply(TW.Multiply(TW.Load(left + o + (3 * TW.Count)), h3), s3));
                TW.Store(scaledRight + o + (3 * TW.Count), TW.Multiply(TW.Multiply(TW.Load(right + o + (3 * TW.Count)), h3), TW.FromNextLane(s3, n4)));
            }
        }

        for (nint lane = 0; lane < width; lane += TW.Count)
        {
            TW.Store(factor + end - width + lane, TW.Zero);
        }
    }

    /// <summary>
    /// The next level's conductances: those of the interpolation F = w left + v right, v = 1 - w, in pairs. A conductance a
    /// between F (i) and F (i + 1) gives a w_i w_(i+1) along the left line, a v_i v_(i+1) along the right one, a w_i v_(i+1)
    /// and a v_i w_(i+1) between the lines across the rows, and -a w v between the lines in either row; likewise for the
    /// conductances from F to C.
    /// </summary>
    /// <remarks>
    /// The last F line of an even number has no C line on its right. There the reference stands in for it: w solves
    /// T_F w = left, and the C line on its left receives w times the boundary: as much in all as left (1 - w), without the difference.
    /// Without the second switch the couplings across rows are lumped: half of their sum goes along each of the two lines,
    /// and what the face holds in the difference of the lines, half of a (difference of w)^2, between the lines in each row.
    /// </remarks>
    /// <typeparam name="TW">Width.</typeparam>
    /// <typeparam name="TV">Register.</typeparam>
    /// <typeparam name="TU">Registers at once.</typeparam>
    /// <typeparam name="TNine">Whether this level couples across rows.</typeparam>
    /// <typeparam name="TNext">Whether the next one shall.</typeparam>
    /// <param name="level">Reads SolutionF (weights).</param>
    /// <param name="g">The level's conductances.</param>
    /// <param name="coarse">Width of the next level's planes.</param>
    /// <param name="next">Receives the next level's conductances.</param>
    /// <param name="panel">Panel, any order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Coarsen<TW, TV, TU, TNine, TNext>(
        LinePanels* level, LevelCoefficients* g, LinePanels* coarse, LevelCoefficients* next, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
        where TU : struct, IUnroll
        where TNine : struct, ISwitch
        where TNext : struct, ISwitch
    {
        nint width = TU.Registers * TW.Count;
        nint size = level->Rows * width;
        nint first = panel * size;
        nint end = first + size;
        nint coarseWidth = coarse->Width;
        nint to = level->CoarseOffset(panel, coarse->Width);
        float* weight = level->SolutionF;
        float* between = level->Between + (panel * width);
        nint before = panel > 0 ? width - 1 - size : 0;
        float outside = panel > 0 ? 1 : 0;
        TV half = TW.Create(0.5f);
        TV one = TW.Create(1f);
        TV q0 = TW.Zero, q1 = TW.Zero, q2 = TW.Zero, q3 = TW.Zero;
        for (nint o = first; o < end; o += width)
        {
            nint down = o + width < end ? width : 0;
            nint h = o + before;
            float wh = weight[h];
            float wd = weight[h + down];
            float vh = 1 - wh;
            float vd = 1 - wd;
            float xh = g->AlongF[h] * vh * vd;
            float plus = g->AlongF[h] * wh * vd;
            float minus = g->AlongF[h] * vh * wd;
            if (TNine.On)
            {
                minus = MathF.FusedMultiplyAdd(g->LeftUp[h], vh, minus);
                plus = MathF.FusedMultiplyAdd(g->LeftDown[h], vd, plus);
                xh += g->RightUp[h] * vh;
                plus = MathF.FusedMultiplyAdd(g->RightUp[h], wh, plus);
                xh += g->RightDown[h] * vd;
                minus = MathF.FusedMultiplyAdd(g->RightDown[h], wd, minus);
            }

            TV x0 = TW.Create(outside * (TNext.On ? xh : xh + (0.5f * (plus + minus))));
            TV p0 = TW.Create(outside * (vh * g->BoundaryF[h]));
            TV x1 = default, x2 = default, x3 = default, x4;
            TV p1 = default, p2 = default, p3 = default, p4;
            TV along1 = default, along2 = default, along3 = default, along4 = default;
            TV film1 = default, film2 = default, film3 = default, film4 = default;
            TV across1 = default, across2 = default, across3 = default, across4 = default;
            TV plus1 = default, plus2 = default, plus3 = default, plus4 = default;
            TV minus1 = default, minus2 = default, minus3 = default, minus4 = default;
            TV w0 = TW.Load(weight + o);
            TV wn0 = TW.Load(weight + o + down);
            TV v0 = TW.Subtract(one, w0);
            TV vn0 = TW.Subtract(one, wn0);
            TV a0 = TW.Load(g->AlongF + o);
            TV b0 = TW.Load(g->BoundaryF + o);
            TV aw0 = TW.Multiply(a0, w0);
            TV av0 = TW.Multiply(a0, v0);
            TV beside0 = TW.Load(between);
            TV l0 = TW.Load(g->Left + o);
            along1 = TW.Fma(aw0, wn0, TW.Load(g->AlongC + o));
            x1 = TW.Multiply(av0, vn0);
            plus1 = TW.Multiply(aw0, vn0);
            minus1 = TW.Multiply(av0, wn0);
            TV here0 = TW.Multiply(aw0, v0);
            TV there0 = TW.Multiply(TW.Multiply(a0, wn0), vn0);
            if (TNine.On)
            {
                TV d0 = TW.Load(g->LeftUp + o);
                TV dw0 = TW.Multiply(d0, w0);
                along1 = TW.Add(along1, dw0);
                minus1 = TW.Fma(d0, v0, minus1);
                here0 = TW.Fma(dw0, v0, here0);
                d0 = TW.Load(g->LeftDown + o);
                dw0 = TW.Multiply(d0, wn0);
                along1 = TW.Add(along1, dw0);
                plus1 = TW.Fma(d0, vn0, plus1);
                there0 = TW.Fma(dw0, vn0, there0);
                d0 = TW.Load(g->RightUp + o);
                dw0 = TW.Multiply(d0, v0);
                x1 = TW.Add(x1, dw0);
                plus1 = TW.Fma(d0, w0, plus1);
                here0 = TW.Fma(dw0, w0, here0);
                d0 = TW.Load(g->RightDown + o);
                dw0 = TW.Multiply(d0, vn0);
                x1 = TW.Add(x1, dw0);
                minus1 = TW.Fma(d0, wn0, minus1);
                there0 = TW.Fma(dw0, wn0, there0);
            }

            x1 = TW.Multiply(x1, beside0);
            plus1 = TW.Multiply(plus1, beside0);
            minus1 = TW.Multiply(minus1, beside0);
            across1 = TW.Multiply(TW.Multiply(v0, v0), l0);
            across1 = TW.Fma(TW.Multiply(w0, w0), TW.Load(g->Right + o), across1);
            if (TNext.On)
            {
                across1 = TW.Subtract(TW.Subtract(across1, here0), q0);
                q0 = there0;
            }
            else
            {
                TV lumped0 = TW.Multiply(half, TW.Add(plus1, minus1));
                TV bend0 = TW.Subtract(lumped0, TW.Multiply(half, TW.Add(here0, there0)));
                bend0 = TW.IfGreater(bend0, TW.Zero, bend0, TW.Zero);
                across1 = TW.Add(across1, TW.Add(bend0, q0));
                across1 = TW.IfGreater(across1, TW.Zero, across1, TW.Zero);
                q0 = bend0;
                along1 = TW.Add(along1, lumped0);
                x1 = TW.Add(x1, lumped0);
            }

            along1 = TW.Add(along1, TW.FromPreviousLane(x0, x1));
            across1 = TW.Multiply(across1, beside0);
            p1 = TW.Multiply(TW.Multiply(v0, b0), beside0);
            film1 = TW.Fma(w0, b0, TW.Load(g->BoundaryC + o));
            film1 = TW.Add(film1, TW.FromPreviousLane(p0, p1));

            if (TU.Registers > 1)
            {
                TV w1 = TW.Load(weight + o + TW.Count);
                TV wn1 = TW.Load(weight + o + TW.Count + down);
                TV v1 = TW.Subtract(one, w1);
                TV vn1 = TW.Subtract(one, wn1);
                TV a1 = TW.Load(g->AlongF + o + TW.Count);
                TV b1 = TW.Load(g->BoundaryF + o + TW.Count);
                TV aw1 = TW.Multiply(a1, w1);
                TV av1 = TW.Multiply(a1, v1);
                TV beside1 = TW.Load(between + TW.Count);
                TV l1 = TW.Load(g->Left + o + TW.Count);
                along2 = TW.Fma(aw1, wn1, TW.Load(g->AlongC + o + TW.Count));
                x2 = TW.Multiply(av1, vn1);
                plus2 = TW.Multiply(aw1, vn1);
                minus2 = TW.Multiply(av1, wn1);
                TV here1 = TW.Multiply(aw1, v1);
                TV there1 = TW.Multiply(TW.Multiply(a1, wn1), vn1);
                if (TNine.On)
                {
                    TV d1 = TW.Load(g->LeftUp + o + TW.Count);
                    TV dw1 = TW.Multiply(d1, w1);
                    along2 = TW.Add(along2, dw1);
                    minus2 = TW.Fma(d1, v1, minus2);
                    here1 = TW.Fma(dw1, v1, here1);
                    d1 = TW.Load(g->LeftDown + o + TW.Count);
                    dw1 = TW.Multiply(d1, wn1);
                    along2 = TW.Add(along2, dw1);
                    plus2 = TW.Fma(d1, vn1, plus2);
                    there1 = TW.Fma(dw1, vn1, there1);
                    d1 = TW.Load(g->RightUp + o + TW.Count);
                    dw1 = TW.Multiply(d1, v1);
                    x2 = TW.Add(x2, dw1);
                    plus2 = TW.Fma(d1, w1, plus2);
                    here1 = TW.Fma(dw1, w1, here1);
                    d1 = TW.Load(g->RightDown + o + TW.Count);
                    dw1 = TW.Multiply(d1, vn1);
                    x2 = TW.Add(x2, dw1);
                    minus2 = TW.Fma(d1, wn1, minus2);
                    there1 = TW.Fma(dw1, wn1, there1);
                }

                x2 = TW.Multiply(x2, beside1);
                plus2 = TW.Multiply(plus2, beside1);
                minus2 = TW.Multiply(minus2, beside1);
                across2 = TW.Multiply(TW.Multiply(v1, v1), l1);
                across2 = TW.Fma(TW.Multiply(w1, w1), TW.Load(g->Right + o + TW.Count), across2);
                if (TNext.On)
                {
                    across2 = TW.Subtract(TW.Subtract(across2, here1), q1);
                    q1 = there1;
                }
                else
                {
                    TV lumped1 = TW.Multiply(half, TW.Add(plus2, minus2));
                    TV bend1 = TW.Subtract(lumped1, TW.Multiply(half, TW.Add(here1, there1)));
                    bend1 = TW.IfGreater(bend1, TW.Zero, bend1, TW.Zero);
                    across2 = TW.Add(across2, TW.Add(bend1, q1));
                    across2 = TW.IfGreater(across2, TW.Zero, across2, TW.Zero);
                    q1 = bend1;
                    along2 = TW.Add(along2, lumped1);
                    x2 = TW.Add(x2, lumped1);
                }

                along2 = TW.Add(along2, TW.FromPreviousLane(x1, x2));
                across2 = TW.Multiply(across2, beside1);
                p2 = TW.Multiply(TW.Multiply(v1, b1), beside1);
                film2 = TW.Fma(w1, b1, TW.Load(g->BoundaryC + o + TW.Count));
                film2 = TW.Add(film2, TW.FromPreviousLane(p1, p2));
            }

            if (TU.Registers > 2)
            {
                TV w2 = TW.Load(weight + o + (2 * TW.Count));
                TV wn2 = TW.Load(weight + o + (2 * TW.Count) + down);
                TV v2 = TW.Subtract(one, w2);
                TV vn2 = TW.Subtract(one, wn2);
                TV a2 = TW.Load(g->AlongF + o + (2 * TW.Count));
                TV b2 = TW.Load(g->BoundaryF + o + (2 * TW.Count));
                TV aw2 = TW.Multiply(a2, w2);
                TV av2 = TW.Multiply(a2, v2);
                TV beside2 = TW.Load(between + (2 * TW.Count));
                TV l2 = TW.Load(g->Left + o + (2 * TW.Count));
                along3 = TW.Fma(aw2, wn2, TW.Load(g->AlongC + o + (2 * TW.Count)));
                x3 = TW.Multiply(av2, vn2);
                plus3 = TW.Multiply(aw2, vn2);
                minus3 = TW.Multiply(av2, wn2);
                TV here2 = TW.Multiply(aw2, v2);
                TV there2 = TW.Multiply(TW.Multiply(a2, wn2), vn2);
                if (TNine.On)
                {
                    TV d2 = TW.Load(g->LeftUp + o + (2 * TW.Count));
                    TV dw2 = TW.Multiply(d2, w2);
                    along3 = TW.Add(along3, dw2);
                    minus3 = TW.Fma(d2, v2, minus3);
                    here2 = TW.Fma(dw2, v2, here2);
                    d2 = TW.Load(g->LeftDown + o + (2 * TW.Count));
                    dw2 = TW.Multiply(d2, wn2);
                    along3 = TW.Add(along3, dw2);
                    plus3 = TW.Fma(d2, vn2, plus3);
                    there2 = TW.Fma(dw2, vn2, there2);
                    d2 = TW.Load(g->RightUp + o + (2 * TW.Count));
                    dw2 = TW.Multiply(d2, v2);
                    x3 = TW.Add(x3, dw2);
                    plus3 = TW.Fma(d2, w2, plus3);
                    here2 = TW.Fma(dw2, w2, here2);
                    d2 = TW.Load(g->RightDown + o + (2 * TW.Count));
                    dw2 = TW.Multiply(d2, vn2);
                    x3 = TW.Add(x3, dw2);
                    minus3 = TW.Fma(d2, wn2, minus3);
                    there2 = TW.Fma(dw2, wn2, there2);
                }

                x3 = TW.Multiply(x3, beside2);
                plus3 = TW.Multiply(plus3, beside2);
                minus3 = TW.Multiply(minus3, beside2);
                across3 = TW.Multiply(TW.Multiply(v2, v2), l2);
                across3 = TW.Fma(TW.Multiply(w2, w2), TW.Load(g->Right + o + (2 * TW.Count)), across3);
                if (TNext.On)
                {
                    across3 = TW.Subtract(TW.Subtract(across3, here2), q2);
                    q2 = there2;
                }
                else
                {
                    TV lumped2 = TW.Multiply(half, TW.Add(plus3, minus3));
                    TV bend2 = TW.Subtract(lumped2, TW.Multiply(half, TW.Add(here2, there2)));
                    bend2 = TW.IfGreater(bend2, TW.Zero, bend2, TW.Zero);
                    across3 = TW.Add(across3, TW.Add(bend2, q2));
                    across3 = TW.IfGreater(across3, TW.Zero, across3, TW.Zero);
                    q2 = bend2;
                    along3 = TW.Add(along3, lumped2);
                    x3 = TW.Add(x3, lumped2);
                }

                along3 = TW.Add(along3, TW.FromPreviousLane(x2, x3));
                across3 = TW.Multiply(across3, beside2);
                p3 = TW.Multiply(TW.Multiply(v2, b2), beside2);
                film3 = TW.Fma(w2, b2, TW.Load(g->BoundaryC + o + (2 * TW.Count)));
                film3 = TW.Add(film3, TW.FromPreviousLane(p2, p3));
                TV w3 = TW.Load(weight + o + (3 * TW.Count));
                TV wn3 = TW.Load(weight + o + (3 * TW.Count) + down);
                TV v3 = TW.Subtract(one, w3);
                TV vn3 = TW.Subtract(one, wn3);
                TV a3 = TW.Load(g->AlongF + o + (3 * TW.Count));
                TV b3 = TW.Load(g->BoundaryF + o + (3 * TW.Count));
                TV aw3 = TW.Multiply(a3, w3);
                TV av3 = TW.Multiply(a3, v3);
                TV beside3 = TW.Load(between + (3 * TW.Count));
                TV l3 = TW.Load(g->Left + o + (3 * TW.Count));
                along4 = TW.Fma(aw3, wn3, TW.Load(g->AlongC + o + (3 * TW.Count)));
                x4 = TW.Multiply(av3, vn3);
                plus4 = TW.Multiply(aw3, vn3);
                minus4 = TW.Multiply(av3, wn3);
                TV here3 = TW.Multiply(aw3, v3);
                TV there3 = TW.Multiply(TW.Multiply(a3, wn3), vn3);
                if (TNine.On)
                {
                    TV d3 = TW.Load(g->LeftUp + o + (3 * TW.Count));
                    TV dw3 = TW.Multiply(d3, w3);
                    along4 = TW.Add(along4, dw3);
                    minus4 = TW.Fma(d3, v3, minus4);
                    here3 = TW.Fma(dw3, v3, here3);
                    d3 = TW.Load(g->LeftDown + o + (3 * TW.Count));
                    dw3 = TW.Multiply(d3, wn3);
                    along4 = TW.Add(along4, dw3);
                    plus4 = TW.Fma(d3, vn3, plus4);
                    there3 = TW.Fma(dw3, vn3, there3);
                    d3 = TW.Load(g->RightUp + o + (3 * TW.Count));
                    dw3 = TW.Multiply(d3, v3);
                    x4 = TW.Add(x4, dw3);
                    plus4 = TW.Fma(d3, w3, plus4);
                    here3 = TW.Fma(dw3, w3, here3);
                    d3 = TW.Load(g->RightDown + o + (3 * TW.Count));
                    dw3 = TW.Multiply(d3, vn3);
                    x4 = TW.Add(x4, dw3);
                    minus4 = TW.Fma(d3, wn3, minus4);
                    there3 = TW.Fma(dw3, wn3, there3);
                }

                x4 = TW.Multiply(x4, beside3);
                plus4 = TW.Multiply(plus4, beside3);
                minus4 = TW.Multiply(minus4, beside3);
                across4 = TW.Multiply(TW.Multiply(v3, v3), l3);
                across4 = TW.Fma(TW.Multiply(w3, w3), TW.Load(g->Right + o + (3 * TW.Count)), across4);
                if (TNext.On)
                {
                    across4 = TW.Subtract(TW.Subtract(across4, here3), q3);
                    q3 = there3;
                }
                else
                {
                    TV lumped3 = TW.Multiply(half, TW.Add(plus4, minus4));
                    TV bend3 = TW.Subtract(lumped3, TW.Multiply(half, TW.Add(here3, there3)));
                    bend3 = TW.IfGreater(bend3, TW.Zero, bend3, TW.Zero);
                    across4 = TW.Add(across4, TW.Add(bend3, q3));
                    across4 = TW.IfGreater(across4, TW.Zero, across4, TW.Zero);
                    q3 = bend3;
                    along4 = TW.Add(along4, lumped3);
                    x4 = TW.Add(x4, lumped3);
                }

                along4 = TW.Add(along4, TW.FromPreviousLane(x3, x4));
                across4 = TW.Multiply(across4, beside3);
                p4 = TW.Multiply(TW.Multiply(v3, b3), beside3);
                film4 = TW.Fma(w3, b3, TW.Load(g->BoundaryC + o + (3 * TW.Count)));
                film4 = TW.Add(film4, TW.FromPreviousLane(p3, p4));
            }

            StorePair<TW, TV, TU>(next->AlongC + to, next->AlongF + to, along1, along2, along3, along4);
            StorePair<TW, TV, TU>(next->BoundaryC + to, next->BoundaryF + to, film1, film2, film3, film4);
            StorePair<TW, TV, TU>(next->Left + to, next->Right + to, across1, across2, across3, across4);
            if (TNext.On)
            {
                StorePair<TW, TV, TU>(next->LeftDown + to, next->RightUp + to, plus1, plus2, plus3, plus4);
                StorePair<TW, TV, TU>(next->LeftUp + to, next->RightDown + to, minus1, minus2, minus3, minus4);
            }

            to += coarseWidth;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StorePair<TW, TV, TU>(float* even, float* odd, TV a, TV b, TV c, TV d)
        where TW : struct, ILanes<TV>
        where TV : struct
        where TU : struct, IUnroll
    {
        TV second = TU.Registers > 1 ? b : TW.Zero;
        TW.Store(even, TW.Even(a, second));
        TW.Store(odd, TW.Odd(a, second));
        if (TU.Registers > 2)
        {
            TW.Store(even + TW.Count, TW.Even(c, d));
            TW.Store(odd + TW.Count, TW.Odd(c, d));
        }
    }

    /// <summary>t = scale of the next level's unknown / scale of this level's, 0 where a cell is not in the system.</summary>
    /// <param name="level">Reads ScaleC; writes Transfer.</param>
    /// <param name="coarse">Reads RhsC and ScaleF.</param>
    /// <param name="panel">Panel, any order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ScaleTransfer<TW, TV, TU>(LinePanels* level, LinePanels* coarse, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
        where TU : struct, IUnroll
    {
        nint width = TU.Registers * TW.Count;
        nint size = level->Rows * width;
        nint first = panel * size;
        nint end = first + size;
        nint from = level->CoarseOffset(panel, coarse->Width);
        float* s = level->ScaleC;
        float* t = level->Transfer;
        for (nint o = first; o < end; o += width)
        {
            TV a = TW.Load(coarse->ScaleC + from);
            TV b = TW.Load(coarse->ScaleF + from);
            TW.Store(t + o, TW.QuotientOrZero(TW.InterleaveLow(a, b), TW.Load(s + o)));
            if (TU.Registers > 1)
            {
                TW.Store(t + o + TW.Count, TW.QuotientOrZero(TW.InterleaveHigh(a, b), TW.Load(s + o + TW.Count)));
            }

            if (TU.Registers > 2)
            {
                a = TW.Load(coarse->ScaleC + from + TW.Count);
                b = TW.Load(coarse->ScaleF + from + TW.Count);
                TW.Store(t + o + (2 * TW.Count), TW.QuotientOrZero(TW.InterleaveLow(a, b), TW.Load(s + o + (2 * TW.Count))));
                TW.Store(t + o + (3 * TW.Count), TW.QuotientOrZero(TW.InterleaveHigh(a, b), TW.Load(s + o + (3 * TW.Count))));
            }

            from += coarse->Width;
        }
    }
}
