namespace Strata.Tests.Architecture;

/// <summary>The order of the rooms. A room uses what stands left of it; rooms in one list do not use each other.</summary>
internal static class RoomOrder
{
    /// <summary>Rooms of the numerical assembly.</summary>
    public static readonly string[][] Numerics = [["Kernels"], ["Grids"], ["Discretization"], ["Solvers"], ["Bounds"], ["Triangles"]];

    /// <summary>Rooms of the product assembly.</summary>
    public static readonly string[][] Product =
    [
        ["Problems"], ["Materials"], ["CrossSections"], ["Layouts"], ["Results"], ["Meshing"], ["Packages"], ["Fields"], ["Refinement"],
        ["Thermal", "Electrical", "Electrostatics", "Plans"], ["Analysis"], ["Files"], ["Studies"], ["Reports"], ["Verification"],
    ];

    /// <summary>Rooms inside Packages: parameters and conflicts, blocks, rules, the frame, the structures, their list.</summary>
    public static readonly string[][] Packages =
    [
        ["Packages"], ["Packages.Environments", "Packages.Blocks"], ["Packages.Rules"], [Room.Frame],
        [
            "Packages.CavityBuildUps", "Packages.MetalSubstrates", "Packages.BumpedDieFanOuts", "Packages.FilmFanOuts",
            "Packages.RecessedFilms",
        ],
        [Room.Catalog],
    ];

    /// <summary>
    /// The numerical rooms that each room of the product uses. A drawing and its results know grids at most; who paints
    /// and reads cells knows the discretised problem; only the refinement and what stands right of it solves and bounds.
    /// </summary>
    public static readonly Dictionary<string, string[]> NumericsOf = new()
    {
        ["Problems"] = [],
        ["Materials"] = [],
        ["CrossSections"] = ["Grids"],
        ["Layouts"] = [],
        ["Results"] = ["Grids"],
        ["Packages"] = ["Grids"],
        ["Meshing"] = ["Grids"],
        ["Fields"] = ["Grids", "Discretization"],
        ["Refinement"] = ["Grids", "Discretization", "Solvers", "Bounds"],
        ["Thermal"] = ["Grids", "Discretization", "Bounds"],
        ["Electrical"] = ["Grids", "Discretization", "Bounds"],
        ["Electrostatics"] = ["Grids", "Discretization", "Bounds"],
        ["Plans"] = ["Bounds", "Triangles"],
        ["Analysis"] = ["Grids", "Discretization", "Bounds"],
        ["Files"] = ["Grids", "Bounds"],
        ["Studies"] = ["Grids", "Discretization"],
        ["Reports"] = ["Grids"],
        ["Verification"] = [],
    };

    /// <summary>The place of each room in an order.</summary>
    /// <param name="order">The order.</param>
    public static Dictionary<string, int> Ranks(string[][] order) =>
        order.SelectMany((rooms, rank) => rooms.Select(room => (room, rank))).ToDictionary(one => one.room, one => one.rank);
}
