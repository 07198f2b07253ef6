namespace Strata.Numerics.Triangles;

/// <summary>
/// Fluxes that balance in every element, from the potentials vertex by vertex (Braess and Schoeberl 2008): around each vertex the
/// residuals of its linear function are passed from element to element. What is free, circulation, is left to the stream function.
/// </summary>
internal static class SheetFluxes
{
    /// <summary>Finds the flux out of every element through each of its sides.</summary>
    /// <param name="system">The equations.</param>
    /// <param name="load">The load, or null.</param>
    /// <param name="u">Potentials that solve the equations.</param>
    /// <param name="transfer">Receives the current of every coupling, from its element to the far end.</param>
    public static double[] Balance(SheetSystem system, SheetLoad? load, double[] u, double[] transfer)
    {
        SheetSpace space = system.Space;
        double[] residual = Residuals(system, load, u, transfer);
        double[] flux = new double[3 * space.Count];
        bool[] done = new bool[3 * space.Count];
        List<int> fan = [];
        for (int corner = 0; corner < done.Length; corner++)
        {
            if (done[corner])
            {
                continue;
            }

            // Back to where the fan begins, or once around.
            int first = corner, element, i;
            while (true)
            {
                (element, i) = (first / 3, first % 3);
                int before = space.Side[(3 * element) + ((i + 2) % 3)];
                if (before < 0)
                {
                    break;
                }

                first = (3 * before) + ((space.Back(before, element) + 2) % 3);
                if (first == corner)
                {
                    break;
                }
            }

            fan.Clear();
            double sum = 0;
            int end = space.Side[(3 * (first / 3)) + ((first + 2) % 3)], begin = space.Side[(3 * (first / 3)) + (((first % 3) + 2) % 3)];
            for (int at = first; ;)
            {
                fan.Add(at);
                done[at] = true;
                sum += residual[at];
                (element, i) = (at / 3, at % 3);
                end = space.Side[(3 * element) + ((i + 1) % 3)];
                if (end < 0)
                {
                    break;
                }

                at = (3 * end) + ((space.Back(end, element) + 1) % 3);
                if (at == first)
                {
                    break;
                }
            }

            // Out of the first element through its first spoke: nothing at the edge of the metal, all where only the end is closed.
            double through = begin == SheetSpace.Edge || begin >= 0 ? 0 : end == SheetSpace.Edge ? sum : 0.5 * sum;
            foreach (int at in fan)
            {
                (element, i) = (at / 3, at % 3);
                flux[(3 * element) + ((i + 2) % 3)] += through;
                double on = residual[at] - through;
                flux[(3 * element) + ((i + 1) % 3)] += on;
                through = -on;
            }
        }

        for (int s = 0; load is not null && s < flux.Length; s++)
        {
            flux[s] -= load.PerSide[s];
        }

        return flux;
    }

    // What must leave each element through the spokes of each corner.
    private static double[] Residuals(SheetSystem system, SheetLoad? load, double[] u, double[] transfer)
    {
        SheetSpace space = system.Space;
        double[] residual = new double[3 * space.Count];
        Span<double> moments = stackalloc double[6];
        for (int e = 0; e < space.Count; e++)
        {
            system.Moments(e, u, moments);
            for (int i = 0; i < 3; i++)
            {
                residual[(3 * e) + i] = -QuadraticElement.Linear(moments, i);
                if (load is not null)
                {
                    residual[(3 * e) + i] += (load.PerArea[e] * system.Area[e] / 3)
                        + (0.5 * (load.PerSide[(3 * e) + ((i + 1) % 3)] + load.PerSide[(3 * e) + ((i + 2) % 3)]));
                }
            }
        }

        for (int n = 0; n < system.Couplings.Count; n++)
        {
            (int e, int far, double g) = system.Couplings[n];
            system.CouplingMoments(e, far, g, u, moments);
            transfer[n] = 0;
            for (int i = 0; i < 3; i++)
            {
                double own = QuadraticElement.Linear(moments, i);
                transfer[n] += own;
                residual[(3 * e) + i] -= own;
                if (far >= 0)
                {
                    residual[(3 * far) + i] += own;
                }
            }
        }

        return residual;
    }
}
