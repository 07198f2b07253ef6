using System.Runtime.CompilerServices;

namespace Strata.Numerics.Kernels;

/// <summary>
/// The passes of one level of a V(1,1) cycle over one panel of lines. C lines are solved down then up, F lines up then
/// down, so that the second substitution of one colour and the first of the other share a pass. On the way down the
/// panels are taken in descending order, each through its three passes while it is in cache; on the way up in ascending.
/// </summary>
internal static unsafe class LineKernels
{
    /// <summary>Down, first substitution on C: v_i = (f_i + g_(i-1) v_(i-1)) / d_i.</summary>
    /// <param name="level">Reads RhsC, AlongC, InverseC; writes SolutionC.</param>
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
        float* g = level->AlongC - width;
        float* inverse = level->InverseC;
        float* u = level->SolutionC;
        TV v = TW.Multiply(TW.Load(f + o), TW.Load(inverse + o));
        TW.Store(u + o, v);
        for (o += width; o < end; o += width)
        {
            v = TW.Multiply(TW.Fma(TW.Load(g + o), v, TW.Load(f + o)), TW.Load(inverse + o));
            TW.Store(u + o, v);
        }
    }

    /// <summary>
    /// Up, second substitution on C, u_i = v_i + g_i u_(i+1) / d_i, and first on F with what C sends:
    /// v_i = (f_i + l_i u_i + r_i u_i(next line) + g_i v_(i+1)) / d_i.
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
        float* gc = level->AlongC;
        float* gf = level->AlongF;
        float* inverseC = level->InverseC;
        float* inverseF = level->InverseF;
        float* left = level->Left;
        float* right = level->Right;
        float* uc = level->SolutionC;
        float* uf = level->SolutionF;
        float* next = panel + 1 < level->Panels ? uc + size : uc;
        TV c = TW.Zero;
        TV v = TW.Zero;
        for (nint o = first + size - width; o >= first; o -= width)
        {
            c = TW.Fma(TW.Multiply(TW.Load(gc + o), TW.Load(inverseC + o)), c, TW.Load(uc + o));
            TW.Store(uc + o, c);
            TV s = TW.Fma(TW.Load(left + o), c, TW.Load(f + o));
            s = TW.Fma(TW.Load(right + o), TW.FromNextLane(c, TW.Create(next[o])), s);
            v = TW.Multiply(TW.Fma(TW.Load(gf + o), v, s), TW.Load(inverseF + o));
            TW.Store(uf + o, v);
        }
    }

    /// <summary>
    /// Down, second substitution on F, u_i = v_i + g_(i-1) u_(i-1) / d_i, and the residual that it leaves on C:
    /// l u + r u (previous line). The share of the panel's last F line in the next panel's first C line is added where the caller says.
    /// </summary>
    /// <param name="level">Reads AlongF, InverseF, Left, Right; reads and writes SolutionF; writes Exchange.</param>
    /// <param name="panel">Panel; descending order.</param>
    /// <param name="next">Where the share of the next panel's first line is added, at its place in a plane; null for the last panel.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FinishFRestrict<TW, TV>(LinePanels* level, int panel, float* next)
        where TW : struct, ILanes<TV>
        where TV : struct
    {
        nint width = TW.Count;
        nint size = level->PanelSize;
        nint o = panel * size;
        nint end = o + size;
        float* g = level->AlongF - width;
        float* inverse = level->InverseF;
        float* left = level->Left;
        float* right = level->Right;
        float* u = level->SolutionF;
        float* exchange = level->Exchange;
        nint last = width - 1;
        TV none = TW.Zero;
        TV v = none;
        for (; o < end; o += width)
        {
            v = TW.Fma(TW.Multiply(TW.Load(g + o), TW.Load(inverse + o)), v, TW.Load(u + o));
            TW.Store(u + o, v);
            TV sent = TW.Multiply(TW.Load(right + o), v);
            TW.Store(exchange + o, TW.Add(TW.Multiply(TW.Load(left + o), v), TW.FromPreviousLane(none, sent)));
            if (next != null)
            {
                next[o] += right[o + last] * u[o + last];
            }
        }
    }

    /// <summary>Up, correction of C, u + e, which is used but not kept, and first substitution on F with what C sends, as in <see cref="FinishCStartF"/>.</summary>
    /// <param name="level">Reads Exchange, RhsF, Left, Right, AlongF, InverseF, SolutionC; writes SolutionF.</param>
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
        float* g = level->AlongF;
        float* inverse = level->InverseF;
        float* left = level->Left;
        float* right = level->Right;
        float* uc = level->SolutionC;
        float* uf = level->SolutionF;
        float* exchange = level->Exchange;
        nint next = panel + 1 < level->Panels ? size : 0;
        TV v = TW.Zero;
        for (nint o = first + size - width; o >= first; o -= width)
        {
            TV c = TW.Add(TW.Load(uc + o), TW.Load(exchange + o));
            TV n = TW.FromNextLane(c, TW.Create(uc[o + next] + exchange[o + next]));
            TV s = TW.Fma(TW.Load(left + o), c, TW.Load(f + o));
            s = TW.Fma(TW.Load(right + o), n, s);
            v = TW.Multiply(TW.Fma(TW.Load(g + o), v, s), TW.Load(inverse + o));
            TW.Store(uf + o, v);
        }
    }

    /// <summary>
    /// Down, second substitution on F, u_i = v_i + g_(i-1) u_(i-1) / d_i, and first on C with what F sends:
    /// v_i = (f_i + l_i u_i + r_i u_i(previous line) + g_(i-1) v_(i-1)) / d_i. With the switch on, also the lines' sums of f u.
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
        float* gc = level->AlongC - width;
        float* gf = level->AlongF - width;
        float* inverseC = level->InverseC;
        float* inverseF = level->InverseF;
        float* left = level->Left;
        float* right = level->Right;
        float* uc = level->SolutionC;
        float* uf = level->SolutionF;
        nint before = panel > 0 ? width - 1 - size : 0;
        float outside = panel > 0 ? 1 : 0;
        TV sum = TW.Zero;
        TV u = TW.Zero;
        TV v = TW.Zero;
        for (; o < end; o += width)
        {
            TV edge = TW.Create(outside * (right[o + before] * uf[o + before]));
            u = TW.Fma(TW.Multiply(TW.Load(gf + o), TW.Load(inverseF + o)), u, TW.Load(uf + o));
            TW.Store(uf + o, u);
            if (TSum.On)
            {
                sum = TW.Fma(TW.Load(rhs + o), u, sum);
            }

            TV sent = TW.Multiply(TW.Load(right + o), u);
            TV s = TW.Fma(TW.Load(left + o), u, TW.Add(TW.Load(f + o), TW.FromPreviousLane(edge, sent)));
            v = TW.Multiply(TW.Fma(TW.Load(gc + o), v, s), TW.Load(inverseC + o));
            TW.Store(uc + o, v);
        }

        if (TSum.On)
        {
            TW.Store(level->SumF + (panel * width), sum);
        }
    }

    /// <summary>Up, second substitution on C: u_i = v_i + g_i u_(i+1) / d_i. With the switch on, also the lines' sums of f u.</summary>
    /// <param name="level">Reads AlongC, InverseC; reads and writes SolutionC.</param>
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
        float* g = level->AlongC;
        float* inverse = level->InverseC;
        float* u = level->SolutionC;
        TV sum = TW.Zero;
        TV c = TW.Zero;
        for (nint o = first + size - width; o >= first; o -= width)
        {
            c = TW.Fma(TW.Multiply(TW.Load(g + o), TW.Load(inverse + o)), c, TW.Load(u + o));
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

    /// <summary>Up, first substitution on F with C solved already: v_i = (f_i + l_i u_i + r_i u_i(next line) + g_i v_(i+1)) / d_i.</summary>
    /// <param name="level">Reads SolutionC, RhsF, Left, Right, AlongF, InverseF; writes SolutionF.</param>
    /// <param name="panel">Panel whose next one has its C lines solved.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void StartF<TW, TV>(LinePanels* level, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
    {
        nint width = TW.Count;
        nint size = level->PanelSize;
        nint first = panel * size;
        float* f = level->RhsF;
        float* g = level->AlongF;
        float* inverse = level->InverseF;
        float* left = level->Left;
        float* right = level->Right;
        float* uc = level->SolutionC;
        float* uf = level->SolutionF;
        float* next = panel + 1 < level->Panels ? uc + size : uc;
        TV v = TW.Zero;
        for (nint o = first + size - width; o >= first; o -= width)
        {
            TV c = TW.Load(uc + o);
            TV s = TW.Fma(TW.Load(left + o), c, TW.Load(f + o));
            s = TW.Fma(TW.Load(right + o), TW.FromNextLane(c, TW.Create(next[o])), s);
            v = TW.Multiply(TW.Fma(TW.Load(g + o), v, s), TW.Load(inverse + o));
            TW.Store(uf + o, v);
        }
    }

    /// <summary>Down, second substitution on F: u_i = v_i + g_(i-1) u_(i-1) / d_i. With the switch on, also the lines' sums of f u.</summary>
    /// <param name="level">Reads AlongF, InverseF; reads and writes SolutionF.</param>
    /// <param name="panel">Panel, any order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FinishF<TW, TV, TSum>(LinePanels* level, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
        where TSum : struct, ISwitch
    {
        nint width = TW.Count;
        nint o = panel * level->PanelSize;
        nint end = o + level->PanelSize;
        float* rhs = level->RhsF;
        float* g = level->AlongF - width;
        float* inverse = level->InverseF;
        float* uf = level->SolutionF;
        TV sum = TW.Zero;
        TV u = TW.Zero;
        for (; o < end; o += width)
        {
            u = TW.Fma(TW.Multiply(TW.Load(g + o), TW.Load(inverse + o)), u, TW.Load(uf + o));
            TW.Store(uf + o, u);
            if (TSum.On)
            {
                sum = TW.Fma(TW.Load(rhs + o), u, sum);
            }
        }

        if (TSum.On)
        {
            TW.Store(level->SumF + (panel * width), sum);
        }
    }

    /// <summary>
    /// Down, first substitution on C with F solved already:
    /// v_i = (f_i + l_i u_i + r_i u_i(previous line) + g_(i-1) v_(i-1)) / d_i.
    /// </summary>
    /// <param name="level">Reads SolutionF, RhsC, Left, Right, AlongC, InverseC; writes SolutionC.</param>
    /// <param name="panel">Panel whose previous one has its F lines solved.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void StartCFromF<TW, TV>(LinePanels* level, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
    {
        nint width = TW.Count;
        nint size = level->PanelSize;
        nint o = panel * size;
        nint end = o + size;
        float* f = level->RhsC;
        float* g = level->AlongC - width;
        float* inverse = level->InverseC;
        float* left = level->Left;
        float* right = level->Right;
        float* uc = level->SolutionC;
        float* uf = level->SolutionF;
        nint before = panel > 0 ? width - 1 - size : 0;
        float outside = panel > 0 ? 1 : 0;
        TV v = TW.Zero;
        for (; o < end; o += width)
        {
            TV edge = TW.Create(outside * (right[o + before] * uf[o + before]));
            TV u = TW.Load(uf + o);
            TV sent = TW.Multiply(TW.Load(right + o), u);
            TV s = TW.Fma(TW.Load(left + o), u, TW.Add(TW.Load(f + o), TW.FromPreviousLane(edge, sent)));
            v = TW.Multiply(TW.Fma(TW.Load(g + o), v, s), TW.Load(inverse + o));
            TW.Store(uc + o, v);
        }
    }
}
