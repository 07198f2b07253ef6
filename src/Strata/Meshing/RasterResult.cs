namespace Strata.Meshing;

/// <summary>A painted grid: the mixture of every uncut cell, and of every cut cell the mixtures of its strips.</summary>
internal sealed class RasterResult
{
    /// <summary>Creates a result without cut cells.</summary>
    /// <param name="state">Per cell, a mixture index, or the complement of an index into <see cref="Cuts"/>.</param>
    public RasterResult(int[] state)
    {
        State = state;
    }

    /// <summary>Per cell, a mixture index, or the complement of an index into <see cref="Cuts"/>.</summary>
    public int[] State { get; }

    /// <summary>The cut cells.</summary>
    public List<CutCell> Cuts { get; } = [];
}
