using System.CommandLine;
using Strata.Refinement;
using Strata.Reports;
using Strata.Verification;

namespace Strata.Cli.Commands;

/// <summary><c>strata verify</c>: the published and exact reference cases.</summary>
internal static class VerifyCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Streams streams, Interrupt interrupt)
    {
        var list = new Option<bool>("--list") { Description = "Print the cases, as docs/verification.md has them, without running them" };
        Option<bool> json = JsonLine.Option("every check");
        var command = new Command("verify", "Run the published and exact reference cases and compare") { list, json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(list))
            {
                VerificationPage.Write([.. VerificationSuite.Cases()], streams.Out);
                return ExitCode.Ok;
            }

            interrupt.Listen();
            VerificationCheck[] checks = [.. VerificationSuite.Run(AnalysisOptions.Default with { Cancellation = interrupt.Token })];
            int failed = checks.Count(check => !check.Passes);
            if (parsed.GetValue(json))
            {
                JsonLine.Write(streams, ("passed", checks.Length - failed), ("failed", failed), ("checks", checks.Select(Members)));
                return failed == 0 ? ExitCode.Ok : ExitCode.SomeFailed;
            }

            var table = new TextTable("case", "quantity", "expected", "got", "lower", "upper", "tolerance", "verdict", "source");
            foreach (VerificationCheck check in checks)
            {
                table.Add(check.Case, check.Quantity, Figure.Of(check.Expected, 7), Figure.Of(check.Got, 7), Figure.Of(check.Lower, 7), Figure.Of(check.Upper, 7), Figure.Of(check.Tolerance, 2), check.Passes ? "pass" : "FAIL", check.Source);
            }

            streams.Out.Write(table.ToText(0));
            streams.Out.WriteLine($"{checks.Length - failed} of {checks.Length} pass");
            return failed == 0 ? ExitCode.Ok : ExitCode.SomeFailed;
        });
        return command;
    }

    private static IReadOnlyList<(string Name, object? Value)> Members(VerificationCheck check) =>
    [
        ("case", check.Case), ("quantity", check.Quantity), ("expected", check.Expected), ("got", check.Got),
        ("lower", check.Lower), ("upper", check.Upper), ("tolerance", check.Tolerance), ("passes", check.Passes), ("source", check.Source),
    ];
}
