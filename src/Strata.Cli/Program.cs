using Strata.Numerics.Solvers;

namespace Strata.Cli;

internal static class Program
{
    private static readonly string[] Solving = ["solve", "batch", "compare", "vary", "optimise", "certify", "verify"];

    private static int Main(string[] args)
    {
        // While the input is read, the other core compiles what the first solve will call.
        if (args.Length > 0 && Solving.Contains(args[0]))
        {
            _ = SolverWarmUp.Start();
        }

        BundledNatives.Register();
        return CommandLine.Run(args,
            new Streams(Console.Out, Console.Error, Console.IsErrorRedirected)
            {
                In = Console.OpenStandardInput(),
                OutBytes = Console.OpenStandardOutput()
            });
    }
}
