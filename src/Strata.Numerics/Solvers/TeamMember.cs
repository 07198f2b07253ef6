using Strata.Numerics.Kernels;

namespace Strata.Numerics.Solvers;

/// <summary>One thread's share of the work of a <see cref="LineTeam"/>.</summary>
/// <param name="team">The team.</param>
/// <param name="id">Number of the member, 0 for the caller's thread.</param>
/// <param name="buffers">Working rows of the member's own.</param>
internal readonly unsafe struct TeamMember(LineTeam team, int id, RowBuffers* buffers)
{
    /// <summary>Working rows.</summary>
    public RowBuffers* Buffers => buffers;

    /// <summary>Number of the member.</summary>
    public int Id => id;

    /// <summary>Members of the team.</summary>
    public int Count => team.Count;

    /// <summary>Whether this member does what one thread does alone.</summary>
    public bool IsFirst => id == 0;

    /// <summary>Whether the team is one thread.</summary>
    public bool IsAlone => team.Count == 1;

    /// <summary>Waits for the other members.</summary>
    public void Wait() => team.Wait();

    /// <summary>First of the member's share of a number of things that come in blocks.</summary>
    /// <param name="count">How many.</param>
    /// <param name="block">Things that stay together.</param>
    public int From(int count, int block = 1) => Bound(count, block, id);

    /// <summary>One past the last of the member's share.</summary>
    /// <param name="count">How many.</param>
    /// <param name="block">Things that stay together.</param>
    public int To(int count, int block = 1) => Bound(count, block, id + 1);

    /// <summary>First of the things of a member, of a number that are shared without blocks.</summary>
    /// <param name="count">How many.</param>
    /// <param name="member">Number of the member.</param>
    /// <param name="members">Members.</param>
    public static int Share(int count, int member, int members) => (int)((long)count * member / members);

    private int Bound(int count, int block, int member) =>
        Math.Min(count, Share((count + block - 1) / block, member, team.Count) * block);
}
