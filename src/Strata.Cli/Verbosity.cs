using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Strata.Cli;

/// <summary>How much a command says of its work; what is wrong is said always, and results are not its matter.</summary>
internal sealed class Verbosity
{
    private readonly Option<bool> _quiet = new("--quiet")
    {
        Description = "Say nothing but what is wrong: no notes, no progress",
        Recursive = true,
    };

    private readonly Option<bool> _verbose = new("--verbose")
    {
        Description = "Say more: the steps of a solve, and what the command took",
        Recursive = true,
    };

    /// <summary>Whether only what is wrong is said.</summary>
    public bool IsQuiet { get; private set; }

    /// <summary>Whether steps and costs are said.</summary>
    public bool IsVerbose { get; private set; }

    /// <summary>Adds the options of every command.</summary>
    public void AddTo(RootCommand root)
    {
        root.Add(_quiet);
        root.Add(_verbose);
    }

    /// <summary>Reads what was asked; quiet wins.</summary>
    public void Read(ParseResult parsed) =>
        (IsQuiet, IsVerbose) = (parsed.GetValue(_quiet), parsed.GetValue(_verbose) && !parsed.GetValue(_quiet));

    /// <summary>Version, processor time and memory of this process.</summary>
    public static string Costs()
    {
        using Process own = Process.GetCurrentProcess();
        string version = typeof(Verbosity).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"strata {version}: {own.TotalProcessorTime.TotalSeconds:F2} s of processor time, {own.PeakWorkingSet64 >> 20} MB at most");
    }
}
