namespace Strata.Cli;

internal static class Program
{
    private static int Main(string[] args) => CommandLine.Run(args, new Streams(Console.Out, Console.Error, Console.IsErrorRedirected));
}
