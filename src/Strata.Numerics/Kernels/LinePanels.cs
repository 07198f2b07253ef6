namespace Strata.Numerics.Kernels;

/// <summary>
/// One level of the line multigrid. Its lines run along the slow index and are dealt into C lines (0, 2, ...) and F lines
/// (1, 3, ...); F line j lies between C lines j and j + 1. Panels of <see cref="Width"/> lines of each colour are stored
/// one after the other; value (panel p, row i, lane l) has the index (p * Rows + i) * Width + l. Lanes past the last line
/// hold 0.
/// </summary>
/// <remarks>
/// A line matrix is T = L D L', with the factor m and the inverse pivot 1/d. C lines are factorised down (rows ascending),
/// F lines up. Couplings between lines are the plain conductances.
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

    /// <summary>Factor of the C lines between rows i and i + 1, g / d_i.</summary>
    public float* FactorC;

    /// <summary>Factor of the F lines between rows i and i + 1, g / d_(i+1).</summary>
    public float* FactorF;

    /// <summary>Inverse pivots of the C lines.</summary>
    public float* InverseC;

    /// <summary>Inverse pivots of the F lines.</summary>
    public float* InverseF;

    /// <summary>Conductance from F line j to C line j.</summary>
    public float* Left;

    /// <summary>Conductance from F line j to C line j + 1.</summary>
    public float* Right;

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

    /// <summary>Sums of the last pass that makes some, one per C line.</summary>
    public float* SumC;

    /// <summary>Sums of the last pass that makes some, one per F line.</summary>
    public float* SumF;

    /// <summary>Values of one plane.</summary>
    public readonly nint PlaneSize => (nint)Panels * Rows * Width;

    /// <summary>Values of one panel of a plane.</summary>
    public readonly nint PanelSize => (nint)Rows * Width;
}
