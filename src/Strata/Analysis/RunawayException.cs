namespace Strata.Analysis;

/// <summary>Joule heat and temperature have no resting state.</summary>
internal sealed class RunawayException : Exception
{
    /// <summary>Creates the exception.</summary>
    public RunawayException(string message, int rounds)
        : base(message) => Rounds = rounds;

    /// <summary>Rounds until it was known.</summary>
    public int Rounds { get; }

    /// <summary>A temperature at which the law of a resistivity does not hold.</summary>
    /// <param name="outside">What the material said.</param>
    /// <param name="rounds">Rounds so far.</param>
    public static RunawayException Beyond(ArgumentOutOfRangeException outside, int rounds) =>
        new($"no steady temperature was found: {outside.Message.Split(" (Parameter", 2)[0]}", rounds);
}
