namespace Strata.Files.Storage;

/// <summary>The file system of the machine.</summary>
internal sealed class DiskStore : FileStore
{
    // A lock file that its holder deletes while another process waits for it is tried again under its new file.
    private const int MostTries = 20;

    /// <inheritdoc/>
    public override bool Exists(string path) => File.Exists(path);

    /// <inheritdoc/>
    public override Stream OpenRead(string path) =>
        new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);

    /// <inheritdoc/>
    public override OutputFile Create(string path) =>
        new DiskFile(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 0));

    /// <inheritdoc/>
    public override OutputFile Append(string path) =>
        new DiskFile(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, 0));

    /// <inheritdoc/>
    public override void Move(string from, string to)
    {
        File.Move(from, to, overwrite: true);
        UnixFile.SyncFolder(Path.GetDirectoryName(Path.GetFullPath(to)) ?? "/");
    }

    /// <inheritdoc/>
    public override void Delete(string path) => File.Delete(path);

    /// <inheritdoc/>
    public override IDisposable Lock(string path, string holder)
    {
        string text = $"{holder} ({Guid.NewGuid():N})";
        for (int n = 0; n < MostTries; n++)
        {
            FileStream stream;
            try
            {
                stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (Exception held) when (held is IOException and not (DirectoryNotFoundException or PathTooLongException))
            {
                string other = UnixFile.TextOfLocked(path) ?? "";
                throw new LockHeldException(other.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var end ? other[..end] : other);
            }

            stream.SetLength(0);
            stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
            stream.Flush();
            if (OperatingSystem.IsWindows() || UnixFile.TextOfLocked(path) == text)
            {
                return new HeldLock(path, stream);
            }

            stream.Dispose();
        }

        throw new LockHeldException("");
    }

    private sealed class HeldLock(string path, FileStream stream) : IDisposable
    {
        public void Dispose()
        {
            File.Delete(path);
            stream.Dispose();
        }
    }
}
