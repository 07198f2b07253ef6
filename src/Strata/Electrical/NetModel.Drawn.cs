using Strata.Meshing;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Electrical;

/// <content>The pieces of cells that slopes and curves cross, for the bounds.</content>
internal sealed partial class NetModel
{
    private readonly bool[] _conducts;

    /// <summary>Cells of other nets stay out; those that do not conduct in the equations may hold a piece of this one.</summary>
    private void Draw(ReadOnlySpan<double> temperatureC)
    {
        Problem.Body.MarkDrifted();
        if (Mesh.CutCellCount > 0)
        {
            double[] own = [.. temperatureC];
            Problem.DrawnCells = new Lazy<DrawnCell[]>(
                () => Mesh.Pieces(MaterialProperty.ElectricalConductivity, own, cell => _inNet[cell] || !_conducts[cell]));
        }
    }
}
