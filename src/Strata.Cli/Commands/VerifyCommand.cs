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
        var command = new Command("verify", "Run the published and exact reference cases and compare");
        command.SetAction(_ =>
        {
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
