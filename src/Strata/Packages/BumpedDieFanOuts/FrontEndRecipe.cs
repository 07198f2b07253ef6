namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>Which parts a front end has.</summary>
/// <param name="HasCap">Whether a metal cap lies on the pad.</param>
/// <param name="HasLowerPolymer">Whether a polymer lies on the passivation.</param>
/// <param name="Traces">Wafer-level traces between pad and bump.</param>
/// <param name="HasUpperPolymer">Whether the bump stands on a polymer over the last trace, and reaches the trace through its opening.</param>
internal readonly record struct FrontEndRecipe(bool HasCap, bool HasLowerPolymer, int Traces, bool HasUpperPolymer)
{
    /// <summary>Whether the bump stands straight on a trace.</summary>
    public bool IsStraightOnTrace => Traces > 0 && !HasUpperPolymer;

    /// <summary>Whether the bump reaches down through the opening of a polymer.</summary>
    public bool IsBumpThroughPolymer => HasUpperPolymer || (Traces == 0 && HasLowerPolymer);

    /// <summary>Whether any polymer has openings.</summary>
    public bool HasOpenings => HasLowerPolymer || HasUpperPolymer;

    /// <summary>The parts of a front end, after table 2.1 of the forms of document 001.</summary>
    /// <param name="form">The form.</param>
    public static FrontEndRecipe Of(FrontEndForm form) => form switch
    {
        FrontEndForm.Fig2a => new(false, false, 0, false),
        FrontEndForm.Fig2b or FrontEndForm.Fig2c => new(true, false, 0, false),
        FrontEndForm.Fig2e => new(false, false, 1, false),
        FrontEndForm.Fig2f => new(false, false, 1, true),
        FrontEndForm.Fig2h => new(true, false, 1, false),
        FrontEndForm.Fig2i => new(true, false, 1, true),
        FrontEndForm.Fig3c or FrontEndForm.Fig3d => new(false, true, 0, false),
        FrontEndForm.Fig3f => new(false, true, 1, false),
        FrontEndForm.Fig3g => new(false, true, 1, true),
        FrontEndForm.Fig4b => new(true, true, 0, false),
        FrontEndForm.Fig4d => new(true, true, 1, false),
        FrontEndForm.Fig4e => new(true, true, 1, true),
        FrontEndForm.Fig5 => new(true, true, 2, true),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "Not a front end of document 001."),
    };
}
