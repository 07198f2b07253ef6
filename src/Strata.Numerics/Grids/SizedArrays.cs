namespace Strata.Numerics.Grids;

/// <summary>
/// Arrays of exact lengths that workspaces give back when they turn to a grid of another size: the bodies of a design and the
/// rows of a sweep have a few sizes that come again and again. One store per thread, of bounded size.
/// </summary>
internal static class SizedArrays
{
    /// <summary>Most numbers that a thread keeps: 16 MB.</summary>
    private const long MostKept = 1L << 21;

    [ThreadStatic]
    private static Dictionary<int, Stack<double[]>>? _kept;

    [ThreadStatic]
    private static long _numbers;

    /// <summary>Makes an array fit a length; it is left as it is where it does, and is all 0 else.</summary>
    /// <param name="array">The array.</param>
    /// <param name="length">The length.</param>
    public static void Fit(ref double[] array, int length)
    {
        if (array.Length != length)
        {
            double[] old = array;
            array = Take(length);
            Keep(old);
        }
    }

    private static double[] Take(int length)
    {
        if (_kept is null || !_kept.TryGetValue(length, out Stack<double[]>? stack) || !stack.TryPop(out double[]? array))
        {
            return new double[length];
        }

        _numbers -= length;
        Array.Clear(array);
        return array;
    }

    private static void Keep(double[] array)
    {
        if (array.Length == 0 || array.Length > MostKept / 8)
        {
            return;
        }

        _kept ??= [];
        if (_numbers + array.Length > MostKept)
        {
            _kept.Clear();
            _numbers = 0;
        }

        if (!_kept.TryGetValue(array.Length, out Stack<double[]>? stack))
        {
            _kept.Add(array.Length, stack = new Stack<double[]>());
        }

        stack.Push(array);
        _numbers += array.Length;
    }
}
