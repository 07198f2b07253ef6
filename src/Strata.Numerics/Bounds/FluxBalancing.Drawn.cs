using Strata.Numerics.Discretization;

namespace Strata.Numerics.Bounds;

/// <content>Faces of drawn cells that nothing can pass, because insulators lie along all of them.</content>
internal sealed partial class FluxBalancing
{
    private DrawnFlux? _drawn;

    /// <summary>True when nothing can leave a cell through face (n, t) on its low or high side.</summary>
    private bool IsShut(FaceFamily faces, int n, int t, bool low) => _drawn is not null && _drawn.IsClosed(faces, n, t, fromLow: !low);
}
