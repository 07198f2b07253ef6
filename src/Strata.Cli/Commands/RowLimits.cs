using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Strata.Problems;
using Strata.Refinement;
using Strata.Studies;

namespace Strata.Cli.Commands;

/// <summary>What one of many designs may take; the same in every command that solves many.</summary>
internal sealed class RowLimits
{
    private readonly Option<int?> _cells = new("--row-cells")
    {
        Description = "Most cells of a grid of one design; a design that needs more fails alone "
            + $"(default {AnalysisOptions.Default.CellBudget}, or {AnalysisOptions.Default.MostCells} where cells are asked for)",
        HelpName = "COUNT",
    };

    private readonly Option<double?> _seconds = new("--row-timeout")
    {
        Description = "Most time for one design; one that takes longer fails alone (default 3600)",
        HelpName = "SECONDS",
    };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_cells);
        command.Add(_seconds);
    }

    /// <summary>Reads them.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="cancellation">Stops the solves.</param>
    /// <exception cref="InputException">A number is out of its range.</exception>
    public SolveLimits Read(ParseResult parsed, CancellationToken cancellation = default)
    {
        int? cells = parsed.GetValue(_cells);
        double? seconds = parsed.GetValue(_seconds);
        if (cells < 100)
        {
            throw Refuse("--row-cells", string.Create(CultureInfo.InvariantCulture, $"found {cells}; allowed: from 100"));
        }

        if (seconds is not (null or (> 0 and <= 1e6)))
        {
            throw Refuse("--row-timeout",
                string.Create(CultureInfo.InvariantCulture, $"found {seconds} s; allowed: above 0, at most 1000000"));
        }

        var limits = new SolveLimits { MostCells = cells, Cancellation = cancellation };
        return seconds is null ? limits : limits with { MostSeconds = seconds };
    }

    private static InputException Refuse(string option, string message) => new(new InputProblem("command line", option, null, message));
}
