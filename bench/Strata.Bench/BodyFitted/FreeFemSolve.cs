using System.Diagnostics;
using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Numerics.Grids;

namespace Strata.Bench.BodyFitted;

/// <summary>
/// The thermal resistance of a drawing by FreeFEM: quadratic elements on triangles that keep every edge of the drawing, refined where the
/// solution asks. Nothing of Strata's solver is used; the resistance comes from below. Heights are stretched before the section is meshed
/// and conductivities with them, kx / s and kz s, so that thin layers take fewer triangles: the resistance is the same.
/// </summary>
internal sealed class FreeFemSolve(CrossSection section, MaterialLibrary library, string folder, double stretch = 1)
{
    // um: what counts as one place.
    private const double Near = 1e-5;
    private readonly List<(double Kx, double Kz, double Q)> _regions = [];

    /// <summary>The mean rise of the source over its power, K/W, on each mesh; the last is the closest.</summary>
    /// <param name="adaptations">Meshes adapted to the solution after the first.</param>
    public double[] Resistances(int adaptations)
    {
        (Coordinate[] nodes, (int A, int B)[] edges) = PlanarGraph.Of(section);
        File.WriteAllText(Path.Combine(folder, "edges.mesh"), Edges(nodes, edges));
        Run("ffbamg", "-g", "edges.mesh", "-o", "plain.mesh", "-nbv", "2000000", "-ratio", "1.6", "-v", "0");
        File.WriteAllText(Path.Combine(folder, "fitted.msh"), Painted(File.ReadAllText(Path.Combine(folder, "plain.mesh"))));
        File.WriteAllText(Path.Combine(folder, "solve.edp"), Script(adaptations));
        string[] said = Run("FreeFem++", "-nw", "-v", "0", "solve.edp").Split('\n');
        return [.. said.Where(line => line.StartsWith("rth ", StringComparison.Ordinal))
            .Select(line => double.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture))];
    }

    private string Run(string program, params string[] words)
    {
        var start = new ProcessStartInfo(program, words)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        Task<string> faults = process.StandardError.ReadToEndAsync();
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said
            : throw new InvalidOperationException($"{program}: {said[^Math.Min(said.Length, 2000)..]} {faults.Result}");
    }

    // Every node is kept; the size of the triangles at it is a part of its shortest edge, since fields are steep at corners.
    private string Edges(Coordinate[] nodes, (int A, int B)[] edges)
    {
        double[] size = new double[nodes.Length];
        Array.Fill(size, 0.05 * 1e6 * Math.Max(section.Outline.Width, section.Outline.Height));
        foreach ((int a, int b) in edges)
        {
            double part = 0.7 * double.Hypot(nodes[a].X - nodes[b].X, stretch * (nodes[a].Y - nodes[b].Y));
            (size[a], size[b]) = (Math.Min(size[a], part), Math.Min(size[b], part));
        }

        var text = new StringBuilder("MeshVersionFormatted 0\n\nDimension\n2\n\nMaximalAngleOfCorner\n0.01\n\nVertices\n");
        Line(text, $"{nodes.Length}");
        foreach (Coordinate node in nodes)
        {
            Line(text, $"{node.X:R} {stretch * node.Y:R} 1");
        }

        Line(text, $"\nEdges\n{edges.Length}");
        foreach ((int a, int b) in edges)
        {
            Line(text, $"{a + 1} {b + 1} {LabelOf(nodes[a], nodes[b])}");
        }

        Line(text, $"\nhVertices\n{string.Join('\n', size.Select(one => one.ToString("R", CultureInfo.InvariantCulture)))}\n\nEnd");
        return text.ToString();
    }

    /// <summary>1 + the number of the boundary segment that an edge lies on; a large number inside.</summary>
    private int LabelOf(Coordinate a, Coordinate b)
    {
        (double x, double z) = (0.5e-6 * (a.X + b.X), 0.5e-6 * (a.Y + b.Y));
        Box box = section.Outline;
        bool upright = Math.Abs(a.X - b.X) < Near, flat = Math.Abs(a.Y - b.Y) < Near;
        bool At(double one, double other) => 1e6 * Math.Abs(one - other) < Near;
        Side? side = upright && At(x, box.X0) ? Side.Left : upright && At(x, box.X1) ? Side.Right
            : flat && At(z, box.Z0) ? Side.Bottom : flat && At(z, box.Z1) ? Side.Top : null;
        if (side is null)
        {
            return 1000;
        }

        double along = side is Side.Left or Side.Right ? z : x;
        int of = section.Boundaries.ToList().FindIndex(one => one.Side == side && !(along < one.From) && !(along > one.To));
        return 1 + (of >= 0 ? of : section.Boundaries.ToList().FindIndex(one => one.Side == Side.Rest));
    }

    // Bamg's mesh as FreeFEM's, with the number of what is painted at the middle of each triangle.
    private string Painted(string plain)
    {
        string[] words = plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        double Number(int at) => double.Parse(words[at], CultureInfo.InvariantCulture);
        int vertices = Array.IndexOf(words, "Vertices"), edges = Array.IndexOf(words, "Edges");
        int triangles = Array.IndexOf(words, "Triangles");
        (int nv, int ne, int nt) = ((int)Number(vertices + 1), (int)Number(edges + 1), (int)Number(triangles + 1));
        var text = new StringBuilder();
        Line(text, $"{nv} {nt} {ne}");
        for (int n = 0; n < nv; n++)
        {
            Line(text, $"{words[vertices + 2 + (3 * n)]} {words[vertices + 3 + (3 * n)]} 0");
        }

        for (int t = 0; t < nt; t++)
        {
            int at = triangles + 2 + (4 * t);
            int[] corners = [.. Enumerable.Range(at, 3).Select(n => (int)Number(n))];
            double x = corners.Average(n => Number(vertices + 2 + (3 * (n - 1))));
            double z = corners.Average(n => Number(vertices + 3 + (3 * (n - 1))));
            Line(text, $"{corners[0]} {corners[1]} {corners[2]} {RegionAt(1e-6 * x, 1e-6 * z / stretch)}");
        }

        for (int e = 0; e < ne; e++)
        {
            Line(text, $"{words[edges + 2 + (3 * e)]} {words[edges + 3 + (3 * e)]} {words[edges + 4 + (3 * e)]}");
        }

        return text.ToString();
    }

    private int RegionAt(double x, double z)
    {
        (double kx, double kz) = Of(section.Background);
        foreach (PaintedShape shape in section.Shapes.Where(shape => shape.Shape.Contains(x, z)))
        {
            (double sx, double sz) = Of(shape.Material);
            (kx, kz) = ((shape.Fill * sx) + ((1 - shape.Fill) * kx), (shape.Fill * sz) + ((1 - shape.Fill) * kz));
        }

        double q = section.HeatSources.Any(source => source.Shape.Contains(x, z)) ? 1 : 0;
        int known = _regions.IndexOf((kx, kz, q));
        if (known < 0)
        {
            _regions.Add((kx, kz, q));
        }

        return known < 0 ? _regions.Count - 1 : known;
    }

    private (double X, double Z) Of(string? name)
    {
        Material? material = name is null ? null : section.Materials.FirstOrDefault(one => one.Name == name) ?? library.Get(name);
        return material is null ? (0, 0) : (material.Conductivity.Kx, material.Conductivity.Kz);
    }

    // Lengths in um: with k per metre, films times 1e-6; the rise per watt is that of a section of the stated depth, m.
    private string Script(int adaptations)
    {
        bool rings = section.Coordinates == CoordinateSystem.Axisymmetric;
        string weight = rings ? "(2*pi*x*1e-6)" : section.DepthOrOneMetre.ToString("R", CultureInfo.InvariantCulture);
        string List(Func<(double Kx, double Kz, double Q), double> of) =>
            string.Join(", ", _regions.Select(one => of(one).ToString("R", CultureInfo.InvariantCulture)));
        var films = new StringBuilder();
        var held = new StringBuilder();
        for (int n = 0; n < section.Boundaries.Count; n++)
        {
            if (section.Boundaries[n].Condition is FilmSurface { Film: double film and > 0 })
            {
                double part = section.Boundaries[n].Side switch
                {
                    Side.Left or Side.Right => 1 / stretch,
                    Side.Rest when stretch != 1 => throw new InvalidOperationException("a film on the rest is not stretched"),
                    _ => 1,
                };
                films.Append(CultureInfo.InvariantCulture, $" + int1d(Th, {n + 1})({film * part:R}*1e-6*W*u*v)");
            }
            else if (section.Boundaries[n].Condition is FixedSurface)
            {
                held.Append(CultureInfo.InvariantCulture, $" + on({n + 1}, u=0)");
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $$"""
            mesh Th = readmesh("fitted.msh");
            real[int] KX = [{{List(one => one.Kx / stretch)}}], KZ = [{{List(one => one.Kz * stretch)}}];
            real[int] Q = [{{List(one => one.Q / stretch)}}];
            func W = {{weight}};
            fespace P(Th, P0);
            fespace V(Th, P2);
            V u, v;
            P kx, kz, q, part;
            cout.precision(12);
            for (int step = 0; step <= {{adaptations}}; step++)
            {
                part = region;
                for (int t = 0; t < Th.nt; t++)
                {
                    int of = int(part[][t] + 0.5);
                    kx[][t] = KX[of]; kz[][t] = KZ[of]; q[][t] = Q[of];
                }
                real heat = int2d(Th)(q*W);
                solve heated(u, v, solver = sparsesolver) = int2d(Th)(W*(kx*dx(u)*dx(v) + kz*dy(u)*dy(v))){{films}}
                    - int2d(Th)(q*W*v){{held}};
                cout << "rth " << int2d(Th)(q*W*u)/heat/heat << " " << Th.nt << " " << heat << endl;
                if (step < {{adaptations}})
                {
                    varf left(none, one) = int2d(Th)(one*square(hTriangle*(q + kx*dxx(u) + kz*dyy(u)))/(kx + kz))
                        + intalledges(Th)(one*lenEdge*square(jump(kx*N.x*dx(u) + kz*N.y*dy(u)))/(mean(kx) + mean(kz)));
                    P eta; eta[] = left(0, P);
                    real[int] sorted(Th.nt); sorted = eta[]; sorted.sort;
                    real rest = 0.25*sorted.sum;
                    int at = 0;
                    while (rest > 0 && at < Th.nt - 1) { rest -= sorted[at]; at++; }
                    real bound = sorted[at];
                    Th = splitmesh(Th, 1 + (eta >= bound));
                    kx = 0; kz = 0; q = 0; part = 0; u = 0;
                }
            }
            """);
    }

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
