namespace Strata.Analysis;

/// <summary>Workers that take jobs in turn until there are none, one of them fails, or the run is stopped.</summary>
internal static class WorkerPool
{
    // A stop is obeyed within a second: who is in the middle of something that cannot be stopped is left to itself.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(350);

    /// <summary>Runs jobs.</summary>
    /// <param name="jobs">The jobs; they are taken one at a time, in order, as workers become free.</param>
    /// <param name="workers">How many at the same time, at least 1.</param>
    /// <param name="work">Makes a worker: what it does with the jobs, which it takes from the sequence it is given until that ends.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="OperationCanceledException">The run was stopped; a worker may still be at its last job.</exception>
    public static void Run<T>(IEnumerable<T> jobs, int workers, Action<IEnumerable<T>> work, CancellationToken cancellation)
    {
        using IEnumerator<T> next = jobs.GetEnumerator();
        var gate = new Lock();
        bool ended = false;

        IEnumerable<T> Take()
        {
            while (true)
            {
                T job;
                lock (gate)
                {
                    if (ended || cancellation.IsCancellationRequested || !next.MoveNext())
                    {
                        ended = true;
                        yield break;
                    }

                    job = next.Current;
                }

                yield return job;
            }
        }

        void Start()
        {
            try
            {
                work(Take());
            }
            finally
            {
                // No job is left to be taken, or the worker failed: then the others end too.
                ended = true;
            }
        }

        Task[] tasks = [.. Enumerable.Range(0, workers).Select(_ =>
            Task.Factory.StartNew(Start, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        try
        {
            Task.WhenAll(tasks).Wait(cancellation);
        }
        catch (OperationCanceledException)
        {
            _ = Task.WhenAll(tasks).ContinueWith(static _ => { }, TaskScheduler.Default).Wait(Patience, CancellationToken.None);
        }
        catch (AggregateException faults)
        {
            Exception[] found = [.. faults.Flatten().InnerExceptions];
            if (found.FirstOrDefault(fault => fault is not OperationCanceledException) is { } first)
            {
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(first);
            }
        }

        cancellation.ThrowIfCancellationRequested();
    }
}
