namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>The structures of document 001, by the figure, row or claim that names them.</summary>
internal static partial class BumpedDiePresets
{
    /// <summary>The front ends of the dies, each in the package of figure 6N.</summary>
    private static Preset[] FrontEnds =>
    [
        PresetDrive.Create("front-end-2a", "Bump on the pad (document 001, 0043-0068)", ("front_end", "fig2a")),
        PresetDrive.Create("front-end-2b", "Bump over a cap, top and side walls (document 001, 0043-0068)", ("front_end", "fig2b")),
        PresetDrive.Create("front-end-2c", "Bump on a cap, its rim bare (document 001, 0043-0068)", ("front_end", "fig2c"), ("bump_width_um", "50")),
        PresetDrive.Create("front-end-2e", "Bump straight on a trace on the passivation, shifted from its pad (document 001, 0069-0074)", ("front_end", "fig2e"), ("bump_shift_um", "120")),
        PresetDrive.Create("front-end-2f", "Bump through a polymer on a trace on the passivation (document 001, 0075-0077)", ("front_end", "fig2f"), ("bump_shift_um", "120")),
        PresetDrive.Create("front-end-2h", "As 2E from a cap, with a cover polymer (document 001, 0078-0083)", ("front_end", "fig2h"), ("bump_shift_um", "120"), ("cover_polymer_thickness_um", "8")),
        PresetDrive.Create("front-end-2i", "As 2F from a cap (document 001, 0084-0085)", ("front_end", "fig2i"), ("bump_shift_um", "120")),
        PresetDrive.Create("front-end-3c", "Bump on the pad through a polymer that covers the rim of the pad (document 001, 0086-0089)", ("front_end", "fig3c")),
        PresetDrive.Create("front-end-3d", "Bump on the pad through an opening wider than that of the passivation (document 001, 0086-0089)", ("front_end", "fig3d"), ("wafer_opening_um", "60")),
        PresetDrive.Create("front-end-3f", "Bump straight on a trace on a polymer (document 001, 0090-0094)", ("front_end", "fig3f"), ("bump_shift_um", "120")),
        PresetDrive.Create("front-end-3g", "Bump through a second polymer on such a trace (document 001, 0095-0098)", ("front_end", "fig3g"), ("bump_shift_um", "120")),
        PresetDrive.Create("front-end-4b", "Bump on a cap through a polymer (document 001, 0099-0100)", ("front_end", "fig4b")),
        PresetDrive.Create("front-end-4d", "As 3F from a cap, with a cover polymer (document 001, 0101-0106)", ("front_end", "fig4d"), ("bump_shift_um", "120"), ("cover_polymer_thickness_um", "8")),
        PresetDrive.Create("front-end-4e", "As 3G from a cap (document 001, 0107-0108)", ("front_end", "fig4e"), ("bump_shift_um", "120")),
        PresetDrive.Create("front-end-5", "Two traces and three polymers from a cap (document 001, 0109-0118)", ("front_end", "fig5"), ("bump_shift_um", "120")),
    ];
}
