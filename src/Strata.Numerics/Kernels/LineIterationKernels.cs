using System.Runtime.CompilerServices;

namespace Strata.Numerics.Kernels;

/// <summary>
/// The passes of a conjugate-gradient iteration around the preconditioner, on the finest level's planes: search direction
/// p and residual r in single precision, solution in double. Sums run line by line, so their digits depend on neither
/// panels nor threads. The switch leaves conductances to the reference out, for the many panels that have none.
/// </summary>
internal static unsafe class LineIterationKernels
{
    /// <summary>
    /// Turns the search direction, p = z + beta p, and sums its energy p'A p = sum of g (difference of p)^2 over the faces.
    /// </summary>
    /// <param name="level">Reads the solution z and the couplings; reads and writes the direction; writes SumC.</param>
    /// <param name="beta">Share of the old direction; with 0 it is not read.</param>
    /// <param name="panel">Panel.</param>
    /// <param name="next">The next panel's new direction on C, at its place in a plane; only its first line is read. Null for the last panel.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Turn<TW, TV, TBoundary>(LinePanels* level, float beta, int panel, float* next)
        where TW : struct, ILanes<TV>
        where TV : struct
        where TBoundary : struct, ISwitch
    {
        nint width = TW.Count;
        nint size = level->PanelSize;
        nint first = panel * size;
        nint end = first + size;
        float* zc = level->SolutionC;
        float* zf = level->SolutionF;
        float* pc = level->DirectionC;
        float* pf = level->DirectionF;
        float* alongC = level->AlongC - width;
        float* alongF = level->AlongF - width;
        float* left = level->Left;
        float* right = level->Right;
        float* boundaryC = level->BoundaryC;
        float* boundaryF = level->BoundaryF;
        next = next == null ? pc : next + size;
        TV factor = TW.Create(beta);
        TV energy = TW.Zero;
        TV aboveC = TW.Zero;
        TV aboveF = TW.Zero;
        for (nint o = first; o < end; o += width)
        {
            TV c = TW.Load(zc + o);
            TV f = TW.Load(zf + o);
            if (beta != 0)
            {
                c = TW.Fma(factor, TW.Load(pc + o), c);
                f = TW.Fma(factor, TW.Load(pf + o), f);
            }

            TW.Store(pc + o, c);
            TW.Store(pf + o, f);
            TV d = TW.Subtract(f, TW.FromNextLane(c, TW.Create(next[o])));
            energy = TW.Fma(TW.Multiply(TW.Load(right + o), d), d, energy);
            d = TW.Subtract(f, c);
            energy = TW.Fma(TW.Multiply(TW.Load(left + o), d), d, energy);
            if (TBoundary.On)
            {
                energy = TW.Fma(TW.Multiply(TW.Load(boundaryC + o), c), c, energy);
                energy = TW.Fma(TW.Multiply(TW.Load(boundaryF + o), f), f, energy);
            }

            if (o > first)
            {
                d = TW.Subtract(c, aboveC);
                energy = TW.Fma(TW.Multiply(TW.Load(alongC + o), d), d, energy);
                d = TW.Subtract(f, aboveF);
                energy = TW.Fma(TW.Multiply(TW.Load(alongF + o), d), d, energy);
            }

            aboveC = c;
            aboveF = f;
        }

        TW.Store(level->SumC + (panel * width), energy);
    }

    /// <summary>x += a p; r -= a (A p); also the lines' sums of r^2.</summary>
    /// <param name="level">Reads the direction and the couplings; reads and writes the right-hand side r and x; writes SumC, SumF.</param>
    /// <param name="step">The step a, in the units of r.</param>
    /// <param name="accumulate">The step a, in the units of x.</param>
    /// <param name="panel">Panel, any order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Step<TW, TV, TBoundary>(LinePanels* level, float step, double accumulate, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
        where TBoundary : struct, ISwitch
    {
        nint width = TW.Count;
        nint size = level->PanelSize;
        nint first = panel * size;
        nint end = first + size;
        float* pc = level->DirectionC;
        float* pf = level->DirectionF;
        float* rc = level->RhsC;
        float* rf = level->RhsF;
        double* xc = level->AccumulatedC;
        double* xf = level->AccumulatedF;
        float* alongC = level->AlongC;
        float* alongF = level->AlongF;
        float* left = level->Left;
        float* right = level->Right;
        float* boundaryC = level->BoundaryC;
        float* boundaryF = level->BoundaryF;
        float* next = panel + 1 < level->Panels ? pc + size : pc;
        nint before = panel > 0 ? width - 1 - size : 0;
        float outside = panel > 0 ? 1 : 0;
        TV minus = TW.Create(-step);
        TV sumC = TW.Zero;
        TV sumF = TW.Zero;

        // What flows in from the row above, g (p above - p).
        TV fromAboveC = TW.Zero;
        TV fromAboveF = TW.Zero;
        TV c = TW.Load(pc + first);
        TV f = TW.Load(pf + first);
        for (nint o = first; o < end; o += width)
        {
            nint ahead = o + width < end ? width : 0;
            TV belowC = TW.Load(pc + o + ahead);
            TV belowF = TW.Load(pf + o + ahead);
            TV edge = TW.Create(outside * (right[o + before] * (pf[o + before] - pc[o])));
            TV toRight = TW.Multiply(TW.Load(right + o), TW.Subtract(f, TW.FromNextLane(c, TW.Create(next[o]))));
            TV toLeft = TW.Multiply(TW.Load(left + o), TW.Subtract(f, c));
            TV toBelow = TW.Multiply(TW.Load(alongF + o), TW.Subtract(f, belowF));
            TV a = TW.Add(TW.Add(toLeft, toRight), TW.Subtract(toBelow, fromAboveF));
            if (TBoundary.On)
            {
                a = TW.Fma(TW.Load(boundaryF + o), f, a);
            }

            fromAboveF = toBelow;
            TV r = TW.Fma(minus, a, TW.Load(rf + o));
            TW.Store(rf + o, r);
            sumF = TW.Fma(r, r, sumF);
            TW.AddScaled(xf + o, accumulate, f);

            toBelow = TW.Multiply(TW.Load(alongC + o), TW.Subtract(c, belowC));
            a = TW.Subtract(TW.Subtract(toBelow, fromAboveC), TW.Add(toLeft, TW.FromPreviousLane(edge, toRight)));
            if (TBoundary.On)
            {
                a = TW.Fma(TW.Load(boundaryC + o), c, a);
            }

            fromAboveC = toBelow;
            r = TW.Fma(minus, a, TW.Load(rc + o));
            TW.Store(rc + o, r);
            sumC = TW.Fma(r, r, sumC);
            TW.AddScaled(xc + o, accumulate, c);
            c = belowC;
            f = belowF;
        }

        TW.Store(level->SumC + (panel * width), sumC);
        TW.Store(level->SumF + (panel * width), sumF);
    }

    /// <summary>The new direction p = z + beta p on the first C line of a panel, beside the plane.</summary>
    /// <param name="level">Reads SolutionC and DirectionC.</param>
    /// <param name="beta">Share of the old direction; with 0 it is not read.</param>
    /// <param name="panel">Panel.</param>
    /// <param name="to">Receives the line at its place in a plane.</param>
    public static void TurnFirstLine(LinePanels* level, float beta, int panel, float* to)
    {
        nint first = panel * level->PanelSize;
        for (nint o = first; o < first + level->PanelSize; o += level->Width)
        {
            to[o] = beta == 0 ? level->SolutionC[o] : MathF.FusedMultiplyAdd(beta, level->DirectionC[o], level->SolutionC[o]);
        }
    }

    /// <summary>Whether any cell of a panel has a conductance to the reference.</summary>
    /// <param name="level">Reads BoundaryC and BoundaryF.</param>
    /// <param name="panel">Panel, any order.</param>
    public static bool HasBoundary(LinePanels* level, int panel)
    {
        nint o = panel * level->PanelSize;
        int size = (int)level->PanelSize;

        // As bits: comparing floats of a span is not vectorised by the runtime, and cost a third of a set-up.
        return new ReadOnlySpan<int>(level->BoundaryC + o, size).ContainsAnyExcept(0)
            || new ReadOnlySpan<int>(level->BoundaryF + o, size).ContainsAnyExcept(0);
    }
}
