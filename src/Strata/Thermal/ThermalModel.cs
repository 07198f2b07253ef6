using Strata.CrossSections;
using Strata.Fields;
using Strata.Materials;
using Strata.Meshing;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Thermal;

/// <summary>The thermal problem of a drawing on a mesh, for u = T - reference.</summary>
internal sealed class ThermalModel
{
    private const double StefanBoltzmann = 5.670374419e-8;
    private readonly double[] _temperature;

    /// <summary>Sets the problem up.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="library">Materials beside those of the section.</param>
    public ThermalModel(SectionMesh mesh, MaterialLibrary library)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        ArgumentNullException.ThrowIfNull(library);
        Mesh = mesh;
        Reference = ThermalReference.Of(mesh.Section);
        Faces = BoundaryFaces.Of(mesh.Section, mesh.Grid);
        Problem = new DiffusionProblem(mesh.Grid);
        Interfaces = InterfaceFaces.Of(mesh, MaterialProperty.ThermalConductivity);
        _temperature = new double[mesh.Grid.CellCount];
        mesh.Conductivity(MaterialProperty.ThermalConductivity, [], Problem.Kx, Problem.Kz);
        Draw([]);
        Interfaces.Apply(Problem);
        Sheets = SheetFaces.Of(mesh, MaterialProperty.ThermalConductivity, name =>
            mesh.Section.Materials.FirstOrDefault(material => material.Name == name) ?? library.Get(name));
        Sheets.Apply(Problem, []);
        Covers = [.. mesh.Section.HeatSources.Select(source => CellCover.Of(mesh.Grid, source.Shape))];
        PowersW = [.. mesh.Section.HeatSources.Select((source, n) => PowerOf(source, Covers[n].Volume, mesh.Section))];
        ResetSources();
        ForEachOutlineFace((segment, side, at) => Conditions(side)[at] = Condition(segment));
    }

    /// <summary>The mesh.</summary>
    public SectionMesh Mesh { get; }

    /// <summary>The temperature that counts as u = 0.</summary>
    public ThermalReference Reference { get; }

    /// <summary>The problem.</summary>
    public DiffusionProblem Problem { get; }

    /// <summary>Which boundary each outer face belongs to.</summary>
    public BoundaryFaces Faces { get; }

    /// <summary>The faces with contact resistances.</summary>
    public InterfaceFaces Interfaces { get; }

    /// <summary>The faces with sheets.</summary>
    public SheetFaces Sheets { get; }

    /// <summary>The cells of each heat source.</summary>
    public IReadOnlyList<CellCover> Covers { get; }

    /// <summary>The power of each heat source, W.</summary>
    public IReadOnlyList<double> PowersW { get; }

    /// <summary>True when a conductivity or a radiating surface makes the problem depend on its solution.</summary>
    public bool IsNonlinear => HasRadiation || Sheets.Vary || Mesh.Materials.Any(material => material.ConductivityVaries);

    /// <summary>True when a surface radiates.</summary>
    public bool HasRadiation => Mesh.Section.Boundaries.Any(segment => segment.Condition is RadiatingSurface);

    /// <summary>The power of a heat source over the section's depth or full circle, W.</summary>
    /// <param name="source">The source.</param>
    /// <param name="volume">Its volume, m3.</param>
    /// <param name="section">The drawing.</param>
    public static double PowerOf(HeatSource source, double volume, CrossSection section)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(section);
        return source.Kind switch
        {
            HeatAmountKind.Power => source.Amount,
            HeatAmountKind.PowerPerLength => source.Amount * section.DepthOrOneMetre,
            _ => source.Amount * volume,
        };
    }

    /// <summary>Writes the sources of the drawing, without Joule heat.</summary>
    public void ResetSources()
    {
        Array.Clear(Problem.Source);
        Problem.Data.Unevenness = null;
        for (int n = 0; n < Covers.Count; n++)
        {
            Covers[n].Spread(Mesh.Grid, PowersW[n], Problem.Data);
        }
    }

    /// <summary>Per cell, the temperature that its conductivity is that of, C.</summary>
    public ReadOnlySpan<double> ConductivityAtC => _temperature;

    /// <summary>Evaluates the conductivities, those of sheets included, at the temperatures of a solution.</summary>
    /// <param name="u">The solution.</param>
    public void UpdateConductivity(ReadOnlySpan<double> u)
    {
        for (int c = 0; c < _temperature.Length; c++)
        {
            _temperature[c] = Reference.TemperatureC + u[c];
        }

        Mesh.Conductivity(MaterialProperty.ThermalConductivity, _temperature, Problem.Kx, Problem.Kz);
        Sheets.Apply(Problem, _temperature);
        Problem.Body.MarkDrifted();
        Draw(_temperature);
    }

    // The pieces of cut cells are wanted by the bounds alone, at the temperatures of this moment.
    private void Draw(double[] temperature)
    {
        if (Mesh.CutCellCount > 0)
        {
            Problem.DrawnCells = new Lazy<DrawnCell[]>(() => Mesh.Pieces(MaterialProperty.ThermalConductivity, temperature));
        }
    }

    /// <summary>
    /// Linearises radiation about the surface temperatures of a solution: with the tangent, a film
    /// <c>h = 4 eps sigma Ts^3</c> to the temperature that gives the same flux at Ts, or with the secant, a film
    /// <c>h = eps sigma (Ts^2 + Ta^2)(Ts + Ta)</c> to the ambient itself. Both have the same solution when Ts is right.
    /// </summary>
    /// <param name="fluxes">Fluxes of the solution.</param>
    /// <param name="tangent">Tangent (fast convergence) or secant (one reference, so that bounds apply).</param>
    public void UpdateRadiation(FaceFluxes fluxes, bool tangent)
    {
        ArgumentNullException.ThrowIfNull(fluxes);
        RectilinearGrid grid = Mesh.Grid;
        ForEachOutlineFace((segment, side, at) =>
        {
            if (segment.Condition is RadiatingSurface radiation)
            {
                double surface = SurfaceValue(grid, fluxes, side, at) + Reference.TemperatureC;
                Conditions(side)[at] = tangent ? Tangent(radiation, surface) : Secant(radiation, surface);
            }
        });
        Problem.Body.MarkDrifted();
    }

    /// <summary>The value on an outer face.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="fluxes">Fluxes of the solution.</param>
    /// <param name="side">The side.</param>
    /// <param name="at">Cell along the side.</param>
    public static double SurfaceValue(RectilinearGrid grid, FaceFluxes fluxes, Side side, int at)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(fluxes);
        return side switch
        {
            Side.Left => fluxes.ValueEastOfX(0, at),
            Side.Right => fluxes.ValueWestOfX(grid.Nx, at),
            Side.Bottom => fluxes.ValueAboveZ(at, 0),
            _ => fluxes.ValueBelowZ(at, grid.Nz),
        };
    }

    /// <summary>The heat that leaves the body through an outer face, W.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="fluxes">Fluxes of the solution.</param>
    /// <param name="side">The side.</param>
    /// <param name="at">Cell along the side.</param>
    public static double Outflow(RectilinearGrid grid, FaceFluxes fluxes, Side side, int at)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(fluxes);
        return side switch
        {
            Side.Left => -fluxes.WestOfX[grid.XFace(0, at)],
            Side.Right => fluxes.EastOfX[grid.XFace(grid.Nx, at)],
            Side.Bottom => -fluxes.BelowZ[grid.ZFace(at, 0)],
            _ => fluxes.AboveZ[grid.ZFace(at, grid.Nz)],
        };
    }

    /// <summary>Visits every outer face that belongs to a boundary.</summary>
    /// <param name="visit">Receives the index of the boundary, the side and the cell along it.</param>
    public void ForEachOutlineFace(Action<int, Side, int> visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        foreach ((int[] owners, Side side) in ((int[], Side)[])[(Faces.West, Side.Left), (Faces.East, Side.Right), (Faces.Bottom, Side.Bottom), (Faces.Top, Side.Top)])
        {
            for (int at = 0; at < owners.Length; at++)
            {
                if (owners[at] >= 0)
                {
                    visit(owners[at], side, at);
                }
            }
        }
    }

    private void ForEachOutlineFace(Action<BoundarySegment, Side, int> visit) =>
        ForEachOutlineFace((int segment, Side side, int at) => visit(Mesh.Section.Boundaries[segment], side, at));

    private SideConditions Conditions(Side side) => side switch
    {
        Side.Left => Problem.West,
        Side.Right => Problem.East,
        Side.Bottom => Problem.Bottom,
        _ => Problem.Top,
    };

    private BoundaryCondition Condition(BoundarySegment segment) => segment.Condition switch
    {
        FilmSurface film => BoundaryCondition.FilmTo(film.Film, Level(film.AmbientC)),
        FixedSurface one => BoundaryCondition.Fixed(Level(one.TemperatureC)),
        FluxSurface one => BoundaryCondition.Flux(one.Flux),
        RadiatingSurface radiation => Secant(radiation, radiation.AmbientC),
        _ => BoundaryCondition.Adiabatic,
    };

    private double Level(double temperatureC) => temperatureC - Reference.TemperatureC;

    /// <summary>The film to the ambient that gives the radiated heat of a surface, W/(m2 K).</summary>
    internal static double SecantFilm(RadiatingSurface radiation, double surfaceC)
    {
        double surface = Math.Max(surfaceC - ThermalReference.AbsoluteZeroC, 1);
        double ambient = radiation.AmbientC - ThermalReference.AbsoluteZeroC;
        return radiation.Emissivity * StefanBoltzmann * ((surface * surface) + (ambient * ambient)) * (surface + ambient);
    }

    private BoundaryCondition Secant(RadiatingSurface radiation, double surfaceC) =>
        BoundaryCondition.FilmTo(SecantFilm(radiation, surfaceC), Level(radiation.AmbientC));

    private BoundaryCondition Tangent(RadiatingSurface radiation, double surfaceC)
    {
        double surface = Math.Max(surfaceC - ThermalReference.AbsoluteZeroC, 1);
        double ambient = radiation.AmbientC - ThermalReference.AbsoluteZeroC;
        double slope = 4 * Math.Pow(surface, 3);
        double level = surface - ((Math.Pow(surface, 4) - Math.Pow(ambient, 4)) / slope) + ThermalReference.AbsoluteZeroC;
        return BoundaryCondition.FilmTo(radiation.Emissivity * StefanBoltzmann * slope, level - Reference.TemperatureC);
    }
}
