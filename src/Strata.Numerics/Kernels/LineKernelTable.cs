using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strata.Numerics.Kernels;

/// <summary>The kernels for panels of one width, as function pointers: only what runs is compiled.</summary>
internal sealed unsafe class LineKernelTable
{
    private static readonly LineKernelTable[] s_tables128 =
    [
        Create<PairLanes<Lanes128, Vector128<float>>, Pair<Vector128<float>>>(),
        Create<QuadLanes<Lanes128, Vector128<float>>, Quad<Vector128<float>>>(),
        Create<PairLanes<QuadLanes<Lanes128, Vector128<float>>, Quad<Vector128<float>>>, Pair<Quad<Vector128<float>>>>(),
    ];

    private static readonly LineKernelTable[] s_tables256 =
    [
        Create<Lanes256, Vector256<float>>(),
        Create<PairLanes<Lanes256, Vector256<float>>, Pair<Vector256<float>>>(),
        Create<QuadLanes<Lanes256, Vector256<float>>, Quad<Vector256<float>>>(),
    ];

    private static readonly LineKernelTable[] s_tables512 =
    [
        Create<Lanes512, Vector512<float>>(),
        Create<PairLanes<Lanes512, Vector512<float>>, Pair<Vector512<float>>>(),
    ];

    private LineKernelTable(int width) => Width = width;

    /// <summary>Lines of one colour in a panel.</summary>
    public int Width { get; }

    public delegate*<LinePanels*, int, void> StartC { get; private init; }

    public delegate*<LinePanels*, int, void> FinishCStartF { get; private init; }

    public delegate*<LinePanels*, int, float*, void> FinishFRestrict { get; private init; }

    public delegate*<LinePanels*, int, void> CorrectCStartF { get; private init; }

    public delegate*<LinePanels*, int, void> FinishFStartC { get; private init; }

    public delegate*<LinePanels*, int, void> FinishC { get; private init; }

    public delegate*<LinePanels*, int, void> FinishFStartCSum { get; private init; }

    public delegate*<LinePanels*, int, void> FinishCSum { get; private init; }

    public delegate*<LinePanels*, int, void> StartF { get; private init; }

    public delegate*<LinePanels*, int, void> FinishF { get; private init; }

    public delegate*<LinePanels*, int, void> FinishFSum { get; private init; }

    public delegate*<LinePanels*, int, void> StartCFromF { get; private init; }

    public delegate*<LinePanels*, int, void> FactoriseF { get; private init; }

    public delegate*<LinePanels*, int, void> FactoriseC { get; private init; }

    public delegate*<LinePanels*, int, void> Coarsen { get; private init; }

    public delegate*<LinePanels*, float, int, float*, void> Turn { get; private init; }

    public delegate*<LinePanels*, float, int, float*, void> TurnInside { get; private init; }

    public delegate*<LinePanels*, float, double, int, void> Step { get; private init; }

    public delegate*<LinePanels*, float, double, int, void> StepInside { get; private init; }

    /// <summary>The widest registers of this machine, in bits: 512, 256 or 128.</summary>
    public static int BestBits { get; } = Vector512.IsHardwareAccelerated && Avx512F.IsSupported ? 512 : Avx2.IsSupported ? 256 : 128;

    /// <summary>Register widths whose kernels run here; 512 bits are made of two registers where AVX-512 is missing.</summary>
    public static int[] AllBits { get; } = Avx2.IsSupported ? [128, 256, 512] : [128];

    /// <summary>The kernels for panels of lines: the widest panel that wastes no more than the narrowest does and an eighth.</summary>
    /// <param name="lines">Lines of one colour.</param>
    /// <param name="widest">Widest panel allowed; the narrowest there is always is.</param>
    /// <param name="bits">512, 256 or 128.</param>
    public static LineKernelTable For(int lines, int widest, int bits)
    {
        LineKernelTable[] tables = bits switch { 512 => s_tables512, 256 => s_tables256, _ => s_tables128 };
        LineKernelTable best = tables[0];
        int least = Filled(lines, best.Width);
        foreach (LineKernelTable table in tables)
        {
            if (table.Width <= widest && 8 * Filled(lines, table.Width) <= 9 * least)
            {
                best = table;
            }
        }

        return best;
    }

    private static int Filled(int lines, int width) => (lines + width - 1) / width * width;

    private static LineKernelTable Create<TW, TV>()
        where TW : struct, ILanes<TV>
        where TV : struct => new(TW.Count)
        {
            StartC = &LineKernels.StartC<TW, TV>,
            FinishCStartF = &LineKernels.FinishCStartF<TW, TV>,
            FinishFRestrict = &LineKernels.FinishFRestrict<TW, TV>,
            CorrectCStartF = &LineKernels.CorrectCStartF<TW, TV>,
            FinishFStartC = &LineKernels.FinishFStartC<TW, TV, SwitchOff>,
            FinishC = &LineKernels.FinishC<TW, TV, SwitchOff>,
            FinishFStartCSum = &LineKernels.FinishFStartC<TW, TV, SwitchOn>,
            FinishCSum = &LineKernels.FinishC<TW, TV, SwitchOn>,
            Turn = &LineIterationKernels.Turn<TW, TV, SwitchOn>,
            TurnInside = &LineIterationKernels.Turn<TW, TV, SwitchOff>,
            Step = &LineIterationKernels.Step<TW, TV, SwitchOn>,
            StepInside = &LineIterationKernels.Step<TW, TV, SwitchOff>,
            StartF = &LineKernels.StartF<TW, TV>,
            FinishF = &LineKernels.FinishF<TW, TV, SwitchOff>,
            FinishFSum = &LineKernels.FinishF<TW, TV, SwitchOn>,
            StartCFromF = &LineKernels.StartCFromF<TW, TV>,
            FactoriseF = &LineSetupKernels.FactoriseF<TW, TV>,
            FactoriseC = &LineSetupKernels.FactoriseC<TW, TV>,
            Coarsen = &LineSetupKernels.Coarsen<TW, TV>,
        };
}
