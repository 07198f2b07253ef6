namespace Strata.Fields;

/// <summary>A partition that is only ever made coarser (Tarjan 1975).</summary>
internal sealed class DisjointSets
{
    private readonly int[] _parent;

    /// <summary>Each element in a set of its own.</summary>
    public DisjointSets(int count)
    {
        _parent = new int[count];
        for (int n = 0; n < count; n++)
        {
            _parent[n] = n;
        }
    }

    /// <summary>The element that stands for the set of another.</summary>
    public int Find(int element)
    {
        while (_parent[element] != element)
        {
            _parent[element] = _parent[_parent[element]];
            element = _parent[element];
        }

        return element;
    }

    /// <summary>Unites two sets; the smaller representative stays.</summary>
    public void Join(int one, int other)
    {
        (int a, int b) = (Find(one), Find(other));
        _parent[Math.Max(a, b)] = Math.Min(a, b);
    }
}
