namespace Strata.Numerics.Discretization;

/// <summary>
/// Cell-centred finite volumes on a rectilinear grid: turns a <see cref="DiffusionProblem"/> into the conductances of a
/// <see cref="DiffusionSystem"/>.
/// </summary>
/// <remarks>
/// <para>The conductance of a face is the series of the two half cells and of the contact resistance on it; a half cell
/// is (dx / 2) / (k A), or ln(r_face / r_centre) / (2 pi k dz) along the radius, so that a source-free layered wall or
/// cylinder comes out exact to rounding. A film is in series with the half cell behind it.</para>
/// <para>A source on a face flows to its two sides in inverse proportion to their resistances, a film or a given value
/// on the outline included. A fixed face couples the cells on both sides to its value (half of a contact on each side)
/// and parts them from each other. A sheet conducts between neighbouring cells of the rows beside it, half in each.</para>
/// <para>No diagonal is ever summed: a solver that forms one loses the film conductance where it is small.</para>
/// </remarks>
internal static class DiffusionAssembly
{
    /// <summary>What is written: conductances and sources, or the sources alone.</summary>
    private enum Part
    {
        All, Sources,
    }

    /// <summary>Assembles the equations of a problem into a new system.</summary>
    /// <param name="problem">The problem.</param>
    /// <returns>The equations.</returns>
    /// <exception cref="ArgumentException">A conductivity, resistance or film that is negative or not finite, or a source outside the domain.</exception>
    public static DiffusionSystem Assemble(DiffusionProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var system = new DiffusionSystem(problem.Grid.Nx, problem.Grid.Nz);
        Assemble(problem, system);
        return system;
    }

    /// <summary>Assembles the equations of a problem into an existing system; its former content is overwritten.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="system">The equations, of the problem's size.</param>
    /// <exception cref="ArgumentException">As above, or a system of another size.</exception>
    public static void Assemble(DiffusionProblem problem, DiffusionSystem system)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(system);
        if (system.Nx != problem.Grid.Nx || system.Nz != problem.Grid.Nz)
        {
            throw new ArgumentException($"The system has {system.Nx} x {system.Nz} cells, the problem {problem.Grid.Nx} x {problem.Grid.Nz}.", nameof(system));
        }

        ProblemChecks.Check(problem);
        FaceFamily x = FaceFamily.OfX().Bind(problem), z = FaceFamily.OfZ().Bind(problem);
        PlainConductances.AlongX(x, system.Gx);
        PlainConductances.AlongZ(z, system.Gz);
        Array.Clear(system.Gb, 0, problem.Source.Length);
        problem.Source.CopyTo(system.Q, 0);
        Special(x, z, system, Part.All);
    }

    /// <summary>The sources of other data on a body whose conductances are assembled: what <see cref="Assemble(DiffusionProblem, DiffusionSystem)"/> would write there.</summary>
    /// <param name="problem">The body with its data.</param>
    /// <param name="system">The equations of the body; only their sources are written.</param>
    /// <exception cref="ArgumentException">As above.</exception>
    public static void AssembleSources(DiffusionProblem problem, DiffusionSystem system)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(system);
        ProblemChecks.Check(problem);
        problem.Source.CopyTo(system.Q, 0);
        Special(FaceFamily.OfX().Bind(problem), FaceFamily.OfZ().Bind(problem), system, Part.Sources);
    }

    private static void Special(FaceFamily x, FaceFamily z, DiffusionSystem system, Part part)
    {
        ApplyFixedCells(x.Problem, system);
        ApplyReference(x.Problem, system, part);
        foreach ((FaceFamily faces, double[] g) in new[] { (x, system.Gx), (z, system.Gz) })
        {
            ApplyHeld(faces, g, system, part);
            ApplyOutline(faces, system, part);
            ApplyFaceSources(faces, system);
        }

        ApplySheets(x, z, system.Gz, system, part);
        ApplySheets(z, x, system.Gx, system, part);
    }

    private static void ApplyFixedCells(DiffusionProblem problem, DiffusionSystem system)
    {
        for (int c = 0; problem.IsFixedCell is { } held && c < held.Length; c++)
        {
            system.Q[c] = held[c] ? 0 : system.Q[c];
        }
    }

    private static void ApplyReference(DiffusionProblem problem, DiffusionSystem system, Part part)
    {
        for (int c = 0; problem.ReferenceConductance is { } conductance && c < conductance.Length; c++)
        {
            if (conductance[c] > 0 && !(problem.IsFixedCell is { } held && held[c]))
            {
                Couple(system, c, conductance[c], problem.ReferenceValue is { } value ? value[c] : 0, part);
            }
        }
    }

    /// <summary>Interior faces that are held, or beside a held cell: the free cells couple to the value.</summary>
    private static void ApplyHeld(FaceFamily faces, double[] g, DiffusionSystem system, Part part)
    {
        if (faces.Fixed is null && faces.Problem.IsFixedCell is null)
        {
            return;
        }

        for (int t = 0; t < faces.TangentCount; t++)
        {
            for (int n = 1; n < faces.NormalCount; n++)
            {
                bool lowHeld = faces.IsFixedCell(n - 1, t), highHeld = faces.IsFixedCell(n, t);
                if (!lowHeld && !highHeld && !faces.IsHeld(n, t, out _))
                {
                    continue;
                }

                FaceNode node = faces.Node(n, t, system.Q);
                g[faces.Cell(n - 1, t)] = part == Part.All ? 0 : g[faces.Cell(n - 1, t)];
                if (!lowHeld)
                {
                    Couple(system, faces.Cell(n - 1, t), node.IsPinned ? 1 / node.LowResistance : node.Conductance, node.IsPinned ? node.Pin : node.HighValue, part);
                }

                if (!highHeld)
                {
                    Couple(system, faces.Cell(n, t), node.IsPinned ? 1 / node.HighResistance : node.Conductance, node.IsPinned ? node.Pin : node.LowValue, part);
                }
            }
        }
    }

    private static void ApplyOutline(FaceFamily faces, DiffusionSystem system, Part part)
    {
        int last = faces.NormalCount;
        for (int t = 0; t < faces.TangentCount; t++)
        {
            if (faces.LowSide[t].Kind != BoundaryKind.Adiabatic && !faces.IsFixedCell(0, t))
            {
                FaceNode node = faces.Node(0, t, system.Q);
                Couple(system, faces.Cell(0, t), node.Conductance, node.LowValue, part);
                system.Q[faces.Cell(0, t)] += Released(node.InflowLow, node, faces, 0, t);
            }

            if (faces.HighSide[t].Kind != BoundaryKind.Adiabatic && !faces.IsFixedCell(last - 1, t))
            {
                FaceNode node = faces.Node(last, t, system.Q);
                Couple(system, faces.Cell(last - 1, t), node.Conductance, node.HighValue, part);
                system.Q[faces.Cell(last - 1, t)] += Released(node.InflowHigh, node, faces, last, t);
            }
        }
    }

    private static void ApplyFaceSources(FaceFamily faces, DiffusionSystem system)
    {
        for (int t = 0; faces.Source is not null && t < faces.TangentCount; t++)
        {
            for (int n = 0; n <= faces.NormalCount; n++)
            {
                double source = faces.Source[faces.Face(n, t)];
                FaceNode node = source == 0 ? default : faces.Node(n, t, system.Q);
                if (source == 0 || node.IsPinned)
                {
                    continue;
                }

                Released(source, node, faces, n, t);
                if (n > 0 && !faces.IsFixedCell(n - 1, t))
                {
                    system.Q[faces.Cell(n - 1, t)] += source * node.LowShare;
                }

                if (n < faces.NormalCount && !faces.IsFixedCell(n, t))
                {
                    system.Q[faces.Cell(n, t)] += source * (1 - node.LowShare);
                }
            }
        }
    }

    private static void ApplySheets(FaceFamily sheets, FaceFamily across, double[] g, DiffusionSystem system, Part part)
    {
        for (int j = 0; sheets.Sheet is not null && j <= sheets.TangentCount; j++)
        {
            for (int n = 0; n <= sheets.NormalCount; n++)
            {
                for (int m = Math.Max(n - 1, 0); m <= Math.Min(n, sheets.NormalCount - 1); m++)
                {
                    if (SheetLink.TryFind(sheets, across, n, j, m, system.Q, out SheetLink link))
                    {
                        ApplyLink(sheets, j, m, link, g, system, part);
                    }
                }
            }
        }
    }

    private static void ApplyLink(FaceFamily sheets, int j, int m, SheetLink link, double[] g, DiffusionSystem system, Part part)
    {
        if (!link.IsLowHeld && !link.IsHighHeld && !link.IsPinned)
        {
            g[sheets.Cell(m, j - 1)] += part == Part.All ? link.Conductance : 0;
            return;
        }

        if (!link.IsLowHeld)
        {
            Couple(system, sheets.Cell(m, j - 1), link.IsPinned ? 1 / link.LowResistance : link.Conductance, link.IsPinned ? link.Pin : link.HighValue, part);
        }

        if (!link.IsHighHeld)
        {
            Couple(system, sheets.Cell(m, j), link.IsPinned ? 1 / link.HighResistance : link.Conductance, link.IsPinned ? link.Pin : link.LowValue, part);
        }
    }

    private static void Couple(DiffusionSystem system, int cell, double conductance, double value, Part part)
    {
        system.Gb[cell] += part == Part.All ? conductance : 0;
        system.Q[cell] += conductance * value;
    }

    private static double Released(double amount, FaceNode node, FaceFamily faces, int n, int t) => node.IsStranded && amount != 0
        ? throw new ArgumentException($"A source of {amount:R} on face (normal {n}, tangent {t}) has no conducting cell beside it; area {faces.Area(n, t):R} m2.")
        : amount;
}
