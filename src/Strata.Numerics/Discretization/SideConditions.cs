using System.Collections;
using System.Runtime.CompilerServices;

namespace Strata.Numerics.Discretization;

/// <summary>The conditions on one side of a problem: the surfaces of its body with the values of its data.</summary>
internal sealed class SideConditions : IReadOnlyList<BoundaryCondition>
{
    private readonly BoundarySurface[] _surfaces;
    private readonly double[] _values;

    internal SideConditions(BoundarySurface[] surfaces, double[] values) => (_surfaces, _values) = (surfaces, values);

    /// <summary>No faces.</summary>
    internal static SideConditions None { get; } = new([], []);

    /// <summary>Faces along the side.</summary>
    public int Length => _surfaces.Length;

    /// <inheritdoc/>
    int IReadOnlyCollection<BoundaryCondition>.Count => Length;

    /// <summary>The condition on one face; setting it writes the body's surface and the data's value.</summary>
    /// <param name="face">Face along the side, from 0.</param>
    public BoundaryCondition this[int face]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(_surfaces[face].Kind, _values[face], _surfaces[face].Film);
        set => (_surfaces[face], _values[face]) = (new BoundarySurface(value.Kind, value.Film), value.Value);
    }

    /// <summary>Sets the condition on all faces from one on.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="from">The first face.</param>
    public void Fill(BoundaryCondition condition, int from = 0)
    {
        for (int face = from; face < Length; face++)
        {
            this[face] = condition;
        }
    }

    /// <inheritdoc/>
    public IEnumerator<BoundaryCondition> GetEnumerator()
    {
        for (int face = 0; face < Length; face++)
        {
            yield return this[face];
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
