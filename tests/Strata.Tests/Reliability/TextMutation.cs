using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Strata.Tests.Reliability;

/// <summary>Changes texts at random places, reproducibly: what users and broken tools do to them.</summary>
/// <param name="seed">The case.</param>
internal sealed partial class TextMutation(int seed)
{
    private static readonly string[] Numbers =
    [
        "0", "-0", "-1", "1", "1e308", "-1e308", "1e-308", "5e-324", "1e30", "1e-30", "90.00001", "0.1", "1e9", "2147483648", "NaN", "1,5",
    ];

    private static readonly string[] Values = ["null", "true", "[]", "{}", "\"\"", "\"text\"", "\"\\ud800\"", "\"=1+1\"",
        "\"\\u001b[2J\"", "[1,2,3]"];

    private static readonly string[] Pieces = ["\"", ",", "\n", "\r\n", "{", "}", "[", "]", ":", "#", ";", "\t", "\0", "\uFEFF", "\u2028",
        "'", "-", "="];

    private readonly Random _random = new(seed);

    /// <summary>A JSON text with one to three changes.</summary>
    public string Json(string text)
    {
        for (int n = _random.Next(1, 4); n > 0; n--)
        {
            text = _random.Next(16) switch
            {
                < 3 => Replace(text, Number(), match => match.Groups[1].Value + Pick(Numbers)),
                < 13 => Replace(text, Number(), match => match.Groups[1].Value + Scaled(match.Groups[2].Value)),
                13 => Replace(text, Value(), match => match.Groups[1].Value + Pick(Values)),
                14 => Replace(text, Member(), match => _random.Next(2) == 0 ? "" : match.Value + match.Value),
                _ => Splice(text),
            };
        }

        return text;
    }

    /// <summary>A table with one to three changes.</summary>
    public string Table(string text)
    {
        for (int n = _random.Next(1, 4); n > 0; n--)
        {
            text = _random.Next(10) switch
            {
                < 2 => Replace(text, Cell(), match => match.Groups[1].Value + Pick(Numbers)),
                < 8 => Replace(text, Cell(), match => match.Groups[1].Value + Scaled(match.Groups[2].Value)),
                _ => Splice(text),
            };
        }

        return text;
    }

    /// <summary>The bytes of a text, now and then with one that UTF-8 does not allow.</summary>
    public byte[] Bytes(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length > 0 && _random.Next(20) == 0)
        {
            bytes[_random.Next(bytes.Length)] = (byte)_random.Next(256);
        }

        return bytes;
    }

    [GeneratedRegex("""([:\[,]\s*)(-?[0-9][0-9.eE+-]*)""")]
    private static partial Regex Number();

    [GeneratedRegex("""(:\s*)("[^"]*"|-?[0-9.eE+-]+|true|false)""")]
    private static partial Regex Value();

    [GeneratedRegex("""\s*"[a-z0-9_]+"\s*:\s*("[^"]*"|-?[0-9.eE+-]+|true|false)\s*,""")]
    private static partial Regex Member();

    [GeneratedRegex("""([,\n])([^,\n]*)""")]
    private static partial Regex Cell();

    private string Pick(string[] of) => of[_random.Next(of.Length)];

    private string Replace(string text, Regex pattern, MatchEvaluator change)
    {
        MatchCollection found = pattern.Matches(text);
        if (found.Count == 0)
        {
            return Splice(text);
        }

        Match match = found[_random.Next(found.Count)];
        return string.Concat(text.AsSpan(0, match.Index), change(match), text.AsSpan(match.Index + match.Length));
    }

    private string Scaled(string number)
    {
        double[] factors = [-1, 0.5, 0.9, 1.1, 1 + 1e-15, 1 - 1e-12, 1 + 1e-6, 1 - 1e-6, 3, 1e-3, 1e3, 1e-9, 1e9];
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? (value * factors[_random.Next(factors.Length)]).ToString("R", CultureInfo.InvariantCulture)
            : Pick(Numbers);
    }

    private string Splice(string text)
    {
        int at = _random.Next(text.Length + 1);
        int length = _random.Next(4) == 0 ? _random.Next(Math.Min(40, text.Length - at) + 1) : 0;
        string piece = _random.Next(3) == 0 ? "" : Pick(Pieces);
        return string.Concat(text.AsSpan(0, at), piece, text.AsSpan(at + length));
    }
}
