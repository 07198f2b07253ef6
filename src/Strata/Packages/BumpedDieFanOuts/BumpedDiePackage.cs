using Strata.CrossSections;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>
/// The parameters of a moulded package of dies with bumps (document 001). A range is the document's where a source is named;
/// "own default" stands where the document gives none, such as for every width and pitch.
/// </summary>
internal sealed partial record BumpedDiePackage : PackageParameters
{
    /// <inheritdoc/>
    public override CrossSection ToSection(string name) => BumpedDieTemplate.Instance.Draw(name, this);
}
