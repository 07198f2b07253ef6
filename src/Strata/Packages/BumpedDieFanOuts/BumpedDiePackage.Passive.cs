namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>The parameters of a moulded package of dies with bumps: passive devices.</summary>
internal sealed partial record BumpedDiePackage
{
    /// <summary>Kind of the first passive device.</summary>
    [Parameter("Kind of the first passive device", Source = "document 001, 0202; claim 11", Part = "passives")]
    public PassiveKind PassiveKind { get; init; } = PassiveKind.Resistor;

    /// <summary>Kind of the second passive device.</summary>
    [Parameter("Kind of the second passive device", Source = "document 001, 0210; claim 11")]
    public PassiveKind SecondPassiveKind { get; init; } = PassiveKind.Capacitor;

    /// <summary>Width of a passive device, um.</summary>
    [Parameter("Width of a passive device", Min = 50, Max = 20000)]
    public double PassiveWidthUm { get; init; } = 1000;

    /// <summary>Distance from a passive device to the next die, um.</summary>
    [Parameter("Distance from a passive device to the next die", Min = 10, Max = 20000)]
    public double PassiveGapUm { get; init; } = 500;

    /// <summary>Material of the body of a passive device.</summary>
    [Parameter("Material of the body of a passive device", IsMaterial = true)]
    public string PassiveMaterial { get; init; } = "alumina-96";

    /// <summary>Width of a contact of a passive device, flush with the moulded polymer, um.</summary>
    [Parameter("Width of a contact of a passive device, flush with the moulded polymer", Min = 5, Max = 5000)]
    public double PassiveContactWidthUm { get; init; } = 150;

    /// <summary>Thickness of a contact of a passive device, um.</summary>
    [Parameter("Thickness of a contact of a passive device", Min = 1, Max = 500)]
    public double PassiveContactThicknessUm { get; init; } = 20;

    /// <summary>Metal of the contacts of a passive device.</summary>
    [Parameter("Metal of the contacts of a passive device", IsMaterial = true)]
    public string PassiveContactMaterial { get; init; } = "copper";

    /// <summary>Where the second contact of a passive device leads.</summary>
    [Parameter("Where the second contact of a passive device leads; the document names one contact for each")]
    public SecondContact PassiveSecondContact { get; init; } = SecondContact.None;

    /// <summary>Conductor between the contacts of a resistor.</summary>
    [Parameter("Conductor between the contacts of a resistor", IsMaterial = true)]
    public string PassiveElementMaterial { get; init; } = "tantalum-nitride";

    /// <summary>Thickness of the conductor between the contacts of a resistor or an inductor, um.</summary>
    [Parameter("Thickness of the conductor between the contacts of a resistor or an inductor; less than that of the contacts", Min = 0.5, Max = 400)]
    public double PassiveElementThicknessUm { get; init; } = 1;

    /// <summary>Resistance between the contacts of a resistor or inductor, instead of the drawn conductor, ohm.</summary>
    [Parameter("Resistance between the contacts of a resistor or inductor, instead of the drawn conductor", Min = 1e-06, Max = 1000000000.0)]
    public double? PassiveResistanceOhm { get; init; }

    /// <summary>Heat that a passive device releases: one value for all, or one for each, W.</summary>
    [Parameter("Heat that a passive device releases: one value for all, or one for each; without it none", Min = 0, Max = 10000.0)]
    public NumberList? PassivePowerW { get; init; }
}
