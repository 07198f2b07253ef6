using System.Globalization;

namespace Strata.Tests.Reliability;

/// <summary>
/// What random changes found. A long run goes on after a finding: STRATA_FUZZ_FINDINGS names a folder that keeps the input of each,
/// STRATA_FUZZ_MINUTES ends a run early.
/// </summary>
/// <param name="kind">What is changed.</param>
internal sealed class FuzzFindings(string kind)
{
    private const int MostShown = 20;
    private readonly List<string> _found = [];
    private readonly SortedDictionary<string, int> _ends = new(StringComparer.Ordinal);
    private readonly long _start = TimeProvider.System.GetTimestamp();
    private int _cases;

    /// <summary>The cases of a run, one after another until its time is over.</summary>
    /// <param name="count">How many without an end.</param>
    public IEnumerable<int> Cases(int count)
    {
        double minutes = double.TryParse(Environment.GetEnvironmentVariable("STRATA_FUZZ_MINUTES"), CultureInfo.InvariantCulture,
            out double limit) ? limit : double.PositiveInfinity;
        for (int n = FuzzTests.First; n < FuzzTests.First + count; n++)
        {
            if (TimeProvider.System.GetElapsedTime(_start).TotalMinutes > minutes)
            {
                yield break;
            }

            _cases++;
            yield return n;
        }
    }

    /// <summary>Counts how a case ended.</summary>
    public void Ended(string how) => _ends[how] = _ends.GetValueOrDefault(how) + 1;

    /// <summary>Judges a case; whatever it throws is a finding.</summary>
    /// <param name="n">The case.</param>
    /// <param name="input">Its input.</param>
    /// <param name="judge">Runs and judges it.</param>
    public void Judge(int n, byte[] input, Action judge)
    {
        try
        {
            judge();
        }
        catch (Exception fault)
        {
            string text = string.Create(CultureInfo.InvariantCulture, $"{kind} {n}: {fault.GetType().Name}: {fault.Message}");
            _found.Add(text);
            if (Environment.GetEnvironmentVariable("STRATA_FUZZ_FINDINGS") is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
                string name = string.Create(CultureInfo.InvariantCulture, $"{kind}-{n}");
                File.WriteAllBytes(Path.Combine(folder, name), input);
                File.WriteAllText(Path.Combine(folder, name + ".txt"), fault.ToString());
            }
        }
    }

    /// <summary>Fails with what was found; else gives the figures of the run.</summary>
    public string Finish()
    {
        string figures = string.Create(CultureInfo.InvariantCulture, $"{_cases} {kind}s in ")
            + string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetElapsedTime(_start).TotalMinutes:F1} min: ")
            + string.Join(", ", _ends.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}: {pair.Value}")));
        Assert.True(_found.Count == 0, $"{figures}; {_found.Count} findings\n{string.Join("\n\n", _found.Take(MostShown))}");
        return figures;
    }
}
