using System.Runtime.InteropServices;
using Strata.Numerics.Kernels;

namespace Strata.Numerics.Solvers;

/// <summary>
/// One V(1,1) cycle of line multigrid in single precision: zebra line smoothing along the slow index, coarsening by two
/// across it, down to one line. Symmetric and positive definite, so it preconditions conjugate gradients.
/// </summary>
internal sealed unsafe class LineMultigrid : IDisposable
{
    private const int MaxLevels = 32;

    private readonly LinePanels* _levels = (LinePanels*)NativeMemory.AllocZeroed(MaxLevels, (nuint)sizeof(LinePanels));
    private readonly LevelCoefficients* _coefficients = (LevelCoefficients*)NativeMemory.AllocZeroed(MaxLevels, (nuint)sizeof(LevelCoefficients));
    private readonly LineKernelTable[] _kernels = new LineKernelTable[MaxLevels];

    /// <summary>Levels, the finest and the single line included.</summary>
    public int LevelCount { get; private set; }

    /// <summary>The finest level.</summary>
    public LinePanels* Finest => _levels;

    /// <summary>A level, the finest first.</summary>
    public LinePanels* Level(int index) => _levels + index;

    /// <summary>The kernels of a level.</summary>
    public LineKernelTable Kernels(int index) => _kernels[index];

    /// <summary>The finest level's conductances, to be filled before <see cref="SetUp"/>.</summary>
    public LevelCoefficients* FinestCoefficients => _coefficients;

    /// <summary>Chooses the shapes of the levels.</summary>
    /// <param name="rows">Cells of a line.</param>
    /// <param name="lines">Lines.</param>
    /// <param name="bits">Register width, 128, 256 or 512.</param>
    /// <param name="ninePointLevels">Levels below the finest that keep all nine points of the Galerkin product.</param>
    public void Shape(int rows, int lines, int bits, int ninePointLevels)
    {
        LevelCount = 0;
        for (int remaining = lines; ; remaining = (remaining + 1) / 2)
        {
            int half = (remaining + 1) / 2;
            LineKernelTable kernels = LineKernelTable.For(half, bits);
            _kernels[LevelCount] = kernels;
            LinePanels* level = _levels + LevelCount++;
            level->Rows = rows;
            level->NinePoint = LevelCount - 1 is > 0 && LevelCount - 1 <= ninePointLevels && remaining > 1;
            level->Lines = remaining;
            level->Width = kernels.Width;
            level->Panels = (half + kernels.Width - 1) / kernels.Width;
            if (remaining == 1)
            {
                return;
            }
        }
    }

    /// <summary>Takes the arrays.</summary>
    public void TakeArrays(Arena arena)
    {
        for (int l = 0; l < LevelCount; l++)
        {
            LinePanels* level = _levels + l;
            nint size = level->PlaneSize;
            level->FactorC = arena.Take<float>(size, level->Width);
            level->FactorF = arena.Take<float>(size, level->Width);
            level->Left = arena.Take<float>(size);
            level->Right = arena.Take<float>(size);
            if (level->NinePoint)
            {
                level->LeftUp = arena.Take<float>(size, level->Width);
                level->LeftDown = arena.Take<float>(size, level->Width);
                level->RightUp = arena.Take<float>(size, level->Width);
                level->RightDown = arena.Take<float>(size, level->Width);
            }

            level->Transfer = arena.Take<float>(size);
            level->RhsC = arena.Take<float>(size);
            level->RhsF = arena.Take<float>(size);
            level->SolutionC = arena.Take<float>(size);
            level->SolutionF = arena.Take<float>(size);
            level->SumC = arena.Take<float>(level->Panels * level->Width);
            level->SumF = arena.Take<float>(level->Panels * level->Width);
            level->Between = arena.Take<float>(level->Panels * level->Width);
            level->ScaleC = l == 0 ? arena.Take<float>(size) : level->RhsC;
            level->ScaleF = l == 0 ? arena.Take<float>(size) : level->RhsF;
            TakeCoefficients(arena, l);
        }

        _levels->DirectionC = arena.Take<float>(_levels->PlaneSize, _levels->Width);
        _levels->DirectionF = arena.Take<float>(_levels->PlaneSize, _levels->Width);
        _levels->AccumulatedC = arena.Take<double>(_levels->PlaneSize);
        _levels->AccumulatedF = arena.Take<double>(_levels->PlaneSize);
    }

    // The finest level's conductances stay, the iteration needs them; the others use two sets in turn.
    private void TakeCoefficients(Arena arena, int l)
    {
        LevelCoefficients* g = _coefficients + l;
        if (l >= 3)
        {
            *g = g[-2];
            return;
        }

        nint size = _levels[l].PlaneSize;
        int lead = _levels[l].Width;
        g->AlongC = arena.Take<float>(size, lead);
        g->AlongF = arena.Take<float>(size, lead);
        if (l > 0)
        {
            g->LeftUp = arena.Take<float>(size, lead);
            g->LeftDown = arena.Take<float>(size, lead);
            g->RightUp = arena.Take<float>(size, lead);
            g->RightDown = arena.Take<float>(size, lead);
        }

        g->Left = arena.Take<float>(size);
        g->Right = arena.Take<float>(size);
        g->BoundaryC = arena.Take<float>(size);
        g->BoundaryF = arena.Take<float>(size);
    }

    /// <summary>Builds all levels from the finest one's conductances.</summary>
    public void SetUp()
    {
        for (int l = 0; l < LevelCount; l++)
        {
            LinePanels* level = _levels + l;
            LevelCoefficients* g = _coefficients + l;
            LineKernelTable kernels = _kernels[l];
            new Span<float>(level->FactorC - level->Width, level->Width).Clear();
            new Span<float>(level->FactorF - level->Width, level->Width).Clear();
            new Span<float>(level->Between, level->Panels * level->Width).Clear();
            new Span<float>(level->Between, (level->Lines - 1) / 2).Fill(1);
            Factorise(level, g, kernels);

            if (l > 0)
            {
                for (int panel = 0; panel < level[-1].Panels; panel++)
                {
                    _kernels[l - 1].ScaleTransfer(level - 1, level, panel);
                }
            }

            if (l + 1 < LevelCount)
            {
                ClearLastPanel(level + 1, g + 1);
                var coarsen = (level->NinePoint, level[1].NinePoint) switch
                {
                    (false, false) => kernels.FiveToFive,
                    (false, true) => kernels.FiveToNine,
                    (true, false) => kernels.NineToFive,
                    _ => kernels.NineToNine,
                };
                for (int panel = 0; panel < level->Panels; panel++)
                {
                    coarsen(level, g, level + 1, g + 1, panel);
                }
            }
        }

        for (int l = 0; l < LevelCount; l++)
        {
            LinePanels* level = _levels + l;
            nint panel = (nint)level->Rows * level->Width;
            nint start = panel * (level->Panels - 1);

            // The single line has no F lines; what the level above reads there must be finite.
            new Span<float>(level->SolutionF + start, (int)panel).Clear();
            new Span<float>(level->RhsC + start, (int)panel).Clear();
            new Span<float>(level->RhsF + start, (int)panel).Clear();
        }
    }

    /// <summary>Applies the cycle: the finest RhsC, RhsF to SolutionC, SolutionF.</summary>
    public void Cycle() => CycleFrom(0);

    /// <summary>Applies the cycle to a level and those below it.</summary>
    /// <param name="from">0 is the finest.</param>
    public void CycleFrom(int from)
    {
        int last = LevelCount - 1;
        for (int l = from; l < last; l++)
        {
            if (_levels[l].NinePoint)
            {
                DescendNine(_levels + l, _kernels[l]);
            }
            else
            {
                DescendFive(_levels + l, _kernels[l]);
            }
        }

        SolveLastLine(last);
        for (int l = last - 1; l >= from; l--)
        {
            if (_levels[l].NinePoint)
            {
                AscendNine(_levels + l, _kernels[l]);
            }
            else
            {
                AscendFive(_levels + l, _kernels[l], l == 0);
            }
        }
    }

    private static void DescendFive(LinePanels* level, LineKernelTable kernels)
    {
        for (int panel = level->Panels - 1; panel >= 0; panel--)
        {
            kernels.StartC(level, panel);
            kernels.FinishCStartF(level, panel);
        }

        for (int panel = 0; panel < level->Panels; panel++)
        {
            kernels.FinishFRestrict(level, level + 1, panel);
        }
    }

    private static void AscendFive(LinePanels* level, LineKernelTable kernels, bool sums)
    {
        for (int panel = level->Panels - 1; panel >= 0; panel--)
        {
            kernels.CorrectCStartF(level, level + 1, panel);
        }

        for (int panel = 0; panel < level->Panels; panel++)
        {
            if (sums)
            {
                kernels.FinishFStartCSum(level, panel);
                kernels.FinishCSum(level, panel);
            }
            else
            {
                kernels.FinishFStartC(level, panel);
                kernels.FinishC(level, panel);
            }
        }
    }

    private static void DescendNine(LinePanels* level, LineKernelTable kernels)
    {
        for (int panel = level->Panels - 1; panel >= 0; panel--)
        {
            kernels.StartC(level, panel);
            kernels.FinishC(level, panel);
            kernels.NineStartF(level, panel);
        }

        for (int panel = 0; panel < level->Panels; panel++)
        {
            kernels.FinishF(level, panel);
            kernels.NineRestrict(level, level + 1, panel);
        }
    }

    private static void AscendNine(LinePanels* level, LineKernelTable kernels)
    {
        for (int panel = level->Panels - 1; panel >= 0; panel--)
        {
            kernels.CorrectC(level, level + 1, panel);
            kernels.NineStartF(level, panel);
        }

        for (int panel = 0; panel < level->Panels; panel++)
        {
            kernels.FinishF(level, panel);
            kernels.NineStartC(level, panel);
            kernels.FinishC(level, panel);
        }
    }

    private void SolveLastLine(int last)
    {
        LinePanels* level = _levels + last;
        _kernels[last].StartC(level, 0);
        if (last == 0)
        {
            _kernels[0].FinishCSum(level, 0);
            new Span<float>(level->SumF, level->Width).Clear();
            return;
        }

        _kernels[last].FinishC(level, 0);
    }

    private static void Factorise(LinePanels* level, LevelCoefficients* g, LineKernelTable kernels)
    {
        if (!level->NinePoint)
        {
            for (int panel = level->Panels - 1; panel >= 0; panel--)
            {
                kernels.FactoriseF(level, g, panel);
                kernels.FactoriseC(level, g, panel);
            }

            return;
        }

        nint lead = level->Width;
        new Span<float>(g->LeftUp - lead, (int)lead).Clear();
        new Span<float>(g->LeftDown - lead, (int)lead).Clear();
        new Span<float>(g->RightUp - lead, (int)lead).Clear();
        new Span<float>(g->RightDown - lead, (int)lead).Clear();
        new Span<float>(level->LeftUp - lead, (int)lead).Clear();
        new Span<float>(level->LeftDown - lead, (int)lead).Clear();
        new Span<float>(level->RightUp - lead, (int)lead).Clear();
        new Span<float>(level->RightDown - lead, (int)lead).Clear();
        for (int panel = level->Panels - 1; panel >= 0; panel--)
        {
            kernels.NineFactoriseF(level, g, panel);
            kernels.NineFactoriseC(level, g, panel);
            kernels.ScaleDiagonals(level, g, panel);
        }
    }

    /// <summary>Frees the level tables.</summary>
    public void Dispose()
    {
        NativeMemory.Free(_levels);
        NativeMemory.Free(_coefficients);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees the level tables of an object that was not disposed.</summary>
    ~LineMultigrid()
    {
        NativeMemory.Free(_levels);
        NativeMemory.Free(_coefficients);
    }

    // An odd number of panels fills only half of the next level's last one.
    private static void ClearLastPanel(LinePanels* level, LevelCoefficients* g)
    {
        nint panel = (nint)level->Rows * level->Width;
        nint start = panel * (level->Panels - 1);
        new Span<float>(g->AlongC + start, (int)panel).Clear();
        new Span<float>(g->AlongF + start, (int)panel).Clear();
        new Span<float>(g->Left + start, (int)panel).Clear();
        new Span<float>(g->Right + start, (int)panel).Clear();
        new Span<float>(g->BoundaryC + start, (int)panel).Clear();
        new Span<float>(g->BoundaryF + start, (int)panel).Clear();
        if (level->NinePoint)
        {
            new Span<float>(g->LeftUp + start, (int)panel).Clear();
            new Span<float>(g->LeftDown + start, (int)panel).Clear();
            new Span<float>(g->RightUp + start, (int)panel).Clear();
            new Span<float>(g->RightDown + start, (int)panel).Clear();
        }
    }
}
