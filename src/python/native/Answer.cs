using System.Runtime.InteropServices;
using System.Text;
using Strata.Studies;

namespace Strata.Native;

/// <summary>What a request gave: a text, and arrays that stay where they are until it is disposed of.</summary>
internal sealed class Answer : IDisposable
{
    private readonly List<GCHandle> _pins = [];
    private readonly byte[] _text;
    private readonly Dictionary<string, (Array Values, int Rows, int Columns)> _arrays;
    private readonly SolvedDesign? _solved;

    public Answer(string text, Dictionary<string, (Array Values, int Rows, int Columns)> arrays, SolvedDesign? solved)
    {
        (_text, _arrays, _solved) = (Encoding.UTF8.GetBytes(text), arrays, solved);
    }

    /// <summary>The solved design behind it.</summary>
    public SolvedDesign Solved => _solved ?? throw new InvalidOperationException("This answer has no design.");

    /// <summary>Its text, in place.</summary>
    public (IntPtr Text, int Length) Text => (Pinned(_text), _text.Length);

    /// <summary>One of its arrays, in place.</summary>
    public (IntPtr Values, int Rows, int Columns) Array(string name) =>
        _arrays.TryGetValue(name, out (Array Values, int Rows, int Columns) array) ? (Pinned(array.Values), array.Rows, array.Columns)
            : (IntPtr.Zero, 0, 0);

    public void Dispose() => _pins.ForEach(pin => pin.Free());

    private IntPtr Pinned(Array array)
    {
        GCHandle pin = GCHandle.Alloc(array, GCHandleType.Pinned);
        _pins.Add(pin);
        return pin.AddrOfPinnedObject();
    }
}
