using System.Numerics.Tensors;
using Strata.Numerics.Kernels;

namespace Strata.Numerics.Solvers;

/// <summary>
/// Chooses which lines of a level are C lines and which are F lines: alternating, but for places where two neighbouring C
/// lines with nothing between them serve better. That is so where a thick line lies beside a thin one: eliminated, the
/// thick line would lend the thin one far more conductance along the lines than it has for short waves, and the smoother
/// cannot mend what belongs to a strongly coupled pair of thin lines.
/// </summary>
/// <remarks>
/// The least sum, over the C lines, of <see cref="LinePlanKernels"/>' error squared (norm of order eight over sampled rows),
/// plus a price per empty line; found by dynamic programming along the lines.
/// </remarks>
internal sealed unsafe class LinePlan
{
    /// <summary>Rows looked at.</summary>
    public const int Samples = 16;

    /// <summary>Values kept free at both ends of the rows, the widest register.</summary>
    private const int Margin = 16;

    /// <summary>What an empty line costs, in errors squared, on a grid of any size but a small one.</summary>
    private const double Price = 0.003;

    /// <summary>Below this many lines of the grid an empty one is a larger share of the work, and costs more.</summary>
    private const double SmallGrid = 45;

    /// <summary>The next level may have at most this share of a level's lines, whatever the errors.</summary>
    private const double LeastReduction = 0.7;

    // C with an empty line or none on its left, C with an F line on its left, F.
    private const int StateCount = 3;
    private const int AfterEmpty = 0;
    private const int AfterF = 1;
    private const int IsF = 2;

    private float[] _rows = [];
    private int _pitch;
    private int _lines;
    private int _samples;
    private byte[] _from = [];
    private int[] _lineOfC = [];
    private int[] _lineOfF = [];

    /// <summary>C lines.</summary>
    public int CountC { get; private set; }

    /// <summary>F lines, empty ones included.</summary>
    public int CountF { get; private set; }

    /// <summary>Line of each C line.</summary>
    public ReadOnlySpan<int> LineOfC => _lineOfC.AsSpan(0, CountC);

    /// <summary>Line of each F line, -1 for empty ones.</summary>
    public ReadOnlySpan<int> LineOfF => _lineOfF.AsSpan(0, CountF);

    /// <summary>The row of a sample: evenly spread.</summary>
    /// <param name="sample">Number of the sample.</param>
    /// <param name="samples">Samples.</param>
    /// <param name="rows">Rows.</param>
    public static int SampledRow(int sample, int samples, int rows) => (int)((((long)sample * rows) + (rows / 2)) / samples);

    /// <summary>Starts the plan of a level.</summary>
    /// <param name="lines">Its lines.</param>
    public void Begin(int lines)
    {
        _lines = lines;
        _samples = 0;
        _pitch = ((lines + Margin - 1) / Margin * Margin) + (2 * Margin);
        if (_rows.Length < 6 * _pitch)
        {
            _rows = GC.AllocateUninitializedArray<float>(6 * _pitch, true);
            _from = new byte[StateCount * _pitch];
            _lineOfC = new int[_pitch];
            _lineOfF = new int[_pitch];
        }

        _rows.AsSpan(0, 6 * _pitch).Clear();
    }

    /// <summary>Adds a row to the samples.</summary>
    /// <param name="before">Conductances along the lines to the row before; null for the first row.</param>
    /// <param name="after">Conductances along the lines to the row after.</param>
    /// <param name="across">Conductances between neighbouring lines; the last is not used.</param>
    /// <param name="kernels">Kernels of the register width.</param>
    public void AddRow(float* before, float* after, float* across, RowKernelTable kernels)
    {
        fixed (float* start = _rows)
        {
            float* along = start + Margin;
            float* toPrevious = along + _pitch;
            float* toNext = toPrevious + _pitch;
            Span<float> mean = new(along, _lines);
            ReadOnlySpan<float> one = new(after, _lines), between = new(across, _lines - 1);
            TensorPrimitives.Multiply(one, 0.5f, mean);
            if (before != null)
            {
                TensorPrimitives.MultiplyAdd(new ReadOnlySpan<float>(before, _lines), 0.5f, mean, mean);
            }

            between.CopyTo(new Span<float>(toNext, _lines));
            between.CopyTo(new Span<float>(toPrevious + 1, _lines));

            kernels.AddPlanRow(_lines, along, toPrevious, toNext, toNext + _pitch, toNext + (2 * _pitch), toNext + (3 * _pitch));
        }

        _samples++;
    }

    /// <summary>Chooses from the rows added.</summary>
    /// <param name="isFinest">Whether the lines are the grid's.</param>
    public void Choose(bool isFinest)
    {
        Errors();
        double price = isFinest ? Price * Math.Max(1, SmallGrid / _lines) : Price;
        do
        {
            Choose(price);
            price *= 3;
        }
        while (CountC > Math.Max(LeastReduction * _lines, (_lines + 1) / 2));
    }

    private void Choose(double price)
    {
        (double afterEmpty, double afterF, double isF) = (0, double.PositiveInfinity, double.PositiveInfinity);
        ReadOnlySpan<float> both = ErrorsOf(0), left = ErrorsOf(1), right = ErrorsOf(2);
        for (int k = 0; k + 1 < _lines; k++)
        {
            double emptyAfterEmpty = afterEmpty + price;
            double emptyAfterF = afterF + price + left[k];
            double lineAfterEmpty = afterEmpty + right[k];
            double lineAfterF = afterF + both[k];
            int from = StateCount * (k + 1);
            _from[from + AfterEmpty] = emptyAfterEmpty <= emptyAfterF ? (byte)AfterEmpty : (byte)AfterF;
            _from[from + IsF] = lineAfterF <= lineAfterEmpty ? (byte)AfterF : (byte)AfterEmpty;
            _from[from + AfterF] = IsF;
            (afterEmpty, afterF, isF) = (Math.Min(emptyAfterEmpty, emptyAfterF), isF, Math.Min(lineAfterEmpty, lineAfterF));
        }

        afterF += left[_lines - 1];
        Trace(isF < afterEmpty && isF < afterF ? IsF : afterF <= afterEmpty ? AfterF : AfterEmpty);
    }

    // From the last line back; both lists come out reversed.
    private void Trace(int state)
    {
        CountC = 0;
        CountF = 0;
        for (int k = _lines - 1; k >= 0; k--)
        {
            if (state == IsF)
            {
                _lineOfF[CountF++] = k;
            }
            else
            {
                _lineOfC[CountC++] = k;
                if (state == AfterEmpty && k > 0)
                {
                    _lineOfF[CountF++] = -1;
                }
            }

            state = k > 0 ? _from[(StateCount * k) + state] : state;
        }

        _lineOfC.AsSpan(0, CountC).Reverse();
        _lineOfF.AsSpan(0, CountF).Reverse();
    }

    // The squared error of each C line from its sum of eighth powers; out of range, as bad as can be.
    private void Errors()
    {
        for (int neighbours = 0; neighbours < 3; neighbours++)
        {
            Span<float> errors = ErrorsOf(neighbours);
            TensorPrimitives.Divide(errors, _samples, errors);
            TensorPrimitives.Sqrt(errors, errors);
            TensorPrimitives.Sqrt(errors, errors);
            TensorPrimitives.MinNumber(errors, 1f, errors);
        }
    }

    // F lines on both sides, on the left only, on the right only.
    private Span<float> ErrorsOf(int neighbours) => _rows.AsSpan(((3 + neighbours) * _pitch) + Margin, _lines);
}
