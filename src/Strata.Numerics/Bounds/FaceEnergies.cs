using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <summary>Complementary energies of what lies on the faces of one family: films and given values behind contacts, contacts, sheets.</summary>
internal sealed class FaceEnergies
{
    /// <summary>Energy in the contact of each face; null without contacts.</summary>
    public double[]? Contacts { get; private set; }

    /// <summary>Energy in the sheet of each face; null without sheets.</summary>
    public double[]? Sheets { get; private set; }

    /// <summary>Energy in the film of each face of the low outline.</summary>
    public double[] LowFilms { get; private set; } = [];

    /// <summary>Energy in the film of each face of the high outline.</summary>
    public double[] HighFilms { get; private set; } = [];

    /// <summary>Sum of all.</summary>
    public double Sum { get; private set; }

    /// <summary>Work done by the held values and ambients on the body: value times the flux that enters from them.</summary>
    public double Work { get; private set; }

    /// <summary>The same with all terms counted positive, for the rounding of the sum.</summary>
    public double WorkMagnitude { get; private set; }

    /// <summary>Computes all faces of a family.</summary>
    /// <param name="faces">The family.</param>
    /// <param name="low">Balanced fluxes on the low sides.</param>
    /// <param name="high">Balanced fluxes on the high sides.</param>
    /// <param name="currents">Currents along the sheets of the family.</param>
    /// <param name="shapes">Column shapes, for sheets along x.</param>
    /// <param name="alongX">True for the x-faces.</param>
    public void Compute(FaceFamily faces, Numbers low, Numbers high, SheetCurrents? currents, ColumnShapes shapes, bool alongX)
    {
        Resize(faces, low.Length);
        (Sum, Work, WorkMagnitude) = (0, 0, 0);
        int last = faces.NormalCount;
        for (int t = 0; t < faces.TangentCount; t++)
        {
            LowFilms[t] = Outline(faces, faces.LowSide[t], 0, t, low[faces.Face(0, t)]);
            HighFilms[t] = Outline(faces, faces.HighSide[t], last, t, -high[faces.Face(last, t)]);
            for (int n = 1; n < last && Contacts is not null; n++)
            {
                int face = faces.Face(n, t);
                double resistance = 2 * faces.HalfContact(n, t), a = low[face], b = high[face];
                double energy = resistance == 0 ? 0 : faces.IsHeld(n, t, out _) ? 0.5 * resistance * ((a * a) + (b * b)) : resistance * ((a * a) + (a * b) + (b * b)) / 3;
                Contacts[face] += energy;
                Sum += energy;
            }
        }

        ComputeSheets(faces, currents, shapes, alongX);
    }

    private void Resize(FaceFamily faces, int count)
    {
        if (LowFilms.Length != faces.TangentCount)
        {
            (LowFilms, HighFilms) = (new double[faces.TangentCount], new double[faces.TangentCount]);
        }

        Contacts = faces.Contact is null ? null : Cleared(Contacts, count);
        Sheets = faces.Sheet is null ? null : Cleared(Sheets, count);
    }

    private static double[] Cleared(double[]? values, int count)
    {
        double[] result = values is { } v && v.Length == count ? v : new double[count];
        Array.Clear(result);
        return result;
    }

    /// <summary>Energy of one outline face for the flux that enters through it; its contact counts as a contact.</summary>
    private double Outline(FaceFamily faces, BoundaryCondition side, int n, int t, double inflow)
    {
        double area = faces.Area(n, t);
        if (area == 0 || side.Kind is not (BoundaryKind.Film or BoundaryKind.Value))
        {
            return 0;
        }

        double contact = inflow * inflow * faces.OutlineContact(n, t), film = side.Kind == BoundaryKind.Film ? inflow * inflow / (side.Film * area) : 0;
        if (Contacts is not null)
        {
            Contacts[faces.Face(n, t)] += contact;
        }

        Sum += contact + film;
        Work += side.Value * inflow;
        WorkMagnitude += Math.Abs(side.Value * inflow);
        return film;
    }

    private void ComputeSheets(FaceFamily faces, SheetCurrents? currents, ColumnShapes shapes, bool alongX)
    {
        for (int t = 0; Sheets is not null && t < faces.TangentCount; t++)
        {
            for (int n = 0; n <= faces.NormalCount; n++)
            {
                int face = faces.Face(n, t);
                double conductance = faces.Sheet![face];
                if (conductance > 0 && !faces.IsHeld(n, t, out _))
                {
                    double a = currents!.Leaving[currents.Index(n, t)], b = currents.Arriving[currents.Index(n, t + 1)];
                    double along = alongX && faces.LineArea[n] > 0 ? faces.Problem.Grid.Z.Widths[t] / (3 * conductance * faces.LineArea[n]) : 0;
                    double energy = alongX
                        ? along * ((a * a) + (a * b) + (b * b))
                        : ((shapes.Flux00[t] * a * a) + (2 * shapes.Flux01[t] * a * b) + (shapes.Flux11[t] * b * b)) / conductance;
                    Sheets[face] = energy;
                    Sum += energy;
                }
            }
        }
    }
}
