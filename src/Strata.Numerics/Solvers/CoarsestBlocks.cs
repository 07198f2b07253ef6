using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Strata.Numerics.Kernels;

namespace Strata.Numerics.Solvers;

/// <summary>
/// The direct solve at the bottom of the line multigrid: few lines, one dense block per row. The rows are eliminated from
/// both ends, so that two threads have a half each; the digits are the same for one.
/// </summary>
internal sealed unsafe class CoarsestBlocks : IDisposable
{
    /// <summary>Lines that a block can have.</summary>
    public const int MaxLines = 32;

    private const int Eight = 8;
    private const int Halves = 2;

    private readonly BlockRows* _rows = (BlockRows*)NativeMemory.AllocZeroed((nuint)sizeof(BlockRows));
    private readonly BlockWork* _work = (BlockWork*)NativeMemory.AllocZeroed(Halves, (nuint)sizeof(BlockWork));
    private bool _inPlace;

    /// <summary>Lines.</summary>
    public int Lines => _rows->Lines;

    /// <summary>Takes the memory for a level's C lines.</summary>
    /// <param name="level">The level above.</param>
    /// <param name="lines">Its C lines, at most <see cref="MaxLines"/>.</param>
    /// <param name="arena">Where the blocks are kept.</param>
    public void Shape(LinePanels* level, int lines, Arena arena)
    {
        BlockRows* rows = _rows;
        int pitch = (lines + Eight - 1) / Eight * Eight;
        rows->Rows = level->Rows;
        rows->Lines = lines;
        rows->Pitch = pitch;
        rows->Along = arena.Take<float>((nint)level->Rows * pitch);
        rows->Excess = arena.Take<float>((nint)level->Rows * pitch);
        rows->Inverses = arena.Take<float>((nint)level->Rows * pitch * pitch);
        rows->Later = arena.Take<float>(Eight * Eight);
        rows->Others = arena.Take<float>(Eight * Eight);
        _inPlace = level->Panels == 1 && level->Width >= pitch;
        rows->Values = _inPlace ? level->Exchange : arena.Take<float>((nint)level->Rows * pitch);
        rows->Distance = _inPlace ? level->Width : pitch;
        for (int half = 0; half < Halves; half++)
        {
            _work[half].Pivots = arena.Take<float>(Eight * Eight);
            _work[half].Transfers = arena.Take<float>(Eight * pitch);
            _work[half].Shares = arena.Take<float>(Eight);
            _work[half].Rest = arena.Take<float>(pitch);
            _work[half].Boundary = arena.Take<float>(pitch);
        }

        for (int k = 0; k < Eight; k++)
        {
            for (int lane = 0; lane < Eight; lane++)
            {
                rows->Later[(k * Eight) + lane] = lane > k ? 1 : 0;
                rows->Others[(k * Eight) + lane] = lane == k ? 0 : 1;
            }
        }
    }

    /// <summary>Inverts the blocks from the conductances that the level has written between its C lines.</summary>
    /// <param name="level">Reads Exchange (along), RhsC (boundary), RhsF (across).</param>
    /// <param name="member">The member; all members of a team call together.</param>
    public void Build(LinePanels* level, TeamMember member)
    {
        BlockRows* rows = _rows;
        for (int i = member.From(rows->Rows); i < member.To(rows->Rows); i++)
        {
            CopyLines(level, level->Exchange, i, rows->Along + ((nint)i * rows->Pitch), member.Buffers->First);
        }

        member.Wait();
        for (int i = 0; i < rows->Middle && member.IsFirst; i++)
        {
            Invert(level, 0, i, i - 1, -1, member.Buffers);
        }

        for (int i = rows->Rows - 1; i > rows->Middle && (member.IsAlone || member.Id == 1); i--)
        {
            Invert(level, member.IsAlone ? 0 : 1, i, i + 1 < rows->Rows ? i + 1 : -1, -1, member.Buffers);
        }

        member.Wait();
        if (member.IsFirst)
        {
            int middle = rows->Middle;
            Invert(level, 0, middle, middle - 1, middle + 1 < rows->Rows ? middle + 1 : -1, member.Buffers);
        }
    }

    /// <summary>Replaces the level's Exchange by the solution for it.</summary>
    /// <param name="level">The level above.</param>
    /// <param name="member">The member; all members of a team call together.</param>
    public void Solve(LinePanels* level, TeamMember member)
    {
        switch (_rows->Pitch / Eight)
        {
            case 1:
                Solve<Lanes256, Vector256<float>>(level, member);
                break;
            case 2:
                Solve<PairLanes<Lanes256, Vector256<float>>, Pair<Vector256<float>>>(level, member);
                break;
            case 3:
                Solve<TripleLanes<Lanes256, Vector256<float>>, Triple<Vector256<float>>>(level, member);
                break;
            default:
                Solve<QuadLanes<Lanes256, Vector256<float>>, Quad<Vector256<float>>>(level, member);
                break;
        }
    }

    /// <summary>Frees the tables.</summary>
    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees the tables of an object that was not disposed.</summary>
    ~CoarsestBlocks() => Free();

    private void Free()
    {
        NativeMemory.Free(_rows);
        NativeMemory.Free(_work);
    }

    private void Solve<TW, TV>(LinePanels* level, TeamMember member)
        where TW : struct, ILanes<TV>
        where TV : struct
    {
        BlockRows* rows = _rows;
        bool upper = member.IsFirst;
        bool lower = member.IsAlone || member.Id == 1;
        BlockWork* work = _work + (upper ? 0 : 1);
        for (int i = member.From(rows->Rows); !_inPlace && i < member.To(rows->Rows); i++)
        {
            CopyLines(level, level->Exchange, i, rows->Values + ((nint)i * rows->Pitch), member.Buffers->First);
        }

        member.Wait();
        if (upper)
        {
            BlockKernels.Inwards<TW, TV>(rows, work, 0, rows->Middle, 1);
        }

        if (lower)
        {
            BlockKernels.Inwards<TW, TV>(rows, work, rows->Rows - 1, rows->Middle, -1);
        }

        member.Wait();
        if (upper)
        {
            BlockKernels.Middle<TW, TV>(rows, work);
        }

        member.Wait();
        if (upper)
        {
            BlockKernels.Outwards<TW, TV>(rows, work, 0, -1);
        }

        if (lower)
        {
            BlockKernels.Outwards<TW, TV>(rows, work, rows->Rows - 1, 1);
        }

        member.Wait();
        for (int i = member.From(rows->Rows); !_inPlace && i < member.To(rows->Rows); i++)
        {
            RowMapKernels.PutRow(level, level->Exchange, i, rows->Values + ((nint)i * rows->Pitch), rows->Lines);
        }
    }

    private void Invert(LinePanels* level, int half, int row, int before, int after, RowBuffers* buffers)
    {
        BlockWork* work = _work + half;
        CopyLines(level, level->RhsC, row, work->Boundary, buffers->First);
        RowMapKernels.CopyRow(level, level->RhsF, row, buffers->First);
        BlockInversion.Invert(_rows, work, row, before, after, buffers->First, work->Boundary);
    }

    private void CopyLines(LinePanels* level, float* plane, int row, float* to, float* buffer)
    {
        RowMapKernels.CopyRow(level, plane, row, buffer);
        int lines = _rows->Lines;
        new Span<float>(buffer, lines).CopyTo(new Span<float>(to, lines));
        new Span<float>(to + lines, _rows->Pitch - lines).Clear();
    }
}
