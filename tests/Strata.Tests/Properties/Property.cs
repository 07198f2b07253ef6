using FsCheck;
using FsCheck.Fluent;

namespace Strata.Tests.Properties;

/// <summary>
/// Runs a generated property. FSCHECK_SEED="seed,gamma" repeats a run, "seed,gamma,size" its failing case; FSCHECK_TESTS sets the number
/// of cases.
/// </summary>
internal static class Property
{
    public static void Check(FsCheck.Property property, int tests = 200)
    {
        tests = Environment.GetEnvironmentVariable("FSCHECK_TESTS") is { Length: > 0 } number ? int.Parse(number) : tests;
        Config config = Config.QuickThrowOnFailure.WithMaxTest(tests);
        if (Environment.GetEnvironmentVariable("FSCHECK_SEED") is { Length: > 0 } seed)
        {
            string[] part = seed.Split(',');
            config = part.Length > 2
                ? config.WithReplay(ulong.Parse(part[0]), ulong.Parse(part[1]), int.Parse(part[2]))
                : config.WithReplay(ulong.Parse(part[0]), ulong.Parse(part[1]));
        }

        FsCheck.Check.One(config, property);
    }
}
