namespace Strata.Packages.Blocks;

/// <summary>One level of a build-up: a dielectric with vias, and the traces that lie on it.</summary>
/// <param name="DielectricThickness">Height of the dielectric, which the vias pass, um.</param>
/// <param name="Dielectric">Its material.</param>
/// <param name="Via">Its vias.</param>
/// <param name="TraceThickness">Height of the traces on the dielectric, um; 0 for a level without traces.</param>
/// <param name="TraceMaterial">Material of the traces.</param>
/// <param name="LandWidth">Width of the traces' ends over and under vias, along x, um.</param>
/// <param name="TraceFill">Share of the depth that a trace takes.</param>
/// <param name="Spacing">Least gap between traces in this level, um.</param>
internal sealed record BuildUpLevel(
    double DielectricThickness, string Dielectric, ViaStyle Via, double TraceThickness, string TraceMaterial, double LandWidth, double TraceFill, double Spacing)
{
    /// <summary>What lies between the traces, where it is not the next dielectric: its material and region; null for the next dielectric, or nothing on the outermost level.</summary>
    public (string Material, string Region)? BetweenTraces { get; init; }

    /// <summary>Share of the depth that the round lands at a trace's ends take; null for that of the trace.</summary>
    public double? LandFill { get; init; }

    /// <summary>Height of the level, um.</summary>
    public double Thickness => DielectricThickness + TraceThickness;

    /// <summary>Least distance between the centres of neighbouring nets, um.</summary>
    public double Clearance => Math.Max(LandWidth, Via.Width) + Spacing;
}
