using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Strata.Files.Storage;

/// <summary>
/// What the runtime does not tell of a file: whether it is one, which one it is, and whether its folder rests on the disk.
/// </summary>
internal static class UnixFile
{
    // Of <fcntl.h> and <linux/stat.h>: the layout of statx is the kernel's and the same on all machines.
    private const int AtCurrentFolder = -100;
    private const uint BasicStats = 0x7ff;
    private const int StatxBytes = 256;
    private const int ModeAt = 28;
    private const int InodeAt = 32;
    private const int DeviceAt = 136;
    private const int KindMask = 0xf000;
    private const int RegularKind = 0x8000;
    private const int FolderKind = 0x4000;
    private const int LongestLock = 1024;

    /// <summary>Whether a path leads to something that is neither a file nor a folder: a device, a pipe, a socket.</summary>
    public static bool IsDevice(string path) => Statx(path) is { } stat
        ? (BinaryPrimitives.ReadUInt16LittleEndian(stat.AsSpan(ModeAt)) & KindMask) is not (RegularKind or FolderKind)
        : !OperatingSystem.IsWindows() && File.Exists(path) && Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal);

    /// <summary>Whether two paths lead to one file, through links of either kind too.</summary>
    public static bool AreSame(string one, string other)
    {
        if (Statx(one) is { } first && Statx(other) is { } second)
        {
            return first.AsSpan(InodeAt, 8).SequenceEqual(second.AsSpan(InodeAt, 8))
                && first.AsSpan(DeviceAt, 8).SequenceEqual(second.AsSpan(DeviceAt, 8));
        }

        StringComparison comparison = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase
            : StringComparison.Ordinal;
        return string.Equals(Target(one), Target(other), comparison);
    }

    /// <summary>The path of the file that a path leads to through symbolic links; the path itself when it is no link.</summary>
    public static string Target(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Path.GetFullPath(path);
        }
    }

    /// <summary>The text of a small file that someone else holds locked; null where it cannot be read.</summary>
    public static string? TextOfLocked(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        // The runtime would ask for a lock of its own.
        int handle = Open(path, 0);
        if (handle < 0)
        {
            return null;
        }

        byte[] text = new byte[LongestLock];
        nint length = Read(handle, text, text.Length);
        _ = Close(handle);
        return length < 0 ? null : System.Text.Encoding.UTF8.GetString(text, 0, (int)length);
    }

    /// <summary>Makes the names of a folder rest on the disk; where the system knows no such thing, nothing is done.</summary>
    public static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        int handle = Open(folder, 0);
        if (handle >= 0)
        {
            _ = Sync(handle);
            _ = Close(handle);
        }
    }

    private static byte[]? Statx(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        byte[] stat = new byte[StatxBytes];
        try
        {
            return Statx(AtCurrentFolder, path, 0, BasicStats, stat) == 0 ? stat : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, byte[] stat);

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "read")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Read(int handle, [Out] byte[] into, nint count);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
