using Strata.Files.Storage;
using Strata.Problems;

namespace Strata.Files;

/// <summary>
/// Files that appear whole or not at all: written aside in the same folder, brought to the disk, then renamed. A symbolic link keeps
/// its place and its target is replaced; the mode of a file stays; devices and pipes are written through; an input is never replaced.
/// </summary>
internal static class AtomicFile
{
    /// <summary>What is appended to a file's name while it is written.</summary>
    public const string PartSuffix = ".part";

    /// <summary>Makes sure that a file can be written, before anything is computed for it.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="inputs">Files that are read for it: it must be none of them.</param>
    /// <exception cref="InputException">It cannot be written.</exception>
    public static void CheckWritable(string path, params IReadOnlyList<string> inputs)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(inputs);
        if (path.Length == 0)
        {
            throw Refuse(path, "its name is empty");
        }

        try
        {
            Check(path, inputs);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Refuse(path, Why(fault));
        }
    }

    /// <summary>Makes sure that results.json can be written into a folder, which is created when it does not exist.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="InputException">It cannot be written to.</exception>
    public static void CheckFolder(string folder) => CheckFolder(folder, ["results.json"]);

    /// <summary>Makes sure that files can be written into a folder, which is created when it does not exist.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="names">Names of the files; the first one is tried.</param>
    /// <param name="inputs">Files that are read for them: none of them may be one.</param>
    /// <exception cref="InputException">It cannot be written to.</exception>
    public static void CheckFolder(string folder, IReadOnlyList<string> names, params IReadOnlyList<string> inputs)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(names);
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Refuse(folder, Why(fault));
        }

        foreach (string name in names)
        {
            CheckWritable(Path.Combine(folder, name), inputs);
        }
    }

    /// <summary>Writes a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="InputException">It cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(write);
        try
        {
            if (UnixFile.IsDevice(path))
            {
                using FileStream device = OpenDevice(path);
                write(device);
                return;
            }

            Write(FileStore.Disk, path, write);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Refuse(path, Why(fault));
        }
    }

    /// <summary>
    /// Writes a file of a store; whatever ends it leaves the old file or the new one, and nothing aside but after a kill.
    /// </summary>
    internal static void Write(FileStore store, string path, Action<Stream> write)
    {
        try
        {
            WriteAside(store, path, write);
            Replace(store, Aside(path), path);
        }
        catch
        {
            store.Delete(Aside(path));
            throw;
        }
    }

    /// <summary>The name of a file while it is written.</summary>
    internal static string Aside(string path) => UnixFile.Target(path) + PartSuffix;

    /// <summary>Writes a file aside and brings it to the disk.</summary>
    internal static void WriteAside(FileStore store, string path, Action<Stream> write)
    {
        using OutputFile file = store.Create(Aside(path));
        TakeMode(Aside(path), UnixFile.Target(path));
        using var buffered = new BufferedStream(file, 1 << 16);
        write(buffered);
        buffered.Flush();
        file.Sync();
    }

    /// <summary>A fault of the file system in words.</summary>
    internal static InputException Refusal(string path, Exception fault) => Refuse(path, Why(fault));

    /// <summary>Puts a file in place of another one, whose mode and link stay.</summary>
    internal static void Replace(FileStore store, string part, string path)
    {
        string target = UnixFile.Target(path);
        TakeMode(part, target);
        store.Move(part, target);
    }

    /// <summary>Gives a file that is written aside the mode of the one it will replace.</summary>
    internal static void TakeMode(string part, string target)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(target) && File.Exists(part))
        {
            UnixFileMode mode = File.GetUnixFileMode(target);
            if (File.GetUnixFileMode(part) != mode)
            {
                File.SetUnixFileMode(part, mode);
            }
        }
    }

    /// <summary>Opens a device or a pipe to be written to.</summary>
    internal static FileStream OpenDevice(string path) => new(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0);


    private static void Check(string path, IReadOnlyList<string> inputs)
    {
        if (Directory.Exists(path))
        {
            throw Refuse(path, "it is a folder");
        }

        if (UnixFile.IsDevice(path))
        {
            return;
        }

        string target = UnixFile.Target(path);
        if (inputs.FirstOrDefault(input => UnixFile.AreSame(input, target)) is { } same)
        {
            throw Refuse(path, $"it is {(same == path ? "what is read" : $"the same file as {same}, which is read")}; name another file");
        }

        string folder = Path.GetDirectoryName(Path.GetFullPath(target)) ?? "/";
        if (!Directory.Exists(folder))
        {
            throw Refuse(path, $"the folder '{folder}' does not exist");
        }

        string probe = Path.Combine(folder, $".strata-{Guid.NewGuid():N}");
        using (File.Create(probe, 1, FileOptions.DeleteOnClose))
        {
        }

        if (File.Exists(target))
        {
            using FileStream existing = File.Open(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        }
    }

    // Folders of the kernel answer a new file with "not found".
    private static string Why(Exception fault) => fault switch
    {
        FileNotFoundException => "the folder takes no new files",
        PathTooLongException => "its name is longer than names can be",
        _ => fault.Message,
    };

    private static InputException Refuse(string path, string why) => new(new InputProblem(path, "", null, $"the output cannot be written: {why}"));
}
