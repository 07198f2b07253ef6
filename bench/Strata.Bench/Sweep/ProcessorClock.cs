using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Strata.Bench.Sweep;

/// <summary>
/// Processor time of the calling thread and of finished child processes, which a busy machine does not stretch; wall time
/// where there is none to read.
/// </summary>
internal static partial class ProcessorClock
{
    private const int ThreadTime = 3;
    private const int Children = -1;

    /// <summary>Processor time of this thread, ns.</summary>
    public static long Thread()
    {
        if (OperatingSystem.IsLinux() && GetTime(ThreadTime, out TimeSpec time) == 0)
        {
            return (time.Seconds * 1_000_000_000) + time.Nanoseconds;
        }

        return (long)(Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency));
    }

    /// <summary>Processor time of all child processes that have ended, ms; NaN where the system does not say.</summary>
    public static unsafe double Finished()
    {
        long* usage = stackalloc long[18];
        return OperatingSystem.IsLinux() && GetUsage(Children, usage) == 0
            ? (1e3 * (usage[0] + usage[2])) + (1e-3 * (usage[1] + usage[3]))
            : double.NaN;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out TimeSpec time);

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static unsafe partial int GetUsage(int who, long* usage);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
