using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strata.Numerics.Kernels;

/// <summary>The line kernels of one register width and number of registers, as function pointers: only what runs is compiled.</summary>
internal sealed unsafe class LineKernelTable
{
    private static readonly LineKernelTable[] s_tables128 = ForWidth<Lanes128, Vector128<float>>();
    private static readonly LineKernelTable[] s_tables256 = Avx2.IsSupported ? ForWidth<Lanes256, Vector256<float>>() : [];
    private static readonly LineKernelTable[] s_tables512 = Avx512F.IsSupported ? ForWidth<Lanes512, Vector512<float>>() : [];

    private LineKernelTable(int width) => Width = width;

    /// <summary>Lines of one colour in a panel.</summary>
    public int Width { get; }

    public delegate*<LinePanels*, int, void> StartC { get; private init; }

    public delegate*<LinePanels*, int, void> FinishCStartF { get; private init; }

    public delegate*<LinePanels*, LinePanels*, int, void> FinishFRestrict { get; private init; }

    public delegate*<LinePanels*, LinePanels*, int, void> CorrectCStartF { get; private init; }

    public delegate*<LinePanels*, int, void> FinishFStartC { get; private init; }

    public delegate*<LinePanels*, int, void> FinishC { get; private init; }

    public delegate*<LinePanels*, int, void> FinishFStartCSum { get; private init; }

    public delegate*<LinePanels*, int, void> FinishCSum { get; private init; }

    public delegate*<LinePanels*, LevelCoefficients*, int, void> FactoriseF { get; private init; }

    public delegate*<LinePanels*, LevelCoefficients*, int, void> FactoriseC { get; private init; }

    public delegate*<LinePanels*, LevelCoefficients*, int, void> NineFactoriseF { get; private init; }

    public delegate*<LinePanels*, LevelCoefficients*, int, void> NineFactoriseC { get; private init; }

    public delegate*<LinePanels*, LevelCoefficients*, LinePanels*, LevelCoefficients*, int, void> FiveToFive { get; private init; }

    public delegate*<LinePanels*, LevelCoefficients*, LinePanels*, LevelCoefficients*, int, void> FiveToNine { get; private init; }

    public delegate*<LinePanels*, LevelCoefficients*, LinePanels*, LevelCoefficients*, int, void> NineToFive { get; private init; }

    public delegate*<LinePanels*, LevelCoefficients*, LinePanels*, LevelCoefficients*, int, void> NineToNine { get; private init; }

    public delegate*<LinePanels*, LevelCoefficients*, int, void> ScaleDiagonals { get; private init; }

    public delegate*<LinePanels*, int, void> NineStartF { get; private init; }

    public delegate*<LinePanels*, int, void> FinishF { get; private init; }

    public delegate*<LinePanels*, LinePanels*, int, void> NineRestrict { get; private init; }

    public delegate*<LinePanels*, LinePanels*, int, void> CorrectC { get; private init; }

    public delegate*<LinePanels*, int, void> NineStartC { get; private init; }

    public delegate*<LinePanels*, LinePanels*, int, void> ScaleTransfer { get; private init; }

    public delegate*<LinePanels*, LevelCoefficients*, float, int, void> Turn { get; private init; }

    public delegate*<LinePanels*, LevelCoefficients*, float, double, int, void> Step { get; private init; }

    public delegate*<LinePanels*, LevelCoefficients*, float, double, int, void> StepSum { get; private init; }

    /// <summary>The widest registers of this machine, in bits: 512, 256 or 128.</summary>
    public static int BestBits { get; } = Vector512.IsHardwareAccelerated && Avx512F.IsSupported ? 512 : Avx2.IsSupported ? 256 : 128;

    /// <summary>The kernels for a number of lines of one colour: the narrowest panel that holds them, else the widest.</summary>
    /// <param name="lines">Lines of one colour, at least 1.</param>
    /// <param name="bits">512, 256 or 128.</param>
    public static LineKernelTable For(int lines, int bits)
    {
        LineKernelTable[] tables = bits switch { 512 => s_tables512, 256 => s_tables256, _ => s_tables128 };
        foreach (LineKernelTable table in tables)
        {
            if (table.Width >= lines && table.Width >= 8)
            {
                return table;
            }
        }

        return tables[^1];
    }

    private static LineKernelTable[] ForWidth<TW, TV>()
        where TW : struct, ILanes<TV>
        where TV : struct =>
        [Create<TW, TV, UnrollOne>(), Create<TW, TV, UnrollTwo>(), Create<TW, TV, UnrollFour>()];

    private static LineKernelTable Create<TW, TV, TU>()
        where TW : struct, ILanes<TV>
        where TV : struct
        where TU : struct, IUnroll => new(TU.Registers * TW.Count)
        {
            StartC = &LineKernels.StartC<TW, TV, TU>,
            FinishCStartF = &LineKernels.FinishCStartF<TW, TV, TU>,
            FinishFRestrict = &LineKernels.FinishFRestrict<TW, TV, TU>,
            CorrectCStartF = &LineKernels.CorrectCStartF<TW, TV, TU>,
            FinishFStartC = &LineKernels.FinishFStartC<TW, TV, TU, SwitchOff>,
            FinishC = &LineKernels.FinishC<TW, TV, TU, SwitchOff>,
            FinishFStartCSum = &LineKernels.FinishFStartC<TW, TV, TU, SwitchOn>,
            FinishCSum = &LineKernels.FinishC<TW, TV, TU, SwitchOn>,
            Turn = &LineIterationKernels.Turn<TW, TV, TU>,
            Step = &LineIterationKernels.Step<TW, TV, TU, SwitchOff>,
            StepSum = &LineIterationKernels.Step<TW, TV, TU, SwitchOn>,
            FactoriseF = &LineSetupKernels.FactoriseF<TW, TV, TU, SwitchOff>,
            FactoriseC = &LineSetupKernels.FactoriseC<TW, TV, TU, SwitchOff>,
            NineFactoriseF = &LineSetupKernels.FactoriseF<TW, TV, TU, SwitchOn>,
            NineFactoriseC = &LineSetupKernels.FactoriseC<TW, TV, TU, SwitchOn>,
            FiveToFive = &LineSetupKernels.Coarsen<TW, TV, TU, SwitchOff, SwitchOff>,
            FiveToNine = &LineSetupKernels.Coarsen<TW, TV, TU, SwitchOff, SwitchOn>,
            NineToFive = &LineSetupKernels.Coarsen<TW, TV, TU, SwitchOn, SwitchOff>,
            NineToNine = &LineSetupKernels.Coarsen<TW, TV, TU, SwitchOn, SwitchOn>,
            ScaleDiagonals = &NinePointKernels.ScaleDiagonals<TW, TV, TU>,
            NineStartF = &NinePointKernels.StartF<TW, TV, TU>,
            FinishF = &NinePointKernels.FinishF<TW, TV, TU>,
            NineRestrict = &NinePointKernels.Restrict<TW, TV, TU>,
            CorrectC = &NinePointKernels.CorrectC<TW, TV, TU>,
            NineStartC = &NinePointKernels.StartC<TW, TV, TU>,
            ScaleTransfer = &LineSetupKernels.ScaleTransfer<TW, TV, TU>,
        };
}
