namespace Strata.Numerics.Kernels;

/// <summary>
/// One level of the line multigrid. Its lines run along the slow index and are dealt into C lines (0, 2, ...) and F lines
/// (1, 3, ...); F line j lies between C lines j and j + 1. Panels of <see cref="Width"/> lines of each colour are stored
/// one after the other; value (panel p, row i, lane l) has the index (p * Rows + i) * Width + l. Lanes past the last line
/// hold 0.
/// </summary>
/// <remarks>
/// Unknowns are scaled by the pivots of the line factorisations: u = s v with s = d^(-1/2), so that a line matrix is
/// (I - M)(I - M') and a solve needs the one factor array m. C lines are factorised down (rows ascending), F lines up.
/// </remarks>
internal unsafe struct LinePanels
{
    /// <summary>Cells of a line.</summary>
    public int Rows;

    /// <summary>Lines, both colours.</summary>
    public int Lines;

    /// <summary>Lines of one colour in a panel.</summary>
    public int Width;

    /// <summary>Panels.</summary>
    public int Panels;

    /// <summary>Factor of the C lines between rows i and i + 1.</summary>
    public float* FactorC;

    /// <summary>Factor of the F lines between rows i and i + 1.</summary>
    public float* FactorF;

    /// <summary>Scaled conductance from F line j to C line j.</summary>
    public float* Left;

    /// <summary>Scaled conductance from F line j to C line j + 1.</summary>
    public float* Right;

    /// <summary>Whether F lines are also coupled to the C lines beside them one row on and one row back.</summary>
    public bool NinePoint;

    /// <summary>Scaled conductance from F line j, row i, to C line j, row i + 1.</summary>
    public float* LeftUp;

    /// <summary>Scaled conductance from F line j, row i + 1, to C line j, row i.</summary>
    public float* LeftDown;

    /// <summary>Scaled conductance from F line j, row i, to C line j + 1, row i + 1.</summary>
    public float* RightUp;

    /// <summary>Scaled conductance from F line j, row i + 1, to C line j + 1, row i.</summary>
    public float* RightDown;

    /// <summary>1 for F lines between two C lines, 0 for one with none on its right and for lanes past the last line.</summary>
    public float* Between;

    /// <summary>Scale of the next level's unknown over this level's, one per cell of a C line.</summary>
    public float* Transfer;

    /// <summary>The scale s of the C lines; below the finest level it is kept in <see cref="RhsC"/> while the level is set up.</summary>
    public float* ScaleC;

    /// <summary>The scale s of the F lines, likewise.</summary>
    public float* ScaleF;

    /// <summary>Search direction on the C lines, unscaled; finest level only.</summary>
    public float* DirectionC;

    /// <summary>Search direction on the F lines, unscaled; finest level only.</summary>
    public float* DirectionF;

    /// <summary>What the steps have added to the solution on the C lines; finest level only.</summary>
    public double* AccumulatedC;

    /// <summary>What the steps have added to the solution on the F lines; finest level only.</summary>
    public double* AccumulatedF;

    /// <summary>Scaled right-hand side of the C lines.</summary>
    public float* RhsC;

    /// <summary>Scaled right-hand side of the F lines.</summary>
    public float* RhsF;

    /// <summary>Scaled solution on the C lines.</summary>
    public float* SolutionC;

    /// <summary>Scaled solution on the F lines; the weights of the left C line while a level is set up.</summary>
    public float* SolutionF;

    /// <summary>Sums of the last pass that makes some, one per C line.</summary>
    public float* SumC;

    /// <summary>Sums of the last pass that makes some, one per F line.</summary>
    public float* SumF;

    /// <summary>Values of one plane.</summary>
    public readonly nint PlaneSize => (nint)Panels * Rows * Width;

    /// <summary>Where the coarse lines of a panel start in the next level's planes.</summary>
    public readonly nint CoarseOffset(int panel, int coarseWidth)
    {
        int first = panel * (Width / 2);
        return ((nint)(first / coarseWidth) * Rows * coarseWidth) + (first % coarseWidth);
    }
}
