using System.Diagnostics.CodeAnalysis;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Packages.Blocks;
using Strata.Packages.Environments;
using Strata.Packages.Rules;
using Strata.Problems;

namespace Strata.Packages;

/// <summary>A structure whose parameters are a record.</summary>
/// <typeparam name="T">The record of its parameters.</typeparam>
/// <example><code>
/// var package = new CavityBuildUpParameters
/// {
///     CarrierMaterial = "aluminium",
///     CarrierThicknessUm = 900,
///     Analysis = AnalysisKind.Thermal,
///     PowerW = 2,
///     AmbientC = 25,
///     TopFilmWM2K = 1000,
///     BottomFilmWM2K = 10,
///     SideFilmWM2K = 0,
/// };
/// CrossSection section = CavityBuildUpTemplate.Instance.Draw("thin carrier", package);
/// </code></example>
internal abstract class PackageTemplate<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T> : IPackageTemplate
    where T : PackageParameters, new()
{
    private readonly ParameterTable<T> _table = new();

    private readonly Lazy<IReadOnlyList<Preset>> _presets;

    private protected PackageTemplate() => _presets = new Lazy<IReadOnlyList<Preset>>(() => PresetTable.Read(Name));

    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract string Description { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Preset> Presets => _presets.Value;

    /// <inheritdoc/>
    public IReadOnlyList<TemplateParameter> Parameters => _table.Parameters;

    /// <inheritdoc/>
    public CrossSection? Draw(string name, IReadOnlyDictionary<string, string> values, ICollection<InputProblem> problems) =>
        Draw(name, values, [], problems);

    /// <inheritdoc/>
    public CrossSection? Draw(string name, IReadOnlyDictionary<string, string> values, IReadOnlyList<Material> materials, ICollection<InputProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(materials);
        ArgumentNullException.ThrowIfNull(problems);
        List<InputProblem> found = [];
        MaterialLibrary library = Library(materials);
        T parameters = _table.Bind(name, values, library, found);
        CrossSection? section = Draw(name, parameters, library, found);
        found.ForEach(problems.Add);
        return section is null ? null : section with { Materials = [.. materials.Where(own => !own.IsMixed), .. section.Materials] };
    }

    /// <inheritdoc/>
    PlanDrawing? IPackageTemplate.DrawPlan(
        string name, IReadOnlyDictionary<string, string> values, IReadOnlyList<Material> materials, ICollection<InputProblem> problems)
    {
        List<InputProblem> found = [];
        MaterialLibrary library = Library(materials);
        T parameters = _table.Bind(name, values, library, found);
        PlanDrawing plan = new();
        if (Draw(name, parameters, library, found) is not null)
        {
            PaintPlan(Resolved(parameters), plan, new Conflicts(name, library, found));
        }

        found.ForEach(problems.Add);
        return found.Count > 0 ? null : plan;
    }

    /// <summary>Draws the section of a record of parameters.</summary>
    /// <param name="name">Name of the design.</param>
    /// <param name="parameters">The parameters.</param>
    /// <returns>The section.</returns>
    /// <exception cref="InputException">Values are out of range, missing, or in conflict; all problems are listed.</exception>
    public CrossSection Draw(string name, T parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        List<InputProblem> problems = [];
        _table.Verify(name, parameters, MaterialLibrary.Default, problems);
        return Draw(name, parameters, MaterialLibrary.Default, problems) ?? throw new InputException(problems);
    }

    /// <inheritdoc/>
    public IReadOnlyList<RuleResult> Check(IReadOnlyDictionary<string, string> values, CrossSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        List<InputProblem> problems = [];
        MaterialLibrary library = Library(section.Materials);
        T parameters = Resolved(_table.Bind(section.Name, values, library, problems));
        if (problems.Count > 0)
        {
            throw new InputException(problems);
        }

        RuleList rules = new(library);
        rules.AddRanges(_table.Numbers(parameters), name => IsDrawn(parameters, name));
        bool drawn = section.Terminals.Count > 0 && parameters.PanelPackages == 1 && !parameters.SolvesCharges;
        AddRules(parameters, drawn ? section : WithTerminals(section, parameters, library), rules);
        return rules.Results;
    }

    /// <summary>Adds what is wrong with the parameters together; each alone is in range.</summary>
    private protected abstract void FindConflicts(T parameters, Conflicts conflicts);

    /// <summary>Draws the package, end points up, the face away from them at z = 0.</summary>
    private protected abstract void Paint(T parameters, SectionDrawing drawing);

    /// <summary>Die pads from the west, each of which has a current.</summary>
    private protected abstract int Pads(T parameters);

    /// <summary>Draws one row of nets in plan.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="plan">Receives the metal.</param>
    /// <param name="conflicts">Receives what cannot be drawn in plan.</param>
    private protected abstract void PaintPlan(T parameters, PlanDrawing plan, Conflicts conflicts);

    /// <summary>The parts of every net whose shares of the depth follow from a pitch of the rows.</summary>
    private protected virtual IEnumerable<RowPart> RowParts(T parameters) => [];

    /// <summary>Whether the package has the part that a number describes; rules about ranges do not apply to others.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="name">The parameter's name.</param>
    private protected virtual bool IsDrawn(T parameters, string name)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(name);
        return (parameters.Board || !name.StartsWith("board_", StringComparison.Ordinal)) && (parameters.SpreaderThicknessUm > 0 || !name.StartsWith("spreader_", StringComparison.Ordinal));
    }

    /// <summary>Checks the statements of the source document.</summary>
    private protected abstract void AddRules(T parameters, CrossSection section, RuleList rules);

    private T Resolved(T parameters)
    {
        if (parameters.RowPitchUm is double pitch)
        {
            foreach (RowPart part in RowParts(parameters))
            {
                parameters = _table.With(parameters, part.FillProperty, part.Fill(pitch));
            }
        }

        return (T)BoardEnvironment.Resolve(parameters);
    }

    private void FindRowConflicts(T parameters, Conflicts conflicts)
    {
        if (parameters.RowPitchUm is not double pitch)
        {
            return;
        }

        foreach (RowPart part in RowParts(parameters))
        {
            double stated = _table.Number(parameters, part.FillProperty);
            double fill = part.Fill(pitch);
            conflicts.Require(part.WidthUm <= pitch, $"{part.WidthUm} um wide parts do not fit rows {pitch} um apart", nameof(parameters.RowPitchUm), part.WidthProperty);
            conflicts.Require(stated == _table.Default(part.FillProperty) || Math.Abs(stated - fill) <= 1e-9, $"a share of {stated} contradicts {part.WidthUm} um at a pitch of {pitch} um, which is {fill}; leave it out",
                part.FillProperty, part.WidthProperty, nameof(parameters.RowPitchUm));
        }
    }

    private static MaterialLibrary Library(IReadOnlyList<Material> materials) =>
        materials.Count == 0 ? MaterialLibrary.Default : MaterialLibrary.Default.With(materials);

    // A design without current draws no terminals, but its nets can be followed all the same. A panel is checked as one of its packages.
    private CrossSection WithTerminals(CrossSection section, T parameters, MaterialLibrary library)
    {
        SectionDrawing drawing = new(library);
        T driven = (T)((PackageParameters)parameters with { PadCurrentA = parameters.PadCurrentA ?? 0, PanelPackages = 1 });
        driven = parameters.SolvesCharges ? (T)((PackageParameters)driven with { Analysis = CrossSections.AnalysisKind.Electrical }) : driven;
        Paint(driven, drawing);
        CrossSection one = PackageEnvironment.Complete(section.Name, driven, drawing) with { Materials = section.Materials };

        // A panel, or a part alone, stands for one package: the rules are those of it.
        return parameters.PanelPackages > 1 || parameters.SolvesCharges ? one : section with { Terminals = one.Terminals };
    }

    private CrossSection? Draw(string name, T parameters, MaterialLibrary library, List<InputProblem> problems)
    {
        if (problems.Count > 0)
        {
            return null;
        }

        Conflicts conflicts = new(name, library, problems);
        FindRowConflicts(parameters, conflicts);
        parameters = Resolved(parameters);
        PackageEnvironment.FindConflicts(parameters, conflicts);
        int pads = Pads(parameters);
        conflicts.Require(parameters.PadCurrentA?.Fits(pads) != false,
            $"{parameters.PadCurrentA?.Count} currents for {pads} pads; give one for all or one for each",
            nameof(parameters.PadCurrentA));
        FindConflicts(parameters, conflicts);
        if (problems.Count > 0)
        {
            return null;
        }

        SectionDrawing drawing = new(library);
        Paint(parameters, drawing);
        return PackageEnvironment.Complete(name, parameters, drawing);
    }
}
