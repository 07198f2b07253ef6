using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Strata.Numerics.Kernels;

namespace Strata.Numerics.Solvers;

/// <summary>The direct solve at the bottom of the line multigrid: few lines, one dense block per row.</summary>
internal sealed unsafe class CoarsestBlocks : IDisposable
{
    /// <summary>Lines that a block can have.</summary>
    public const int MaxLines = 32;

    private const int Eight = 8;

    private readonly BlockRows* _rows = (BlockRows*)NativeMemory.AllocZeroed((nuint)sizeof(BlockRows));
    private bool _inPlace;

    /// <summary>Lines.</summary>
    public int Lines => _rows->Lines;

    /// <summary>Builds and inverts the blocks from the conductances that a level has written between its C lines.</summary>
    /// <param name="level">Reads Exchange (along), RhsC (boundary), RhsF (across).</param>
    /// <param name="lines">C lines of the level, at most <see cref="MaxLines"/>.</param>
    /// <param name="arena">Where the blocks are kept.</param>
    /// <param name="buffers">Working rows.</param>
    public void Build(LinePanels* level, int lines, Arena arena, RowBuffers* buffers)
    {
        BlockRows* rows = _rows;
        rows->Rows = level->Rows;
        rows->Lines = lines;
        int pitch = (lines + Eight - 1) / Eight * Eight;
        rows->Pitch = pitch;
        rows->Along = arena.Take<float>((nint)level->Rows * pitch);
        rows->Inverses = arena.Take<float>((nint)level->Rows * pitch * pitch);
        rows->Later = arena.Take<float>(Eight * Eight);
        rows->Others = arena.Take<float>(Eight * Eight);
        rows->Pivots = arena.Take<float>(Eight * Eight);
        rows->Shares = arena.Take<float>(Eight);
        rows->Transfers = arena.Take<float>(Eight * pitch);
        rows->Work = arena.Take<float>(pitch);
        _inPlace = level->Panels == 1 && level->Width >= pitch;
        rows->Values = _inPlace ? level->Exchange : arena.Take<float>((nint)level->Rows * pitch);
        float* excess = arena.Take<float>(pitch);
        float* boundary = arena.Take<float>(pitch);
        for (int k = 0; k < Eight; k++)
        {
            for (int lane = 0; lane < Eight; lane++)
            {
                rows->Later[(k * Eight) + lane] = lane > k ? 1 : 0;
                rows->Others[(k * Eight) + lane] = lane == k ? 0 : 1;
            }
        }

        for (int i = 0; i < rows->Rows; i++)
        {
            CopyLines(level, level->Exchange, i, rows->Along + ((nint)i * pitch), buffers->First);
            CopyLines(level, level->RhsC, i, boundary, buffers->First);
            RowMapKernels.CopyRow(level, level->RhsF, i, buffers->First);
            BlockInversion.Invert(rows, i, buffers->First, boundary, excess);
        }
    }

    /// <summary>Replaces the level's Exchange by the solution for it.</summary>
    /// <param name="level">The level above.</param>
    /// <param name="buffers">Working rows.</param>
    public void Solve(LinePanels* level, RowBuffers* buffers)
    {
        BlockRows* rows = _rows;
        int lanes = rows->Pitch;
        for (int i = 0; !_inPlace && i < rows->Rows; i++)
        {
            CopyLines(level, level->Exchange, i, rows->Values + ((nint)i * lanes), buffers->First);
        }

        switch (lanes / Eight)
        {
            case 1:
                BlockKernels.Solve<Lanes256, Vector256<float>>(rows, rows->Values, _inPlace ? level->Width : lanes);
                break;
            case 2:
                BlockKernels.Solve<PairLanes<Lanes256, Vector256<float>>, Pair<Vector256<float>>>(rows, rows->Values, _inPlace ? level->Width : lanes);
                break;
            case 3:
                BlockKernels.Solve<TripleLanes<Lanes256, Vector256<float>>, Triple<Vector256<float>>>(rows, rows->Values, _inPlace ? level->Width : lanes);
                break;
            default:
                BlockKernels.Solve<QuadLanes<Lanes256, Vector256<float>>, Quad<Vector256<float>>>(rows, rows->Values, _inPlace ? level->Width : lanes);
                break;
        }

        for (int i = 0; !_inPlace && i < rows->Rows; i++)
        {
            RowMapKernels.PutRow(level, level->Exchange, i, rows->Values + ((nint)i * lanes), rows->Lines);
        }
    }

    /// <summary>Frees the table.</summary>
    public void Dispose()
    {
        NativeMemory.Free(_rows);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees the table of an object that was not disposed.</summary>
    ~CoarsestBlocks() => NativeMemory.Free(_rows);

    private void CopyLines(LinePanels* level, float* plane, int row, float* to, float* buffer)
    {
        RowMapKernels.CopyRow(level, plane, row, buffer);
        int lines = _rows->Lines;
        new Span<float>(buffer, lines).CopyTo(new Span<float>(to, lines));
        new Span<float>(to + lines, _rows->Pitch - lines).Clear();
    }
}
