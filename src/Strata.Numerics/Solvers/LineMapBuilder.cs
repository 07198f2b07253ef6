using Strata.Numerics.Kernels;

namespace Strata.Numerics.Solvers;

/// <summary>Writes the maps between the order of the lines and the C and F lines of a plan.</summary>
internal static unsafe class LineMapBuilder
{
    /// <summary>Fills a level's maps.</summary>
    /// <param name="map">Receives them.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="lines">Lines of the plan.</param>
    /// <param name="level">The level: width and panels.</param>
    /// <param name="parent">The level above, whose C lines are the lines; null for the grid.</param>
    /// <param name="lanes">Lanes of a register.</param>
    /// <param name="arena">Where the maps are kept.</param>
    public static void Build(LineMap* map, LinePlan plan, int lines, LinePanels* level, LinePanels* parent, int lanes, Arena arena)
    {
        ReadOnlySpan<int> lineOfC = plan.LineOfC;
        ReadOnlySpan<int> lineOfF = plan.LineOfF;
        int registers = level->Panels * level->Width / lanes;
        map->Lines = lines;
        map->CountC = plan.CountC;
        map->CountF = plan.CountF;
        Take(&map->ToC, registers, lanes, arena);
        Take(&map->ToF, registers, lanes, arena);
        Take(&map->ToLeft, registers, lanes, arena);
        Take(&map->ToRight, registers, lanes, arena);
        map->Plain = arena.Take<bool>(registers);
        for (int first = 0; first < registers * lanes; first += lanes)
        {
            map->Plain[first / lanes] = IsPlain(plan, first, lanes);
            for (int lane = 0; lane < lanes; lane++)
            {
                int t = first + lane;
                if (t < plan.CountC)
                {
                    Put(&map->ToC, lanes, t, lineOfC[t], lineOfC[first], 1);
                }

                if (t >= plan.CountF)
                {
                    continue;
                }

                // An empty line takes half of the coupling between the C lines beside it to each side: twice the conductance.
                int line = lineOfF[t];
                bool empty = line < 0;
                if (!empty)
                {
                    Put(&map->ToF, lanes, t, line, lineOfC[first], 1);
                }

                Put(&map->ToLeft, lanes, t, lineOfC[t], lineOfC[first], empty ? 2 : 1);
                if (t + 1 < plan.CountC)
                {
                    Put(&map->ToRight, lanes, t, empty ? lineOfC[t] : line, lineOfC[first], empty ? 2 : 1);
                }
            }
        }

        if (parent != null)
        {
            BuildBack(map, plan, parent, lanes, arena);
        }
    }

    /// <summary>Runs of lines that lie one after the other in the alternation of C and F lines: first line, first place, length.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="runs">Receives the runs, three numbers each; room for as many as lines.</param>
    /// <returns>Number of runs.</returns>
    public static int Runs(LinePlan plan, int lines, int* runs)
    {
        int count = 0;
        int start = 0;
        int line = 0;
        for (int t = 0; t < plan.CountC; t++)
        {
            line++;
            bool empty = t < plan.CountF && plan.LineOfF[t] < 0;
            line += t < plan.CountF && !empty ? 1 : 0;
            if (empty || t + 1 == plan.CountC)
            {
                runs[3 * count] = start;
                runs[(3 * count) + 1] = start + count;
                runs[(3 * count) + 2] = line - start;
                count++;
                start = line;
            }
        }

        return count;
    }

    private static bool IsPlain(LinePlan plan, int first, int lanes)
    {
        for (int t = first; t < first + lanes; t++)
        {
            if (t + 1 >= plan.CountC || t >= plan.CountF || plan.LineOfF[t] < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static void BuildBack(LineMap* map, LinePlan plan, LinePanels* parent, int lanes, Arena arena)
    {
        int registers = parent->Panels * parent->Width / lanes;
        RowMap* back = &map->Back;

        // Registers are merged in pairs; a last odd one stands alone.
        Take(back, registers, lanes, arena);
        map->Alternation = arena.Take<byte>((registers + 1) / 2);
        int c = 0;
        int f = 0;
        for (int line = 0; line < map->Lines; line++)
        {
            int register = line / lanes;
            int lane = line % lanes;
            while (f < plan.CountF && plan.LineOfF[f] < 0)
            {
                f++;
            }

            if (lane == 0)
            {
                back->Start[2 * register] = c;
                back->Start[(2 * register) + 1] = f;
            }

            bool isC = c < plan.CountC && plan.LineOfC[c] == line;
            int at = (2 * lanes * register) + (isC ? 0 : lanes) + lane;
            back->Index[at] = isC ? c - back->Start[2 * register] : f - back->Start[(2 * register) + 1];
            back->Weight[at] = 1;
            c += isC ? 1 : 0;
            f += isC ? 0 : 1;
        }

        for (int pair = 0; pair < (registers + 1) / 2; pair++)
        {
            map->Alternation[pair] = (2 * pair) + 1 == registers ? (byte)0 : Alternation(back->Index + (4 * lanes * pair), back->Weight + (4 * lanes * pair), back->Start + (4 * pair), lanes);
        }
    }

    // 1 or 2 where the lines of two registers come from C and F lines in turn.
    private static byte Alternation(int* index, float* weight, int* start, int lanes)
    {
        byte kind = weight[0] > 0 ? (byte)1 : (byte)2;
        for (int line = 0; line < 2 * lanes; line++)
        {
            int register = line / lanes;
            bool isC = line % 2 == (kind == 1 ? 0 : 1);
            int at = (2 * lanes * register) + (isC ? 0 : lanes) + (line % lanes);
            int source = start[(2 * register) + (isC ? 0 : 1)] + index[at] - start[isC ? 0 : 1];
            if (!(weight[at] > 0) || source != line / 2)
            {
                return 0;
            }
        }

        return kind;
    }

    private static void Take(RowMap* map, int registers, int lanes, Arena arena)
    {
        map->Registers = registers;
        map->Start = arena.Take<int>(2 * registers);
        map->Index = arena.Take<int>(2 * registers * lanes);
        map->Weight = arena.Take<float>(2 * registers * lanes);
        new Span<int>(map->Start, 2 * registers).Clear();
        new Span<int>(map->Index, 2 * registers * lanes).Clear();
        new Span<float>(map->Weight, 2 * registers * lanes).Clear();
    }

    // Both sources are the same row, the second one register further.
    private static void Put(RowMap* map, int lanes, int destination, int source, int start, float weight)
    {
        int register = destination / lanes;
        int lane = destination % lanes;
        map->Start[2 * register] = start;
        map->Start[(2 * register) + 1] = start + lanes;
        int index = source - start;
        int at = (2 * lanes * register) + (index < lanes ? 0 : lanes) + lane;
        map->Index[at] = index % lanes;
        map->Weight[at] = weight;
    }
}
