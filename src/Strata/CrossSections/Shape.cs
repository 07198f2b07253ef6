namespace Strata.CrossSections;

/// <summary>A closed figure in the section; lengths in m.</summary>
public abstract record Shape
{
    private protected Shape()
    {
    }

    /// <summary>The smallest box around the figure.</summary>
    public abstract Box Bounds { get; }

    /// <summary>True when the point lies in the figure or on its edge.</summary>
    /// <param name="x">x or radius, m.</param>
    /// <param name="z">Height, m.</param>
    public abstract bool Contains(double x, double z);
}
