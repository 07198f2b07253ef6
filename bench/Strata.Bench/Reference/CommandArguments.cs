using System.Globalization;

namespace Strata.Bench.Reference;

/// <summary>Arguments of a plain command: one file and pairs of name and value.</summary>
public sealed class CommandArguments
{
    private readonly string[] _args;

    /// <summary>Takes the arguments behind the command's name.</summary>
    public CommandArguments(string[] args) => _args = args;

    /// <summary>The first argument that is no option, or null.</summary>
    public string? File
    {
        get
        {
            for (int a = 0; a < _args.Length; a++)
            {
                if (!_args[a].StartsWith("--", StringComparison.Ordinal))
                {
                    return _args[a];
                }

                a++;
            }

            return null;
        }
    }

    /// <summary>The text behind an option, or null.</summary>
    public string? Text(string name)
    {
        int at = Array.IndexOf(_args, name);
        return at >= 0 && at + 1 < _args.Length ? _args[at + 1] : null;
    }

    /// <summary>The number behind an option, or a default.</summary>
    public double Number(string name, double otherwise) =>
        Text(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>The whole number behind an option, or a default.</summary>
    public int Whole(string name, int otherwise) => (int)Number(name, otherwise);
}
