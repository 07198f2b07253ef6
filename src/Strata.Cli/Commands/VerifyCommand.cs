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
        var command = new Command("verify", "Run the published and exact reference cases and compare") { list };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(list))
            {
                VerificationPage.Write([.. VerificationSuite.Cases()], streams.Out);
                return ExitCode.Ok;
            }

            interrupt.Listen();
            VerificationCheck[] checks = [.. VerificationSuite.Run(AnalysisOptions.Default with { Cancellation = interrupt.Token })];
            var table = new TextTable("case", "quantity", "expected", "got", "lower", "upper", "tolerance", "verdict", "source");
            foreach (VerificationCheck check in checks)
            {
                table.Add(check.Case, check.Quantity, Figure.Of(check.Expected, 7), Figure.Of(check.Got, 7), Figure.Of(check.Lower, 7), Figure.Of(check.Upper, 7), Figure.Of(check.Tolerance, 2), check.Passes ? "pass" : "FAIL", check.Source);
            }

            streams.Out.Write(table.ToText(0));
            int failed = checks.Count(check => !check.Passes);
            streams.Out.WriteLine($"{checks.Length - failed} of {checks.Length} pass");
            return failed == 0 ? ExitCode.Ok : ExitCode.SomeFailed;
        });
        return command;
    }
}
