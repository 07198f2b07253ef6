namespace Strata.Files.Storage;

/// <summary>A name is held by someone else.</summary>
/// <param name="holder">Who it is, as it wrote itself down; empty when that cannot be read.</param>
internal sealed class LockHeldException(string holder) : IOException($"held by {holder}")
{
    /// <summary>Who holds it.</summary>
    public string Holder { get; } = holder;
}
