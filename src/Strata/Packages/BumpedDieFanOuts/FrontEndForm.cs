namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>What stands on a die between its passivation and its bumps; named after the figures of document 001.</summary>
internal enum FrontEndForm
{
    /// <summary>Bump on the pad.</summary>
    Fig2a,

    /// <summary>Bump over a metal cap, its top and side walls.</summary>
    Fig2b,

    /// <summary>Bump on a metal cap, its rim bare.</summary>
    Fig2c,

    /// <summary>Bump straight on a trace that lies on the passivation.</summary>
    Fig2e,

    /// <summary>Bump on such a trace, through a polymer.</summary>
    Fig2f,

    /// <summary>As 2E, from a metal cap.</summary>
    Fig2h,

    /// <summary>As 2F, from a metal cap.</summary>
    Fig2i,

    /// <summary>Bump on the pad through a polymer with an opening narrower than that of the passivation.</summary>
    Fig3c,

    /// <summary>Bump on the pad through a polymer with a wider opening.</summary>
    Fig3d,

    /// <summary>Bump straight on a trace that lies on a polymer.</summary>
    Fig3f,

    /// <summary>Bump on such a trace, through a second polymer.</summary>
    Fig3g,

    /// <summary>Bump on a metal cap through a polymer.</summary>
    Fig4b,

    /// <summary>As 3F, from a metal cap.</summary>
    Fig4d,

    /// <summary>As 3G, from a metal cap.</summary>
    Fig4e,

    /// <summary>Two traces and three polymers, from a metal cap.</summary>
    Fig5,
}
