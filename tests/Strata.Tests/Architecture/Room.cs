using Strata.Analysis;
using Strata.Numerics.Discretization;
using Strata.Packages;

namespace Strata.Tests.Architecture;

/// <summary>A room: a folder of one of the assemblies, with the namespace of the same name.</summary>
/// <param name="Assembly">Name of its assembly.</param>
/// <param name="Name">Its name; of a room in a room, both with a point between.</param>
internal sealed record Room(string Assembly, string Name)
{
    /// <summary>Name of the numerical assembly.</summary>
    public const string Numerics = "Strata.Numerics";

    /// <summary>The frame in which every structure is drawn and checked.</summary>
    public const string Frame = "Packages.PackageTemplate";

    /// <summary>The list of structures.</summary>
    public const string Catalog = "Packages.TemplateCatalog";

    /// <summary>Name of the product assembly.</summary>
    public const string Product = "Strata";

    /// <summary>Every pair of types of the two libraries of which the first uses the second.</summary>
    public static IReadOnlyList<(Type User, Type Used)> Uses { get; } =
    [
        .. CompiledUses.Of(typeof(DiffusionSystem).Assembly).Concat(CompiledUses.Of(typeof(SectionAnalysis).Assembly))
            .Where(use => IsOwn(use.User) && IsOwn(use.Used))
            .OrderBy(use => use.User.FullName, StringComparer.Ordinal)
            .ThenBy(use => use.Used.FullName, StringComparer.Ordinal),
    ];

    /// <summary>The room of a type.</summary>
    /// <param name="type">A type of one of the libraries.</param>
    public static Room Of(Type type)
    {
        Room inner = OfInner(type);
        return inner with { Name = inner.Name.Split('.')[0] };
    }

    /// <summary>The innermost room of a type. In Packages, what uses blocks and structures does not count as what they use.</summary>
    /// <param name="type">A type of one of the libraries.</param>
    public static Room OfInner(Type type)
    {
        switch (type.Name.Split('`')[0])
        {
            case nameof(TemplateCatalog):
                return new Room(Product, Catalog);
            case "PackageTemplate" or "PackageEnvironment":
                return new Room(Product, Frame);
        }

        string assembly = type.Assembly.GetName().Name!;
        return new Room(assembly, type.Namespace!.Length > assembly.Length ? type.Namespace[(assembly.Length + 1)..] : "");
    }

    /// <summary>Whether a room is Packages or stands in it.</summary>
    /// <param name="room">The room.</param>
    public static bool IsPackages(Room room) => room.Assembly == Product && room.Name.Split('.')[0] == "Packages";

    /// <summary>The uses of one room by another, as pairs of names.</summary>
    /// <param name="forbidden">Which pair of rooms is not allowed.</param>
    /// <param name="of">How types are laid into rooms.</param>
    public static string[] Offenders(Func<Room, Room, bool> forbidden, Func<Type, Room> of) =>
    [
        .. Uses.Where(use => of(use.User) != of(use.Used) && forbidden(of(use.User), of(use.Used)))
            .Select(use => $"{use.User.FullName} uses {use.Used.FullName}"),
    ];

    // What the compiler makes of its own accord (array literals, hashes of texts) stands in no namespace.
    private static bool IsOwn(Type type) => type.Namespace?.Split('.')[0] == Product;
}
