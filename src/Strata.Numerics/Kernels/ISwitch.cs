namespace Strata.Numerics.Kernels;

/// <summary>A part of a kernel that is compiled in or left out.</summary>
internal interface ISwitch
{
    /// <summary>Whether the part is compiled in.</summary>
    static abstract bool On { get; }
}

/// <summary>Compiled in.</summary>
internal readonly struct SwitchOn : ISwitch
{
    /// <inheritdoc/>
    public static bool On => true;
}

/// <summary>Left out.</summary>
internal readonly struct SwitchOff : ISwitch
{
    /// <inheritdoc/>
    public static bool On => false;
}
