namespace Strata.Numerics.Triangles;

/// <summary>One ampere that enters a port evenly: per area over its regions, or per length over its sides.</summary>
internal sealed class SheetLoad
{
    private SheetLoad(int elements) => (PerArea, PerSide) = (new double[elements], new double[3 * elements]);

    /// <summary>Density on each element, per m2.</summary>
    public double[] PerArea { get; }

    /// <summary>What enters an element through each of its sides; a side that two share gives half to each.</summary>
    public double[] PerSide { get; }

    /// <summary>False when the port meets no metal.</summary>
    public bool MeetsMetal { get; private set; }

    /// <summary>Finds the load of a port.</summary>
    public static SheetLoad Of(SheetSystem system, SheetPort port)
    {
        SheetSpace space = system.Space;
        ReadOnlySpan<double> x = system.Mesh.X, y = system.Mesh.Y;
        var load = new SheetLoad(space.Count);
        double area = 0, length = 0;
        for (int e = 0; e < space.Count; e++)
        {
            if (space.Layer[e] != port.Layer)
            {
                continue;
            }

            int t = space.Triangle[e];
            if (port.Regions.Contains(system.Mesh.Region[t]))
            {
                load.PerArea[e] = 1;
                area += system.Area[e];
            }

            for (int i = 0; i < 3; i++)
            {
                if (port.Tags.Contains(system.Mesh.Tag[(3 * t) + i]))
                {
                    (int a, int b) = (system.Mesh.V[(3 * t) + ((i + 1) % 3)], system.Mesh.V[(3 * t) + ((i + 2) % 3)]);
                    double own = Math.Sqrt(((x[a] - x[b]) * (x[a] - x[b])) + ((y[a] - y[b]) * (y[a] - y[b])));
                    load.PerSide[(3 * e) + i] = space.Side[(3 * e) + i] >= 0 ? 0.5 * own : own;
                    length += load.PerSide[(3 * e) + i];
                }
            }
        }

        Scale(load.PerArea, area);
        Scale(load.PerSide, length);
        load.MeetsMetal = area + length > 0;
        return load;
    }

    /// <summary>The load at the nodes: a third of an element's to each middle; a sixth of a side's to its ends, the rest to its
    /// middle.</summary>
    public double[] AtNodes(SheetSystem system)
    {
        double[] nodes = new double[system.Space.Nodes];
        for (int e = 0; e < PerArea.Length; e++)
        {
            ReadOnlySpan<int> node = system.Space.Node.AsSpan(6 * e, 6);
            for (int i = 0; i < 3; i++)
            {
                nodes[node[3 + i]] += (PerArea[e] * system.Area[e] / 3) + (PerSide[(3 * e) + i] * 2 / 3);
                nodes[node[(i + 1) % 3]] += PerSide[(3 * e) + i] / 6;
                nodes[node[(i + 2) % 3]] += PerSide[(3 * e) + i] / 6;
            }
        }

        return nodes;
    }

    private static void Scale(double[] values, double total)
    {
        for (int n = 0; n < values.Length && total > 0; n++)
        {
            values[n] /= total;
        }
    }
}
