using System.Runtime.CompilerServices;

namespace Strata.Numerics.Kernels;

/// <summary>
/// Sets one level of the line multigrid up: factors of both colours, weights of the C lines in the F lines between them,
/// scaled couplings, and the conductances of the next level, lumped to five points.
/// </summary>
/// <remarks>
/// Line pivots by the excess recursion e_i = side_i + m e_(i-1), d_i = e_i + g_i, which adds positive numbers only. The
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
    public static void FactoriseF<TW, TV, TU>(LinePanels* level, LevelCoefficients* g, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
        where TU : struct, IUnroll
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
        TV half = TW.Create(0.5f);
        TV one = TW.Create(1f);
        TV e0 = TW.Zero, e1 = TW.Zero, e2 = TW.Zero, e3 = TW.Zero;
        TV s0 = TW.Zero, s1 = TW.Zero, s2 = TW.Zero, s3 = TW.Zero;
        TV y0 = TW.Zero, y1 = TW.Zero, y2 = TW.Zero, y3 = TW.Zero;
        for (nint o = first + size - width; o >= first; o -= width)
        {
            bool inner = o > first;
            TV l0 = TW.Load(left + o);
            TV r0 = TW.Load(right + o);
            TV b0 = TW.Load(boundary + o);
            TV up0 = TW.Load(along + o);
            TV down0 = inner ? TW.Load(along + o - width) : TW.Zero;
            e0 = TW.Fma(TW.Multiply(TW.Multiply(up0, s0), s0), e0, TW.Add(TW.Add(l0, r0), b0));
            TV d0 = TW.InverseRootOrZero(TW.Add(e0, down0));
            TV m0 = TW.Multiply(TW.Multiply(up0, s0), d0);
            s0 = d0;
            b0 = TW.Multiply(b0, TW.IfGreater(r0, TW.Zero, TW.IfGreater(l0, TW.Zero, half, TW.Zero), one));
            y0 = TW.Fma(m0, y0, TW.Multiply(s0, TW.Add(l0, b0)));
            TW.Store(factor + o, m0);
            TW.Store(scale + o, s0);
            TW.Store(weight + o, y0);

            if (TU.Registers > 1)
            {
                TV l1 = TW.Load(left + o + TW.Count);
                TV r1 = TW.Load(right + o + TW.Count);
                TV b1 = TW.Load(boundary + o + TW.Count);
                TV up1 = TW.Load(along + o + TW.Count);
                TV down1 = inner ? TW.Load(along + o + TW.Count - width) : TW.Zero;
                e1 = TW.Fma(TW.Multiply(TW.Multiply(up1, s1), s1), e1, TW.Add(TW.Add(l1, r1), b1));
                TV d1 = TW.InverseRootOrZero(TW.Add(e1, down1));
                TV m1 = TW.Multiply(TW.Multiply(up1, s1), d1);
                s1 = d1;
                b1 = TW.Multiply(b1, TW.IfGreater(r1, TW.Zero, TW.IfGreater(l1, TW.Zero, half, TW.Zero), one));
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
                TV up2 = TW.Load(along + o + (2 * TW.Count));
                TV down2 = inner ? TW.Load(along + o + (2 * TW.Count) - width) : TW.Zero;
                e2 = TW.Fma(TW.Multiply(TW.Multiply(up2, s2), s2), e2, TW.Add(TW.Add(l2, r2), b2));
                TV d2 = TW.InverseRootOrZero(TW.Add(e2, down2));
                TV m2 = TW.Multiply(TW.Multiply(up2, s2), d2);
                s2 = d2;
                b2 = TW.Multiply(b2, TW.IfGreater(r2, TW.Zero, TW.IfGreater(l2, TW.Zero, half, TW.Zero), one));
                y2 = TW.Fma(m2, y2, TW.Multiply(s2, TW.Add(l2, b2)));
                TW.Store(factor + o + (2 * TW.Count), m2);
                TW.Store(scale + o + (2 * TW.Count), s2);
                TW.Store(weight + o + (2 * TW.Count), y2);
                TV l3 = TW.Load(left + o + (3 * TW.Count));
                TV r3 = TW.Load(right + o + (3 * TW.Count));
                TV b3 = TW.Load(boundary + o + (3 * TW.Count));
                TV up3 = TW.Load(along + o + (3 * TW.Count));
                TV down3 = inner ? TW.Load(along + o + (3 * TW.Count) - width) : TW.Zero;
                e3 = TW.Fma(TW.Multiply(TW.Multiply(up3, s3), s3), e3, TW.Add(TW.Add(l3, r3), b3));
                TV d3 = TW.InverseRootOrZero(TW.Add(e3, down3));
                TV m3 = TW.Multiply(TW.Multiply(up3, s3), d3);
                s3 = d3;
                b3 = TW.Multiply(b3, TW.IfGreater(r3, TW.Zero, TW.IfGreater(l3, TW.Zero, half, TW.Zero), one));
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
    public static void FactoriseC<TW, TV, TU>(LinePanels* level, LevelCoefficients* g, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
        where TU : struct, IUnroll
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
            TV r0 = TW.Create(outside * right[o + before]);
            TV r1 = default, r2 = default, r3 = default, r4;
            r1 = TW.Load(right + o);
            TV side0 = TW.Add(TW.Add(TW.Load(left + o), TW.FromPreviousLane(r0, r1)), TW.Load(boundary + o));
            TV up0 = inner ? TW.Load(along + o - width) : TW.Zero;
            TV t0 = TW.Multiply(up0, s0);
            e0 = TW.Fma(TW.Multiply(t0, s0), e0, side0);
            s0 = TW.InverseRootOrZero(TW.Add(e0, TW.Load(along + o)));
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
                TV side1 = TW.Add(TW.Add(TW.Load(left + o + TW.Count), TW.FromPreviousLane(r1, r2)), TW.Load(boundary + o + TW.Count));
                TV up1 = inner ? TW.Load(along + o + TW.Count - width) : TW.Zero;
                TV t1 = TW.Multiply(up1, s1);
                e1 = TW.Fma(TW.Multiply(t1, s1), e1, side1);
                s1 = TW.InverseRootOrZero(TW.Add(e1, TW.Load(along + o + TW.Count)));
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
                TV side2 = TW.Add(TW.Add(TW.Load(left + o + (2 * TW.Count)), TW.FromPreviousLane(r2, r3)), TW.Load(boundary + o + (2 * TW.Count)));
                TV up2 = inner ? TW.Load(along + o + (2 * TW.Count) - width) : TW.Zero;
                TV t2 = TW.Multiply(up2, s2);
                e2 = TW.Fma(TW.Multiply(t2, s2), e2, side2);
                s2 = TW.InverseRootOrZero(TW.Add(e2, TW.Load(along + o + (2 * TW.Count))));
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
                TV side3 = TW.Add(TW.Add(TW.Load(left + o + (3 * TW.Count)), TW.FromPreviousLane(r3, r4)), TW.Load(boundary + o + (3 * TW.Count)));
                TV up3 = inner ? TW.Load(along + o + (3 * TW.Count) - width) : TW.Zero;
                TV t3 = TW.Multiply(up3, s3);
                e3 = TW.Fma(TW.Multiply(t3, s3), e3, side3);
                s3 = TW.InverseRootOrZero(TW.Add(e3, TW.Load(along + o + (3 * TW.Count))));
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
    /// The next level's conductances: with weights w of the left C line and 1 - w of the right one,
    /// along = g_C + mean(w) g_F (right neighbour) + mean(1 - w) g_F (left neighbour), boundary likewise with w,
    /// across = l (1 - w)^2 + r w^2 + half of g_F (difference of w along the line)^2 from both sides.
    /// </summary>
    /// <param name="level">Reads SolutionF (weights).</param>
    /// <param name="g">The level's conductances.</param>
    /// <param name="coarse">Width of the next level's planes.</param>
    /// <param name="next">Receives the next level's conductances.</param>
    /// <param name="panel">Panel, any order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Coarsen<TW, TV, TU>(
        LinePanels* level, LevelCoefficients* g, LinePanels* coarse, LevelCoefficients* next, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
        where TU : struct, IUnroll
    {
        nint width = TU.Registers * TW.Count;
        nint size = level->Rows * width;
        nint first = panel * size;
        nint end = first + size;
        nint coarseWidth = coarse->Width;
        nint to = level->CoarseOffset(panel, coarse->Width);
        float* weight = level->SolutionF;
        nint before = panel > 0 ? width - 1 - size : 0;
        float outside = panel > 0 ? 1 : 0;
        TV half = TW.Create(0.5f);
        TV one = TW.Create(1f);
        TV q0 = TW.Zero, q1 = TW.Zero, q2 = TW.Zero, q3 = TW.Zero;
        for (nint o = first; o < end; o += width)
        {
            nint down = o + width < end ? width : 0;
            float wb = weight[o + before];
            float mean = 0.5f * (wb + weight[o + before + down]);
            TV x0 = TW.Create(outside * ((1 - mean) * g->AlongF[o + before]));
            TV p0 = TW.Create(outside * ((1 - wb) * g->BoundaryF[o + before]));
            TV x1 = default, x2 = default, x3 = default, x4;
            TV p1 = default, p2 = default, p3 = default, p4;
            TV along1 = default, along2 = default, along3 = default, along4 = default;
            TV film1 = default, film2 = default, film3 = default, film4 = default;
            TV across1 = default, across2 = default, across3 = default, across4 = default;
            TV w0 = TW.Load(weight + o);
            TV v0 = TW.Load(weight + o + down);
            TV a0 = TW.Load(g->AlongF + o);
            TV b0 = TW.Load(g->BoundaryF + o);
            TV mean0 = TW.Multiply(half, TW.Add(w0, v0));
            x1 = TW.Multiply(TW.Subtract(one, mean0), a0);
            p1 = TW.Multiply(TW.Subtract(one, w0), b0);
            along1 = TW.Add(TW.Fma(mean0, a0, TW.Load(g->AlongC + o)), TW.FromPreviousLane(x0, x1));
            film1 = TW.Add(TW.Fma(w0, b0, TW.Load(g->BoundaryC + o)), TW.FromPreviousLane(p0, p1));
            TV c0 = TW.Subtract(one, w0);
            TV step0 = TW.Subtract(v0, w0);
            TV bend0 = TW.Multiply(TW.Multiply(step0, step0), a0);
            across1 = TW.Fma(half, TW.Add(bend0, q0), TW.Multiply(TW.Multiply(c0, c0), TW.Load(g->Left + o)));
            across1 = TW.Fma(TW.Multiply(w0, w0), TW.Load(g->Right + o), across1);
            q0 = bend0;

            if (TU.Registers > 1)
            {
                TV w1 = TW.Load(weight + o + TW.Count);
                TV v1 = TW.Load(weight + o + TW.Count + down);
                TV a1 = TW.Load(g->AlongF + o + TW.Count);
                TV b1 = TW.Load(g->BoundaryF + o + TW.Count);
                TV mean1 = TW.Multiply(half, TW.Add(w1, v1));
                x2 = TW.Multiply(TW.Subtract(one, mean1), a1);
                p2 = TW.Multiply(TW.Subtract(one, w1), b1);
                along2 = TW.Add(TW.Fma(mean1, a1, TW.Load(g->AlongC + o + TW.Count)), TW.FromPreviousLane(x1, x2));
                film2 = TW.Add(TW.Fma(w1, b1, TW.Load(g->BoundaryC + o + TW.Count)), TW.FromPreviousLane(p1, p2));
                TV c1 = TW.Subtract(one, w1);
                TV step1 = TW.Subtract(v1, w1);
                TV bend1 = TW.Multiply(TW.Multiply(step1, step1), a1);
                across2 = TW.Fma(half, TW.Add(bend1, q1), TW.Multiply(TW.Multiply(c1, c1), TW.Load(g->Left + o + TW.Count)));
                across2 = TW.Fma(TW.Multiply(w1, w1), TW.Load(g->Right + o + TW.Count), across2);
                q1 = bend1;
            }

            if (TU.Registers > 2)
            {
                TV w2 = TW.Load(weight + o + (2 * TW.Count));
                TV v2 = TW.Load(weight + o + (2 * TW.Count) + down);
                TV a2 = TW.Load(g->AlongF + o + (2 * TW.Count));
                TV b2 = TW.Load(g->BoundaryF + o + (2 * TW.Count));
                TV mean2 = TW.Multiply(half, TW.Add(w2, v2));
                x3 = TW.Multiply(TW.Subtract(one, mean2), a2);
                p3 = TW.Multiply(TW.Subtract(one, w2), b2);
                along3 = TW.Add(TW.Fma(mean2, a2, TW.Load(g->AlongC + o + (2 * TW.Count))), TW.FromPreviousLane(x2, x3));
                film3 = TW.Add(TW.Fma(w2, b2, TW.Load(g->BoundaryC + o + (2 * TW.Count))), TW.FromPreviousLane(p2, p3));
                TV c2 = TW.Subtract(one, w2);
                TV step2 = TW.Subtract(v2, w2);
                TV bend2 = TW.Multiply(TW.Multiply(step2, step2), a2);
                across3 = TW.Fma(half, TW.Add(bend2, q2), TW.Multiply(TW.Multiply(c2, c2), TW.Load(g->Left + o + (2 * TW.Count))));
                across3 = TW.Fma(TW.Multiply(w2, w2), TW.Load(g->Right + o + (2 * TW.Count)), across3);
                q2 = bend2;
                TV w3 = TW.Load(weight + o + (3 * TW.Count));
                TV v3 = TW.Load(weight + o + (3 * TW.Count) + down);
                TV a3 = TW.Load(g->AlongF + o + (3 * TW.Count));
                TV b3 = TW.Load(g->BoundaryF + o + (3 * TW.Count));
                TV mean3 = TW.Multiply(half, TW.Add(w3, v3));
                x4 = TW.Multiply(TW.Subtract(one, mean3), a3);
                p4 = TW.Multiply(TW.Subtract(one, w3), b3);
                along4 = TW.Add(TW.Fma(mean3, a3, TW.Load(g->AlongC + o + (3 * TW.Count))), TW.FromPreviousLane(x3, x4));
                film4 = TW.Add(TW.Fma(w3, b3, TW.Load(g->BoundaryC + o + (3 * TW.Count))), TW.FromPreviousLane(p3, p4));
                TV c3 = TW.Subtract(one, w3);
                TV step3 = TW.Subtract(v3, w3);
                TV bend3 = TW.Multiply(TW.Multiply(step3, step3), a3);
                across4 = TW.Fma(half, TW.Add(bend3, q3), TW.Multiply(TW.Multiply(c3, c3), TW.Load(g->Left + o + (3 * TW.Count))));
                across4 = TW.Fma(TW.Multiply(w3, w3), TW.Load(g->Right + o + (3 * TW.Count)), across4);
                q3 = bend3;
            }

            TV along = TU.Registers > 1 ? along2 : TW.Zero;
            TV film = TU.Registers > 1 ? film2 : TW.Zero;
            TV across = TU.Registers > 1 ? across2 : TW.Zero;
            TW.Store(next->AlongC + to, TW.Even(along1, along));
            TW.Store(next->AlongF + to, TW.Odd(along1, along));
            TW.Store(next->BoundaryC + to, TW.Even(film1, film));
            TW.Store(next->BoundaryF + to, TW.Odd(film1, film));
            TW.Store(next->Left + to, TW.Even(across1, across));
            TW.Store(next->Right + to, TW.Odd(across1, across));
            if (TU.Registers > 2)
            {
                nint upper = to + TW.Count;
                TW.Store(next->AlongC + upper, TW.Even(along3, along4));
                TW.Store(next->AlongF + upper, TW.Odd(along3, along4));
                TW.Store(next->BoundaryC + upper, TW.Even(film3, film4));
                TW.Store(next->BoundaryF + upper, TW.Odd(film3, film4));
                TW.Store(next->Left + upper, TW.Even(across3, across4));
                TW.Store(next->Right + upper, TW.Odd(across3, across4));
            }

            to += coarseWidth;
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
