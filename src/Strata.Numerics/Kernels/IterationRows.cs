namespace Strata.Numerics.Kernels;

/// <summary>
/// What the double-precision passes between groups of iterations read and write: the system's arrays (pitch nz) and the
/// finest level's planes.
/// </summary>
internal unsafe struct IterationRows
{
    /// <summary>Cells along the slow index.</summary>
    public int Nx;

    /// <summary>Cells along the fast index.</summary>
    public int Nz;

    /// <summary>Conductances to the next row.</summary>
    public double* Gx;

    /// <summary>Conductances to the next cell of the row.</summary>
    public double* Gz;

    /// <summary>Row 0 of <see cref="Gz"/> behind a leading 0, which stands for the face before the first cell.</summary>
    public double* FirstGz;

    /// <summary>Conductances to the reference.</summary>
    public double* Gb;

    /// <summary>A row of zeros.</summary>
    public double* ZeroRow;

    /// <summary>Solution, pitch nz.</summary>
    public double* Solution;

    /// <summary>The finest level.</summary>
    public LinePanels* Level;

    /// <summary>The lines of the finest level.</summary>
    public LineMap* Map;

    /// <summary>Runs of lines that alternate between C and F without an empty line: first line, first slot, length.</summary>
    public int* Runs;

    /// <summary>Number of runs.</summary>
    public int RunCount;

    /// <summary>Moves rows into planes.</summary>
    public delegate*<RowMap*, RowMap*, bool*, float*, nint, float*, float*, LinePanels*, int, int, void> Split;

    /// <summary>Row i of <see cref="Gz"/>, with a 0 or the last face of row i - 1, which is 0, before it.</summary>
    public readonly double* GzRow(int i) => i == 0 ? FirstGz : Gz + ((nint)i * Nz);

    /// <summary>Conductances between rows i - 1 and i.</summary>
    public readonly double* GxBefore(int i) => i == 0 ? ZeroRow : Gx + ((nint)(i - 1) * Nz);
}
