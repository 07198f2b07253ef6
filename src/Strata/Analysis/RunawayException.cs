namespace Strata.Analysis;

/// <summary>Joule heat and temperature have no resting state.</summary>
internal sealed class RunawayException : Exception
{
    /// <summary>Creates the exception.</summary>
    public RunawayException(string message, int rounds)
        : base(message) => Rounds = rounds;

    /// <summary>Rounds until it was known.</summary>
    public int Rounds { get; }
}
