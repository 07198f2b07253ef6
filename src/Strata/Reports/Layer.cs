namespace Strata.Reports;

/// <summary>A layer of a stack.</summary>
/// <param name="Region">Its region.</param>
/// <param name="Material">Its material.</param>
/// <param name="Low">Lower end, m.</param>
/// <param name="High">Upper end, m.</param>
internal sealed record Layer(string Region, string Material, double Low, double High);
