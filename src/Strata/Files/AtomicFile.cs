using Strata.Problems;

namespace Strata.Files;

/// <summary>Files that appear whole or not at all: written aside in the same folder, then renamed.</summary>
internal static class AtomicFile
{
    /// <summary>What is appended to a file's name while it is written.</summary>
    public const string PartSuffix = ".part";

    /// <summary>Makes sure that a file can be written, before anything is computed for it.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <exception cref="InputException">It cannot be written.</exception>
    public static void CheckWritable(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        string folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? "/";
        if (Directory.Exists(path))
        {
            throw Refuse(path, "it is a folder");
        }

        if (!Directory.Exists(folder))
        {
            throw Refuse(path, $"the folder '{folder}' does not exist");
        }

        string probe = Path.Combine(folder, $".strata-{Guid.NewGuid():N}");
        try
        {
            using (File.Create(probe))
            {
            }

            File.Delete(probe);
            if (File.Exists(path))
            {
                using FileStream existing = File.Open(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Refuse(path, Why(fault));
        }
    }

    /// <summary>Makes sure that files can be written into a folder, which is created when it does not exist.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="InputException">It cannot be written to.</exception>
    public static void CheckFolder(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Refuse(folder, Why(fault));
        }

        CheckWritable(Path.Combine(folder, "results.json"));
    }

    /// <summary>Writes a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="InputException">It cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(write);
        string part = path + PartSuffix;
        try
        {
            using (FileStream stream = File.Create(part))
            {
                write(stream);
            }

            File.Move(part, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Refuse(path, Why(fault));
        }
    }

    // Folders of the kernel answer a new file with "not found".
    private static string Why(Exception fault) => fault is FileNotFoundException ? "the folder takes no new files" : fault.Message;

    private static InputException Refuse(string path, string why) => new(new InputProblem(path, "", null, $"the output cannot be written: {why}"));
}
