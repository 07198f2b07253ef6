namespace Strata.Numerics.Discretization;

/// <summary>A face as a node between two resistances, K/W or ohm, with the values behind them.</summary>
/// <param name="LowResistance">Resistance to the low side, infinite where nothing conducts.</param>
/// <param name="HighResistance">Resistance to the high side.</param>
/// <param name="LowValue">Value behind the low resistance.</param>
/// <param name="HighValue">Value behind the high resistance.</param>
/// <param name="Source">Source released at the node, W or A.</param>
internal readonly record struct FaceNode(double LowResistance, double HighResistance, double LowValue, double HighValue, double Source)
{
    /// <summary>Given inflow from the low side (a flux condition on the low outline), W or A.</summary>
    public double InflowLow { get; init; }

    /// <summary>Given inflow from the high side, W or A.</summary>
    public double InflowHigh { get; init; }

    /// <summary>True when the node is held at <see cref="Pin"/>.</summary>
    public bool IsPinned { get; init; }

    /// <summary>The value of a pinned node.</summary>
    public double Pin { get; init; }

    /// <summary>The part of what is released at the node that goes to the low side.</summary>
    public double LowShare => double.IsInfinity(LowResistance) ? 0
        : double.IsInfinity(HighResistance) ? 1
        : LowResistance + HighResistance > 0 ? HighResistance / (LowResistance + HighResistance) : 0.5;

    /// <summary>Conductance through the node; 0 when it is pinned or a side does not conduct.</summary>
    public double Conductance => IsPinned ? 0 : 1 / (LowResistance + HighResistance);

    private double Released => Source + InflowLow + InflowHigh;

    /// <summary>True when something is released at a node from which nothing leads away.</summary>
    public bool IsStranded => !IsPinned && Released != 0 && double.IsInfinity(LowResistance) && double.IsInfinity(HighResistance);

    /// <summary>Flux on the low side, positive towards the high side.</summary>
    public double LowFlux
    {
        get
        {
            if (IsPinned)
            {
                return LowResistance > 0 ? (LowValue - Pin) / LowResistance : 0;
            }

            double through = LowResistance + HighResistance;
            return (through > 0 ? (LowValue - HighValue) / through : 0) - (Released * LowShare) + InflowLow;
        }
    }

    /// <summary>Flux on the high side, positive towards the high side.</summary>
    public double HighFlux
    {
        get
        {
            if (IsPinned)
            {
                return HighResistance > 0 ? (Pin - HighValue) / HighResistance : 0;
            }

            double through = LowResistance + HighResistance;
            bool nowhere = double.IsInfinity(LowResistance) && double.IsInfinity(HighResistance);
            return (through > 0 ? (LowValue - HighValue) / through : 0) + (nowhere ? 0 : Released * (1 - LowShare)) - InflowHigh;
        }
    }

    /// <summary>Value of the node; where nothing conducts the value of the low side.</summary>
    public double Value => IsPinned ? Pin
        : !double.IsInfinity(LowResistance) ? LowValue - (LowFlux * LowResistance)
        : !double.IsInfinity(HighResistance) ? HighValue + (HighFlux * HighResistance)
        : LowValue;
}
