namespace Strata.Numerics.Bounds;

/// <content>
/// Pieces of perfect conductors, which have the value of what holds them. A triangle that has a node of a held place is held as a whole,
/// and so is the next one that has a node of it: neighbours in one conductor share nodes, two conductors share none. A piece that nothing
/// holds has the value of the field at one of its corners: any value is that of an admissible field.
/// </content>
internal sealed partial class DrawnPotential
{
    private readonly List<(int Vertex, double Value)> _held = [];
    private bool[][] _conductors = [];

    /// <summary>Whether a triangle is a perfect conductor at a given value: the field there is even.</summary>
    private bool IsHeldConductor(int n, int t) => _conductors.Length > 0 && _conductors[n].Length > 0 && _conductors[n][t];

    private void HoldConductors(ReadOnlySpan<double> v)
    {
        if (!Array.Exists(_mesh.Parts, part => part.Cell.IsPerfect is not null))
        {
            return;
        }

        _conductors = [.. _mesh.Parts.Select(part => part.Cell.IsPerfect is null ? [] : new bool[part.Count])];
        Spread();
        for (int n = 0; n < _conductors.Length; n++)
        {
            for (int t = 0; t < _conductors[n].Length; t++)
            {
                if (!_conductors[n][t] && _mesh.Parts[n].Cell.IsPerfect![t])
                {
                    HoldConductor(n, t, v[_cornerOf[4 * n]]);
                    Spread();
                }
            }
        }
    }

    private void Spread()
    {
        bool found = true;
        while (found)
        {
            found = false;
            for (int n = 0; n < _conductors.Length; n++)
            {
                for (int t = 0; t < _conductors[n].Length; t++)
                {
                    if (!_conductors[n][t] && _mesh.Parts[n].Cell.IsPerfect![t] && ValueAt(n, t) is double value)
                    {
                        HoldConductor(n, t, value);
                        found = true;
                    }
                }
            }
        }
    }

    // The value of the first node of a triangle that is held, or lies between two that are.
    private double? ValueAt(int n, int t)
    {
        for (int m = 0; m < 3; m++)
        {
            NodeValue node = _mesh.Parts[n].Values[_mesh.Parts[n].Cell.Triangles[(3 * t) + m]];
            if (HeldAt(n, node.First) is double value && (node.Weight == 0 || HeldAt(n, node.Second) == value))
            {
                return value;
            }
        }

        return null;
    }

    private double? HeldAt(int n, int code) => code >= 0 ? (System.Free[code] == 0 ? System.Value[code] : null)
        : _vertices.IsHeld(_cornerOf[(4 * n) + ~code]) ? _vertices.HeldValue[_cornerOf[(4 * n) + ~code]] : null;

    private void HoldConductor(int n, int t, double value)
    {
        _conductors[n][t] = true;
        for (int m = 0; m < 3; m++)
        {
            NodeValue node = _mesh.Parts[n].Values[_mesh.Parts[n].Cell.Triangles[(3 * t) + m]];
            Hold(n, node.First, value);
            if (node.Weight != 0)
            {
                Hold(n, node.Second, value);
            }
        }
    }

    private void Hold(int n, int code, double value)
    {
        if (HeldAt(n, code) is double other)
        {
            if (other != value)
            {
                _vertices.MarkConflict();
            }
        }
        else if (code >= 0)
        {
            (System.Free[code], System.Value[code]) = (0, value);
        }
        else
        {
            int vertex = _cornerOf[(4 * n) + ~code];
            (_vertices.Form.Free[vertex], _vertices.HeldValue[vertex]) = (0, value);
            _held.Add((vertex, value));
        }
    }

    private void SetHeld(Span<double> v)
    {
        foreach ((int vertex, double value) in _held)
        {
            v[vertex] = value;
        }
    }
}
