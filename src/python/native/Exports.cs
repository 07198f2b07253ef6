using System.Runtime.InteropServices;
using System.Text;
using Strata.Problems;

namespace Strata.Native;

/// <summary>
/// The functions that Python calls. Each gives 0, or 1 after a fault, whose text <see cref="LastFault"/> gives. Texts are UTF-8
/// with their length; arrays stay in place until their handle is released, so that numpy reads them without a copy.
/// </summary>
public static unsafe class Exports
{
    [ThreadStatic]
    private static byte[]? _fault;

    /// <summary>Answers a request: JSON in, a handle out.</summary>
    [UnmanagedCallersOnly]
    public static int Ask(byte* request, int length, long* handle)
    {
        try
        {
            *handle = Answers.Keep(Requests.Of(Encoding.UTF8.GetString(request, length)));
            return 0;
        }
        catch (Exception fault)
        {
            return Faulted(fault);
        }
    }

    /// <summary>The text of an answer, JSON.</summary>
    [UnmanagedCallersOnly]
    public static int Text(long handle, nint* text, int* length)
    {
        try
        {
            (*text, *length) = Answers.Of(handle).Text;
            return 0;
        }
        catch (Exception fault)
        {
            return Faulted(fault);
        }
    }

    /// <summary>An array of an answer, row by row; both counts are 0 when it has none of this name.</summary>
    [UnmanagedCallersOnly]
    public static int Array(long handle, byte* name, int nameLength, nint* values, int* rows, int* columns)
    {
        try
        {
            (*values, *rows, *columns) = Answers.Of(handle).Array(Encoding.UTF8.GetString(name, nameLength));
            return 0;
        }
        catch (Exception fault)
        {
            return Faulted(fault);
        }
    }

    /// <summary>The temperature at points, um; NaN outside.</summary>
    [UnmanagedCallersOnly]
    public static int TemperatureAt(long handle, double* x, double* z, int count, double* temperature)
    {
        try
        {
            Answer answer = Answers.Of(handle);
            for (int n = 0; n < count; n++)
            {
                temperature[n] = answer.Solved.TemperatureAt(x[n], z[n]);
            }

            return 0;
        }
        catch (Exception fault)
        {
            return Faulted(fault);
        }
    }

    /// <summary>Forgets an answer; its arrays are no longer to be read.</summary>
    [UnmanagedCallersOnly]
    public static int Release(long handle)
    {
        Answers.Release(handle);
        return 0;
    }

    /// <summary>Copies the text of this thread's last fault; gives its length.</summary>
    [UnmanagedCallersOnly]
    public static int LastFault(byte* text, int room)
    {
        byte[] fault = _fault ?? [];
        int length = Math.Min(room, fault.Length);
        fault.AsSpan(0, length).CopyTo(new Span<byte>(text, length));
        return length;
    }

    // Nothing may be thrown across the border; the caller raises the text.
    private static int Faulted(Exception fault)
    {
        string text = fault is InputException input ? string.Join('\n', input.Problems) : $"{fault.GetType().Name}: {fault.Message}";
        _fault = Encoding.UTF8.GetBytes(text);
        return 1;
    }
}
