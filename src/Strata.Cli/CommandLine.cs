using System.CommandLine;
using Strata.Cli.Commands;
using Strata.Names;
using Strata.Problems;

namespace Strata.Cli;

/// <summary>Parses the arguments, runs the command, and turns what went wrong into a message and an exit code.</summary>
internal static class CommandLine
{
    private static readonly Option<bool> Debug = new("--debug") { Description = "Show the stack of an internal fault", Recursive = true, Hidden = true };

    /// <summary>Runs a command line.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args, Streams streams)
    {
        using var interrupt = new Interrupt();
        ParseResult parsed = Root(streams, interrupt).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            if (parsed.Errors.Count > 0)
            {
                return Refuse(parsed, streams);
            }

            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = streams.Out, Error = streams.Error });
        }
        catch (InputException fault)
        {
            foreach (InputProblem problem in fault.Problems)
            {
                streams.Error.WriteLine(problem);
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

    private static RootCommand Root(Streams streams, Interrupt interrupt) => new("Heat and current in the cross-section of a chip package, with guaranteed bounds.")
    {
        Debug,
        SolveCommand.Create(streams, interrupt),
        BatchCommand.Create(streams, interrupt),
        MergeCommand.Create(streams),
        CheckCommand.Create(streams),
        SectionCommand.Create(streams),
        TemplatesCommand.Create(streams),
        MaterialsCommand.Create(streams),
        VerifyCommand.Create(streams, interrupt),
        ColumnsCommand.Create(streams),
    };

    private static int Refuse(ParseResult parsed, Streams streams)
    {
        Command command = parsed.CommandResult.Command;
        string[] known = [.. command.Subcommands.Select(sub => sub.Name), .. command.Options.Where(option => !option.Hidden).Select(option => option.Name)];
        foreach (string message in parsed.Errors.Select(error => error.Message).Distinct())
        {
            string? token = parsed.UnmatchedTokens.FirstOrDefault(unmatched => message.Contains($"'{unmatched}'", StringComparison.Ordinal));
            string? nearest = token is null ? null : NearestName.Find(token, known);
            streams.Error.WriteLine(token is null ? message : $"unknown {(token.StartsWith('-') ? "option" : "argument or command")} '{token}'{(nearest is null ? "" : $"; did you mean '{nearest}'?")}");
        }

        streams.Error.WriteLine($"`{(command is RootCommand ? "strata" : $"strata {command.Name}")} --help` lists what there is");
        return ExitCode.BadInput;
    }
}
