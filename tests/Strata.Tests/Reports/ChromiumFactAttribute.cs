namespace Strata.Tests.Reports;

/// <summary>A test in a real browser; skipped, with the reason, where none is installed.</summary>
internal sealed class ChromiumFactAttribute : FactAttribute
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome"];

    public ChromiumFactAttribute()
    {
        if (Path is null)
        {
            Skip = "no Chromium on the search path (Debian: apt-get install chromium)";
        }
    }

    /// <summary>The browser; null without one.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
