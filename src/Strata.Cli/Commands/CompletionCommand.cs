using System.CommandLine;
using Strata.Problems;

namespace Strata.Cli.Commands;

/// <summary><c>strata completion</c>: what a shell reads to complete commands, options and their values.</summary>
internal static class CompletionCommand
{
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _strata() { mapfile -t COMPREPLY < <(compgen -W "$(strata "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"); }
            complete -o default -F _strata strata
            """,
        ["zsh"] = """
            _strata() { local -a found; found=("${(@f)$(strata "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}"); compadd -a found; _files; }
            compdef _strata strata
            """,
        ["fish"] = """
            complete -c strata -a '(strata "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'
            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName strata -ScriptBlock {
              param($word, $line, $at)
              strata "[suggest:$at]" "$line" | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }
            """,
    };

    /// <summary>Creates the command.</summary>
    public static Command Create(Streams streams)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh" };
        Option<bool> json = JsonLine.Option("the shell and its script");
        const string what = "Print what a shell reads to complete the command line\n\nExample: strata completion bash >> ~/.bashrc";
        var command = new Command("completion", what) { shell, json };
        command.SetAction(parsed =>
        {
            string name = parsed.GetRequiredValue(shell);
            string script = Scripts.GetValueOrDefault(name)
                ?? throw new InputException(new InputProblem("command line", "SHELL", null, $"found '{name}'; bash, zsh, fish or pwsh is expected"));
            script = script.ReplaceLineEndings("\n") + "\n";
            if (parsed.GetValue(json))
            {
                JsonLine.Write(streams, ("shell", name), ("script", script));
                return ExitCode.Ok;
            }

            streams.Out.Write(script);
            return ExitCode.Ok;
        });
        return command;
    }
}
