using System.Runtime.InteropServices;

namespace Strata.Cli;

/// <summary>Ctrl-C and SIGTERM as a cancellation, so that what is finished is kept.</summary>
internal sealed class Interrupt : IDisposable
{
    // Whoever is in the middle of something that cannot be stopped is not waited for: what is finished is with the system already.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(600);
    private readonly CancellationTokenSource _source = new();
    private readonly List<PosixSignalRegistration> _registrations = [];
    private volatile bool _isOver;

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>The exit code that belongs to the signal.</summary>
    public int Code { get; private set; } = ExitCode.Interrupted;

    /// <summary>Starts to listen; a command that does not call it ends at once on a signal.</summary>
    public void Listen()
    {
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, ExitCode.Interrupted)));
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, ExitCode.Terminated)));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _isOver = true;
        _registrations.ForEach(registration => registration.Dispose());
        _source.Dispose();
    }

    private void EndHard(int code)
    {
        if (!_isOver)
        {
            Environment.Exit(code);
        }
    }

    private void Stop(PosixSignalContext context, int code)
    {
        // A second signal ends the process at once.
        context.Cancel = !_source.IsCancellationRequested;
        Code = code;
        _source.Cancel();
        _ = Task.Delay(Patience).ContinueWith(_ => EndHard(code), TaskScheduler.Default);
    }
}
