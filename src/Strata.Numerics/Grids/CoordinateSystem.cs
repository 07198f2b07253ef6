namespace Strata.Numerics.Grids;

/// <summary>The meaning of the first coordinate of a grid.</summary>
public enum CoordinateSystem
{
    /// <summary>x is a length; every quantity is for the grid's depth out of the plane.</summary>
    Planar,

    /// <summary>x is the radius; the axis is x = 0 and every quantity is for the full circle.</summary>
    Axisymmetric,
}
