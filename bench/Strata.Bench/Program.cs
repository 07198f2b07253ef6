using BenchmarkDotNet.Running;
using Strata.Bench.Reference;

namespace Strata.Bench;

internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is ["reference", ..])
        {
            return ReferenceCommand.Run(args[1..]);
        }

        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
    }
}
