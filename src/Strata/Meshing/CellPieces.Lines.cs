using Strata.Numerics.Grids;

namespace Strata.Meshing;

/// <content>The nodes on the lines between slabs.</content>
internal sealed partial class CellPieces
{
    /// <summary>The nodes on the lines between slabs; slabs whose nodes nearly coincide lose their borders until none do.</summary>
    private void SetNodes()
    {
        while (!TryLines())
        {
        }

        _x.Clear();
        _stream.Clear();
        _z.Clear();
        _places.Clear();
        (double bottom, double top) = (_slabs[0].Low, _slabs[^1].High);
        foreach ((double x, double z) in (ReadOnlySpan<(double, double)>)[(_west, bottom), (_east, bottom), (_west, top), (_east, top)])
        {
            Node(x, _sweep.Stream(x), z, NodePlace.Corner);
        }

        for (int line = 0; line < _lines.Count; line++)
        {
            List<(double X, double Stream, int Node)> nodes = _lines[line];
            bool first = line == 0, last = line == _lines.Count - 1;
            double z = first ? bottom : _slabs[line - 1].High;
            for (int n = 0; n < nodes.Count; n++)
            {
                bool west = n == 0, east = n == nodes.Count - 1;
                int at = (west || east) && (first || last) ? (first ? 0 : 2) + (west ? 0 : 1)
                    : Node(nodes[n].X, nodes[n].Stream, z, west ? NodePlace.West : east ? NodePlace.East : first ? NodePlace.Bottom : last
                        ? NodePlace.Top : NodePlace.Inside);
                nodes[n] = nodes[n] with { Node = at };
            }
        }
    }

    private int Node(double x, double stream, double z, NodePlace place)
    {
        _x.Add(x);
        _stream.Add(stream);
        _z.Add(z);
        _places.Add(place);
        return _x.Count - 1;
    }

    private bool TryLines()
    {
        _spare.AddRange(_lines);
        _lines.Clear();
        double near = SlabSweep.Near * (_east - _west), same = SlabSweep.Rounding * Math.Max(_east - _west, Math.Abs(_east));
        bool clean = true;
        for (int line = 0; line <= _slabs.Count; line++)
        {
            List<(double X, double Stream, int Node)> nodes = Gather(line), apart = Spare();
            apart.Add(nodes[0]);
            bool conflict = false;
            for (int n = 1; n < nodes.Count; n++)
            {
                double gap = nodes[n].X - apart[^1].X;
                if (gap > near)
                {
                    apart.Add(nodes[n]);
                    continue;
                }

                conflict |= gap > same;
                if (nodes[n].X == _east)
                {
                    apart[^1] = nodes[n];
                }
            }

            if (conflict && MergeAround(line))
            {
                clean = false;
            }

            _lines.Add(apart);
        }

        return clean;
    }

    /// <summary>What the slabs below and above a line have on it, from west to east.</summary>
    private List<(double X, double Stream, int Node)> Gather(int line)
    {
        _nodes.Clear();
        _nodes.Add((_west, _sweep.Stream(_west), -1));
        _nodes.Add((_east, _sweep.Stream(_east), -1));
        for (int n = 0; line > 0 && n < _slabs[line - 1].Borders.Count; n++)
        {
            PieceBorder border = _slabs[line - 1].Borders[n];
            _nodes.Add((border.HighX, border.HighStream, -1));
        }

        for (int n = 0; line < _slabs.Count && n < _slabs[line].Borders.Count; n++)
        {
            PieceBorder border = _slabs[line].Borders[n];
            _nodes.Add((border.LowX, border.LowStream, -1));
        }

        _nodes.Sort(static (p, q) => p.X.CompareTo(q.X));
        return _nodes;
    }

    private List<(double X, double Stream, int Node)> Spare()
    {
        if (_spare.Count == 0)
        {
            return [];
        }

        List<(double X, double Stream, int Node)> line = _spare[^1];
        _spare.RemoveAt(_spare.Count - 1);
        line.Clear();
        return line;
    }

    private bool MergeAround(int line)
    {
        bool any = false;
        for (int slab = Math.Max(0, line - 1); slab <= Math.Min(line, _slabs.Count - 1); slab++)
        {
            if (_slabs[slab].Borders.Count > 0)
            {
                _slabs[slab].Merge();
                any = true;
            }
        }

        return any;
    }
}
