using Strata.Cli;

namespace Strata.Tests.Cli;

/// <summary>Runs the command in this process, in a folder of its own.</summary>
internal sealed class CommandRun : IDisposable
{
    /// <summary>A folder that is deleted at the end.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("strata-test-").FullName;

    /// <summary>What the last command wrote to stdout.</summary>
    public string Out { get; private set; } = "";

    /// <summary>What the last command wrote to stderr.</summary>
    public string Error { get; private set; } = "";

    /// <summary>The path of a file in the folder.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a file into the folder.</summary>
    public string File(string name, string text)
    {
        System.IO.File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    /// <summary>The text of a file in the folder.</summary>
    public string Read(string name) => System.IO.File.ReadAllText(PathOf(name));

    /// <summary>Runs a command line and returns its exit code.</summary>
    public int Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = CommandLine.Run(arguments, new Streams(output, error, PlainError: true));
        (Out, Error) = (output.ToString(), error.ToString());
        return code;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
