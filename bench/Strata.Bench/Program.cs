using BenchmarkDotNet.Running;
using Strata.Bench.Accuracy;
using Strata.Bench.BodyFitted;
using Strata.Bench.Cases;
using Strata.Bench.Plans;
using Strata.Bench.Reference;
using Strata.Bench.Sweep;

namespace Strata.Bench;

internal static class Program
{
    private static readonly string[] ShortSet = ["--filter", "*", "--job", "short"];

    private static int Main(string[] args)
    {
        switch (args.FirstOrDefault())
        {
            case "reference":
                return ReferenceCommand.Run(args[1..]);
            case "compare":
                return CompareCommand.Run(args[1..]);
            case "passes":
                return PassesCommand.Run(args[1..]);
            case "peers":
                return PeersCommand.Run(args[1..]);
            case "sweep":
                return SweepCommand.Run(args[1..]);
            case "plans":
                return PlansCommand.Run(args[1..]);
            case "accuracy":
                return AccuracyCommand.Run(args[1..]);
            case "body-fitted":
                return BodyFittedCommand.Run(args[1..]);
            case "cases":
                return CasesCommand.Run(args[1..]);
            case "presets":
                return PresetIntervals.Run(args[1..]);
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args.Length > 0 ? args : ShortSet);
                return 0;
        }
    }
}
