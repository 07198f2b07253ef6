namespace Strata.Numerics.Bounds;

/// <summary>
/// The conductances between the electrodes of a body, with bounds: a matrix A and a number e such that the matrix G of the
/// body itself lies in (1 - e) A &lt;= G &lt;= (1 + e) A, as quadratic forms. Row i holds the currents into the body when electrode i
/// is at 1 and the others at 0; rows add up to 0.
/// </summary>
/// <remarks>
/// In the basis that makes A the unit matrix, G is I + D. The power of each basis vector and of each sum of two is bounded,
/// p' G p, which bounds every element of D, and the circles of Gershgorin bound its eigenvalues. With x' (G - A) y at most
/// e |x| |y| in the norm of A, |x|^2 = x' A x, everything that a network of the electrodes and of links between them does is bounded.
/// </remarks>
internal sealed class ConductanceMatrix
{
    /// <summary>Rounding of the small systems, relative.</summary>
    private const double Rounding = 1e-12;
    private readonly double[,] _value;

    private ConductanceMatrix(double[,] value, double spread)
    {
        _value = value;
        RelativeSpread = spread;
    }

    /// <summary>Number of electrodes.</summary>
    public int Count => _value.GetLength(0);

    /// <summary>The number e above; infinite or at least 1 where nothing is bounded.</summary>
    public double RelativeSpread { get; }

    /// <summary>The matrix A, ohm^-1 or W/K.</summary>
    /// <param name="row">Electrode whose current it is.</param>
    /// <param name="column">Electrode at 1.</param>
    public double this[int row, int column] => _value[row, column];

    /// <summary>Bounds the matrix of a body.</summary>
    /// <param name="estimate">An approximate matrix, at least 2 by 2; only its symmetric part off the diagonal is used.</param>
    /// <param name="power">Bounds the power that given potentials of the electrodes dissipate in the body.</param>
    /// <param name="part">Per electrode a number of the connected part of the body that it touches; null when there is one part.</param>
    /// <returns>The matrix with its bounds.</returns>
    /// <exception cref="ArgumentException">The estimate is not square, or its electrodes are not joined by a body.</exception>
    public static ConductanceMatrix Bound(double[,] estimate, Func<double[], EnergyInterval> power, IReadOnlyList<int>? part = null)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        ArgumentNullException.ThrowIfNull(power);
        int count = estimate.GetLength(0);
        if (count < 2 || estimate.GetLength(1) != count)
        {
            throw new ArgumentException(
                $"A matrix of conductances is square and at least 2 by 2; found {count} by {estimate.GetLength(1)}.", nameof(estimate));
        }

        int[] parts = [.. part ?? new int[count]];
        double[,] value = SmallMatrix.Conductances(estimate, parts);
        (double[] Potentials, int Part)[] vectors = [.. parts.Distinct().SelectMany(one =>
            Basis(value, [.. Enumerable.Range(0, count).Where(n => parts[n] == one)]).Select(p => (p, one)))];
        double[][] basis = [.. vectors.Select(one => one.Potentials)];
        if (basis.Length == 0)
        {
            return new ConductanceMatrix(value, Rounding);
        }

        var own = new EnergyInterval[basis.Length];
        var off = new double[basis.Length];
        for (int n = 0; n < basis.Length; n++)
        {
            own[n] = power(basis[n]);
        }

        for (int n = 0; n < basis.Length; n++)
        {
            // Between the parts of a body nothing flows.
            for (int other = n + 1; other < basis.Length && vectors[other].Part == vectors[n].Part; other++)
            {
                EnergyInterval both = power([.. basis[n].Zip(basis[other], (a, b) => a + b)]);
                double low = 0.5 * (both.Lower - own[n].Upper - own[other].Upper),
                    high = 0.5 * (both.Upper - own[n].Lower - own[other].Lower);
                double most = Math.Max(Math.Abs(low), Math.Abs(high));
                off[n] += most;
                off[other] += most;
            }
        }

        double scale = own.Average(one => one.Value), least = own.Zip(off, (one, rest) => one.Lower - rest).Min(),
            largest = own.Zip(off, (one, rest) => one.Upper + rest).Max();
        for (int row = 0; row < count; row++)
        {
            for (int column = 0; column < count; column++)
            {
                value[row, column] *= scale;
            }
        }

        double spread = Math.Max((largest / scale) - 1, 1 - (least / scale));
        return new ConductanceMatrix(value, double.IsNaN(spread) ? double.PositiveInfinity : spread + Rounding);
    }

    /// <summary>An element with bounds. Off the diagonal none is above 0, because no solution leaves the range of its electrodes.</summary>
    /// <param name="row">Electrode whose current it is.</param>
    /// <param name="column">Electrode at 1.</param>
    public EnergyInterval Element(int row, int column)
    {
        double radius = RelativeSpread * Math.Sqrt(_value[row, row] * _value[column, column]), value = _value[row, column];
        return row == column
            ? new EnergyInterval(Math.Max(value - radius, 0), value, value + radius)
            : new EnergyInterval(value - radius, Math.Min(value, 0), Math.Min(value + radius, 0));
    }

    /// <summary>Finds the state of a network of the electrodes and of links between them.</summary>
    /// <param name="potential">Per electrode its potential; null where its current is given. At least one is given.</param>
    /// <param name="current">Per electrode the current from outside; used where the potential is null.</param>
    /// <param name="links">Conductances between two electrodes each, at least 0.</param>
    /// <returns>The potential of each electrode, and the current that it takes from outside, with bounds.</returns>
    public (EnergyInterval[] Potential, EnergyInterval[] Current) Solve(IReadOnlyList<double?> potential, IReadOnlyList<double> current,
        IReadOnlyList<(int From, int To, double Conductance)> links)
    {
        ArgumentNullException.ThrowIfNull(potential);
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(links);
        double[,] all = WithLinks(links, 1);
        int[] free = [.. Enumerable.Range(0, Count).Where(n => potential[n] is null)];
        double[,] inverse = SmallMatrix.Inverse(SmallMatrix.Part(all, free));
        double[] p = Extend(all, free, inverse, [.. potential.Select(value => value ?? 0)], current);
        double norm = Norm(p);

        // d = exact - p lies in the free electrodes: d' (G + L) d = -d' (G - A) p with the links L, which are exact, so that
        // |d| <= e / (1 - e) |p| with |d| in the norm of A + L and |p| in that of A.
        double e = RelativeSpread, error = e < 1 ? e / (1 - e) * norm : double.PositiveInfinity;
        var potentials = new EnergyInterval[Count];
        var currents = new EnergyInterval[Count];
        for (int n = 0; n < Count; n++)
        {
            int at = Array.IndexOf(free, n);
            double radius = at < 0 ? 0 : (Math.Sqrt(inverse[at, at]) * error) + (Rounding * p.Max(Math.Abs));
            potentials[n] = new EnergyInterval(p[n] - radius, p[n], p[n] + radius);
            currents[n] = at < 0 ? CurrentInto(n) : new EnergyInterval(current[n], current[n], current[n]);
        }

        return (potentials, currents);

        // With h = 1 here, 0 at the other given potentials and no current into the free electrodes: h' G d = h' (G - A) d.
        EnergyInterval CurrentInto(int electrode)
        {
            double[] unit = new double[Count];
            unit[electrode] = 1;
            double[] h = Extend(all, free, inverse, unit, new double[Count]);
            double value = SmallMatrix.Product(all, h, p) - free.Sum(n => h[n] * current[n]);
            double radius = (e * Norm(h) * (norm + error)) + (Rounding * (Math.Abs(value) + current.Sum(Math.Abs)));
            return new EnergyInterval(value - radius, value, value + radius);
        }
    }

    /// <summary>
    /// The resistance between two electrodes with links in place and the others without current; it falls with every conductance, so
    /// that the ends are those of (1 + e) A and (1 - e) A.
    /// </summary>
    /// <param name="from">One electrode.</param>
    /// <param name="to">The other.</param>
    /// <param name="links">Conductances between two electrodes each, at least 0.</param>
    public EnergyInterval Resistance(int from, int to, IReadOnlyList<(int From, int To, double Conductance)> links)
    {
        ArgumentNullException.ThrowIfNull(links);
        double Between(double scale)
        {
            int[] free = [.. Enumerable.Range(0, Count).Where(n => n != to)];
            int at = Array.IndexOf(free, from);
            return SmallMatrix.Inverse(SmallMatrix.Part(WithLinks(links, scale), free))[at, at];
        }

        return new EnergyInterval(
            double.IsFinite(RelativeSpread) ? Between(1 + RelativeSpread) : 0, Between(1), RelativeSpread < 1
                ? Between(1 - RelativeSpread) : double.PositiveInfinity);
    }

    private double Norm(double[] p) => Math.Sqrt(Math.Max(SmallMatrix.Product(_value, p, p), 0));

    private double[,] WithLinks(IReadOnlyList<(int From, int To, double Conductance)> links, double scale)
    {
        double[,] all = (double[,])_value.Clone();
        for (int row = 0; row < Count; row++)
        {
            for (int column = 0; column < Count; column++)
            {
                all[row, column] *= scale;
            }
        }

        foreach ((int a, int b, double g) in links.Where(link => link.From != link.To))
        {
            all[a, a] += g;
            all[b, b] += g;
            all[a, b] -= g;
            all[b, a] -= g;
        }

        return all;
    }

    // The free electrodes take the potentials at which their currents are those given.
    private static double[] Extend(double[,] all, int[] free, double[,] inverse, double[] given, IReadOnlyList<double> current)
    {
        double[] missing = [.. free.Select(n => current[n]
            - Enumerable.Range(0, given.Length).Sum(m => free.Contains(m) ? 0 : all[n, m] * given[m]))];
        for (int row = 0; row < free.Length; row++)
        {
            given[free[row]] = Enumerable.Range(0, free.Length).Sum(column => inverse[row, column] * missing[column]);
        }

        return given;
    }

    // With A = C C' for all electrodes of a part but the last, which stays at 0: the columns of the inverse of C'.
    private static double[][] Basis(double[,] value, int[] electrodes)
    {
        int[] free = electrodes[..^1];
        double[,] c = SmallMatrix.Cholesky(SmallMatrix.Part(value, free));
        double[][] basis = new double[free.Length][];
        for (int n = 0; n < free.Length; n++)
        {
            basis[n] = new double[value.GetLength(0)];
            for (int row = n; row >= 0; row--)
            {
                double sum = row == n ? 1 : 0;
                for (int column = row + 1; column <= n; column++)
                {
                    sum -= c[column, row] * basis[n][free[column]];
                }

                basis[n][free[row]] = sum / c[row, row];
            }
        }

        return basis;
    }
}
