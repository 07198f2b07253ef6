using System.Runtime.CompilerServices;

namespace Strata.Numerics.Kernels;

/// <summary>
/// The passes of a conjugate-gradient iteration around the preconditioner, on the finest level's planes: search direction
/// p and scaled residual f = s r in single precision, solution in double. Sums run line by line, so their digits depend on
/// neither panels nor threads.
/// </summary>
internal static unsafe class LineIterationKernels
{
    /// <summary>
    /// Turns the search direction, p = s z + beta p, and sums its energy p'A p = sum of g (difference of p)^2 over the faces.
    /// </summary>
    /// <param name="level">Reads the solution z, the scale s; reads and writes the direction; writes SumC.</param>
    /// <param name="g">Unscaled conductances.</param>
    /// <param name="beta">Share of the old direction; with 0 it is not read.</param>
    /// <param name="panel">Panel; descending order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Turn<TW, TV, TU>(LinePanels* level, LevelCoefficients* g, float beta, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
        where TU : struct, IUnroll
    {
        nint width = TU.Registers * TW.Count;
        nint size = level->Rows * width;
        nint first = panel * size;
        nint end = first + size;
        float* zc = level->SolutionC;
        float* zf = level->SolutionF;
        float* sc = level->ScaleC;
        float* sf = level->ScaleF;
        float* pc = level->DirectionC;
        float* pf = level->DirectionF;
        float* alongC = g->AlongC - width;
        float* alongF = g->AlongF - width;
        float* left = g->Left;
        float* right = g->Right;
        float* boundaryC = g->BoundaryC;
        float* boundaryF = g->BoundaryF;
        float* next = panel + 1 < level->Panels ? pc + size : pc;
        TV factor = TW.Create(beta);
        TV e0 = TW.Zero, e1 = TW.Zero, e2 = TW.Zero, e3 = TW.Zero;
        for (nint o = first; o < end; o += width)
        {
            nint back = o > first ? width : 0;
            TV c0 = TW.Multiply(TW.Load(zc + o), TW.Load(sc + o)), c1 = default, c2 = default, c3 = default;
            TV f0 = TW.Multiply(TW.Load(zf + o), TW.Load(sf + o)), f1 = default, f2 = default, f3 = default;
            if (TU.Registers > 1)
            {
                c1 = TW.Multiply(TW.Load(zc + o + TW.Count), TW.Load(sc + o + TW.Count));
                f1 = TW.Multiply(TW.Load(zf + o + TW.Count), TW.Load(sf + o + TW.Count));
            }

            if (TU.Registers > 2)
            {
                c2 = TW.Multiply(TW.Load(zc + o + (2 * TW.Count)), TW.Load(sc + o + (2 * TW.Count)));
                f2 = TW.Multiply(TW.Load(zf + o + (2 * TW.Count)), TW.Load(sf + o + (2 * TW.Count)));
                c3 = TW.Multiply(TW.Load(zc + o + (3 * TW.Count)), TW.Load(sc + o + (3 * TW.Count)));
                f3 = TW.Multiply(TW.Load(zf + o + (3 * TW.Count)), TW.Load(sf + o + (3 * TW.Count)));
            }

            if (beta != 0)
            {
                c0 = TW.Fma(factor, TW.Load(pc + o), c0);
                f0 = TW.Fma(factor, TW.Load(pf + o), f0);

                if (TU.Registers > 1)
                {
                    c1 = TW.Fma(factor, TW.Load(pc + o + TW.Count), c1);
                    f1 = TW.Fma(factor, TW.Load(pf + o + TW.Count), f1);
                }

                if (TU.Registers > 2)
                {
                    c2 = TW.Fma(factor, TW.Load(pc + o + (2 * TW.Count)), c2);
                    f2 = TW.Fma(factor, TW.Load(pf + o + (2 * TW.Count)), f2);
                    c3 = TW.Fma(factor, TW.Load(pc + o + (3 * TW.Count)), c3);
                    f3 = TW.Fma(factor, TW.Load(pf + o + (3 * TW.Count)), f3);
                }
            }

            TW.Store(pc + o, c0);
            TW.Store(pf + o, f0);

            if (TU.Registers > 1)
            {
                TW.Store(pc + o + TW.Count, c1);
                TW.Store(pf + o + TW.Count, f1);
            }

            if (TU.Registers > 2)
            {
                TW.Store(pc + o + (2 * TW.Count), c2);
                TW.Store(pf + o + (2 * TW.Count), f2);
                TW.Store(pc + o + (3 * TW.Count), c3);
                TW.Store(pf + o + (3 * TW.Count), f3);
            }

            TV c4 = TW.Create(next[o]);
            TV n1 = TU.Registers == 1 ? c4 : c1;
            TV n2 = TU.Registers == 2 ? c4 : c2;
            TV n3 = c3;
            TV n4 = c4;
            TV d0 = TW.Subtract(f0, TW.FromNextLane(c0, n1));
            e0 = TW.Fma(TW.Multiply(TW.Load(right + o), d0), d0, e0);
            d0 = TW.Subtract(f0, c0);
            e0 = TW.Fma(TW.Multiply(TW.Load(left + o), d0), d0, e0);
            e0 = TW.Fma(TW.Multiply(TW.Load(boundaryC + o), c0), c0, e0);
            e0 = TW.Fma(TW.Multiply(TW.Load(boundaryF + o), f0), f0, e0);
            d0 = TW.Subtract(c0, TW.Load(pc + o - back));
            e0 = TW.Fma(TW.Multiply(TW.Load(alongC + o), d0), d0, e0);
            d0 = TW.Subtract(f0, TW.Load(pf + o - back));
            e0 = TW.Fma(TW.Multiply(TW.Load(alongF + o), d0), d0, e0);

            if (TU.Registers > 1)
            {
                TV d1 = TW.Subtract(f1, TW.FromNextLane(c1, n2));
                e1 = TW.Fma(TW.Multiply(TW.Load(right + o + TW.Count), d1), d1, e1);
                d1 = TW.Subtract(f1, c1);
                e1 = TW.Fma(TW.Multiply(TW.Load(left + o + TW.Count), d1), d1, e1);
                e1 = TW.Fma(TW.Multiply(TW.Load(boundaryC + o + TW.Count), c1), c1, e1);
                e1 = TW.Fma(TW.Multiply(TW.Load(boundaryF + o + TW.Count), f1), f1, e1);
                d1 = TW.Subtract(c1, TW.Load(pc + o + TW.Count - back));
                e1 = TW.Fma(TW.Multiply(TW.Load(alongC + o + TW.Count), d1), d1, e1);
                d1 = TW.Subtract(f1, TW.Load(pf + o + TW.Count - back));
                e1 = TW.Fma(TW.Multiply(TW.Load(alongF + o + TW.Count), d1), d1, e1);
            }

            if (TU.Registers > 2)
            {
                TV d2 = TW.Subtract(f2, TW.FromNextLane(c2, n3));
                e2 = TW.Fma(TW.Multiply(TW.Load(right + o + (2 * TW.Count)), d2), d2, e2);
                d2 = TW.Subtract(f2, c2);
                e2 = TW.Fma(TW.Multiply(TW.Load(left + o + (2 * TW.Count)), d2), d2, e2);
                e2 = TW.Fma(TW.Multiply(TW.Load(boundaryC + o + (2 * TW.Count)), c2), c2, e2);
                e2 = TW.Fma(TW.Multiply(TW.Load(boundaryF + o + (2 * TW.Count)), f2), f2, e2);
                d2 = TW.Subtract(c2, TW.Load(pc + o + (2 * TW.Count) - back));
                e2 = TW.Fma(TW.Multiply(TW.Load(alongC + o + (2 * TW.Count)), d2), d2, e2);
                d2 = TW.Subtract(f2, TW.Load(pf + o + (2 * TW.Count) - back));
                e2 = TW.Fma(TW.Multiply(TW.Load(alongF + o + (2 * TW.Count)), d2), d2, e2);
                TV d3 = TW.Subtract(f3, TW.FromNextLane(c3, n4));
                e3 = TW.Fma(TW.Multiply(TW.Load(right + o + (3 * TW.Count)), d3), d3, e3);
                d3 = TW.Subtract(f3, c3);
                e3 = TW.Fma(TW.Multiply(TW.Load(left + o + (3 * TW.Count)), d3), d3, e3);
                e3 = TW.Fma(TW.Multiply(TW.Load(boundaryC + o + (3 * TW.Count)), c3), c3, e3);
                e3 = TW.Fma(TW.Multiply(TW.Load(boundaryF + o + (3 * TW.Count)), f3), f3, e3);
                d3 = TW.Subtract(c3, TW.Load(pc + o + (3 * TW.Count) - back));
                e3 = TW.Fma(TW.Multiply(TW.Load(alongC + o + (3 * TW.Count)), d3), d3, e3);
                d3 = TW.Subtract(f3, TW.Load(pf + o + (3 * TW.Count) - back));
                e3 = TW.Fma(TW.Multiply(TW.Load(alongF + o + (3 * TW.Count)), d3), d3, e3);
            }
        }

        {
            float* sums = level->SumC + (panel * width);
            nint o = 0;
            TW.Store(sums + o, e0);

            if (TU.Registers > 1)
            {
                TW.Store(sums + o + TW.Count, e1);
            }

            if (TU.Registers > 2)
            {
                TW.Store(sums + o + (2 * TW.Count), e2);
                TW.Store(sums + o + (3 * TW.Count), e3);
            }
        }
    }

    /// <summary>x += a p; f -= a s (A p); with the switch on, also the lines' sums of r^2 = (f / s)^2.</summary>
    /// <param name="level">Reads the direction and the scale; reads and writes the right-hand side f and x; writes SumC, SumF.</param>
    /// <param name="g">Unscaled conductances.</param>
    /// <param name="step">The step a, in the scaled units of f.</param>
    /// <param name="accumulate">The step a, in the units of x.</param>
    /// <param name="panel">Panel, any order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Step<TW, TV, TU, TSum>(LinePanels* level, LevelCoefficients* g, float step, double accumulate, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
        where TU : struct, IUnroll
        where TSum : struct, ISwitch
    {
        nint width = TU.Registers * TW.Count;
        nint size = level->Rows * width;
        nint first = panel * size;
        nint end = first + size;
        float* sc = level->ScaleC;
        float* sf = level->ScaleF;
        float* pc = level->DirectionC;
        float* pf = level->DirectionF;
        float* rc = level->RhsC;
        float* rf = level->RhsF;
        double* xc = level->AccumulatedC;
        double* xf = level->AccumulatedF;
        float* alongC = g->AlongC;
        float* alongF = g->AlongF;
        float* left = g->Left;
        float* right = g->Right;
        float* boundaryC = g->BoundaryC;
        float* boundaryF = g->BoundaryF;
        float* next = panel + 1 < level->Panels ? pc + size : pc;
        nint before = panel > 0 ? width - 1 - size : 0;
        float outside = panel > 0 ? 1 : 0;
        TV minus = TW.Create(-step);
        TV q0 = TW.Zero, q1 = TW.Zero, q2 = TW.Zero, q3 = TW.Zero;
        TV t0 = TW.Zero, t1 = TW.Zero, t2 = TW.Zero, t3 = TW.Zero;
        for (nint o = first; o < end; o += width)
        {
            nint back = o > first ? width : 0;
            nint ahead = o + width < end ? width : 0;
            TV h0 = TW.Create(outside * (right[o + before] * (pf[o + before] - pc[o])));
            TV h1 = default, h2 = default, h3 = default, h4;
            TV v4 = TW.Create(next[o]);
            TV v0 = TW.Load(pc + o);
            TV v1 = TU.Registers == 1 ? v4 : TW.Load(pc + o + TW.Count);
            TV v2 = TU.Registers == 2 ? v4 : TU.Registers > 2 ? TW.Load(pc + o + (2 * TW.Count)) : default;
            TV v3 = TU.Registers > 2 ? TW.Load(pc + o + (3 * TW.Count)) : default;
            TV c0 = v0;
            TV f0 = TW.Load(pf + o);
            h1 = TW.Multiply(TW.Load(right + o), TW.Subtract(f0, TW.FromNextLane(c0, v1)));
            TV l0 = TW.Multiply(TW.Load(left + o), TW.Subtract(f0, c0));
            TV a0 = TW.Fma(TW.Load(boundaryF + o), f0, TW.Add(l0, h1));
            a0 = TW.Fma(TW.Load(alongF + o), TW.Subtract(f0, TW.Load(pf + o + ahead)), a0);
            a0 = TW.Fma(TW.Load(alongF + o - back), TW.Subtract(f0, TW.Load(pf + o - back)), a0);
            TV s0 = TW.Load(sf + o);
            TV r0 = TW.Fma(minus, TW.Multiply(s0, a0), TW.Load(rf + o));
            TW.Store(rf + o, r0);
            if (TSum.On)
            {
                r0 = TW.QuotientOrZero(r0, s0);
                t0 = TW.Fma(r0, r0, t0);
            }

            TW.AddScaled(xf + o, accumulate, f0);
            a0 = TW.Subtract(TW.Fma(TW.Load(boundaryC + o), c0, TW.Multiply(TW.Load(alongC + o), TW.Subtract(c0, TW.Load(pc + o + ahead)))), l0);
            a0 = TW.Subtract(a0, TW.FromPreviousLane(h0, h1));
            a0 = TW.Fma(TW.Load(alongC + o - back), TW.Subtract(c0, TW.Load(pc + o - back)), a0);
            s0 = TW.Load(sc + o);
            r0 = TW.Fma(minus, TW.Multiply(s0, a0), TW.Load(rc + o));
            TW.Store(rc + o, r0);
            if (TSum.On)
            {
                r0 = TW.QuotientOrZero(r0, s0);
                q0 = TW.Fma(r0, r0, q0);
            }

            TW.AddScaled(xc + o, accumulate, c0);

            if (TU.Registers > 1)
            {
                TV c1 = v1;
                TV f1 = TW.Load(pf + o + TW.Count);
                h2 = TW.Multiply(TW.Load(right + o + TW.Count), TW.Subtract(f1, TW.FromNextLane(c1, v2)));
                TV l1 = TW.Multiply(TW.Load(left + o + TW.Count), TW.Subtract(f1, c1));
                TV a1 = TW.Fma(TW.Load(boundaryF + o + TW.Count), f1, TW.Add(l1, h2));
                a1 = TW.Fma(TW.Load(alongF + o + TW.Count), TW.Subtract(f1, TW.Load(pf + o + TW.Count + ahead)), a1);
                a1 = TW.Fma(TW.Load(alongF + o + TW.Count - back), TW.Subtract(f1, TW.Load(pf + o + TW.Count - back)), a1);
                TV s1 = TW.Load(sf + o + TW.Count);
                TV r1 = TW.Fma(minus, TW.Multiply(s1, a1), TW.Load(rf + o + TW.Count));
                TW.Store(rf + o + TW.Count, r1);
                if (TSum.On)
                {
                    r1 = TW.QuotientOrZero(r1, s1);
                    t1 = TW.Fma(r1, r1, t1);
                }

                TW.AddScaled(xf + o + TW.Count, accumulate, f1);
                a1 = TW.Subtract(TW.Fma(TW.Load(boundaryC + o + TW.Count), c1, TW.Multiply(TW.Load(alongC + o + TW.Count), TW.Subtract(c1, TW.Load(pc + o + TW.Count + ahead)))), l1);
                a1 = TW.Subtract(a1, TW.FromPreviousLane(h1, h2));
                a1 = TW.Fma(TW.Load(alongC + o + TW.Count - back), TW.Subtract(c1, TW.Load(pc + o + TW.Count - back)), a1);
                s1 = TW.Load(sc + o + TW.Count);
                r1 = TW.Fma(minus, TW.Multiply(s1, a1), TW.Load(rc + o + TW.Count));
                TW.Store(rc + o + TW.Count, r1);
                if (TSum.On)
                {
                    r1 = TW.QuotientOrZero(r1, s1);
                    q1 = TW.Fma(r1, r1, q1);
                }

                TW.AddScaled(xc + o + TW.Count, accumulate, c1);
            }

            if (TU.Registers > 2)
            {
                TV c2 = v2;
                TV f2 = TW.Load(pf + o + (2 * TW.Count));
                h3 = TW.Multiply(TW.Load(right + o + (2 * TW.Count)), TW.Subtract(f2, TW.FromNextLane(c2, v3)));
                TV l2 = TW.Multiply(TW.Load(left + o + (2 * TW.Count)), TW.Subtract(f2, c2));
                TV a2 = TW.Fma(TW.Load(boundaryF + o + (2 * TW.Count)), f2, TW.Add(l2, h3));
                a2 = TW.Fma(TW.Load(alongF + o + (2 * TW.Count)), TW.Subtract(f2, TW.Load(pf + o + (2 * TW.Count) + ahead)), a2);
                a2 = TW.Fma(TW.Load(alongF + o + (2 * TW.Count) - back), TW.Subtract(f2, TW.Load(pf + o + (2 * TW.Count) - back)), a2);
                TV s2 = TW.Load(sf + o + (2 * TW.Count));
                TV r2 = TW.Fma(minus, TW.Multiply(s2, a2), TW.Load(rf + o + (2 * TW.Count)));
                TW.Store(rf + o + (2 * TW.Count), r2);
                if (TSum.On)
                {
                    r2 = TW.QuotientOrZero(r2, s2);
                    t2 = TW.Fma(r2, r2, t2);
                }

                TW.AddScaled(xf + o + (2 * TW.Count), accumulate, f2);
                a2 = TW.Subtract(TW.Fma(TW.Load(boundaryC + o + (2 * TW.Count)), c2, TW.Multiply(TW.Load(alongC + o + (2 * TW.Count)), TW.Subtract(c2, TW.Load(pc + o + (2 * TW.Count) + ahead)))), l2);
                a2 = TW.Subtract(a2, TW.FromPreviousLane(h2, h3));
                a2 = TW.Fma(TW.Load(alongC + o + (2 * TW.Count) - back), TW.Subtract(c2, TW.Load(pc + o + (2 * TW.Count) - back)), a2);
                s2 = TW.Load(sc + o + (2 * TW.Count));
                r2 = TW.Fma(minus, TW.Multiply(s2, a2), TW.Load(rc + o + (2 * TW.Count)));
                TW.Store(rc + o + (2 * TW.Count), r2);
                if (TSum.On)
                {
                    r2 = TW.QuotientOrZero(r2, s2);
                    q2 = TW.Fma(r2, r2, q2);
                }

                TW.AddScaled(xc + o + (2 * TW.Count), accumulate, c2);
                TV c3 = v3;
                TV f3 = TW.Load(pf + o + (3 * TW.Count));
                h4 = TW.Multiply(TW.Load(right + o + (3 * TW.Count)), TW.Subtract(f3, TW.FromNextLane(c3, v4)));
                TV l3 = TW.Multiply(TW.Load(left + o + (3 * TW.Count)), TW.Subtract(f3, c3));
                TV a3 = TW.Fma(TW.Load(boundaryF + o + (3 * TW.Count)), f3, TW.Add(l3, h4));
                a3 = TW.Fma(TW.Load(alongF + o + (3 * TW.Count)), TW.Subtract(f3, TW.Load(pf + o + (3 * TW.Count) + ahead)), a3);
                a3 = TW.Fma(TW.Load(alongF + o + (3 * TW.Count) - back), TW.Subtract(f3, TW.Load(pf + o + (3 * TW.Count) - back)), a3);
                TV s3 = TW.Load(sf + o + (3 * TW.Count));
                TV r3 = TW.Fma(minus, TW.Multiply(s3, a3), TW.Load(rf + o + (3 * TW.Count)));
                TW.Store(rf + o + (3 * TW.Count), r3);
                if (TSum.On)
                {
                    r3 = TW.QuotientOrZero(r3, s3);
                    t3 = TW.Fma(r3, r3, t3);
                }

                TW.AddScaled(xf + o + (3 * TW.Count), accumulate, f3);
                a3 = TW.Subtract(TW.Fma(TW.Load(boundaryC + o + (3 * TW.Count)), c3, TW.Multiply(TW.Load(alongC + o + (3 * TW.Count)), TW.Subtract(c3, TW.Load(pc + o + (3 * TW.Count) + ahead)))), l3);
                a3 = TW.Subtract(a3, TW.FromPreviousLane(h3, h4));
                a3 = TW.Fma(TW.Load(alongC + o + (3 * TW.Count) - back), TW.Subtract(c3, TW.Load(pc + o + (3 * TW.Count) - back)), a3);
                s3 = TW.Load(sc + o + (3 * TW.Count));
                r3 = TW.Fma(minus, TW.Multiply(s3, a3), TW.Load(rc + o + (3 * TW.Count)));
                TW.Store(rc + o + (3 * TW.Count), r3);
                if (TSum.On)
                {
                    r3 = TW.QuotientOrZero(r3, s3);
                    q3 = TW.Fma(r3, r3, q3);
                }

                TW.AddScaled(xc + o + (3 * TW.Count), accumulate, c3);
            }
        }

        if (TSum.On)
        {
            float* sums = level->SumC + (panel * width);
            float* sumsF = level->SumF + (panel * width);
            nint o = 0;
            TW.Store(sums + o, q0);
            TW.Store(sumsF + o, t0);

            if (TU.Registers > 1)
            {
                TW.Store(sums + o + TW.Count, q1);
                TW.Store(sumsF + o + TW.Count, t1);
            }

            if (TU.Registers > 2)
            {
                TW.Store(sums + o + (2 * TW.Count), q2);
                TW.Store(sumsF + o + (2 * TW.Count), t2);
                TW.Store(sums + o + (3 * TW.Count), q3);
                TW.Store(sumsF + o + (3 * TW.Count), t3);
            }
        }
    }
}
