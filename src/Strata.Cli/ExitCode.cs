namespace Strata.Cli;

/// <summary>What the command's exit code means.</summary>
internal static class ExitCode
{
    /// <summary>All well.</summary>
    public const int Ok = 0;

    /// <summary>Some design failed, or some rule does not hold; the results say which.</summary>
    public const int SomeFailed = 1;

    /// <summary>Bad input; nothing was written.</summary>
    public const int BadInput = 2;

    /// <summary>A fault of the program.</summary>
    public const int InternalFault = 3;

    /// <summary>Stopped by Ctrl-C.</summary>
    public const int Interrupted = 130;

    /// <summary>Stopped by SIGTERM.</summary>
    public const int Terminated = 143;
}
