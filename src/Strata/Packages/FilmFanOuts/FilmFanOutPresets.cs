namespace Strata.Packages.FilmFanOuts;

/// <summary>The structures of document 002 by figure, or by paragraph where the text describes one without a figure.</summary>
internal static class FilmFanOutPresets
{
    private static readonly (string, string)[] ChipFirst =
    [
        ("family", "chip-first"), ("orientation", "end-points-up"), ("top_film_w_m2k", "10"), ("bottom_film_w_m2k", "1000"), ("film_holes", "none"), ("protective_thickness_um", "0.5"),
        ("pin_pitch_um", "1600"), ("fan_out_um", "400"), ("first_insulation_thickness_um", "10"), ("via_angle_deg", "105"), ("via_form", "lined"), ("alignment", "chip-and-general"),
    ];

    private static readonly (string, string)[] OnFilm =
    [
        ("family", "metal-on-film"), ("film_holes", "none"), ("protective_thickness_um", "0.5"), ("film_hole_angle_deg", "105"), ("protective_hole_angle_deg", "105"),
        ("pin_pitch_um", "1600"), ("fan_out_um", "400"), ("first_insulation_thickness_um", "10"), ("joint_thickness_um", "10"), ("alignment", "chip"),
    ];

    private static readonly (string, string)[] OnFilmBare = [.. OnFilm, ("first_insulation_thickness_um", "0"), ("fan_out_um", "0"), ("pin_pitch_um", "1200")];

    private static readonly (string, string)[] Through =
    [
        ("family", "metal-through-film"), ("film_holes", "filled"), ("chips", "2"), ("chip_width_um", "1200"), ("chip_pitch_um", "2000"), ("package_width_um", "4000"), ("alignment", "chip-and-general"),
    ];

    private static readonly (string, string)[] ThroughLevels =
    [
        ("family", "metal-through-film"), ("film_holes", "filled"), ("pin_pitch_um", "1200"), ("levels", "2"), ("metal_width_um", "60 120"), ("line_width_um", "2 4"), ("via_shift_um", "30"), ("alignment", "chip-and-general"),
    ];

    private static readonly (string, string)[] Protected = [.. ThroughLevels, ("protective_thickness_um", "0.5"), ("second_protective_thickness_um", "20")];

    private static readonly (string, string)[] Over =
    [
        ("family", "metal-over-holes"), ("film_holes", "open"), ("film_hole_width_um", "60"), ("film_hole_angle_deg", "105"), ("protective_hole_angle_deg", "105"), ("pin_pitch_um", "1200"), ("alignment", "chip"),
    ];

    private static readonly (string, string)[] Connected = [.. Over, ("protective_thickness_um", "0.5"), ("film_holes", "filled")];

    private static readonly (string, string)[] Closed = [("analysis", "thermal")];

    /// <summary>All presets.</summary>
    public static IReadOnlyList<Preset> All { get; } =
    [
        Figure("fig-11", "Chips first, face away from the film; metal lines the holes of the insulation and spreads on it (figure 11, paragraphs 53 to 71)", ChipFirst, ("alignment", "chip")),
        Figure("fig-12", "As figure 11, with a general alignment part; chips touch two alignment parts (figure 12, paragraphs 72 to 76)", ChipFirst),
        Figure("fig-14", "Two levels of metal, the outer one wider (figure 14, paragraphs 77 to 79)", ChipFirst, ("levels", "2"), ("metal_width_um", "100 160")),
        Figure("fig-15", "One thin protective layer of a silicon compound (figure 15, paragraphs 80 to 86)", ChipFirst, ("protective_material", "silicon-dioxide")),
        Figure("fig-16", "Two protective layers, the second of plastic under the chip (figure 16, paragraphs 87 to 90)", ChipFirst, ("second_protective_thickness_um", "20")),
        Figure("fig-17", "Metal balls on the metal (figure 17, paragraphs 91 and 92)", ChipFirst, ("balls", "true")),
        Figure("fig-28", "Metal first on film and protective layer, chip soldered through holes of the insulation; no exit (figure 28, paragraphs 93 to 111)", OnFilm, Closed),
        Figure("fig-30", "As figure 28, film and protective layer opened under the metal (figure 30, paragraphs 112 to 116)", OnFilm, ("film_holes", "open")),
        Figure("fig-32", "As figure 28, film removed, protective layer opened (figure 32, paragraphs 117 to 121)", OnFilm, ("film_thickness_um", "0"), ("film_holes", "open")),
        Figure("fig-34", "As figure 28, film and protective layer removed (figure 34, paragraphs 122 to 124)", OnFilm, ("film_thickness_um", "0"), ("protective_thickness_um", "0")),
        Figure("fig-36", "As figure 28 with two levels, the outer one wider; no exit (figure 36, paragraphs 125 to 129)", OnFilm, [.. Closed, ("levels", "2"), ("metal_width_um", "100 160")]),
        Figure("fig-36-opened", "As figure 36, film and protective layer opened (figures 36 and 30)", OnFilm, ("levels", "2"), ("metal_width_um", "100 160"), ("film_holes", "open")),
        Figure("fig-37", "Alignment parts on the insulation abut the chip's projection; no exit (figure 37, paragraphs 130 to 134)", OnFilm, Closed),
        Figure("fig-38", "As figure 37, the metal serves as alignment mark; no exit (figure 38, paragraphs 135 and 136)", OnFilm, [.. Closed, ("alignment", "metal")]),
        Figure("fig-39", "Metal through the film, flush with its outer face; two chips (figure 39, paragraphs 137 to 143)", Through),
        Figure("fig-40", "As figure 39 with metal balls (figure 40, paragraphs 144 and 145)", Through, ("balls", "true")),
        Figure("fig-41", "Two levels of metal with staggered holes (figure 41, paragraphs 146 to 153)", ThroughLevels),
        Figure("fig-42", "As figure 41 with a protective layer of a silicon compound (figure 42, paragraphs 154 to 158)", ThroughLevels, ("protective_thickness_um", "0.5")),
        Figure("fig-43", "As figure 42 with a second protective layer of plastic (figure 43, paragraphs 159 to 163)", Protected),
        Figure("fig-44", "As figure 43 with a third protective layer outside the film; no exit (figure 44, paragraphs 164 and 165)", Protected, [.. Closed, ("third_protective_thickness_um", "0.5")]),
        Figure("fig-44-opened", "As figure 44, third protective layer opened over the exits, which the document leaves out", Protected, ("third_protective_thickness_um", "0.5"), ("third_protective_opened", "true")),
        Figure("fig-44-peeled", "As figure 44, third protective layer peeled off (paragraph 165)", Protected),
        Figure("fig-45", "As figure 43, the metal serves as alignment mark (figure 45, paragraphs 172 to 174)", Protected, ("alignment", "metal")),
        Figure("par-143", "As figure 39, holes opened from outside after packaging: wider outside (paragraph 143)", Through, ("film_hole_angle_deg", "105")),
        Figure("par-175", "As figure 39, encapsulant around the metal (paragraph 175, claim 12)", Through, ("encapsulant_around_metal", "true")),
        Figure("fig-46", "Metal flush with the film's inner face, holes of the film open (figure 46, paragraphs 176 to 181)", Over),
        Figure("fig-47", "As figure 46, a connecting structure lines the holes and protrudes (figure 47, paragraphs 182 and 183)", Over, ("film_holes", "lined"), ("liner_thickness_um", "8")),
        Figure("fig-48", "As figure 46 with a protective layer, holes of both open (figure 48, paragraphs 184 to 188)", Over, ("protective_thickness_um", "0.5")),
        Figure("fig-49", "As figure 48 with a connecting structure through both holes (figure 49, paragraphs 189 to 197)", Connected),
        Figure("par-198", "As figure 49 with a second protective layer, metal in its holes (paragraph 198)", Connected, ("second_protective_thickness_um", "15"), ("metal_into_hole_um", "15")),
        Figure("fig-50", "As figure 49 with metal balls (figure 50, paragraphs 201 and 202)", Connected, ("balls", "true")),
        Figure("fig-51", "As figure 49 with two levels, the insulation's holes tapered against the film's (figure 51, paragraphs 203 to 208)", Connected,
            ("levels", "2"), ("metal_width_um", "60 120"), ("line_width_um", "2 4"), ("via_shift_um", "30")),
        Figure("par-214", "As figure 49, the metal serves as alignment mark (paragraphs 214 and 215)", Connected, ("alignment", "metal")),
        Figure("par-217", "As figure 49, encapsulant around the metal (paragraph 217)", Connected, ("encapsulant_around_metal", "true")),
        Figure("fig-52", "Metal on film and protective layer without first insulation, alignment parts abut the chip; no exit (figure 52, paragraphs 218 to 230)", OnFilmBare, Closed),
        Figure("fig-52-led-out", "As figure 52, led out through holes in both layers to metal balls (paragraph 225)", OnFilmBare, ("film_holes", "filled"), ("balls", "true")),
        Figure("fig-53", "As figure 52, the metal serves as alignment mark; no exit (figure 53, paragraphs 231 to 233)", OnFilmBare, [.. Closed, ("alignment", "metal")]),
        Figure("fig-54", "As figure 52 with three levels whose holes overlap partly; no exit (figure 54, paragraphs 234 to 239)", OnFilmBare, [.. Closed, .. ThreeLevels]),
        Figure("fig-54-led-out", "As figure 54, led out through holes in both layers (paragraph 225)", OnFilmBare, [.. ThreeLevels, ("film_holes", "filled")]),
        Figure("par-240", "As figure 54, encapsulant around the metal; no exit (paragraph 240)", OnFilmBare, [.. Closed, .. ThreeLevels, ("encapsulant_around_metal", "true")]),
    ];

    private static (string, string)[] ThreeLevels => [("levels", "3"), ("metal_width_um", "60 80 120"), ("line_width_um", "2 4 4"), ("via_shift_um", "15")];

    private static Preset Figure(string name, string description, (string, string)[] family, params (string, string)[] own) =>
        PresetDrive.Create(name, $"{description}, document 002", [.. family, .. own]);
}
