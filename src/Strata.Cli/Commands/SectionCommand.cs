using System.CommandLine;
using Strata.Files;

namespace Strata.Cli.Commands;

/// <summary><c>strata section</c>: the drawing of a design as a section file.</summary>
internal static class SectionCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Streams streams)
    {
        var design = new DesignArguments();
        var output = new Option<string?>("--output", "-o") { Description = "File to write; stdout when left out", HelpName = "FILE" };
        Option<bool> json = JsonLine.Option("the section, which is JSON anyway,");
        var command = new Command("section", "Print the section that a design draws, to be inspected and edited") { output, json };
        design.AddTo(command, solving: false);
        command.SetAction(parsed =>
        {
            Design read = design.Read(parsed);
            if (parsed.GetValue(output) is { } path)
            {
                AtomicFile.CheckWritable(path, read.File);
                AtomicFile.Write(path, stream => SectionWriter.Write(stream, read.Section));
            }
            else
            {
                streams.Write(stream => SectionWriter.Write(stream, read.Section));
            }

            return ExitCode.Ok;
        });
        return command;
    }
}
