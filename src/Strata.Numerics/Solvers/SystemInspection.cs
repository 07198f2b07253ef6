using Strata.Numerics.Discretization;
using Strata.Numerics.Kernels;

namespace Strata.Numerics.Solvers;

/// <summary>Looks at a system's coefficients and vectors before a solve, on all threads of a team.</summary>
internal sealed unsafe class SystemInspection
{
    /// <summary>Values whose sum is kept apart; fixed, so that sums do not depend on threads.</summary>
    private const int RangeValues = 1 << 15;

    private readonly Action<int> _look;
    private readonly Action<int> _sum;
    private LineTeam _team = null!;
    private DiffusionSystem _system = null!;
    private Finding[] _findings = [];
    private double[] _sums = [];
    private double* _values;
    private int _count;

    /// <summary>Creates an inspection.</summary>
    public SystemInspection()
    {
        _look = LookAtShare;
        _sum = SumShare;
    }

    /// <summary>The largest conductance.</summary>
    public double Largest { get; private set; }

    /// <summary>The largest conductance to the reference.</summary>
    public double LargestBoundary { get; private set; }

    /// <summary>Whether no face inside the grid has the conductance 0.</summary>
    public bool IsUnbroken { get; private set; }

    /// <summary>Whether all conductances are finite and at least 0.</summary>
    /// <param name="team">The threads.</param>
    /// <param name="system">The system.</param>
    public bool IsValid(LineTeam team, DiffusionSystem system)
    {
        _team = team;
        _system = system;
        if (_findings.Length < team.Count)
        {
            _findings = new Finding[team.Count];
        }

        team.Run(_look);
        var all = new Finding(true, 0, 0, double.PositiveInfinity);
        for (int id = 0; id < team.Count; id++)
        {
            all = all.And(_findings[id]);
        }

        Largest = Math.Max(all.Largest, all.LargestBoundary);
        LargestBoundary = all.LargestBoundary;
        IsUnbroken = all.Least > 0;
        return all.IsValid;
    }

    /// <summary>Sum of the squares of values.</summary>
    /// <param name="team">The threads.</param>
    /// <param name="values">Any length.</param>
    public double SumOfSquares(LineTeam team, ReadOnlySpan<double> values)
    {
        _team = team;
        _count = values.Length;
        int ranges = (_count + RangeValues - 1) / RangeValues;
        if (_sums.Length < ranges)
        {
            _sums = new double[ranges];
        }

        fixed (double* start = values)
        {
            _values = start;
            team.Run(_sum);
        }

        double sum = 0;
        for (int range = 0; range < ranges; range++)
        {
            sum += _sums[range];
        }

        return sum;
    }

    private void LookAtShare(int id)
    {
        DiffusionSystem system = _system;
        int nz = system.Nz;
        int from = TeamMember.Share(system.Nx, id, _team.Count);
        int to = TeamMember.Share(system.Nx, id + 1, _team.Count);
        int cells = (to - from) * nz;
        int inside = Math.Min(to, system.Nx - 1) - from;
        bool valid = InspectionKernels.Inspect(system.Gx.AsSpan(from * nz, cells), 1, cells, Math.Max(0, inside) * nz, out double largestX, out double leastX);
        valid &= InspectionKernels.Inspect(system.Gz.AsSpan(from * nz, cells), to - from, nz, nz - 1, out double largestZ, out double leastZ);
        valid &= InspectionKernels.Inspect(system.Gb.AsSpan(from * nz, cells), 1, cells, cells, out double largestBoundary, out _);
        _findings[id] = new Finding(valid, Math.Max(largestX, largestZ), largestBoundary, Math.Min(leastX, leastZ));
    }

    private void SumShare(int id)
    {
        int ranges = (_count + RangeValues - 1) / RangeValues;
        for (int range = TeamMember.Share(ranges, id, _team.Count); range < TeamMember.Share(ranges, id + 1, _team.Count); range++)
        {
            int from = range * RangeValues;
            _sums[range] = VectorKernels.SumOfSquares(new ReadOnlySpan<double>(_values + from, Math.Min(RangeValues, _count - from)));
        }
    }

    private readonly record struct Finding(bool IsValid, double Largest, double LargestBoundary, double Least)
    {
        public Finding And(Finding other) => new(
            IsValid && other.IsValid,
            Math.Max(Largest, other.Largest),
            Math.Max(LargestBoundary, other.LargestBoundary),
            Math.Min(Least, other.Least));
    }
}
