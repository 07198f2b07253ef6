using Strata.Files.Storage;
using Strata.Problems;

namespace Strata.Files;

/// <summary>
/// Files that belong together: all are written aside and brought to the disk before the first takes its name, so that a disk that is
/// full leaves the old ones as they were, and never some of both.
/// </summary>
/// <param name="store">Where they are written.</param>
internal sealed class OutputSet(FileStore store)
{
    private readonly List<string> _paths = [];

    /// <summary>Writes a file aside.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="InputException">It cannot be written; nothing of the set is left.</exception>
    public void Add(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (UnixFile.IsDevice(path))
        {
            AtomicFile.Write(path, write);
            return;
        }

        _paths.Add(path);
        Guard(path, () => AtomicFile.WriteAside(store, path, write));
    }

    /// <summary>Gives every file its name, in the order in which they were added.</summary>
    /// <exception cref="InputException">One cannot be replaced; those after it are as they were.</exception>
    public void Commit()
    {
        foreach (string path in _paths)
        {
            Guard(path, () => AtomicFile.Replace(store, AtomicFile.Aside(path), path));
        }
    }

    private void Guard(string path, Action action)
    {
        try
        {
            action();
        }
        catch (Exception fault)
        {
            _paths.ForEach(one => store.Delete(AtomicFile.Aside(one)));
            throw fault is IOException or UnauthorizedAccessException ? AtomicFile.Refusal(path, fault) : fault;
        }
    }
}
