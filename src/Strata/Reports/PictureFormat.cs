namespace Strata.Reports;

/// <summary>The format of a picture's file.</summary>
public enum PictureFormat
{
    /// <summary>Pixels; written ".png".</summary>
    Png,

    /// <summary>Vectors for pages; written ".svg".</summary>
    Svg,

    /// <summary>Vectors for paper; written ".pdf".</summary>
    Pdf,
}
