using Strata.Numerics.Kernels;

namespace Strata.Numerics.Solvers;

/// <summary>The V(1,1) cycle over a prepared <see cref="LineMultigrid"/>, on one thread or on a team's.</summary>
/// <remarks>
/// A member of a team takes a run of neighbouring panels. Where its panels meet the next member's, the panel that the other
/// side waits for is solved first and apart, with the same operations, so that the digits do not depend on the team.
/// </remarks>
internal static unsafe class LineCycle
{
    /// <summary>Applies the cycle: the finest RhsC, RhsF to SolutionC, SolutionF, with the sums of right-hand side times solution.</summary>
    /// <param name="multigrid">The hierarchy.</param>
    /// <param name="member">The member; all members of a team call together.</param>
    public static void Apply(LineMultigrid multigrid, TeamMember member) => Apply(multigrid, 0, member);

    /// <summary>Applies the cycle to a level and those below it.</summary>
    /// <param name="multigrid">The hierarchy.</param>
    /// <param name="from">0 is the finest.</param>
    /// <param name="member">The member.</param>
    public static void Apply(LineMultigrid multigrid, int from, TeamMember member)
    {
        int last = multigrid.LevelCount - 1;
        for (int l = from; l <= last; l++)
        {
            LinePanels* level = multigrid.Level(l);
            Descend(level, multigrid.Kernels(l), member);
            member.Wait();
            if (l < last)
            {
                int start = member.From(level->Rows, RowMapKernels.Block);
                int end = member.To(level->Rows, RowMapKernels.Block);
                Join(level, member, start, end);
                multigrid.RowKernels.Restrict(level, level + 1, multigrid.Map(l + 1), member.Buffers, start, end);
                member.Wait();
            }
        }

        LinePanels* coarsest = multigrid.Level(last);
        if (!member.IsAlone)
        {
            Join(coarsest, member, member.From(coarsest->Rows), member.To(coarsest->Rows));
            member.Wait();
        }

        multigrid.Coarsest.Solve(coarsest, member);
        member.Wait();
        for (int l = last; l >= from; l--)
        {
            LinePanels* level = multigrid.Level(l);
            if (l < last)
            {
                int start = member.From(level->Rows, RowMapKernels.Block);
                int end = member.To(level->Rows, RowMapKernels.Block);
                multigrid.RowKernels.Prolong(level, level + 1, multigrid.Map(l + 1), member.Buffers, start, end);
                member.Wait();
            }

            Ascend(level, multigrid.Kernels(l), l == 0, member);
            member.Wait();
        }
    }

    /// <summary>The way down on one level; leaves what crosses between members in the level's Edges.</summary>
    public static void Descend(LinePanels* level, LineKernelTable kernels, TeamMember member)
    {
        int first = member.From(level->Panels);
        int end = member.To(level->Panels);
        bool apart = first > 0 && first < end;
        if (apart)
        {
            kernels.StartC(level, first);
            kernels.FinishC(level, first);
        }

        member.Wait();
        for (int panel = end - 1; panel >= first; panel--)
        {
            if (apart && panel == first)
            {
                kernels.StartF(level, panel);
            }
            else
            {
                kernels.StartC(level, panel);
                kernels.FinishCStartF(level, panel);
            }

            kernels.FinishFRestrict(level, panel, NextExchange(level, panel, panel + 1 == end, member));
        }
    }

    /// <summary>The way up on one level.</summary>
    public static void Ascend(LinePanels* level, LineKernelTable kernels, bool sums, TeamMember member)
    {
        int first = member.From(level->Panels);
        int end = member.To(level->Panels);
        bool apart = end < level->Panels && first < end;
        if (apart)
        {
            kernels.CorrectCStartF(level, end - 1);
            (sums ? kernels.FinishFSum : kernels.FinishF)(level, end - 1);
        }

        member.Wait();
        for (int panel = first; panel < end; panel++)
        {
            if (apart && panel == end - 1)
            {
                kernels.StartCFromF(level, panel);
            }
            else
            {
                kernels.CorrectCStartF(level, panel);
                (sums ? kernels.FinishFStartCSum : kernels.FinishFStartC)(level, panel);
            }

            (sums ? kernels.FinishCSum : kernels.FinishC)(level, panel);
        }
    }

    /// <summary>The place in a plane's terms of the edge between a member's last panel and the next member's first.</summary>
    /// <param name="level">The level.</param>
    /// <param name="panel">The panel behind the edge.</param>
    /// <param name="edge">Number of the member before the edge.</param>
    public static float* EdgePlane(LinePanels* level, int panel, int edge) =>
        level->Edges + (edge * level->PanelSize) - (panel * level->PanelSize);

    private static float* NextExchange(LinePanels* level, int panel, bool isLast, TeamMember member) =>
        panel + 1 == level->Panels ? null
        : isLast ? EdgePlane(level, panel, member.Id)
        : level->Exchange + level->PanelSize;

    // Adds what crossed the edges to the rows of a member's share, and empties the edges.
    private static void Join(LinePanels* level, TeamMember member, int from, int to)
    {
        for (int before = 0; before + 1 < member.Count; before++)
        {
            int panel = TeamMember.Share(level->Panels, before + 1, member.Count);
            if (panel == TeamMember.Share(level->Panels, before, member.Count) || panel == level->Panels)
            {
                continue;
            }

            float* edge = level->Edges + (before * level->PanelSize);
            float* exchange = level->Exchange + (panel * level->PanelSize);
            for (int i = from; i < to; i++)
            {
                exchange[(nint)i * level->Width] += edge[(nint)i * level->Width];
                edge[(nint)i * level->Width] = 0;
            }
        }
    }
}
