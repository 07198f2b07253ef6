
namespace Strata.Numerics.Discretization;

/// <summary>
/// Cell-centred finite volumes on a rectilinear grid: turns a <see cref="DiffusionProblem"/> into the conductances of a
/// <see cref="DiffusionSystem"/>.
/// </summary>
/// <remarks>
/// The conductance of a face is the series of the two half cells and of the contact resistance on it; a half cell is
/// (dx / 2) / (k A), or ln(r_face / r_centre) / (2 pi k dz) along the radius, so that a source-free layered wall or
/// cylinder comes out exact to rounding. A film is in series with the half cell behind it. No diagonal is ever summed:
/// a solver that forms one loses the film conductance where it is small.
/// </remarks>
public static class DiffusionAssembly
{
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
    public static void Assemble(DiffusionProblem problem, DiffusionSystem system) =>
        throw new NotSupportedException("Assembly is not available yet.");
}
