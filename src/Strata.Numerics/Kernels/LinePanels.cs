namespace Strata.Numerics.Kernels;

/// <summary>
/// One level of the line multigrid. Its lines run along the slow index and are dealt into C lines (0, 2, ...) and F lines
/// (1, 3, ...); F line j lies between C lines j and j + 1. Panels of <see cref="Width"/> lines of each colour are stored
/// one after the other; value (panel p, row i, lane l) has the index (p * Rows + i) * Width + l. Lanes past the last line
/// hold 0.
/// </summary>
/// <remarks>
/// A line matrix is factorised by its pivots d alone: with the conductance g along the line, T u = f is v_i = (f_i + g v_(i-1)) / d_i
/// in one direction and u_i = v_i + g u_(i+1) / d_i back. C lines are factorised down (rows ascending), F lines up. All
/// conductances are the plain ones, so that the cycle and the iteration around it read the same planes.
/// </remarks>
internal unsafe struct LinePanels
{
    /// <summary>Cells of a line.</summary>
    public int Rows;

    /// <summary>Lines, both colours, empty ones included.</summary>
    public int Lines;

    /// <summary>Lines of one colour in a panel.</summary>
    public int Width;

    /// <summary>Panels.</summary>
    public int Panels;

    /// <summary>Conductance along the C lines between rows i and i + 1; 0 behind the last row.</summary>
    public float* AlongC;

    /// <summary>Conductance along the F lines between rows i and i + 1; 0 behind the last row.</summary>
    public float* AlongF;

    /// <summary>Inverse pivots of the C lines.</summary>
    public float* InverseC;

    /// <summary>Inverse pivots of the F lines.</summary>
    public float* InverseF;

    /// <summary>Conductance from F line j to C line j.</summary>
    public float* Left;

    /// <summary>Conductance from F line j to C line j + 1.</summary>
    public float* Right;

    /// <summary>Conductance from C lines to the reference.</summary>
    public float* BoundaryC;

    /// <summary>Conductance from F lines to the reference.</summary>
    public float* BoundaryF;

    /// <summary>Per panel, whether any of its cells has a conductance to the reference; finest level only.</summary>
    public bool* HasBoundary;

    /// <summary>1 for F lines between two C lines, 0 for one with none on its right and for lanes past the last line.</summary>
    public float* Between;

    /// <summary>Search direction on the C lines; finest level only.</summary>
    public float* DirectionC;

    /// <summary>Search direction on the F lines; finest level only.</summary>
    public float* DirectionF;

    /// <summary>What the steps have added to the solution on the C lines; finest level only.</summary>
    public double* AccumulatedC;

    /// <summary>What the steps have added to the solution on the F lines; finest level only.</summary>
    public double* AccumulatedF;

    /// <summary>Right-hand side of the C lines.</summary>
    public float* RhsC;

    /// <summary>Right-hand side of the F lines.</summary>
    public float* RhsF;

    /// <summary>Solution on the C lines.</summary>
    public float* SolutionC;

    /// <summary>Solution on the F lines; the weights of the left C line while a level is set up.</summary>
    public float* SolutionF;

    /// <summary>One value per cell of a C line: the residual for the next level on the way down, its correction on the way up.</summary>
    public float* Exchange;

    /// <summary>
    /// One panel per thread but the first, of which only the first line is used: what crosses from one thread's panels to the
    /// next one's; null for one thread. Zero between passes.
    /// </summary>
    public float* Edges;

    /// <summary>Sums of the last pass that makes some, one per C line.</summary>
    public float* SumC;

    /// <summary>Sums of the last pass that makes some, one per F line.</summary>
    public float* SumF;

    /// <summary>Values of one plane.</summary>
    public readonly nint PlaneSize => (nint)Panels * Rows * Width;

    /// <summary>Values of one panel of a plane.</summary>
    public readonly nint PanelSize => (nint)Rows * Width;
}
