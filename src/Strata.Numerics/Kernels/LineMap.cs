namespace Strata.Numerics.Kernels;

/// <summary>
/// Which lines of a level are C lines and which are F lines. Two neighbouring C lines without an F line between them get an
/// empty one, which carries half of their coupling to each side and no cells.
/// </summary>
internal unsafe struct LineMap
{
    /// <summary>Lines as they come from the level above, or from the grid.</summary>
    public int Lines;

    /// <summary>C lines.</summary>
    public int CountC;

    /// <summary>F lines, empty ones included.</summary>
    public int CountF;

    /// <summary>From the order of the lines to the C lines.</summary>
    public RowMap ToC;

    /// <summary>From the order of the lines to the F lines; 0 in empty ones.</summary>
    public RowMap ToF;

    /// <summary>From the couplings of neighbouring lines to those of the F lines with the C lines on their left.</summary>
    public RowMap ToLeft;

    /// <summary>From the couplings of neighbouring lines to those of the F lines with the C lines on their right.</summary>
    public RowMap ToRight;

    /// <summary>Per register of C and F lines, whether it holds no empty line: then both are the even and odd values of two registers.</summary>
    public bool* Plain;

    /// <summary>From C lines (first source) and F lines (second) back to the order of the lines.</summary>
    public RowMap Back;

    /// <summary>
    /// Per pair of registers in the order of the lines: 1 where the two sources alternate, C first, 2 where F is first, else 0.
    /// </summary>
    public byte* Alternation;
}
