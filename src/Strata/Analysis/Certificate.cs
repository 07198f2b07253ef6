using Strata.CrossSections;
using Strata.Numerics.Bounds;

namespace Strata.Analysis;

/// <summary>
/// The proof of one resistance: the drawing in plain numbers and the two fields whose energies bound it. Lengths in m.
/// </summary>
internal sealed record Certificate
{
    /// <summary>The design.</summary>
    public required string Name { get; init; }

    /// <summary>True for a thermal resistance (K/W), false for an electrical one (ohm).</summary>
    public required bool IsHeat { get; init; }

    /// <summary>The part of the section that the fields fill.</summary>
    public required Box Outline { get; init; }

    /// <summary>Depth out of the plane, m.</summary>
    public required double Depth { get; init; }

    /// <summary>Conductivities of the background along x and z; 0 for an insulator.</summary>
    public required (double X, double Z) Background { get; init; }

    /// <summary>The shapes in painting order, each with its conductivities along x and z.</summary>
    public required IReadOnlyList<(Shape Shape, double X, double Z, double Fill)> Shapes { get; init; }

    /// <summary>Places held at a value, K above the reference or V.</summary>
    public required IReadOnlyList<(Box Place, double Value)> Held { get; init; }

    /// <summary>Segments of the outline with a film to the reference, W/(m2 K).</summary>
    public required IReadOnlyList<(Box Segment, double Film)> Films { get; init; }

    /// <summary>The heated rectangle; null without one.</summary>
    public Box? Source { get; init; }

    /// <summary>Its power, W.</summary>
    public double PowerW { get; init; }

    /// <summary>Both fields.</summary>
    public required TriangleFields Fields { get; init; }

    /// <summary>The proven interval of the resistance, with room for the rounding of who checks it.</summary>
    public EnergyInterval Interval { get; init; }
}
