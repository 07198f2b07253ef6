using Strata.CrossSections;
using Strata.Numerics.Bounds;

namespace Strata.Analysis;

/// <summary>
/// The proof of one resistance, or of the mean of one source: the drawing in plain numbers and the fields whose energies bound it.
/// Lengths in m.
/// </summary>
internal sealed record Certificate
{
    /// <summary>The design.</summary>
    public required string Name { get; init; }

    /// <summary>What is proven.</summary>
    public required CertifiedNumber Number { get; init; }

    /// <summary>The part of the section that the fields fill.</summary>
    public required Box Outline { get; init; }

    /// <summary>Depth out of the plane, m.</summary>
    public required double Depth { get; init; }

    /// <summary>Conductivities of the background; 0 for an insulator.</summary>
    public required ConductivityRange Background { get; init; }

    /// <summary>The shapes in painting order, each with its conductivities.</summary>
    public required IReadOnlyList<(Shape Shape, ConductivityRange K, double Fill)> Shapes { get; init; }

    /// <summary>Whether the proof holds for ranges of conductivities.</summary>
    public bool HasRanges => Shapes.Select(one => one.K).Append(Background).Any(one => one.Low != one.High);

    /// <summary>Places held at a value, K above the reference or V.</summary>
    public required IReadOnlyList<(Box Place, double Value)> Held { get; init; }

    /// <summary>Segments of the outline with a film, W/(m2 K), to a level, K above the reference.</summary>
    public required IReadOnlyList<(Box Segment, double Film, double Level)> Films { get; init; }

    /// <summary>Segments inside with a contact resistance, m2 K/W or ohm m2.</summary>
    public required IReadOnlyList<(Box Segment, double Resistance)> Contacts { get; init; }

    /// <summary>The heated rectangles with their power, W; the mean is that of the first.</summary>
    public IReadOnlyList<(Box Place, double PowerW)> Sources { get; init; } = [];

    /// <summary>Of a mean: loads and levels are taken times two to this power, and one watt over as much is added and taken off.</summary>
    public int Exponent { get; init; }

    /// <summary>The fields: one of a resistance, two of a mean.</summary>
    public required IReadOnlyList<TriangleFields> Fields { get; init; }

    /// <summary>The proven interval, with room for the rounding of who checks it.</summary>
    public EnergyInterval Interval { get; init; }
}
