using BenchmarkDotNet.Running;
using Strata.Bench.Accuracy;

namespace Strata.Bench;

internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is ["accuracy", ..])
        {
            return AccuracyCommand.Run(args[1..]);
        }

        if (args is ["passes", ..])
        {
            return PassesCommand.Run(args[1..]);
        }

        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
    }
}
