namespace Strata.Numerics.Bounds;

/// <summary>
/// What gives a node of a drawn cell its value: an unknown of its own, a corner, or two of these between which it lies on
/// a face and is interpolated, so that both sides of the face agree.
/// </summary>
/// <param name="First">The number of an unknown, or the complement of a corner (0 to 3).</param>
/// <param name="Second">The other end; equal to <paramref name="First"/> where there is one only.</param>
/// <param name="Weight">Weight of the second for a potential.</param>
/// <param name="StreamWeight">Weight of the second for a stream function.</param>
internal readonly record struct NodeValue(int First, int Second, double Weight, double StreamWeight)
{
    /// <summary>A value of its own.</summary>
    public static NodeValue Of(int code) => new(code, code, 0, 0);
}
