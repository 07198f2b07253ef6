using System.Runtime.CompilerServices;

namespace Strata.Numerics.Kernels;

/// <summary>
/// Sets one level of the line multigrid up: factors of both colours, weights of the C lines in the F lines between them,
/// and the conductances between the C lines for the next level.
/// </summary>
/// <remarks>
/// Line pivots by the excess recursion e_i = side_i + g_(i-1) (e_(i-1) / d_(i-1)), d_i = e_i + g_i, which adds positive
/// numbers only. The weight of the left C line solves T_F w = left + half the boundary; the right one is 1 - w.
/// </remarks>
internal static unsafe class LineSetupKernels
{
    /// <summary>A weight this close to 0 or 1 is set to it: on long masked lines the rest is rounding.</summary>
    private const float WeightFloor = 1e-3f;

    /// <summary>Up: factorises the F lines and starts the solve for the weights.</summary>
    /// <param name="level">Reads the conductances and Between; writes InverseF and SolutionF (half-solved weights).</param>
    /// <param name="panel">Panel, any order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FactoriseF<TW, TV>(LinePanels* level, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
    {
        nint width = TW.Count;
        nint first = panel * level->PanelSize;
        float* along = level->AlongF;
        float* boundary = level->BoundaryF;
        float* left = level->Left;
        float* right = level->Right;
        float* inverses = level->InverseF;
        float* weight = level->SolutionF;
        TV half = TW.Create(0.5f);
        TV between = TW.Load(level->Between + (panel * width));
        TV excess = TW.Zero;
        TV v = TW.Zero;
        for (nint o = first + level->PanelSize - width; o >= first; o -= width)
        {
            TV l = TW.Load(left + o);
            TV r = TW.Load(right + o);
            TV b = TW.Load(boundary + o);
            TV up = TW.Load(along + o);
            TV down = o > first ? TW.Load(along + o - width) : TW.Zero;
            TV side = TW.Fma(up, excess, TW.Add(TW.Add(l, r), b));
            TV inverse = TW.InverseOrZero(TW.Add(side, down));
            excess = TW.Multiply(side, inverse);

            // The boundary goes half to each side; where one side is missing, all of it to the other.
            TV share = TW.IfGreater(r, TW.Zero, TW.IfGreater(l, TW.Zero, half, TW.Zero), between);
            v = TW.Multiply(TW.Fma(up, v, TW.Fma(share, b, l)), inverse);
            TW.Store(inverses + o, inverse);
            TW.Store(weight + o, v);
        }
    }

    /// <summary>Down: factorises the C lines and ends the solve for the weights.</summary>
    /// <param name="level">Reads the conductances and InverseF; writes InverseC and SolutionF (weights).</param>
    /// <param name="panel">Panel, any order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FactoriseC<TW, TV>(LinePanels* level, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
    {
        nint width = TW.Count;
        nint size = level->PanelSize;
        nint first = panel * size;
        float* along = level->AlongC;
        float* boundary = level->BoundaryC;
        float* left = level->Left;
        float* right = level->Right;
        float* inverses = level->InverseC;
        float* alongF = level->AlongF - width;
        float* inverseF = level->InverseF;
        float* weight = level->SolutionF;
        nint before = panel > 0 ? width - 1 - size : 0;
        float outside = panel > 0 ? 1 : 0;
        TV low = TW.Create(WeightFloor);
        TV high = TW.Create(1 - WeightFloor);
        TV one = TW.Create(1f);
        TV up = TW.Zero;
        TV excess = TW.Zero;
        TV w = TW.Zero;
        for (nint o = first; o < first + size; o += width)
        {
            TV edge = TW.Create(outside * right[o + before]);
            TV side = TW.Add(TW.Add(TW.Load(left + o), TW.FromPreviousLane(edge, TW.Load(right + o))), TW.Load(boundary + o));
            side = TW.Fma(up, excess, side);
            up = TW.Load(along + o);
            TV inverse = TW.InverseOrZero(TW.Add(side, up));
            excess = TW.Multiply(side, inverse);
            TW.Store(inverses + o, inverse);

            w = TW.Fma(TW.Multiply(TW.Load(alongF + o), TW.Load(inverseF + o)), w, TW.Load(weight + o));
            TW.Store(weight + o, TW.IfGreater(w, high, one, TW.IfGreater(w, low, w, TW.Zero)));
        }
    }

    /// <summary>
    /// Conductances between the C lines, lumped to five points: along = g_C + g_F times the mean weight of both F lines
    /// beside, across = (1 - w)^2 left + w^2 right + 1/2 g_F (difference of w)^2 of both faces, boundary likewise by weight.
    /// </summary>
    /// <param name="level">Reads SolutionF (weights) and the conductances; writes Exchange (along), RhsC (boundary), RhsF (across, to the next C line).</param>
    /// <param name="panel">Panel; ascending order, directly after the others of the panel, while it is in cache.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Coarsen<TW, TV>(LinePanels* level, int panel)
        where TW : struct, ILanes<TV>
        where TV : struct
    {
        nint width = TW.Count;
        nint size = level->PanelSize;
        nint first = panel * size;
        nint end = first + size;
        float* alongC = level->AlongC;
        float* alongF = level->AlongF;
        float* boundaryC = level->BoundaryC;
        float* boundaryF = level->BoundaryF;
        float* left = level->Left;
        float* right = level->Right;
        float* weight = level->SolutionF;
        nint before = panel > 0 ? width - 1 - size : 0;
        float outside = panel > 0 ? 1 : 0;
        TV between = TW.Load(level->Between + (panel * width));
        TV half = TW.Create(0.5f);
        TV one = TW.Create(1f);
        TV bent = TW.Zero;
        TV w = TW.Load(weight + first);
        for (nint o = first; o < end; o += width)
        {
            nint down = o + width < end ? width : 0;
            float edgeHere = 1 - weight[o + before];
            float edgeThere = 1 - weight[o + before + down];
            TV edgeAlong = TW.Create(outside * (alongF[o + before] * (0.5f * (edgeHere + edgeThere))));
            TV edgeBoundary = TW.Create(outside * (boundaryF[o + before] * edgeHere));
            TV wn = TW.Load(weight + o + down);
            TV v = TW.Subtract(one, w);
            TV vn = TW.Subtract(one, wn);
            TV a = TW.Load(alongF + o);
            TV b = TW.Load(boundaryF + o);

            // A last F line without a C line on its right is carried by the left one alone.
            TV share = TW.IfGreater(between, TW.Zero, TW.Multiply(half, TW.Add(w, wn)), TW.Multiply(w, wn));
            TV toRight = TW.Multiply(between, TW.Multiply(a, TW.Multiply(half, TW.Add(v, vn))));
            TV along = TW.Add(TW.Fma(a, share, TW.Load(alongC + o)), TW.FromPreviousLane(edgeAlong, toRight));
            TW.Store(level->Exchange + o, along);

            TV film = TW.Multiply(between, TW.Multiply(b, v));
            film = TW.Add(TW.Fma(w, b, TW.Load(boundaryC + o)), TW.FromPreviousLane(edgeBoundary, film));
            TW.Store(level->RhsC + o, film);

            TV bend = TW.Subtract(w, wn);
            bend = TW.Multiply(TW.Multiply(half, a), TW.Multiply(bend, bend));
            TV across = TW.Multiply(TW.Multiply(v, v), TW.Load(left + o));
            across = TW.Fma(TW.Multiply(w, w), TW.Load(right + o), across);
            across = TW.Add(across, TW.Add(bend, bent));
            TW.Store(level->RhsF + o, TW.Multiply(between, across));
            bent = bend;
            w = wn;
        }
    }
}
