namespace Strata.Tests.Plans;

/// <summary>A test that needs a program of the system; without it, it is skipped and says so.</summary>
internal sealed class NgspiceFactAttribute : FactAttribute
{
    public NgspiceFactAttribute()
    {
        if (Program is null)
        {
            Skip = "ngspice is not installed (Debian package ngspice)";
        }
    }

    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "ngspice")).FirstOrDefault(File.Exists);
}
