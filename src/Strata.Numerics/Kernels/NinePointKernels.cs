using System.Runtime.CompilerServices;

namespace Strata.Numerics.Kernels;

/// <summary>
/// The passes of a level whose F lines are coupled to the C lines beside them in three rows each (nine points):
/// F (i) to C (i), C (i + 1) and C (i - 1). The substitutions themselves are those of <see cref="LineKernels"/>.
/// </summary>
internal static unsafe class NinePointKernels
{
    /// <summary>Up, first substitution on F with what C sends: y_i = f_i + (G u)_i + m_i y_(i+1); before it, with the switch on, u += t e.</summary>
    /// <param name="level">Reads SolutionC, RhsF and the couplings; writes SolutionF.</param>
    /// <param name="panel">Panel, any order once all C lines are solved.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void StartF<TW, TV, TU>(LinePanels* level, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
        where TU : struct, IUnroll
    {
        nint width = TU.Registers * TW.Count;
        nint size = level->Rows * width;
        nint first = panel * size;
        nint last = first + size - width;
        float* f = level->RhsF;
        float* m = level->FactorF;
        float* left = level->Left;
        float* right = level->Right;
        float* leftUp = level->LeftUp;
        float* leftDown = level->LeftDown - width;
        float* rightUp = level->RightUp;
        float* rightDown = level->RightDown - width;
        float* uc = level->SolutionC;
        float* uf = level->SolutionF;
        float* next = panel + 1 < level->Panels ? uc + size : uc;
        TV y0 = TW.Zero, y1 = TW.Zero, y2 = TW.Zero, y3 = TW.Zero;
        for (nint o = last; o >= first; o -= width)
        {
            nint ahead = o < last ? width : 0;
            nint back = o > first ? width : 0;
            TV a4 = TW.Create(next[o]);
            TV b4 = TW.Create(next[o + ahead]);
            TV c4 = TW.Create(next[o - back]);
            TV a0 = TW.Load(uc + o), b0 = TW.Load(uc + o + ahead), c0 = TW.Load(uc + o - back);
            TV a1 = a4, b1 = b4, c1 = c4, a2 = a4, b2 = b4, c2 = c4, a3 = default, b3 = default, c3 = default;
            if (TU.Registers > 1)
            {
                a1 = TW.Load(uc + o + TW.Count);
                b1 = TW.Load(uc + o + TW.Count + ahead);
                c1 = TW.Load(uc + o + TW.Count - back);
            }

            if (TU.Registers > 2)
            {
                a2 = TW.Load(uc + o + (2 * TW.Count));
                b2 = TW.Load(uc + o + (2 * TW.Count) + ahead);
                c2 = TW.Load(uc + o + (2 * TW.Count) - back);
                a3 = TW.Load(uc + o + (3 * TW.Count));
                b3 = TW.Load(uc + o + (3 * TW.Count) + ahead);
                c3 = TW.Load(uc + o + (3 * TW.Count) - back);
            }

            TV s0 = TW.Fma(TW.Load(left + o), a0, TW.Load(f + o));
            s0 = TW.Fma(TW.Load(leftUp + o), b0, s0);
            s0 = TW.Fma(TW.Load(leftDown + o), c0, s0);
            s0 = TW.Fma(TW.Load(right + o), TW.FromNextLane(a0, a1), s0);
            s0 = TW.Fma(TW.Load(rightUp + o), TW.FromNextLane(b0, b1), s0);
            s0 = TW.Fma(TW.Load(rightDown + o), TW.FromNextLane(c0, c1), s0);
            y0 = TW.Fma(TW.Load(m + o), y0, s0);
            TW.Store(uf + o, y0);

            if (TU.Registers > 1)
            {
                TV s1 = TW.Fma(TW.Load(left + o + TW.Count), a1, TW.Load(f + o + TW.Count));
                s1 = TW.Fma(TW.Load(leftUp + o + TW.Count), b1, s1);
                s1 = TW.Fma(TW.Load(leftDown + o + TW.Count), c1, s1);
                s1 = TW.Fma(TW.Load(right + o + TW.Count), TW.FromNextLane(a1, a2), s1);
                s1 = TW.Fma(TW.Load(rightUp + o + TW.Count), TW.FromNextLane(b1, b2), s1);
                s1 = TW.Fma(TW.Load(rightDown + o + TW.Count), TW.FromNextLane(c1, c2), s1);
                y1 = TW.Fma(TW.Load(m + o + TW.Count), y1, s1);
                TW.Store(uf + o + TW.Count, y1);
            }

            if (TU.Registers > 2)
            {
                TV s2 = TW.Fma(TW.Load(left + o + (2 * TW.Count)), a2, TW.Load(f + o + (2 * TW.Count)));
                s2 = TW.Fma(TW.Load(leftUp + o + (2 * TW.Count)), b2, s2);
                s2 = TW.Fma(TW.Load(leftDown + o + (2 * TW.Count)), c2, s2);
                s2 = TW.Fma(TW.Load(right + o + (2 * TW.Count)), TW.FromNextLane(a2, a3), s2);
                s2 = TW.Fma(TW.Load(rightUp + o + (2 * TW.Count)), TW.FromNextLane(b2, b3), s2);
                s2 = TW.Fma(TW.Load(rightDown + o + (2 * TW.Count)), TW.FromNextLane(c2, c3), s2);
                y2 = TW.Fma(TW.Load(m + o + (2 * TW.Count)), y2, s2);
                TW.Store(uf + o + (2 * TW.Count), y2);
                TV s3 = TW.Fma(TW.Load(left + o + (3 * TW.Count)), a3, TW.Load(f + o + (3 * TW.Count)));
                s3 = TW.Fma(TW.Load(leftUp + o + (3 * TW.Count)), b3, s3);
                s3 = TW.Fma(TW.Load(leftDown + o + (3 * TW.Count)), c3, s3);
                s3 = TW.Fma(TW.Load(right + o + (3 * TW.Count)), TW.FromNextLane(a3, a4), s3);
                s3 = TW.Fma(TW.Load(rightUp + o + (3 * TW.Count)), TW.FromNextLane(b3, b4), s3);
                s3 = TW.Fma(TW.Load(rightDown + o + (3 * TW.Count)), TW.FromNextLane(c3, c4), s3);
                y3 = TW.Fma(TW.Load(m + o + (3 * TW.Count)), y3, s3);
                TW.Store(uf + o + (3 * TW.Count), y3);
            }
        }
    }

    /// <summary>Down, second substitution on F: u_i = y_i + m_(i-1) u_(i-1).</summary>
    /// <param name="level">Reads FactorF; reads and writes SolutionF.</param>
    /// <param name="panel">Panel, any order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FinishF<TW, TV, TU>(LinePanels* level, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
        where TU : struct, IUnroll
    {
        nint width = TU.Registers * TW.Count;
        nint size = level->Rows * width;
        nint o = panel * size;
        nint end = o + size;
        float* m = level->FactorF - width;
        float* u = level->SolutionF;
        TV u0 = TW.Zero, u1 = TW.Zero, u2 = TW.Zero, u3 = TW.Zero;
        for (; o < end; o += width)
        {
            u0 = TW.Fma(TW.Load(m + o), u0, TW.Load(u + o));
            TW.Store(u + o, u0);

            if (TU.Registers > 1)
            {
                u1 = TW.Fma(TW.Load(m + o + TW.Count), u1, TW.Load(u + o + TW.Count));
                TW.Store(u + o + TW.Count, u1);
            }

            if (TU.Registers > 2)
            {
                u2 = TW.Fma(TW.Load(m + o + (2 * TW.Count)), u2, TW.Load(u + o + (2 * TW.Count)));
                TW.Store(u + o + (2 * TW.Count), u2);
                u3 = TW.Fma(TW.Load(m + o + (3 * TW.Count)), u3, TW.Load(u + o + (3 * TW.Count)));
                TW.Store(u + o + (3 * TW.Count), u3);
            }
        }
    }

    /// <summary>Down, what F leaves on C, scaled for the next level: f = t (G' u).</summary>
    /// <param name="level">Reads SolutionF, the couplings, Transfer.</param>
    /// <param name="coarse">Writes RhsC and RhsF.</param>
    /// <param name="panel">Panel, any order once all F lines are solved.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Restrict<TW, TV, TU>(LinePanels* level, LinePanels* coarse, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
        where TU : struct, IUnroll
    {
        nint width = TU.Registers * TW.Count;
        nint size = level->Rows * width;
        nint first = panel * size;
        nint last = first + size - width;
        float* left = level->Left;
        float* right = level->Right;
        float* leftUp = level->LeftUp - width;
        float* leftDown = level->LeftDown;
        float* rightUp = level->RightUp - width;
        float* rightDown = level->RightDown;
        float* t = level->Transfer;
        float* u = level->SolutionF;
        nint coarseWidth = coarse->Width;
        nint offset = level->CoarseOffset(panel, coarse->Width);
        float* even = coarse->RhsC + offset;
        float* odd = coarse->RhsF + offset;
        nint before = panel > 0 ? width - 1 - size : 0;
        float outside = panel > 0 ? 1 : 0;
        for (nint o = first; o <= last; o += width)
        {
            nint ahead = o < last ? width : 0;
            nint back = o > first ? width : 0;
            nint h = o + before;
            TV g0 = TW.Create(outside * MathF.FusedMultiplyAdd(
                rightDown[h], u[h + ahead], MathF.FusedMultiplyAdd(rightUp[h], u[h - back], right[h] * u[h])));
            TV f1 = default, f2 = default, f3 = default, f4 = default;
            TV g1 = default, g2 = default, g3 = default, g4;
            TV a0 = TW.Load(u + o);
            TV b0 = TW.Load(u + o + ahead);
            TV c0 = TW.Load(u + o - back);
            g1 = TW.Multiply(TW.Load(right + o), a0);
            g1 = TW.Fma(TW.Load(rightUp + o), c0, g1);
            g1 = TW.Fma(TW.Load(rightDown + o), b0, g1);
            TV s0 = TW.Fma(TW.Load(left + o), a0, TW.FromPreviousLane(g0, g1));
            s0 = TW.Fma(TW.Load(leftUp + o), c0, s0);
            s0 = TW.Fma(TW.Load(leftDown + o), b0, s0);
            f1 = TW.Multiply(TW.Load(t + o), s0);

            if (TU.Registers > 1)
            {
                TV a1 = TW.Load(u + o + TW.Count);
                TV b1 = TW.Load(u + o + TW.Count + ahead);
                TV c1 = TW.Load(u + o + TW.Count - back);
                g2 = TW.Multiply(TW.Load(right + o + TW.Count), a1);
                g2 = TW.Fma(TW.Load(rightUp + o + TW.Count), c1, g2);
                g2 = TW.Fma(TW.Load(rightDown + o + TW.Count), b1, g2);
                TV s1 = TW.Fma(TW.Load(left + o + TW.Count), a1, TW.FromPreviousLane(g1, g2));
                s1 = TW.Fma(TW.Load(leftUp + o + TW.Count), c1, s1);
                s1 = TW.Fma(TW.Load(leftDown + o + TW.Count), b1, s1);
                f2 = TW.Multiply(TW.Load(t + o + TW.Count), s1);
            }

            if (TU.Registers > 2)
            {
                TV a2 = TW.Load(u + o + (2 * TW.Count));
                TV b2 = TW.Load(u + o + (2 * TW.Count) + ahead);
                TV c2 = TW.Load(u + o + (2 * TW.Count) - back);
                g3 = TW.Multiply(TW.Load(right + o + (2 * TW.Count)), a2);
                g3 = TW.Fma(TW.Load(rightUp + o + (2 * TW.Count)), c2, g3);
                g3 = TW.Fma(TW.Load(rightDown + o + (2 * TW.Count)), b2, g3);
                TV s2 = TW.Fma(TW.Load(left + o + (2 * TW.Count)), a2, TW.FromPreviousLane(g2, g3));
                s2 = TW.Fma(TW.Load(leftUp + o + (2 * TW.Count)), c2, s2);
                s2 = TW.Fma(TW.Load(leftDown + o + (2 * TW.Count)), b2, s2);
                f3 = TW.Multiply(TW.Load(t + o + (2 * TW.Count)), s2);
                TV a3 = TW.Load(u + o + (3 * TW.Count));
                TV b3 = TW.Load(u + o + (3 * TW.Count) + ahead);
                TV c3 = TW.Load(u + o + (3 * TW.Count) - back);
                g4 = TW.Multiply(TW.Load(right + o + (3 * TW.Count)), a3);
                g4 = TW.Fma(TW.Load(rightUp + o + (3 * TW.Count)), c3, g4);
                g4 = TW.Fma(TW.Load(rightDown + o + (3 * TW.Count)), b3, g4);
                TV s3 = TW.Fma(TW.Load(left + o + (3 * TW.Count)), a3, TW.FromPreviousLane(g3, g4));
                s3 = TW.Fma(TW.Load(leftUp + o + (3 * TW.Count)), c3, s3);
                s3 = TW.Fma(TW.Load(leftDown + o + (3 * TW.Count)), b3, s3);
                f4 = TW.Multiply(TW.Load(t + o + (3 * TW.Count)), s3);
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

    /// <summary>The correction of C: u += t e.</summary>
    /// <param name="level">Reads Transfer; reads and writes SolutionC.</param>
    /// <param name="coarse">Reads SolutionC and SolutionF.</param>
    /// <param name="panel">Panel, any order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void CorrectC<TW, TV, TU>(LinePanels* level, LinePanels* coarse, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
        where TU : struct, IUnroll
    {
        nint width = TU.Registers * TW.Count;
        nint size = level->Rows * width;
        nint o = panel * size;
        nint end = o + size;
        float* t = level->Transfer;
        float* u = level->SolutionC;
        nint coarseWidth = coarse->Width;
        nint offset = level->CoarseOffset(panel, coarse->Width);
        float* even = coarse->SolutionC + offset;
        float* odd = coarse->SolutionF + offset;
        for (; o < end; o += width)
        {
            TV a = TW.Load(even);
            TV b = TW.Load(odd);
            TW.Store(u + o, TW.Fma(TW.Load(t + o), TW.InterleaveLow(a, b), TW.Load(u + o)));
            if (TU.Registers > 1)
            {
                TW.Store(u + o + TW.Count, TW.Fma(TW.Load(t + o + TW.Count), TW.InterleaveHigh(a, b), TW.Load(u + o + TW.Count)));
            }

            if (TU.Registers > 2)
            {
                nint o2 = o + (2 * TW.Count);
                nint o3 = o + (3 * TW.Count);
                a = TW.Load(even + TW.Count);
                b = TW.Load(odd + TW.Count);
                TW.Store(u + o2, TW.Fma(TW.Load(t + o2), TW.InterleaveLow(a, b), TW.Load(u + o2)));
                TW.Store(u + o3, TW.Fma(TW.Load(t + o3), TW.InterleaveHigh(a, b), TW.Load(u + o3)));
            }

            even += coarseWidth;
            odd += coarseWidth;
        }
    }

    /// <summary>Down, first substitution on C with what F sends: y_i = f_i + (G' u)_i + m_(i-1) y_(i-1).</summary>
    /// <param name="level">Reads SolutionF, RhsC, the couplings; writes SolutionC.</param>
    /// <param name="panel">Panel, any order once all F lines are solved.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void StartC<TW, TV, TU>(LinePanels* level, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
        where TU : struct, IUnroll
    {
        nint width = TU.Registers * TW.Count;
        nint size = level->Rows * width;
        nint first = panel * size;
        nint last = first + size - width;
        float* f = level->RhsC;
        float* m = level->FactorC - width;
        float* left = level->Left;
        float* right = level->Right;
        float* leftUp = level->LeftUp - width;
        float* leftDown = level->LeftDown;
        float* rightUp = level->RightUp - width;
        float* rightDown = level->RightDown;
        float* uc = level->SolutionC;
        float* u = level->SolutionF;
        nint before = panel > 0 ? width - 1 - size : 0;
        float outside = panel > 0 ? 1 : 0;
        TV y0 = TW.Zero, y1 = TW.Zero, y2 = TW.Zero, y3 = TW.Zero;
        for (nint o = first; o <= last; o += width)
        {
            nint ahead = o < last ? width : 0;
            nint back = o > first ? width : 0;
            nint h = o + before;
            TV g0 = TW.Create(outside * MathF.FusedMultiplyAdd(
                rightDown[h], u[h + ahead], MathF.FusedMultiplyAdd(rightUp[h], u[h - back], right[h] * u[h])));
            TV g1 = default, g2 = default, g3 = default, g4;
            TV a0 = TW.Load(u + o);
            TV b0 = TW.Load(u + o + ahead);
            TV c0 = TW.Load(u + o - back);
            g1 = TW.Multiply(TW.Load(right + o), a0);
            g1 = TW.Fma(TW.Load(rightUp + o), c0, g1);
            g1 = TW.Fma(TW.Load(rightDown + o), b0, g1);
            TV s0 = TW.Fma(TW.Load(left + o), a0, TW.Add(TW.Load(f + o), TW.FromPreviousLane(g0, g1)));
            s0 = TW.Fma(TW.Load(leftUp + o), c0, s0);
            s0 = TW.Fma(TW.Load(leftDown + o), b0, s0);
            y0 = TW.Fma(TW.Load(m + o), y0, s0);
            TW.Store(uc + o, y0);

            if (TU.Registers > 1)
            {
                TV a1 = TW.Load(u + o + TW.Count);
                TV b1 = TW.Load(u + o + TW.Count + ahead);
                TV c1 = TW.Load(u + o + TW.Count - back);
                g2 = TW.Multiply(TW.Load(right + o + TW.Count), a1);
                g2 = TW.Fma(TW.Load(rightUp + o + TW.Count), c1, g2);
                g2 = TW.Fma(TW.Load(rightDown + o + TW.Count), b1, g2);
                TV s1 = TW.Fma(TW.Load(left + o + TW.Count), a1, TW.Add(TW.Load(f + o + TW.Count), TW.FromPreviousLane(g1, g2)));
                s1 = TW.Fma(TW.Load(leftUp + o + TW.Count), c1, s1);
                s1 = TW.Fma(TW.Load(leftDown + o + TW.Count), b1, s1);
                y1 = TW.Fma(TW.Load(m + o + TW.Count), y1, s1);
                TW.Store(uc + o + TW.Count, y1);
            }

            if (TU.Registers > 2)
            {
                TV a2 = TW.Load(u + o + (2 * TW.Count));
                TV b2 = TW.Load(u + o + (2 * TW.Count) + ahead);
                TV c2 = TW.Load(u + o + (2 * TW.Count) - back);
                g3 = TW.Multiply(TW.Load(right + o + (2 * TW.Count)), a2);
                g3 = TW.Fma(TW.Load(rightUp + o + (2 * TW.Count)), c2, g3);
                g3 = TW.Fma(TW.Load(rightDown + o + (2 * TW.Count)), b2, g3);
                TV s2 = TW.Fma(TW.Load(left + o + (2 * TW.Count)), a2, TW.Add(TW.Load(f + o + (2 * TW.Count)), TW.FromPreviousLane(g2, g3)));
                s2 = TW.Fma(TW.Load(leftUp + o + (2 * TW.Count)), c2, s2);
                s2 = TW.Fma(TW.Load(leftDown + o + (2 * TW.Count)), b2, s2);
                y2 = TW.Fma(TW.Load(m + o + (2 * TW.Count)), y2, s2);
                TW.Store(uc + o + (2 * TW.Count), y2);
                TV a3 = TW.Load(u + o + (3 * TW.Count));
                TV b3 = TW.Load(u + o + (3 * TW.Count) + ahead);
                TV c3 = TW.Load(u + o + (3 * TW.Count) - back);
                g4 = TW.Multiply(TW.Load(right + o + (3 * TW.Count)), a3);
                g4 = TW.Fma(TW.Load(rightUp + o + (3 * TW.Count)), c3, g4);
                g4 = TW.Fma(TW.Load(rightDown + o + (3 * TW.Count)), b3, g4);
                TV s3 = TW.Fma(TW.Load(left + o + (3 * TW.Count)), a3, TW.Add(TW.Load(f + o + (3 * TW.Count)), TW.FromPreviousLane(g3, g4)));
                s3 = TW.Fma(TW.Load(leftUp + o + (3 * TW.Count)), c3, s3);
                s3 = TW.Fma(TW.Load(leftDown + o + (3 * TW.Count)), b3, s3);
                y3 = TW.Fma(TW.Load(m + o + (3 * TW.Count)), y3, s3);
                TW.Store(uc + o + (3 * TW.Count), y3);
            }
        }
    }

    /// <summary>Scales the couplings across rows: left up_i = g s_F(i) s_C(i + 1), left down_i = g s_F(i + 1) s_C(i), right likewise.</summary>
    /// <param name="level">Reads ScaleC and ScaleF; writes LeftUp, LeftDown, RightUp, RightDown.</param>
    /// <param name="g">The level's conductances.</param>
    /// <param name="panel">Panel, any order once all scales are known.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ScaleDiagonals<TW, TV, TU>(LinePanels* level, LevelCoefficients* g, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
        where TU : struct, IUnroll
    {
        nint width = TU.Registers * TW.Count;
        nint size = level->Rows * width;
        nint first = panel * size;
        nint last = first + size - width;
        float* sc = level->ScaleC;
        float* sf = level->ScaleF;
        float* next = panel + 1 < level->Panels ? sc + size : sc;
        for (nint o = first; o <= last; o += width)
        {
            nint ahead = o < last ? width : 0;
            for (nint r = 0; r < width; r += TW.Count)
            {
                bool edge = r + TW.Count == width;
                nint k = o + r;
                TV here = TW.Load(sc + k);
                TV there = TW.Load(sc + k + ahead);
                TV hereRight = TW.FromNextLane(here, edge ? TW.Create(next[o]) : TW.Load(sc + k + TW.Count));
                TV thereRight = TW.FromNextLane(there, edge ? TW.Create(next[o + ahead]) : TW.Load(sc + k + TW.Count + ahead));
                TV f = TW.Load(sf + k);
                TV below = TW.Load(sf + k + ahead);
                TW.Store(level->LeftUp + k, TW.Multiply(TW.Multiply(TW.Load(g->LeftUp + k), f), there));
                TW.Store(level->LeftDown + k, TW.Multiply(TW.Multiply(TW.Load(g->LeftDown + k), below), here));
                TW.Store(level->RightUp + k, TW.Multiply(TW.Multiply(TW.Load(g->RightUp + k), f), thereRight));
                TW.Store(level->RightDown + k, TW.Multiply(TW.Multiply(TW.Load(g->RightDown + k), below), hereRight));
            }
        }
    }
}
