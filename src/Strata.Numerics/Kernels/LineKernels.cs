using System.Runtime.CompilerServices;

namespace Strata.Numerics.Kernels;

/// <summary>
/// The six passes of one level of a V(1,1) cycle over one panel of lines. C lines are solved down then up, F lines up then
/// down, so that the second substitution of one colour and the first of the other share a pass.
/// </summary>
internal static unsafe class LineKernels
{
    /// <summary>Down, first substitution on C: y_i = f_i + m_(i-1) y_(i-1).</summary>
    /// <param name="level">Reads RhsC, FactorC; writes SolutionC.</param>
    /// <param name="panel">Panel, any order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void StartC<TW, TV, TU>(LinePanels* level, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
        where TU : struct, IUnroll
    {
        nint width = TU.Registers * TW.Count;
        nint size = level->Rows * width;
        nint o = panel * size;
        nint end = o + size;
        float* f = level->RhsC;
        float* m = level->FactorC - width;
        float* u = level->SolutionC;
        TV y0 = TW.Load(f + o), y1 = default, y2 = default, y3 = default;
        TW.Store(u + o, y0);
        if (TU.Registers > 1)
        {
            y1 = TW.Load(f + o + TW.Count);
            TW.Store(u + o + TW.Count, y1);
        }

        if (TU.Registers > 2)
        {
            y2 = TW.Load(f + o + (2 * TW.Count));
            TW.Store(u + o + (2 * TW.Count), y2);
            y3 = TW.Load(f + o + (3 * TW.Count));
            TW.Store(u + o + (3 * TW.Count), y3);
        }

        for (o += width; o < end; o += width)
        {
            y0 = TW.Fma(TW.Load(m + o), y0, TW.Load(f + o));
            TW.Store(u + o, y0);

            if (TU.Registers > 1)
            {
                y1 = TW.Fma(TW.Load(m + o + TW.Count), y1, TW.Load(f + o + TW.Count));
                TW.Store(u + o + TW.Count, y1);
            }

            if (TU.Registers > 2)
            {
                y2 = TW.Fma(TW.Load(m + o + (2 * TW.Count)), y2, TW.Load(f + o + (2 * TW.Count)));
                TW.Store(u + o + (2 * TW.Count), y2);
                y3 = TW.Fma(TW.Load(m + o + (3 * TW.Count)), y3, TW.Load(f + o + (3 * TW.Count)));
                TW.Store(u + o + (3 * TW.Count), y3);
            }
        }
    }

    /// <summary>
    /// Up, second substitution on C, u_i = y_i + m_i u_(i+1), and first on F with what C sends:
    /// y_i = f_i + l_i u_i + r_i u_i(next line) + m_i y_(i+1).
    /// </summary>
    /// <param name="level">Reads and writes SolutionC; reads RhsF and all coefficients; writes SolutionF.</param>
    /// <param name="panel">Panel; descending order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FinishCStartF<TW, TV, TU>(LinePanels* level, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
        where TU : struct, IUnroll
    {
        nint width = TU.Registers * TW.Count;
        nint size = level->Rows * width;
        nint first = panel * size;
        float* f = level->RhsF;
        float* mc = level->FactorC;
        float* mf = level->FactorF;
        float* left = level->Left;
        float* right = level->Right;
        float* uc = level->SolutionC;
        float* uf = level->SolutionF;
        float* next = panel + 1 < level->Panels ? uc + size : uc;
        TV c0 = TW.Zero, c1 = TW.Zero, c2 = TW.Zero, c3 = TW.Zero;
        TV y0 = TW.Zero, y1 = TW.Zero, y2 = TW.Zero, y3 = TW.Zero;
        for (nint o = first + size - width; o >= first; o -= width)
        {
            c0 = TW.Fma(TW.Load(mc + o), c0, TW.Load(uc + o));
            TW.Store(uc + o, c0);

            if (TU.Registers > 1)
            {
                c1 = TW.Fma(TW.Load(mc + o + TW.Count), c1, TW.Load(uc + o + TW.Count));
                TW.Store(uc + o + TW.Count, c1);
            }

            if (TU.Registers > 2)
            {
                c2 = TW.Fma(TW.Load(mc + o + (2 * TW.Count)), c2, TW.Load(uc + o + (2 * TW.Count)));
                TW.Store(uc + o + (2 * TW.Count), c2);
                c3 = TW.Fma(TW.Load(mc + o + (3 * TW.Count)), c3, TW.Load(uc + o + (3 * TW.Count)));
                TW.Store(uc + o + (3 * TW.Count), c3);
            }

            TV c4 = TW.Create(next[o]);
            TV n1 = TU.Registers == 1 ? c4 : c1;
            TV n2 = TU.Registers == 2 ? c4 : c2;
            TV n3 = c3;
            TV n4 = c4;
            TV s0 = TW.Fma(TW.Load(left + o), c0, TW.Load(f + o));
            s0 = TW.Fma(TW.Load(right + o), TW.FromNextLane(c0, n1), s0);
            y0 = TW.Fma(TW.Load(mf + o), y0, s0);
            TW.Store(uf + o, y0);

            if (TU.Registers > 1)
            {
                TV s1 = TW.Fma(TW.Load(left + o + TW.Count), c1, TW.Load(f + o + TW.Count));
                s1 = TW.Fma(TW.Load(right + o + TW.Count), TW.FromNextLane(c1, n2), s1);
                y1 = TW.Fma(TW.Load(mf + o + TW.Count), y1, s1);
                TW.Store(uf + o + TW.Count, y1);
            }

            if (TU.Registers > 2)
            {
                TV s2 = TW.Fma(TW.Load(left + o + (2 * TW.Count)), c2, TW.Load(f + o + (2 * TW.Count)));
                s2 = TW.Fma(TW.Load(right + o + (2 * TW.Count)), TW.FromNextLane(c2, n3), s2);
                y2 = TW.Fma(TW.Load(mf + o + (2 * TW.Count)), y2, s2);
                TW.Store(uf + o + (2 * TW.Count), y2);
                TV s3 = TW.Fma(TW.Load(left + o + (3 * TW.Count)), c3, TW.Load(f + o + (3 * TW.Count)));
                s3 = TW.Fma(TW.Load(right + o + (3 * TW.Count)), TW.FromNextLane(c3, n4), s3);
                y3 = TW.Fma(TW.Load(mf + o + (3 * TW.Count)), y3, s3);
                TW.Store(uf + o + (3 * TW.Count), y3);
            }
        }
    }

    /// <summary>
    /// Down, second substitution on F, u_i = y_i + m_(i-1) u_(i-1), and the residual that it leaves on C, scaled for the
    /// next level: f = t (l u + r u (previous line)).
    /// </summary>
    /// <param name="level">Reads FactorF, Left, Right, Transfer; reads and writes SolutionF.</param>
    /// <param name="coarse">Writes RhsC and RhsF.</param>
    /// <param name="panel">Panel; ascending order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FinishFRestrict<TW, TV, TU>(LinePanels* level, LinePanels* coarse, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
        where TU : struct, IUnroll
    {
        nint width = TU.Registers * TW.Count;
        nint size = level->Rows * width;
        nint o = panel * size;
        nint end = o + size;
        float* m = level->FactorF - width;
        float* left = level->Left;
        float* right = level->Right;
        float* t = level->Transfer;
        float* u = level->SolutionF;
        nint coarseWidth = coarse->Width;
        nint offset = level->CoarseOffset(panel, coarse->Width);
        float* even = coarse->RhsC + offset;
        float* odd = coarse->RhsF + offset;
        nint before = panel > 0 ? width - 1 - size : 0;
        float outside = panel > 0 ? 1 : 0;
        TV u0 = TW.Zero, u1 = TW.Zero, u2 = TW.Zero, u3 = TW.Zero;
        for (; o < end; o += width)
        {
            TV g0 = TW.Create(outside * (right[o + before] * u[o + before]));
            TV f1 = default, f2 = default, f3 = default, f4 = default;
            TV g1 = default, g2 = default, g3 = default, g4;
            u0 = TW.Fma(TW.Load(m + o), u0, TW.Load(u + o));
            TW.Store(u + o, u0);
            g1 = TW.Multiply(TW.Load(right + o), u0);
            f1 = TW.Multiply(TW.Load(t + o), TW.Fma(TW.Load(left + o), u0, TW.FromPreviousLane(g0, g1)));

            if (TU.Registers > 1)
            {
                u1 = TW.Fma(TW.Load(m + o + TW.Count), u1, TW.Load(u + o + TW.Count));
                TW.Store(u + o + TW.Count, u1);
                g2 = TW.Multiply(TW.Load(right + o + TW.Count), u1);
                f2 = TW.Multiply(TW.Load(t + o + TW.Count), TW.Fma(TW.Load(left + o + TW.Count), u1, TW.FromPreviousLane(g1, g2)));
            }

            if (TU.Registers > 2)
            {
                u2 = TW.Fma(TW.Load(m + o + (2 * TW.Count)), u2, TW.Load(u + o + (2 * TW.Count)));
                TW.Store(u + o + (2 * TW.Count), u2);
                g3 = TW.Multiply(TW.Load(right + o + (2 * TW.Count)), u2);
                f3 = TW.Multiply(TW.Load(t + o + (2 * TW.Count)), TW.Fma(TW.Load(left + o + (2 * TW.Count)), u2, TW.FromPreviousLane(g2, g3)));
                u3 = TW.Fma(TW.Load(m + o + (3 * TW.Count)), u3, TW.Load(u + o + (3 * TW.Count)));
                TW.Store(u + o + (3 * TW.Count), u3);
                g4 = TW.Multiply(TW.Load(right + o + (3 * TW.Count)), u3);
                f4 = TW.Multiply(TW.Load(t + o + (3 * TW.Count)), TW.Fma(TW.Load(left + o + (3 * TW.Count)), u3, TW.FromPreviousLane(g3, g4)));
            }

            TW.Store(even, TW.Even(f1, TU.Registers > 1 ? f2 : TW.Zero));
            TW.Store(odd, TW.Odd(f1, TU.Registers > 1 ? f2 : TW.Zero));
            if (TU.Registers > 2)
            {
                TW.Store(even + TW.Count, TW.Even(f3, f4));
                TW.Store(odd + TW.Count, TW.Odd(f3, f4));
            }

            even += coarseWidth;
            odd += coarseWidth;
        }
    }

    /// <summary>Up, correction of C, u += t e, and first substitution on F with what C sends, as in <see cref="FinishCStartF"/>.</summary>
    /// <param name="level">Reads and writes SolutionC; reads RhsF, Transfer, Left, Right, FactorF; writes SolutionF.</param>
    /// <param name="coarse">Reads SolutionC and SolutionF.</param>
    /// <param name="panel">Panel; descending order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void CorrectCStartF<TW, TV, TU>(LinePanels* level, LinePanels* coarse, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
        where TU : struct, IUnroll
    {
        nint width = TU.Registers * TW.Count;
        nint size = level->Rows * width;
        nint first = panel * size;
        float* f = level->RhsF;
        float* mf = level->FactorF;
        float* left = level->Left;
        float* right = level->Right;
        float* t = level->Transfer;
        float* uc = level->SolutionC;
        float* uf = level->SolutionF;
        float* next = panel + 1 < level->Panels ? uc + size : uc;
        nint coarseWidth = coarse->Width;
        nint offset = level->CoarseOffset(panel, coarse->Width) + ((level->Rows - 1) * coarseWidth);
        float* even = coarse->SolutionC + offset;
        float* odd = coarse->SolutionF + offset;
        TV y0 = TW.Zero, y1 = TW.Zero, y2 = TW.Zero, y3 = TW.Zero;
        for (nint o = first + size - width; o >= first; o -= width)
        {
            TV c1 = default, c2 = default, c3 = default;
            TV a = TW.Load(even);
            TV b = TW.Load(odd);
            TV c0 = TW.Fma(TW.Load(t + o), TW.InterleaveLow(a, b), TW.Load(uc + o));
            TW.Store(uc + o, c0);
            if (TU.Registers > 1)
            {
                c1 = TW.Fma(TW.Load(t + o + TW.Count), TW.InterleaveHigh(a, b), TW.Load(uc + o + TW.Count));
                TW.Store(uc + o + TW.Count, c1);
            }

            if (TU.Registers > 2)
            {
                a = TW.Load(even + TW.Count);
                b = TW.Load(odd + TW.Count);
                c2 = TW.Fma(TW.Load(t + o + (2 * TW.Count)), TW.InterleaveLow(a, b), TW.Load(uc + o + (2 * TW.Count)));
                TW.Store(uc + o + (2 * TW.Count), c2);
                c3 = TW.Fma(TW.Load(t + o + (3 * TW.Count)), TW.InterleaveHigh(a, b), TW.Load(uc + o + (3 * TW.Count)));
                TW.Store(uc + o + (3 * TW.Count), c3);
            }

            even -= coarseWidth;
            odd -= coarseWidth;
            TV c4 = TW.Create(next[o]);
            TV n1 = TU.Registers == 1 ? c4 : c1;
            TV n2 = TU.Registers == 2 ? c4 : c2;
            TV n3 = c3;
            TV n4 = c4;
            TV s0 = TW.Fma(TW.Load(left + o), c0, TW.Load(f + o));
            s0 = TW.Fma(TW.Load(right + o), TW.FromNextLane(c0, n1), s0);
            y0 = TW.Fma(TW.Load(mf + o), y0, s0);
            TW.Store(uf + o, y0);

            if (TU.Registers > 1)
            {
                TV s1 = TW.Fma(TW.Load(left + o + TW.Count), c1, TW.Load(f + o + TW.Count));
                s1 = TW.Fma(TW.Load(right + o + TW.Count), TW.FromNextLane(c1, n2), s1);
                y1 = TW.Fma(TW.Load(mf + o + TW.Count), y1, s1);
                TW.Store(uf + o + TW.Count, y1);
            }

            if (TU.Registers > 2)
            {
                TV s2 = TW.Fma(TW.Load(left + o + (2 * TW.Count)), c2, TW.Load(f + o + (2 * TW.Count)));
                s2 = TW.Fma(TW.Load(right + o + (2 * TW.Count)), TW.FromNextLane(c2, n3), s2);
                y2 = TW.Fma(TW.Load(mf + o + (2 * TW.Count)), y2, s2);
                TW.Store(uf + o + (2 * TW.Count), y2);
                TV s3 = TW.Fma(TW.Load(left + o + (3 * TW.Count)), c3, TW.Load(f + o + (3 * TW.Count)));
                s3 = TW.Fma(TW.Load(right + o + (3 * TW.Count)), TW.FromNextLane(c3, n4), s3);
                y3 = TW.Fma(TW.Load(mf + o + (3 * TW.Count)), y3, s3);
                TW.Store(uf + o + (3 * TW.Count), y3);
            }
        }
    }

    /// <summary>
    /// Down, second substitution on F, u_i = y_i + m_(i-1) u_(i-1), and first on C with what F sends:
    /// y_i = f_i + l_i u_i + r_i u_i(previous line) + m_(i-1) y_(i-1). With the switch on, also the lines' sums of f u.
    /// </summary>
    /// <param name="level">Reads RhsC and all coefficients; reads and writes SolutionF; writes SolutionC.</param>
    /// <param name="panel">Panel; ascending order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FinishFStartC<TW, TV, TU, TSum>(LinePanels* level, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
        where TU : struct, IUnroll
        where TSum : struct, ISwitch
    {
        float* rhs = level->RhsF;
        TV p0 = TW.Zero, p1 = TW.Zero, p2 = TW.Zero, p3 = TW.Zero;
        nint width = TU.Registers * TW.Count;
        nint size = level->Rows * width;
        nint o = panel * size;
        nint end = o + size;
        float* f = level->RhsC;
        float* mc = level->FactorC - width;
        float* mf = level->FactorF - width;
        float* left = level->Left;
        float* right = level->Right;
        float* uc = level->SolutionC;
        float* uf = level->SolutionF;
        nint before = panel > 0 ? width - 1 - size : 0;
        float outside = panel > 0 ? 1 : 0;
        TV u0 = TW.Zero, u1 = TW.Zero, u2 = TW.Zero, u3 = TW.Zero;
        TV y0 = TW.Zero, y1 = TW.Zero, y2 = TW.Zero, y3 = TW.Zero;
        for (; o < end; o += width)
        {
            TV g0 = TW.Create(outside * (right[o + before] * uf[o + before]));
            TV g1 = default, g2 = default, g3 = default, g4;
            u0 = TW.Fma(TW.Load(mf + o), u0, TW.Load(uf + o));
            TW.Store(uf + o, u0);
            if (TSum.On)
            {
                p0 = TW.Fma(TW.Load(rhs + o), u0, p0);
            }

            g1 = TW.Multiply(TW.Load(right + o), u0);
            TV s0 = TW.Fma(TW.Load(left + o), u0, TW.Add(TW.Load(f + o), TW.FromPreviousLane(g0, g1)));
            y0 = TW.Fma(TW.Load(mc + o), y0, s0);
            TW.Store(uc + o, y0);

            if (TU.Registers > 1)
            {
                u1 = TW.Fma(TW.Load(mf + o + TW.Count), u1, TW.Load(uf + o + TW.Count));
                TW.Store(uf + o + TW.Count, u1);
                if (TSum.On)
                {
                    p1 = TW.Fma(TW.Load(rhs + o + TW.Count), u1, p1);
                }

                g2 = TW.Multiply(TW.Load(right + o + TW.Count), u1);
                TV s1 = TW.Fma(TW.Load(left + o + TW.Count), u1, TW.Add(TW.Load(f + o + TW.Count), TW.FromPreviousLane(g1, g2)));
                y1 = TW.Fma(TW.Load(mc + o + TW.Count), y1, s1);
                TW.Store(uc + o + TW.Count, y1);
            }

            if (TU.Registers > 2)
            {
                u2 = TW.Fma(TW.Load(mf + o + (2 * TW.Count)), u2, TW.Load(uf + o + (2 * TW.Count)));
                TW.Store(uf + o + (2 * TW.Count), u2);
                if (TSum.On)
                {
                    p2 = TW.Fma(TW.Load(rhs + o + (2 * TW.Count)), u2, p2);
                }

                g3 = TW.Multiply(TW.Load(right + o + (2 * TW.Count)), u2);
                TV s2 = TW.Fma(TW.Load(left + o + (2 * TW.Count)), u2, TW.Add(TW.Load(f + o + (2 * TW.Count)), TW.FromPreviousLane(g2, g3)));
                y2 = TW.Fma(TW.Load(mc + o + (2 * TW.Count)), y2, s2);
                TW.Store(uc + o + (2 * TW.Count), y2);
                u3 = TW.Fma(TW.Load(mf + o + (3 * TW.Count)), u3, TW.Load(uf + o + (3 * TW.Count)));
                TW.Store(uf + o + (3 * TW.Count), u3);
                if (TSum.On)
                {
                    p3 = TW.Fma(TW.Load(rhs + o + (3 * TW.Count)), u3, p3);
                }

                g4 = TW.Multiply(TW.Load(right + o + (3 * TW.Count)), u3);
                TV s3 = TW.Fma(TW.Load(left + o + (3 * TW.Count)), u3, TW.Add(TW.Load(f + o + (3 * TW.Count)), TW.FromPreviousLane(g3, g4)));
                y3 = TW.Fma(TW.Load(mc + o + (3 * TW.Count)), y3, s3);
                TW.Store(uc + o + (3 * TW.Count), y3);
            }
        }

        if (TSum.On)
        {
            float* sums = level->SumF + (panel * width);
            o = 0;
            TW.Store(sums + o, p0);

            if (TU.Registers > 1)
            {
                TW.Store(sums + o + TW.Count, p1);
            }

            if (TU.Registers > 2)
            {
                TW.Store(sums + o + (2 * TW.Count), p2);
                TW.Store(sums + o + (3 * TW.Count), p3);
            }
        }
    }

    /// <summary>Up, second substitution on C: u_i = y_i + m_i u_(i+1). With the switch on, also the lines' sums of f u.</summary>
    /// <param name="level">Reads FactorC; reads and writes SolutionC.</param>
    /// <param name="panel">Panel, any order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FinishC<TW, TV, TU, TSum>(LinePanels* level, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
        where TU : struct, IUnroll
        where TSum : struct, ISwitch
    {
        float* rhs = level->RhsC;
        TV p0 = TW.Zero, p1 = TW.Zero, p2 = TW.Zero, p3 = TW.Zero;
        nint width = TU.Registers * TW.Count;
        nint size = level->Rows * width;
        nint first = panel * size;
        float* m = level->FactorC;
        float* u = level->SolutionC;
        TV c0 = TW.Zero, c1 = TW.Zero, c2 = TW.Zero, c3 = TW.Zero;
        for (nint o = first + size - width; o >= first; o -= width)
        {
            c0 = TW.Fma(TW.Load(m + o), c0, TW.Load(u + o));
            TW.Store(u + o, c0);
            if (TSum.On)
            {
                p0 = TW.Fma(TW.Load(rhs + o), c0, p0);
            }

            if (TU.Registers > 1)
            {
                c1 = TW.Fma(TW.Load(m + o + TW.Count), c1, TW.Load(u + o + TW.Count));
                TW.Store(u + o + TW.Count, c1);
                if (TSum.On)
                {
                    p1 = TW.Fma(TW.Load(rhs + o + TW.Count), c1, p1);
                }
            }

            if (TU.Registers > 2)
            {
                c2 = TW.Fma(TW.Load(m + o + (2 * TW.Count)), c2, TW.Load(u + o + (2 * TW.Count)));
                TW.Store(u + o + (2 * TW.Count), c2);
                if (TSum.On)
                {
                    p2 = TW.Fma(TW.Load(rhs + o + (2 * TW.Count)), c2, p2);
                }
                c3 = TW.Fma(TW.Load(m + o + (3 * TW.Count)), c3, TW.Load(u + o + (3 * TW.Count)));
                TW.Store(u + o + (3 * TW.Count), c3);
                if (TSum.On)
                {
                    p3 = TW.Fma(TW.Load(rhs + o + (3 * TW.Count)), c3, p3);
                }
            }
        }

        if (TSum.On)
        {
            float* sums = level->SumC + (panel * width);
            nint o = 0;
            TW.Store(sums + o, p0);

            if (TU.Registers > 1)
            {
                TW.Store(sums + o + TW.Count, p1);
            }

            if (TU.Registers > 2)
            {
                TW.Store(sums + o + (2 * TW.Count), p2);
                TW.Store(sums + o + (3 * TW.Count), p3);
            }
        }
    }
}
