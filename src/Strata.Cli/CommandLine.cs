using System.CommandLine;
using System.CommandLine.Parsing;
using Strata.Cli.Commands;
using Strata.Problems;

namespace Strata.Cli;

/// <summary>Parses the arguments, runs the command, and turns what went wrong into a message and an exit code.</summary>
internal static class CommandLine
{
    private static readonly Option<bool> Debug = new("--debug") { Description = "Show the stack of an internal fault", Recursive = true, Hidden = true };

    private const int MostProblems = 60;

    /// <summary>Runs a command line.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args, Streams streams)
    {
        streams = streams with
        {
            Out = new PlainWriter(streams.Out, ignoresFaults: false),
            Error = new PlainWriter(streams.Error, ignoresFaults: true)
        };
        using var interrupt = new Interrupt();
        ParseResult parsed = Root(streams, interrupt).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            string[] unknown = [.. parsed.Tokens.Where(token => token.Type == TokenType.Argument && IsOption(token.Value)).Select(token => token.Value)];
            if (parsed.Errors.Count > 0 || unknown.Length > 0)
            {
                return Refuse(parsed, unknown, streams);
            }

            streams.Says.Read(parsed);
            int code = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = streams.Out, Error = streams.Error });
            streams.Detail(Verbosity.Costs());
            return code;
        }
        catch (InputException fault)
        {
            foreach (InputProblem problem in fault.Problems.Take(MostProblems))
            {
                streams.Error.WriteLine(problem);
            }

            if (fault.Problems.Count > MostProblems)
            {
                streams.Error.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture,
                    $"and {fault.Problems.Count - MostProblems} more problems"));
            }

            return ExitCode.BadInput;
        }
        catch (OperationCanceledException)
        {
            streams.Error.WriteLine("stopped");
            return interrupt.Code;
        }
        catch (Exception fault)
        {
            streams.Error.WriteLine($"internal fault: {fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}");
            streams.Error.WriteLine(parsed.GetValue(Debug) ? fault.ToString() : "run again with --debug to see where it happened");
            return ExitCode.InternalFault;
        }
        finally
        {
            streams.Out.Flush();
        }
    }

    /// <summary>All commands.</summary>
    internal static RootCommand Root(Streams streams, Interrupt interrupt)
    {
        RootCommand root = Commands(streams, interrupt);
        streams.Says.AddTo(root);
        Examples.AddTo(root);
        return root;
    }

    private static RootCommand Commands(Streams streams, Interrupt interrupt) => new("Heat and current in the cross-section of a chip package, with guaranteed bounds.")
    {
        Debug,
        SolveCommand.Create(streams, interrupt),
        BatchCommand.Create(streams, interrupt),
        MergeCommand.Create(streams),
        CompareCommand.Create(streams, interrupt),
        VaryCommand.Create(streams, interrupt),
        OptimiseCommand.Create(streams, interrupt),
        ReportCommand.Create(streams),
        CheckCommand.Create(streams),
        SectionCommand.Create(streams),
        NetsCommand.Create(streams, interrupt),
        NetlistCommand.Create(streams, interrupt),
        DrawCommand.Create(streams),
        GalleryCommand.Create(streams),
        TemplatesCommand.Create(streams),
        MaterialsCommand.Create(streams),
        CertifyCommand.Create(streams, interrupt),
        VerifyCommand.Create(streams, interrupt),
        ColumnsCommand.Create(streams),
        CompletionCommand.Create(streams),
    };

    // A misspelt option would otherwise be taken for the design.
    private static bool IsOption(string token) => token is ['-', '-', _, ..] || (token.Length > 1 && token[0] == '-' && char.IsAsciiLetter(token[1]));

    private static int Refuse(ParseResult parsed, IReadOnlyList<string> unknown, Streams streams)
    {
        Command command = parsed.CommandResult.Command;
        string[] known = [.. command.Subcommands.Select(sub => sub.Name), .. command.Options.Where(option => !option.Hidden).Select(option => option.Name)];
        string[] tokens = [.. unknown.Concat(parsed.UnmatchedTokens).Distinct()];
        if (command is RootCommand && parsed.UnmatchedTokens.FirstOrDefault(token => !token.StartsWith('-')) is { } name)
        {
            // What follows a misspelt command belongs to it and says nothing.
            tokens = [name];
        }

        foreach (string token in tokens)
        {
            string nearest = NearestName.Find(token, known) is { } meant ? $"; did you mean '{meant}'?" : "";
            streams.Error.WriteLine($"unknown {(token.StartsWith('-') ? "option" : command is RootCommand ? "command" : "argument")} '{token}'{nearest}");
        }

        foreach (string message in parsed.Errors.Select(error => error.Message).Distinct().Where(_ => tokens.Length == 0))
        {
            streams.Error.WriteLine(message);
        }

        streams.Error.WriteLine($"`{(command is RootCommand ? "strata" : $"strata {command.Name}")} --help` lists what there is");
        return ExitCode.BadInput;
    }
}
