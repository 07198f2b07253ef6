using System.Runtime.InteropServices;
using Strata.Numerics.Kernels;
using Strata.Numerics.Solvers;

namespace Strata.Tests.Kernels;

/// <summary>Moving rows between the order of the lines and C and F lines, for every length and register width.</summary>
public sealed unsafe class RowMapTests
{
    private const int Rows = 5;

    public static TheoryData<int, double> Cases
    {
        get
        {
            var data = new TheoryData<int, double>();
            foreach (int bits in LineKernelTable.AllBits)
            {
                foreach (double share in new[] { 0, 0.1, 0.6 })
                {
                    data.Add(bits, share);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Rows_come_back_as_they_were_and_empty_lines_take_twice_the_coupling(int bits, double emptyShare)
    {
        var random = new Random(7);
        RowKernelTable kernels = RowKernelTable.For(bits);
        for (int lines = 1; lines <= 257; lines++)
        {
            using var arena = new Arena();
            arena.Reset(0);
            LinePlan plan = RandomPlan(lines, emptyShare, random);
            LinePanels parent = Panels(lines, bits, arena);
            LinePanels level = Panels(plan.CountC, bits, arena);
            LineMap map = default;
            LineMapBuilder.Build(&map, plan, lines, &level, &parent, kernels.Lanes, arena);
            nint pitch = (2 * lines) + 64;
            float* rows = Zeros(arena, Rows * pitch);
            float* c = Zeros(arena, Rows * pitch);
            float* f = Zeros(arena, Rows * pitch);
            for (int i = 0; i < Rows; i++)
            {
                for (int k = 0; k < lines; k++)
                {
                    rows[(i * pitch) + k] = random.NextSingle() + 1;
                }
            }

            kernels.Split(&map.ToC, &map.ToF, map.Plain, rows, pitch, level.SolutionC, level.SolutionF, &level, 0, Rows);
            kernels.Split(&map.ToLeft, &map.ToRight, map.Plain, rows, pitch, level.Left, level.Right, &level, 0, Rows);
            for (int i = 0; i < Rows; i++)
            {
                for (int t = 0; t < plan.CountC; t++)
                {
                    int line = plan.LineOfC[t];
                    Assert.Equal(rows[(i * pitch) + line], At(&level, level.SolutionC, i, t));
                    if (t >= plan.CountF)
                    {
                        continue;
                    }

                    int between = plan.LineOfF[t];
                    float before = rows[(i * pitch) + line];
                    float after = between < 0 ? before : rows[(i * pitch) + between];
                    float factor = between < 0 ? 2 : 1;
                    Assert.Equal(between < 0 ? 0 : rows[(i * pitch) + between], At(&level, level.SolutionF, i, t));
                    Assert.Equal(factor * before, At(&level, level.Left, i, t));
                    Assert.Equal(t + 1 < plan.CountC ? factor * after : 0, At(&level, level.Right, i, t));
                }

                RowMapKernels.CopyRow(&level, level.SolutionC, i, c + (i * pitch));
                RowMapKernels.CopyRow(&level, level.SolutionF, i, f + (i * pitch));
            }

            Merge(bits, &map, c, f, pitch, &parent);
            for (int i = 0; i < Rows; i++)
            {
                for (int k = 0; k < parent.Panels * parent.Width; k++)
                {
                    Assert.Equal(k < lines ? rows[(i * pitch) + k] : 0, At(&parent, parent.Exchange, i, k));
                }
            }
        }
    }

    private static void Merge(int bits, LineMap* map, float* c, float* f, nint pitch, LinePanels* parent)
    {
        switch (bits)
        {
            case 128:
                RowMapKernels.Merge<Lanes128, System.Runtime.Intrinsics.Vector128<float>>(&map->Back, map->Alternation, c, f, pitch, parent->Exchange, parent, 0, Rows);
                break;
            case 256:
                RowMapKernels.Merge<Lanes256, System.Runtime.Intrinsics.Vector256<float>>(&map->Back, map->Alternation, c, f, pitch, parent->Exchange, parent, 0, Rows);
                break;
            default:
                RowMapKernels.Merge<Lanes512, System.Runtime.Intrinsics.Vector512<float>>(&map->Back, map->Alternation, c, f, pitch, parent->Exchange, parent, 0, Rows);
                break;
        }
    }

    // Lines of unequal thickness where empty lines are wanted: a plan is only made from conductances.
    private static LinePlan RandomPlan(int lines, double emptyShare, Random random)
    {
        var plan = new LinePlan();
        plan.Begin(lines);
        float[] along = new float[lines + 64];
        float[] across = new float[lines + 64];
        double thickness = 1;
        for (int k = 0; k < lines; k++)
        {
            thickness = random.NextDouble() < emptyShare ? Math.Pow(10, 3 * random.NextDouble()) : thickness;
            along[k] = (float)(thickness * 0.01);
            across[k] = (float)(1 / thickness);
        }

        fixed (float* pAlong = along, pAcross = across)
        {
            plan.AddRow(null, pAlong, pAcross, RowKernelTable.For(128));
        }

        plan.Choose(false);
        return plan;
    }

    private static LinePanels Panels(int lines, int bits, Arena arena)
    {
        var level = new LinePanels { Rows = Rows, Width = LineKernelTable.For(lines, 16, bits).Width };
        level.Panels = (lines + level.Width - 1) / level.Width;
        level.SolutionC = Zeros(arena, level.PlaneSize);
        level.SolutionF = Zeros(arena, level.PlaneSize);
        level.Left = Zeros(arena, level.PlaneSize);
        level.Right = Zeros(arena, level.PlaneSize);
        level.Exchange = Zeros(arena, level.PlaneSize);
        return level;
    }

    private static float At(LinePanels* level, float* plane, int row, int line) =>
        plane[(line / level->Width * level->PanelSize) + (row * level->Width) + (line % level->Width)];

    private static float* Zeros(Arena arena, nint count)
    {
        float* values = arena.Take<float>(count);
        NativeMemory.Clear(values, (nuint)(count * sizeof(float)));
        return values;
    }
}
