namespace Strata.Numerics.Kernels;

/// <summary>
/// How the values of one row are moved between two orders of its lines: every register of the destination is picked from
/// one register each of two sources, a_(start + index) weight + b_(start + index) weight.
/// </summary>
internal unsafe struct RowMap
{
    /// <summary>Registers of a destination row.</summary>
    public int Registers;

    /// <summary>Where the register of each source starts; two per destination register.</summary>
    public int* Start;

    /// <summary>Lane of the source register, for both sources one after the other; 2 lanes per destination register.</summary>
    public int* Index;

    /// <summary>Factor of each picked value, likewise; 0 where the source has no part.</summary>
    public float* Weight;
}
