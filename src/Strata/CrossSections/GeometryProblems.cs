using System.Globalization;
using Strata.Problems;

namespace Strata.CrossSections;

/// <summary>Collects the problems of one drawing.</summary>
internal sealed class GeometryProblems(CrossSection section)
{
    private readonly List<InputProblem> _found = [];

    /// <summary>The problems so far.</summary>
    public IReadOnlyList<InputProblem> Found => _found;

    /// <summary>The outline of the drawing.</summary>
    public Box Outline => section.Outline;

    /// <summary>A number as a message shows it.</summary>
    public static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A length in micrometres with its unit.</summary>
    public static string Um(double metres) => $"{Text(Micrometres.FromMetres(metres))} um";

    /// <summary>A range in micrometres with its unit.</summary>
    public static string Range(double low, double high) => $"{Text(Micrometres.FromMetres(low))} to {Um(high)}";

    /// <summary>The path of an item of a list.</summary>
    public static string At(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"$.{list}[{index}]");

    /// <summary>Adds a problem.</summary>
    public void Add(string path, string message) => _found.Add(new InputProblem(section.Name, path, null, message));

    /// <summary>Adds problems that were found elsewhere.</summary>
    public void AddRange(IEnumerable<InputProblem> problems) => _found.AddRange(problems);

    /// <summary>Whether a box lies within the outline, but for rounding.</summary>
    public bool IsInside(Box box)
    {
        double slack = SectionGeometry.OutlineSlack * Math.Max(Outline.Width, Outline.Height);
        return box.X0 >= Outline.X0 - slack && box.X1 <= Outline.X1 + slack && box.Z0 >= Outline.Z0 - slack && box.Z1 <= Outline.Z1 + slack;
    }

    /// <summary>Says that a box is not within the outline.</summary>
    public void AddOutside(string path, string who, Box box) => Add(path,
        $"{who}: found x = {Range(box.X0, box.X1)}, z = {Range(box.Z0, box.Z1)}, which is not inside the outline; allowed: x = {Range(Outline.X0, Outline.X1)}, z = {Range(Outline.Z0, Outline.Z1)}");
}
