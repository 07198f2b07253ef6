using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Tests.Discretization;

/// <summary>Problems whose solution has a closed form that the discretisation must reproduce to rounding.</summary>
public sealed class ExactSolutionTests
{
    /// <summary>A handful of dense solves of well-conditioned systems of at most 60 unknowns.</summary>
    private const double Rounding = 1e-11;

    private static readonly double[] LayerFaces = [0, 1e-5, 4e-5, 1e-4, 3e-4];
    private static readonly double[] LayerK = [400, 0.2, 1.5, 148];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_layered_slab_between_two_films_with_a_contact_is_exact(bool alongX)
    {
        const double FilmIn = 2e4, FilmOut = 700, Contact = 3e-6, Hot = 80, Cold = 25;
        GridAxis across = new([0, 2e-4, 3e-4]), layers = new(LayerFaces);
        var grid = alongX ? new RectilinearGrid(layers, across, depth: 0.5) : new RectilinearGrid(across, layers, depth: 0.5);
        var problem = new DiffusionProblem(grid) { ContactX = new double[(grid.Nx + 1) * grid.Nz], ContactZ = new double[grid.Nx * (grid.Nz + 1)] };
        for (int i = 0; i < grid.Nx; i++)
        {
            for (int k = 0; k < grid.Nz; k++)
            {
                // The conductivity along the layers must not matter: an orthotropic slab.
                problem.Kx[grid.Cell(i, k)] = alongX ? LayerK[i] : 7;
                problem.Kz[grid.Cell(i, k)] = alongX ? 7 : LayerK[k];
            }
        }

        for (int t = 0; t < 2; t++)
        {
            (alongX ? problem.ContactX : problem.ContactZ)[alongX ? grid.XFace(2, t) : grid.ZFace(t, 2)] = Contact;
            (alongX ? problem.West : problem.Bottom)[t] = BoundaryCondition.FilmTo(FilmIn, Hot);
            (alongX ? problem.East : problem.Top)[t] = BoundaryCondition.FilmTo(FilmOut, Cold);
        }

        double[] u = DenseSolution.Solve(DiffusionAssembly.Assemble(problem));
        var fluxes = new FaceFluxes();
        fluxes.Compute(problem, u);

        double density = (Hot - Cold) / ((1 / FilmIn) + (1 / FilmOut) + Contact + Enumerable.Range(0, 4).Sum(n => (LayerFaces[n + 1] - LayerFaces[n]) / LayerK[n]));
        double width = 2e-4, area = 0.5 * width;
        Assert.Equal(density * area, alongX ? fluxes.WestOfX[grid.XFace(1, 0)] : fluxes.BelowZ[grid.ZFace(0, 1)], density * area * Rounding);
        double surface = Hot - (density / FilmIn), second = surface - (density * ((1e-5 / 400) + (3e-5 / 0.2)));
        Assert.Equal(surface, alongX ? fluxes.ValueEastOfX(0, 0) : fluxes.ValueAboveZ(0, 0), Hot * Rounding);
        Assert.Equal(second, alongX ? fluxes.ValueWestOfX(2, 1) : fluxes.ValueBelowZ(1, 2), Hot * Rounding);
        Assert.Equal(second - (density * Contact), alongX ? fluxes.ValueEastOfX(2, 1) : fluxes.ValueAboveZ(1, 2), Hot * Rounding);
        Assert.Equal(Cold + (density / FilmOut), alongX ? fluxes.ValueWestOfX(4, 0) : fluxes.ValueBelowZ(0, 4), Hot * Rounding);
        Assert.Equal(density * 0.5 * 3e-4, fluxes.TotalIn, fluxes.TotalIn * Rounding);
        Assert.True(fluxes.RelativeImbalance < Rounding);
        Assert.Equal(density, fluxes.MaximumDensity(out _), density * Rounding);
    }

    [Fact]
    public void A_hollow_layered_cylinder_is_exact()
    {
        double[] r = [1e-4, 1.5e-4, 4e-4, 1e-3, 1.1e-3];
        var grid = new RectilinearGrid(new GridAxis(r), new GridAxis([0, 1e-4, 1.5e-4]), CoordinateSystem.Axisymmetric);
        var problem = new DiffusionProblem(grid);
        for (int c = 0; c < grid.CellCount; c++)
        {
            (problem.Kx[c], problem.Kz[c]) = (LayerK[c / 2], 3);
        }

        problem.West.Fill(BoundaryCondition.Fixed(50));
        problem.East.Fill(BoundaryCondition.FilmTo(900, 20));
        double[] u = DenseSolution.Solve(DiffusionAssembly.Assemble(problem));
        var fluxes = new FaceFluxes();
        fluxes.Compute(problem, u);

        double length = 1.5e-4;
        double resistance = (Enumerable.Range(0, 4).Sum(n => Math.Log(r[n + 1] / r[n]) / LayerK[n]) + (1 / (900 * r[4]))) / (2 * Math.PI * length);
        Assert.Equal(30 / resistance, fluxes.TotalIn, 30 / resistance * Rounding);
        double inside = 50 - (30 / resistance * Math.Log(r[1] / r[0]) / (LayerK[0] * 2 * Math.PI * length));
        Assert.Equal(inside, fluxes.ValueWestOfX(1, 1), 50 * Rounding);
    }

    [Fact]
    public void A_heated_slab_converges_with_second_order()
    {
        // k = 2, length 1, volumetric source 10, one side at 0: u(0) = q L^2 / (2 k) = 2.5 at the adiabatic side.
        var errors = new double[4];
        for (int level = 0; level < 4; level++)
        {
            int n = 4 << level;
            var grid = new RectilinearGrid(new GridAxis([0, 1]), new GridAxis([.. Enumerable.Range(0, n + 1).Select(k => (double)k / n)]));
            var problem = new DiffusionProblem(grid);
            problem.Kx.AsSpan().Fill(2);
            problem.Kz.AsSpan().Fill(2);
            problem.Source.AsSpan().Fill(10.0 / n);
            problem.Top[0] = BoundaryCondition.Fixed(0);
            double[] u = DenseSolution.Solve(DiffusionAssembly.Assemble(problem));
            errors[level] = Math.Abs(u.Average() - (10.0 / (3 * 2)));
        }

        for (int level = 1; level < 4; level++)
        {
            // The error of the mean is exactly proportional to h^2 here; 1 % leaves room for rounding.
            Assert.Equal(4, errors[level - 1] / errors[level], 0.04);
        }
    }

    [Fact]
    public void A_source_on_a_face_between_two_layers_divides_as_the_resistances_ask()
    {
        var grid = new RectilinearGrid(new GridAxis([0, 1]), new GridAxis([0, 1, 3]));
        var problem = new DiffusionProblem(grid) { FaceSourceZ = [0, 12, 0] };
        (problem.Kz[0], problem.Kz[1]) = (2, 4);
        problem.Bottom[0] = BoundaryCondition.Fixed(0);
        problem.Top[0] = BoundaryCondition.Fixed(0);
        double[] u = DenseSolution.Solve(DiffusionAssembly.Assemble(problem));
        var fluxes = new FaceFluxes();
        fluxes.Compute(problem, u);

        // Two equal paths of 1/2 K/W in parallel: 12 W raise the face by 3 K.
        Assert.Equal(3, fluxes.ValueBelowZ(0, 1), Rounding);
        Assert.Equal(-6, fluxes.BelowZ[1], Rounding);
        Assert.Equal(6, fluxes.AboveZ[1], Rounding);
        Assert.Equal(1.5, u[0], Rounding);
        Assert.Equal(12, fluxes.TotalIn, Rounding);
    }

    [Fact]
    public void Electrode_planes_and_blocks_take_the_current_between_them()
    {
        // A bar of 6 cells: block (held at 1) | 2 cells | plane (held at 0, contact 1 ohm m2) | 2 cells | held cell 2.
        var grid = new RectilinearGrid(new GridAxis([0, 1, 2, 3, 4, 5, 6]), new GridAxis([0, 1]));
        var problem = new DiffusionProblem(grid)
        {
            IsFixedCell = [true, false, false, false, false, true],
            FixedValueCell = [1, 0, 0, 0, 0, 2],
            IsFixedX = [false, false, false, true, false, false, false],
            FixedValueX = new double[7],
            ContactX = [0, 0, 0, 1, 0, 0, 0],
        };
        problem.Kx.AsSpan().Fill(2);
        problem.Kz.AsSpan().Fill(2);
        double[] u = DenseSolution.Solve(DiffusionAssembly.Assemble(problem));
        var fluxes = new FaceFluxes();
        fluxes.Compute(problem, u);

        // Each side: 2 m / 2 S/m = 1 ohm, and half of the contact: 1.5 ohm.
        Assert.Equal(-1 / 1.5, fluxes.IntoFixedCell(0, 0), Rounding);
        Assert.Equal(-2 / 1.5, fluxes.IntoFixedCell(5, 0), Rounding);
        Assert.Equal(3 / 1.5, fluxes.IntoFixedX(3, 0), Rounding);
        Assert.True(fluxes.RelativeImbalance < Rounding);
    }
}
