namespace Strata.Results;

/// <summary>How a design ended.</summary>
public enum DesignStatus
{
    /// <summary>Solved; written "ok".</summary>
    Ok,

    /// <summary>Not solved; the message says why. Written "failed".</summary>
    Failed,
}
