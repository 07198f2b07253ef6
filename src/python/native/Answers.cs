using System.Collections.Concurrent;

namespace Strata.Native;

/// <summary>The answers that Python still holds.</summary>
internal static class Answers
{
    private static readonly ConcurrentDictionary<long, Answer> Kept = new();
    private static long _last;

    /// <summary>Keeps an answer; gives its handle.</summary>
    public static long Keep(Answer answer)
    {
        long handle = Interlocked.Increment(ref _last);
        Kept[handle] = answer;
        return handle;
    }

    /// <summary>The answer of a handle.</summary>
    public static Answer Of(long handle) =>
        Kept.TryGetValue(handle, out Answer? answer) ? answer
        : throw new ArgumentException($"There is no answer {handle}; was it released?", nameof(handle));

    /// <summary>Forgets an answer.</summary>
    public static void Release(long handle)
    {
        if (Kept.TryRemove(handle, out Answer? answer))
        {
            answer.Dispose();
        }
    }
}
