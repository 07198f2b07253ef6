using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using SkiaSharp;

namespace Strata.Cli;

/// <summary>
/// Loads the native library of pictures from inside the command where it was published as one file: on first use it is written to the
/// user's cache, under the hash of its bytes, and loaded from there; a copy that is not what is inside is written anew.
/// </summary>
internal static class BundledNatives
{
    private const string Prefix = "native/";

    /// <summary>Tells the runtime where to find it; does nothing where the command was not published as one file.</summary>
    public static void Register()
    {
        string? name = Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .FirstOrDefault(resource => resource.StartsWith(Prefix, StringComparison.Ordinal));
        if (name is not null)
        {
            NativeLibrary.SetDllImportResolver(typeof(SKBitmap).Assembly, (library, _, _) =>
                library.Contains("SkiaSharp", StringComparison.Ordinal) ? NativeLibrary.Load(Extracted(name)) : 0);
        }
    }

    private static string Extracted(string name)
    {
        using Stream inside = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        byte[] bytes = new byte[inside.Length];
        inside.ReadExactly(bytes);
        byte[] hash = SHA256.HashData(bytes);
        string cache = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        string folder = Path.Combine(cache.Length > 0 ? cache : Path.GetTempPath(), "strata", Convert.ToHexStringLower(hash.AsSpan(0, 8)));
        string file = Path.Combine(folder, name[Prefix.Length..]);
        if (!File.Exists(file) || !SHA256.HashData(File.ReadAllBytes(file)).AsSpan().SequenceEqual(hash))
        {
            Directory.CreateDirectory(folder);
            string own = Path.Combine(folder, Path.GetRandomFileName());
            File.WriteAllBytes(own, bytes);
            File.Move(own, file, overwrite: true);
        }

        return file;
    }
}
