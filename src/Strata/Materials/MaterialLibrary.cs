using System.Reflection;
using Strata.Problems;

namespace Strata.Materials;

/// <summary>Materials by name. The default library is the file data/materials.csv, embedded in this assembly.</summary>
/// <example><code>
/// var alloy = new Material { Name = "my-alloy", Conductivity = ThermalConductivity.Constant(120) };
/// MaterialLibrary library = MaterialLibrary.Default.With([alloy]);
/// var options = new AnalysisOptions { Library = library, KeepFields = false };
/// </code></example>
public sealed class MaterialLibrary
{
    private const string EmbeddedName = "Strata.materials.csv";
    private static readonly Lazy<MaterialLibrary> EmbeddedLibrary = new(ReadEmbedded);
    private readonly Dictionary<string, Material> _byName;

    /// <summary>Creates a library.</summary>
    /// <param name="materials">The materials; names must differ (capital and small letters count as different).</param>
    /// <exception cref="ArgumentNullException"><paramref name="materials"/> is null.</exception>
    /// <exception cref="ArgumentException">Two materials have the same name.</exception>
    public MaterialLibrary(IEnumerable<Material> materials)
    {
        ArgumentNullException.ThrowIfNull(materials);
        All = [.. materials];
        _byName = new Dictionary<string, Material>(All.Count, StringComparer.Ordinal);
        foreach (Material material in All)
        {
            if (!_byName.TryAdd(material.Name, material))
            {
                throw new ArgumentException($"Material names must differ; '{material.Name}' occurs twice.", nameof(materials));
            }
        }
    }

    /// <summary>The materials that come with Strata, each value with its source.</summary>
    public static MaterialLibrary Default => EmbeddedLibrary.Value;

    /// <summary>All materials in the order in which they were given.</summary>
    public IReadOnlyList<Material> All { get; }

    /// <summary>Reads a library from CSV text.</summary>
    /// <param name="reader">The text; columns as in data/materials.csv. It stays open.</param>
    /// <param name="fileName">The file's name for messages.</param>
    /// <returns>The library, in the order of the file.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="Problems.InputException">The text has problems; all of them are listed with row and column.</exception>
    public static MaterialLibrary Read(TextReader reader, string fileName) => new(MaterialCsv.Read(reader, fileName));

    /// <summary>Reads a library from a CSV stream, UTF-8 unless a byte order mark says otherwise.</summary>
    /// <param name="stream">The stream; columns as in data/materials.csv. It stays open.</param>
    /// <param name="fileName">The file's name for messages.</param>
    /// <returns>The library, in the order of the file.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="Problems.InputException">The file has problems; all of them are listed with row and column.</exception>
    public static MaterialLibrary Read(Stream stream, string fileName)
    {
        using StreamReader reader = new(stream, leaveOpen: true);
        return Read(reader, fileName);
    }

    /// <summary>Looks a material up.</summary>
    /// <param name="name">The name, letter for letter.</param>
    /// <param name="material">The material, if there is one.</param>
    /// <returns>Whether the library has a material of that name.</returns>
    public bool TryGet(string name, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out Material material) => _byName.TryGetValue(name, out material);

    /// <summary>The material of a name.</summary>
    /// <param name="name">The name, letter for letter.</param>
    /// <returns>The material.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such material; the message suggests the nearest name.</exception>
    public Material Get(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return TryGet(name, out Material? material) ? material : throw new KeyNotFoundException(UnknownMessage(name));
    }

    /// <summary>The name that a misspelt or shortened one most likely meant.</summary>
    /// <param name="name">The name as it was written.</param>
    /// <returns>The nearest name, or else the first that begins with what was written; null if there is neither.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public string? Nearest(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return NearestName.Find(name, _byName.Keys)
            ?? (name.Length > 0 ? All.FirstOrDefault(material => material.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase))?.Name : null);
    }

    /// <summary>The sentence that tells a user that a material is not known, with the nearest name.</summary>
    /// <param name="name">The name as it was written.</param>
    /// <returns>One sentence, or two.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public string UnknownMessage(string name) =>
        $"unknown material '{name}'" + (Nearest(name) is string nearest ? $"; did you mean '{nearest}'?" : "; `strata materials` lists those that exist.");

    /// <summary>This library with more materials, which hide those of the same name.</summary>
    /// <param name="more">The materials to add, such as those of a section; names must differ among themselves.</param>
    /// <returns>A new library; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="more"/> is null.</exception>
    /// <exception cref="ArgumentException">Two of the added materials have the same name.</exception>
    public MaterialLibrary With(IEnumerable<Material> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        Material[] added = [.. more];
        HashSet<string> hidden = [.. added.Select(material => material.Name)];
        return new MaterialLibrary(All.Where(material => !hidden.Contains(material.Name)).Concat(added));
    }

    private static MaterialLibrary ReadEmbedded()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(EmbeddedName)
            ?? throw new InvalidOperationException($"The assembly lacks its resource '{EmbeddedName}'; it was built without data/materials.csv.");
        ILookup<string, MaterialDatum> data = MaterialData.ReadEmbedded();
        IReadOnlyList<Material> materials = Read(stream, "data/materials.csv").All;
        return new MaterialLibrary(materials.Select(material => material with { Data = [.. data[material.Name]] }));
    }
}
