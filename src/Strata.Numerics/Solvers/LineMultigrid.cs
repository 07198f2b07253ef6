using System.Runtime.InteropServices;
using Strata.Numerics.Kernels;

namespace Strata.Numerics.Solvers;

/// <summary>
/// One V(1,1) cycle of line multigrid in single precision: zebra line smoothing along the slow index, coarsening across it
/// to the C lines of a <see cref="LinePlan"/>, a direct solve at the bottom. Symmetric and positive definite, so it
/// preconditions conjugate gradients.
/// </summary>
internal sealed unsafe class LineMultigrid : IDisposable
{
    private const int MaxLevels = 32;

    /// <summary>
    /// Bytes of one panel row's planes times rows that are to stay in a core's own cache from pass to pass; decides how many
    /// lines a panel has.
    /// </summary>
    private const int PanelBytes = 200_000;

    private const int PlanesInUse = 10;

    /// <summary>Widest panel of a level with several: more lines need more registers than there are.</summary>
    private const int WidestPanel = 16;

    /// <summary>Lines at which the direct solve takes over, over the root of the finest level's: its set-up grows with their square. Where all of them fit a block nothing else is needed.</summary>
    private const double CoarsestShare = 2.5;

    private readonly LinePanels* _levels = (LinePanels*)NativeMemory.AllocZeroed(MaxLevels, (nuint)sizeof(LinePanels));
    private readonly LineMap* _maps = (LineMap*)NativeMemory.AllocZeroed(MaxLevels, (nuint)sizeof(LineMap));
    private readonly LineKernelTable[] _kernels = new LineKernelTable[MaxLevels];
    private readonly CoarsestBlocks _coarsest = new();
    private readonly LinePlan _plan = new();
    private readonly Arena _arena;
    private int _coarsestLines;
    private RowKernelTable _rowKernels = RowKernelTable.For(128);
    private int _bits;

    /// <summary>Creates a hierarchy.</summary>
    /// <param name="arena">Where its arrays are taken from.</param>
    public LineMultigrid(Arena arena) => _arena = arena;

    /// <summary>Levels of lines; the blocks below them are not counted.</summary>
    public int LevelCount { get; private set; }

    /// <summary>Lines of the blocks at the bottom.</summary>
    public int CoarsestLines => _coarsest.Lines;

    /// <summary>The direct solve at the bottom.</summary>
    public CoarsestBlocks Coarsest => _coarsest;

    /// <summary>The kernels that move rows.</summary>
    public RowKernelTable RowKernels => _rowKernels;

    /// <summary>The finest level.</summary>
    public LinePanels* Finest => _levels;

    /// <summary>The plan of the level that is being shaped.</summary>
    public LinePlan Plan => _plan;

    /// <summary>The lines of a level.</summary>
    public LineMap* Map(int index) => _maps + index;

    /// <summary>The lines of the finest level.</summary>
    public LineMap* FinestMap => _maps;

    /// <summary>A level, the finest first.</summary>
    public LinePanels* Level(int index) => _levels + index;

    /// <summary>The kernels of a level.</summary>
    public LineKernelTable Kernels(int index) => _kernels[index];

    /// <summary>Shapes the finest level after <see cref="Plan"/> and takes its arrays.</summary>
    /// <param name="rows">Cells of a line.</param>
    /// <param name="lines">Lines.</param>
    /// <param name="bits">Register width, 128, 256 or 512.</param>
    /// <param name="threads">Members of the team.</param>
    public void ShapeFinest(int rows, int lines, int bits, int threads)
    {
        _bits = bits;
        _coarsestLines = lines <= CoarsestBlocks.MaxLines ? lines : Math.Min(CoarsestBlocks.MaxLines, (int)(CoarsestShare * Math.Sqrt(lines)));
        _rowKernels = RowKernelTable.For(bits);
        Shape(0, rows, lines, threads);
        LinePanels* level = _levels;
        level->HasBoundary = _arena.Take<bool>(level->Panels);
        level->DirectionC = _arena.Take<float>(level->PlaneSize);
        level->DirectionF = _arena.Take<float>(level->PlaneSize);
    }

    /// <summary>Builds all levels from the finest one's conductances, which were written into its planes.</summary>
    /// <param name="member">The member; all members of a team call together.</param>
    /// <param name="anew">False keeps the coarser levels: factors of other conductances than those beside them would not be symmetric.</param>
    public void SetUp(TeamMember member, bool anew)
    {
        if (!anew)
        {
            FactoriseFinest(member);
            return;
        }

        for (int l = 0; ; l++)
        {
            LinePanels* level = _levels + l;
            Factorise(level, _kernels[l], member);
            member.Wait();
            int lines = _maps[l].CountC;
            if (lines <= _coarsestLines)
            {
                if (member.IsFirst)
                {
                    LevelCount = l + 1;
                    _coarsest.Shape(level, lines, _arena);
                }

                member.Wait();
                _coarsest.Build(level, member);
                member.Wait();
                return;
            }

            if (member.IsFirst)
            {
                PlanFrom(level, lines, member.Buffers);
                Shape(l + 1, level->Rows, lines, member.Count);
            }

            member.Wait();
            int from = member.From(level->Rows, RowMapKernels.Block);
            int to = member.To(level->Rows, RowMapKernels.Block);
            _rowKernels.SpreadConductances(level, level + 1, _maps + l + 1, member.Buffers, from, to);
            member.Wait();
        }
    }

    private void FactoriseFinest(TeamMember member)
    {
        for (int panel = member.From(_levels->Panels); panel < member.To(_levels->Panels); panel++)
        {
            _kernels[0].FactoriseF(_levels, panel);
            _kernels[0].FactoriseC(_levels, panel);
        }
    }

    // The last weights before a panel are needed to coarsen it, so a team waits in between; alone, a panel stays in cache.
    private static void Factorise(LinePanels* level, LineKernelTable kernels, TeamMember member)
    {
        int first = member.From(level->Panels);
        int end = member.To(level->Panels);
        for (int panel = first; panel < end; panel++)
        {
            kernels.FactoriseF(level, panel);
            kernels.FactoriseC(level, panel);
            if (member.IsAlone)
            {
                kernels.Coarsen(level, panel);
            }
        }

        member.Wait();
        for (int panel = first; panel < end && !member.IsAlone; panel++)
        {
            kernels.Coarsen(level, panel);
        }
    }

    /// <summary>Frees the level tables.</summary>
    public void Dispose()
    {
        _coarsest.Dispose();
        Free();
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees the level tables of an object that was not disposed.</summary>
    ~LineMultigrid() => Free();

    private void Free()
    {
        NativeMemory.Free(_levels);
        NativeMemory.Free(_maps);
    }

    private void PlanFrom(LinePanels* level, int lines, RowBuffers* buffers)
    {
        _plan.Begin(lines);
        int samples = Math.Min(level->Rows, LinePlan.Samples);
        for (int j = 0; j < samples; j++)
        {
            int i = LinePlan.SampledRow(j, samples, level->Rows);
            float* before = i > 0 ? buffers->Second : null;
            if (i > 0)
            {
                RowMapKernels.CopyRow(level, level->Exchange, i - 1, before);
            }

            RowMapKernels.CopyRow(level, level->Exchange, i, buffers->First);
            RowMapKernels.CopyRow(level, level->RhsF, i, buffers->Third);
            _plan.AddRow(before, buffers->First, buffers->Third, _rowKernels);
        }

        _plan.Choose(false);
    }

    // The level's shape after the plan, its arrays and its maps.
    private void Shape(int l, int rows, int lines, int threads)
    {
        LinePanels* level = _levels + l;
        int widest = l > 0 && _plan.CountC <= CoarsestBlocks.MaxLines ? CoarsestBlocks.MaxLines : Math.Min(WidestPanel, PanelBytes / (PlanesInUse * sizeof(float) * rows));
        LineKernelTable kernels = LineKernelTable.For(_plan.CountC, widest, _bits);
        _kernels[l] = kernels;
        level->Rows = rows;
        level->Lines = _plan.CountC + _plan.CountF;
        level->Width = kernels.Width;
        level->Panels = (_plan.CountC + kernels.Width - 1) / kernels.Width;
        int lanes = level->Panels * level->Width;
        nint size = level->PlaneSize;
        if (l == 0)
        {
            // Every solve leaves them zero.
            level->AccumulatedC = _arena.TakeFirstClean<double>(2 * size);
            level->AccumulatedF = level->AccumulatedC + size;
        }

        int lead = level->Width;
        level->AlongC = _arena.Take<float>(size, lead);
        level->AlongF = _arena.Take<float>(size, lead);
        level->BoundaryC = _arena.Take<float>(size);
        level->BoundaryF = _arena.Take<float>(size);
        level->InverseC = _arena.Take<float>(size);
        level->InverseF = _arena.Take<float>(size);
        level->Left = _arena.Take<float>(size);
        level->Right = _arena.Take<float>(size);
        level->RhsC = _arena.Take<float>(size);
        level->RhsF = _arena.Take<float>(size);
        level->SolutionC = _arena.Take<float>(size);
        level->SolutionF = _arena.Take<float>(size);
        level->Exchange = _arena.Take<float>(size);
        level->Edges = threads > 1 ? _arena.Take<float>((threads - 1) * level->PanelSize) : null;
        new Span<float>(level->Edges, (int)((threads - 1) * level->PanelSize)).Clear();
        level->SumC = _arena.Take<float>(lanes);
        level->SumF = _arena.Take<float>(lanes);
        level->Between = _arena.Take<float>(lanes);
        new Span<float>(level->AlongC - lead, lead).Clear();
        new Span<float>(level->AlongF - lead, lead).Clear();
        new Span<float>(level->Between, lanes).Clear();
        new Span<float>(level->Between, Math.Min(_plan.CountF, _plan.CountC - 1)).Fill(1);
        LineMapBuilder.Build(_maps + l, _plan, lines, level, l > 0 ? level - 1 : null, _rowKernels.Lanes, _arena);
    }
}
