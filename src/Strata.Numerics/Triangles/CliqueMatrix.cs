using System.Runtime.InteropServices;

namespace Strata.Numerics.Triangles;

/// <summary>A sparse symmetric matrix as the sum of small dense ones, each on a few unknowns; index -1 for none.</summary>
internal sealed class CliqueMatrix
{
    private readonly List<int> _first = [0];
    private readonly List<int> _index = [];
    private readonly List<double> _dense = [];
    private readonly List<int> _denseFirst = [];

    /// <summary>Adds a dense symmetric matrix.</summary>
    public void Add(ReadOnlySpan<int> index, ReadOnlySpan<double> dense)
    {
        _denseFirst.Add(_dense.Count);
        _index.AddRange(index);
        _dense.AddRange(dense);
        _first.Add(_index.Count);
    }

    /// <summary>Sums up.</summary>
    /// <param name="count">Unknowns.</param>
    /// <returns>Rows with both triangles.</returns>
    public (int[] Start, int[] Column, double[] Value) Build(int count)
    {
        ReadOnlySpan<int> index = CollectionsMarshal.AsSpan(_index), first = CollectionsMarshal.AsSpan(_first);
        ReadOnlySpan<double> dense = CollectionsMarshal.AsSpan(_dense);
        int[] head = new int[count + 1];
        foreach (int i in index)
        {
            if (i >= 0)
            {
                head[i + 1]++;
            }
        }

        for (int n = 0; n < count; n++)
        {
            head[n + 1] += head[n];
        }

        int[] clique = new int[head[count]], local = new int[head[count]], fill = head.AsSpan(0, count).ToArray();
        for (int q = 0; q + 1 < first.Length; q++)
        {
            for (int at = first[q]; at < first[q + 1]; at++)
            {
                if (index[at] >= 0)
                {
                    (clique[fill[index[at]]], local[fill[index[at]]]) = (q, at - first[q]);
                    fill[index[at]]++;
                }
            }
        }

        int[] start = new int[count + 1], position = new int[count];
        Array.Fill(position, -1);
        List<int> column = new(8 * count);
        List<double> value = new(8 * count);
        for (int row = 0; row < count; row++)
        {
            int begin = column.Count;
            for (int at = head[row]; at < head[row + 1]; at++)
            {
                int q = clique[at], size = first[q + 1] - first[q], from = _denseFirst[q] + (local[at] * size);
                for (int j = 0; j < size; j++)
                {
                    int other = index[first[q] + j];
                    if (other < 0)
                    {
                        continue;
                    }

                    if (position[other] < begin)
                    {
                        position[other] = column.Count;
                        column.Add(other);
                        value.Add(0);
                    }

                    CollectionsMarshal.AsSpan(value)[position[other]] += dense[from + j];
                }
            }

            start[row + 1] = column.Count;
        }

        return (start, [.. column], [.. value]);
    }
}
