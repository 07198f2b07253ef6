namespace Strata.Packages;

/// <summary>The verdict of a rule.</summary>
public enum RuleVerdict
{
    /// <summary>Holds.</summary>
    Pass,

    /// <summary>Allowed, but outside the preferred range, or worth a warning.</summary>
    OutsidePreferred,

    /// <summary>Does not hold.</summary>
    Fail,

    /// <summary>A section cannot show it.</summary>
    NotVisible,

    /// <summary>It speaks of a part that this package does not have.</summary>
    NotApplicable,
}
