namespace Strata.Files.Storage;

/// <summary>
/// The few things that results need of a file system. Everything that writes a result goes through here, so that a test can make
/// every one of them fail, or end the process at it.
/// </summary>
internal abstract class FileStore
{
    /// <summary>The file system of the machine.</summary>
    public static FileStore Disk { get; } = new DiskStore();

    /// <summary>Whether there is a file.</summary>
    public abstract bool Exists(string path);

    /// <summary>Opens a file to be read; a writer may go on with it.</summary>
    public abstract Stream OpenRead(string path);

    /// <summary>Starts a new file, in place of one of that name.</summary>
    public abstract OutputFile Create(string path);

    /// <summary>Goes on at the end of a file.</summary>
    public abstract OutputFile Append(string path);

    /// <summary>Renames a file over another one; when it returns, the new name survives the end of the machine.</summary>
    public abstract void Move(string from, string to);

    /// <summary>Deletes a file, if there is one.</summary>
    public abstract void Delete(string path);

    /// <summary>Holds a name for this process until it is disposed of or the process ends, however it ends.</summary>
    /// <param name="path">The file that stands for the lock; it holds the text.</param>
    /// <param name="holder">Who holds it, for those who find it held.</param>
    /// <exception cref="LockHeldException">Another process, or another run in this one, holds it.</exception>
    public abstract IDisposable Lock(string path, string holder);
}
