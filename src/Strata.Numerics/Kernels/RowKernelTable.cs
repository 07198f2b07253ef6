using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strata.Numerics.Kernels;

/// <summary>The kernels that move rows, for one register width, as function pointers: only what runs is compiled.</summary>
internal sealed unsafe class RowKernelTable
{
    private static readonly RowKernelTable s_128 = Create<Lanes128, Vector128<float>>();
    private static readonly RowKernelTable s_256 = Create<Lanes256, Vector256<float>>();
    private static readonly RowKernelTable s_512 = Create<Lanes512, Vector512<float>>();

    private RowKernelTable(int lanes) => Lanes = lanes;

    /// <summary>Lanes of a register.</summary>
    public int Lanes { get; }

    public delegate*<RowMap*, RowMap*, bool*, float*, nint, float*, float*, LinePanels*, int, int, void> Split { get; private init; }

    public delegate*<LinePanels*, LinePanels*, LineMap*, RowBuffers*, int, int, void> Restrict { get; private init; }

    public delegate*<LinePanels*, LinePanels*, LineMap*, RowBuffers*, int, int, void> Prolong { get; private init; }

    public delegate*<LinePanels*, LinePanels*, LineMap*, RowBuffers*, int, int, void> SpreadConductances { get; private init; }

    public delegate*<int, float*, float*, float*, float*, float*, float*, void> AddPlanRow { get; private init; }

    /// <summary>The kernels of a register width.</summary>
    /// <param name="bits">512, 256 or 128.</param>
    public static RowKernelTable For(int bits) => bits switch { 512 => s_512, 256 => s_256, _ => s_128 };

    private static RowKernelTable Create<TW, TV>()
        where TW : struct, IRegister<TV>
        where TV : struct => new(TW.Count)
        {
            Split = &RowMapKernels.Split<TW, TV>,
            Restrict = &RowMapKernels.Restrict<TW, TV>,
            Prolong = &RowMapKernels.Prolong<TW, TV>,
            SpreadConductances = &RowMapKernels.SpreadConductances<TW, TV>,
            AddPlanRow = &LinePlanKernels.AddRow<TW, TV>,
        };
}
