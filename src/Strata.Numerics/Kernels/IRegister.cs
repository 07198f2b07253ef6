namespace Strata.Numerics.Kernels;

/// <summary>Lanes that are one register of the machine, whose values can be picked from memory in any order.</summary>
/// <typeparam name="TV">The register type.</typeparam>
internal unsafe interface IRegister<TV> : ILanes<TV>
    where TV : struct
{
    /// <summary>source[index_0], source[index_1], ...; all Count values of the source are read.</summary>
    /// <param name="source">Count values.</param>
    /// <param name="index">Count indices as the bits of a register, each at least 0 and below Count.</param>
    static abstract TV Pick(float* source, TV index);
}
