using System.Globalization;
using Strata.Tests.Architecture;

namespace Strata.Tests.Cli;

/// <summary>A user whose numbers have decimal commas gets the same bytes.</summary>
public sealed class CultureTests : IDisposable
{
    private readonly CommandRun _strata = new();

    [Theory]
    [InlineData("section")]
    [InlineData("check")]
    [InlineData("solve --cells 2000 --json")]
    public void Output_does_not_depend_on_the_culture(string command)
    {
        string[] words = command.Split(' ');
        string[] line = [words[0], Repository.File("data", "designs", "plate-with-column.json"), .. words[1..]];
        string plain = Timeless(Run(line));
        string withCommas = Timeless(In(CommaCulture(), () => Run(line)));
        Assert.Equal(plain, withCommas);
    }

    [Fact]
    public void A_table_is_read_and_written_the_same_in_any_culture()
    {
        string sweep = Repository.File("data", "sweeps", "recessed-film.csv");
        Assert.Equal(0, _strata.Run("batch", sweep, "-o", _strata.PathOf("plain.csv"), "--cells", "1000"));
        Assert.Equal(0, In(CommaCulture(), () => _strata.Run("batch", sweep, "-o", _strata.PathOf("commas.csv"), "--cells", "1000")));
        Assert.Equal(_strata.Read("plain.csv"), _strata.Read("commas.csv"));
    }

    /// <inheritdoc/>
    public void Dispose() => _strata.Dispose();

    private string Run(string[] line)
    {
        Assert.Equal(0, _strata.Run(line));
        return _strata.Out;
    }

    /// <summary>Without the one line that differs from run to run: the wall time.</summary>
    private static string Timeless(string text) =>
        string.Join('\n', text.Split('\n').Where(line => !line.Contains("\"seconds\"", StringComparison.Ordinal)));

    private static CultureInfo CommaCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.TextInfo.ListSeparator = ";";
        return culture;
    }

    // Workers take the default culture, this thread its own: both are set, and both are put back.
    private static T In<T>(CultureInfo culture, Func<T> action)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo? workers = CultureInfo.DefaultThreadCurrentCulture;
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture) = (culture, culture);
            return action();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture) = (before, workers);
        }
    }
}
