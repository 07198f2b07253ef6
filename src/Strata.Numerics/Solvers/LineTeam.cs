using System.Runtime.ExceptionServices;

namespace Strata.Numerics.Solvers;

/// <summary>
/// A fixed number of threads that run the same work on their shares of the lines and rows, in step at barriers. The threads
/// start with the first piece of work and sleep between pieces. Not thread-safe; one per solver.
/// </summary>
internal sealed class LineTeam : IDisposable
{
    private const int SpinsBeforeYield = 2000;

    private readonly Thread[] _threads;
    private readonly SemaphoreSlim[] _starts;
    private readonly SemaphoreSlim _done = new(0);
    private Action<int>? _work;
    private ExceptionDispatchInfo? _failure;
    private int _arrived;
    private volatile int _phase;
    private volatile bool _failed;
    private volatile bool _disposed;

    /// <summary>Creates a team; its threads start with the first work.</summary>
    /// <param name="count">Threads, the caller's included; at least 1.</param>
    public LineTeam(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        Count = count;
        _threads = new Thread[count - 1];
        _starts = new SemaphoreSlim[count - 1];
        for (int j = 0; j < _starts.Length; j++)
        {
            _starts[j] = new SemaphoreSlim(0);
        }
    }

    /// <summary>Threads, the caller's included.</summary>
    public int Count { get; }

    /// <summary>Runs the work with every number below <see cref="Count"/>, 0 on the calling thread, and waits for all.</summary>
    /// <param name="work">The work; it may call <see cref="Wait"/>, all members equally often.</param>
    public void Run(Action<int> work)
    {
        if (Count == 1)
        {
            work(0);
            return;
        }

        ObjectDisposedException.ThrowIf(_disposed, this);
        StartThreads();
        _work = work;
        _failed = false;
        _failure = null;
        _arrived = 0;
        foreach (SemaphoreSlim start in _starts)
        {
            start.Release();
        }

        Guarded(0);
        for (int j = 1; j < Count; j++)
        {
            _done.Wait();
        }

        _work = null;
        _failure?.Throw();
    }

    /// <summary>Waits until all members have come here.</summary>
    public void Wait()
    {
        if (Count == 1)
        {
            return;
        }

        int phase = _phase;
        if (Interlocked.Increment(ref _arrived) == Count)
        {
            _arrived = 0;
            _phase = phase + 1;
            return;
        }

        for (int spins = 0; _phase == phase; spins++)
        {
            if (_failed)
            {
                throw new OperationCanceledException("Another member of the team failed.");
            }

            if (spins < SpinsBeforeYield)
            {
                Thread.SpinWait(1);
            }
            else
            {
                Thread.Yield();
            }
        }
    }

    /// <summary>Ends the threads.</summary>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        for (int j = 0; j < _threads.Length; j++)
        {
            _starts[j].Release();
            _threads[j]?.Join();
            _starts[j].Dispose();
        }

        _done.Dispose();
    }

    private void StartThreads()
    {
        for (int j = 0; j < _threads.Length; j++)
        {
            if (_threads[j] is null)
            {
                int id = j + 1;
                _threads[j] = new Thread(() => Serve(id)) { IsBackground = true, Name = $"Strata solver {id}" };
                _threads[j].Start();
            }
        }
    }

    private void Serve(int id)
    {
        while (true)
        {
            _starts[id - 1].Wait();
            if (_disposed)
            {
                return;
            }

            Guarded(id);
            _done.Release();
        }
    }

    private void Guarded(int id)
    {
        try
        {
            _work!(id);
        }
        catch (Exception e)
        {
            // The first failure is the caller's to see; the others only left their barrier because of it.
            if (!_failed)
            {
                _failure = ExceptionDispatchInfo.Capture(e);
                _failed = true;
            }
        }
    }
}
