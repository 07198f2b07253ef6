namespace Strata.Packages.CavityBuildUps;

/// <summary>How a die sits in its cavity.</summary>
internal enum DieContact
{
    /// <summary>In a joint at its back and its sides.</summary>
    Joint,

    /// <summary>On a joint at its back; the gap at its sides holds another filling.</summary>
    BackJoint,

    /// <summary>The metal touches back and sides.</summary>
    Metal,
}
