namespace Strata.CrossSections;

/// <summary>The one place where drawings change between micrometres and metres.</summary>
internal static class Micrometres
{
    /// <summary>um to m; correctly rounded, so that equal lengths in um are equal lengths in m.</summary>
    public static double ToMetres(double um) => um / 1e6;

    /// <summary>m to um, rounded to 1e-9 um so that a drawing prints as it was written.</summary>
    public static double FromMetres(double metres)
    {
        double um = metres * 1e6;
        return double.IsFinite(um) && Math.Abs(um) < 1e6 ? Math.Round(um, 9) : um;
    }
}
