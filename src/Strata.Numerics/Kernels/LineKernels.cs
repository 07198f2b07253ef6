using System.Runtime.CompilerServices;

namespace Strata.Numerics.Kernels;

/// <summary>
/// The passes of one level of a V(1,1) cycle over one panel of lines. C lines are solved down then up, F lines up then
/// down, so that the second substitution of one colour and the first of the other share a pass. On the way down the
/// panels are taken in descending order, each through its three passes while it is in cache; on the way up in ascending.
/// </summary>
internal static unsafe class LineKernels
{
    /// <summary>Down, first substitution on C: y_i = f_i + m_(i-1) y_(i-1).</summary>
    /// <param name="level">Reads RhsC, FactorC; writes SolutionC.</param>
    /// <param name="panel">Panel, any order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void StartC<TW, TV>(LinePanels* level, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
    {
        nint width = TW.Count;
        nint o = panel * level->PanelSize;
        nint end = o + level->PanelSize;
        float* f = level->RhsC;
        float* m = level->FactorC - width;
        float* u = level->SolutionC;
        TV y = TW.Load(f + o);
        TW.Store(u + o, y);
        for (o += width; o < end; o += width)
        {
            y = TW.Fma(TW.Load(m + o), y, TW.Load(f + o));
            TW.Store(u + o, y);
        }
    }

    /// <summary>
    /// Up, second substitution on C, u_i = y_i / d_i + m_i u_(i+1), and first on F with what C sends:
    /// y_i = f_i + l_i u_i + r_i u_i(next line) + m_i y_(i+1).
    /// </summary>
    /// <param name="level">Reads and writes SolutionC; reads RhsF and all coefficients; writes SolutionF.</param>
    /// <param name="panel">Panel; descending order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FinishCStartF<TW, TV>(LinePanels* level, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
    {
        nint width = TW.Count;
        nint size = level->PanelSize;
        nint first = panel * size;
        float* f = level->RhsF;
        float* mc = level->FactorC;
        float* mf = level->FactorF;
        float* inverse = level->InverseC;
        float* left = level->Left;
        float* right = level->Right;
        float* uc = level->SolutionC;
        float* uf = level->SolutionF;
        float* next = panel + 1 < level->Panels ? uc + size : uc;
        TV c = TW.Zero;
        TV y = TW.Zero;
        for (nint o = first + size - width; o >= first; o -= width)
        {
            c = TW.Fma(TW.Load(mc + o), c, TW.Multiply(TW.Load(uc + o), TW.Load(inverse + o)));
            TW.Store(uc + o, c);
            TV s = TW.Fma(TW.Load(left + o), c, TW.Load(f + o));
            s = TW.Fma(TW.Load(right + o), TW.FromNextLane(c, TW.Create(next[o])), s);
            y = TW.Fma(TW.Load(mf + o), y, s);
            TW.Store(uf + o, y);
        }
    }

    /// <summary>
    /// Down, second substitution on F, u_i = y_i / d_i + m_(i-1) u_(i-1), and the residual that it leaves on C:
    /// l u + r u (previous line). The share of the panel's last F line in the next panel's first C line is added there.
    /// </summary>
    /// <param name="level">Reads FactorF, InverseF, Left, Right; reads and writes SolutionF; writes Exchange.</param>
    /// <param name="panel">Panel; descending order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FinishFRestrict<TW, TV>(LinePanels* level, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
    {
        nint width = TW.Count;
        nint size = level->PanelSize;
        nint o = panel * size;
        nint end = o + size;
        float* m = level->FactorF - width;
        float* inverse = level->InverseF;
        float* left = level->Left;
        float* right = level->Right;
        float* u = level->SolutionF;
        float* exchange = level->Exchange;
        float* next = panel + 1 < level->Panels ? exchange + size : null;
        nint last = width - 1;
        TV none = TW.Zero;
        TV v = none;
        for (; o < end; o += width)
        {
            v = TW.Fma(TW.Load(m + o), v, TW.Multiply(TW.Load(u + o), TW.Load(inverse + o)));
            TW.Store(u + o, v);
            TV sent = TW.Multiply(TW.Load(right + o), v);
            TW.Store(exchange + o, TW.Add(TW.Multiply(TW.Load(left + o), v), TW.FromPreviousLane(none, sent)));
            if (next != null)
            {
                next[o] += right[o + last] * u[o + last];
            }
        }
    }

    /// <summary>Up, correction of C, u += e, and first substitution on F with what C sends, as in <see cref="FinishCStartF"/>.</summary>
    /// <param name="level">Reads Exchange, RhsF, Left, Right, FactorF; reads and writes SolutionC; writes SolutionF.</param>
    /// <param name="panel">Panel; ascending order: the next panel is not corrected yet.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void CorrectCStartF<TW, TV>(LinePanels* level, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
    {
        nint width = TW.Count;
        nint size = level->PanelSize;
        nint first = panel * size;
        float* f = level->RhsF;
        float* m = level->FactorF;
        float* left = level->Left;
        float* right = level->Right;
        float* uc = level->SolutionC;
        float* uf = level->SolutionF;
        float* exchange = level->Exchange;
        nint next = panel + 1 < level->Panels ? size : 0;
        TV y = TW.Zero;
        for (nint o = first + size - width; o >= first; o -= width)
        {
            TV c = TW.Add(TW.Load(uc + o), TW.Load(exchange + o));
            TV n = TW.FromNextLane(c, TW.Create(uc[o + next] + exchange[o + next]));
            TV s = TW.Fma(TW.Load(left + o), c, TW.Load(f + o));
            s = TW.Fma(TW.Load(right + o), n, s);
            y = TW.Fma(TW.Load(m + o), y, s);
            TW.Store(uf + o, y);
        }
    }

    /// <summary>
    /// Down, second substitution on F, u_i = y_i / d_i + m_(i-1) u_(i-1), and first on C with what F sends:
    /// y_i = f_i + l_i u_i + r_i u_i(previous line) + m_(i-1) y_(i-1). With the switch on, also the lines' sums of f u.
    /// </summary>
    /// <param name="level">Reads RhsC and all coefficients; reads and writes SolutionF; writes SolutionC.</param>
    /// <param name="panel">Panel; ascending order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FinishFStartC<TW, TV, TSum>(LinePanels* level, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
        where TSum : struct, ISwitch
    {
        nint width = TW.Count;
        nint size = level->PanelSize;
        nint o = panel * size;
        nint end = o + size;
        float* rhs = level->RhsF;
        float* f = level->RhsC;
        float* mc = level->FactorC - width;
        float* mf = level->FactorF - width;
        float* inverse = level->InverseF;
        float* left = level->Left;
        float* right = level->Right;
        float* uc = level->SolutionC;
        float* uf = level->SolutionF;
        nint before = panel > 0 ? width - 1 - size : 0;
        float outside = panel > 0 ? 1 : 0;
        TV sum = TW.Zero;
        TV v = TW.Zero;
        TV y = TW.Zero;
        for (; o < end; o += width)
        {
            TV edge = TW.Create(outside * (right[o + before] * uf[o + before]));
            v = TW.Fma(TW.Load(mf + o), v, TW.Multiply(TW.Load(uf + o), TW.Load(inverse + o)));
            TW.Store(uf + o, v);
            if (TSum.On)
            {
                sum = TW.Fma(TW.Load(rhs + o), v, sum);
            }

            TV sent = TW.Multiply(TW.Load(right + o), v);
            TV s = TW.Fma(TW.Load(left + o), v, TW.Add(TW.Load(f + o), TW.FromPreviousLane(edge, sent)));
            y = TW.Fma(TW.Load(mc + o), y, s);
            TW.Store(uc + o, y);
        }

        if (TSum.On)
        {
            TW.Store(level->SumF + (panel * width), sum);
        }
    }

    /// <summary>Up, second substitution on C: u_i = y_i / d_i + m_i u_(i+1). With the switch on, also the lines' sums of f u.</summary>
    /// <param name="level">Reads FactorC, InverseC; reads and writes SolutionC.</param>
    /// <param name="panel">Panel, any order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FinishC<TW, TV, TSum>(LinePanels* level, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
        where TSum : struct, ISwitch
    {
        nint width = TW.Count;
        nint size = level->PanelSize;
        nint first = panel * size;
        float* rhs = level->RhsC;
        float* m = level->FactorC;
        float* inverse = level->InverseC;
        float* u = level->SolutionC;
        TV sum = TW.Zero;
        TV c = TW.Zero;
        for (nint o = first + size - width; o >= first; o -= width)
        {
            c = TW.Fma(TW.Load(m + o), c, TW.Multiply(TW.Load(u + o), TW.Load(inverse + o)));
            TW.Store(u + o, c);
            if (TSum.On)
            {
                sum = TW.Fma(TW.Load(rhs + o), c, sum);
            }
        }

        if (TSum.On)
        {
            TW.Store(level->SumC + (panel * width), sum);
        }
    }
}
