namespace Strata.Refinement;

/// <summary>Adds up the time that one worker spends in each phase. It stands still unless it is given something to read.</summary>
internal sealed class PhaseClock
{
    private readonly long[] _spent = new long[Enum.GetValues<SolvePhase>().Length];
    private SolvePhase _phase;
    private long _since;

    /// <summary>Reads the time, in any unit; null for none.</summary>
    public Func<long>? Now { get; set; }

    /// <summary>Called as a phase is entered, before it takes memory or solves: faults are tried there; null for nothing.</summary>
    public Action<SolvePhase>? Entering { get; set; }

    /// <summary>Time spent in each phase, by its number.</summary>
    public ReadOnlySpan<long> Spent => _spent;

    /// <summary>Enters a phase until what is returned is disposed of.</summary>
    public Stay In(SolvePhase phase)
    {
        Entering?.Invoke(phase);
        return new(this, Change(phase));
    }

    private SolvePhase Change(SolvePhase phase)
    {
        SolvePhase before = _phase;
        if (Now is not null)
        {
            long now = Now();
            _spent[(int)_phase] += _since > 0 ? now - _since : 0;
            (_phase, _since) = (phase, now);
        }

        return before;
    }

    /// <summary>A stay in a phase; its end goes back to the phase before.</summary>
    internal readonly ref struct Stay(PhaseClock clock, SolvePhase before)
    {
        /// <summary>Ends the stay.</summary>
        public void Dispose() => clock.Change(before);
    }
}
