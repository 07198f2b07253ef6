namespace Strata.Files.Storage;

/// <summary>A file of the disk, without a buffer of its own: a write is with the operating system when it returns.</summary>
/// <param name="stream">The file.</param>
internal sealed class DiskFile(FileStream stream) : OutputFile
{
    /// <inheritdoc/>
    public override void Sync() => stream.Flush(flushToDisk: true);

    /// <inheritdoc/>
    public override void Flush() => stream.Flush();

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer) => stream.Write(buffer);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stream.Dispose();
        }

        base.Dispose(disposing);
    }
}
