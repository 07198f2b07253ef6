namespace Strata.Packages;

/// <summary>A part of every net that repeats out of the plane; at a pitch of the rows its share of the depth follows from its
/// width.</summary>
/// <param name="FillProperty">The property of its share, by <c>nameof</c>.</param>
/// <param name="WidthProperty">The property of its width, by <c>nameof</c>.</param>
/// <param name="WidthUm">Its width out of the plane, um.</param>
/// <param name="IsRound">Whether it is round, so that the mean of its width over its diameter counts.</param>
internal readonly record struct RowPart(string FillProperty, string WidthProperty, double WidthUm, bool IsRound)
{
    /// <summary>Share of the depth: pi/4 width / pitch of a round part, width / pitch of a line.</summary>
    /// <param name="pitchUm">Distance of the rows out of the plane, um.</param>
    public double Fill(double pitchUm) => Fill(WidthUm, pitchUm, IsRound);

    /// <summary>Share of the depth that a width takes at a pitch; at most 1.</summary>
    public static double Fill(double widthUm, double pitchUm, bool round) => Math.Min(1, (round ? Math.PI / 4 : 1) * widthUm / pitchUm);
}
