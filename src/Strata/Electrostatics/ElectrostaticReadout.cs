using Strata.Materials;
using Strata.Meshing;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Electrostatics;

/// <summary>Turns the solved potentials of a drawing, with its dielectrics and without, into the numbers of the result contract.</summary>
internal static class ElectrostaticReadout
{
    // CODATA 2018; the speed of light is exact.
    private const double VacuumPermittivity = 8.8541878128e-12;
    private const double SpeedOfLight = 299_792_458;
    private const double Pico = 1e12;

    // Less of the energy than this has no say in the loss.
    private const double LeastShare = 1e-9;

    /// <summary>Reads both.</summary>
    /// <param name="filled">With the dielectrics.</param>
    /// <param name="vacuum">Without them.</param>
    /// <param name="fluxes">Fluxes of the solution with the dielectrics.</param>
    public static ElectrostaticResult Read(ElectrostaticField filled, ElectrostaticField vacuum, FaceFluxes fluxes)
    {
        SectionMesh mesh = filled.Model.Mesh;
        bool round = mesh.Grid.Coordinates == CoordinateSystem.Axisymmetric;
        double perLength = VacuumPermittivity * Pico / (round ? 1 : mesh.Section.DepthOrOneMetre);
        var result = new ElectrostaticResult
        {
            Terminals = [.. filled.Model.Electrodes.Where(electrode => !electrode.Floats).Select(electrode => electrode.Name)],
            FloatingRegions = [.. filled.Model.Electrodes.Where(one => one.Floats).Select(one => one.Name).Distinct()],
            BalanceRelative = fluxes.RelativeImbalance,
        };
        if (filled.Pair is not EnergyInterval with || vacuum.Pair is not EnergyInterval without)
        {
            return result with
            {
                Matrix = Matrix(result.Terminals, filled, perLength),
                VacuumMatrix = Matrix(result.Terminals, vacuum, perLength),
            };
        }

        EnergyInterval c = with.Scale(perLength), c0 = without.Scale(perLength);
        EnergyShares shares = Shares(filled);
        (double Low, double High)? range = round ? null : Range(mesh, shares, c);
        return result with
        {
            CapacitanceLowPfM = range?.Low,
            CapacitanceHighPfM = range?.High,
            CapacitancePf = Bounded(c.Scale(round ? 1 : mesh.Section.DepthOrOneMetre)),
            CapacitancePfM = round ? null : Bounded(c),
            VacuumCapacitance = Bounded(c0),
            Line = round ? null : Line(c, c0),
            LossTangent = Loss(mesh, shares),
            Shares = shares.Shares(),
            Sensitivities = Sensitivities(filled, shares),
        };
    }

    // Z0 and the delay rise and fall with C and C0, so that their ends are those of both.
    private static LineResult Line(EnergyInterval c, EnergyInterval c0)
    {
        BoundedValue Of(Func<double, double, double> f, bool fallsWithC) => Bounded(fallsWithC
            ? new EnergyInterval(f(c.Upper, c0.Upper), f(c.Value, c0.Value), f(c.Lower, c0.Lower))
            : new EnergyInterval(f(c.Lower, c0.Upper), f(c.Value, c0.Value), f(c.Upper, c0.Lower)));
        return new LineResult
        {
            Z0Ohm = Of(static (c, c0) => Pico / (SpeedOfLight * Math.Sqrt(c * c0)), fallsWithC: true),
            EffectivePermittivity = Of(static (c, c0) => c / c0, fallsWithC: false),
            DelayPsMm = Of(static (c, c0) => Math.Sqrt(c / c0) / SpeedOfLight * Pico * 1e-3, fallsWithC: false),
            InductanceNhM = Of(static (_, c0) => 1e9 * Pico / (SpeedOfLight * SpeedOfLight * c0), fallsWithC: true),
        };
    }

    private static EnergyShares Shares(ElectrostaticField field)
    {
        var shares = new EnergyShares();
        shares.AddCells(field.Model.Mesh, field.Gap.Energies.Cells, MaterialProperty.Permittivity);
        return shares;
    }

    private static double? Loss(SectionMesh mesh, EnergyShares shares)
    {
        double loss = 0;
        foreach (Sensitivity one in shares.Sensitivities().Where(one => -one.Value > LeastShare))
        {
            if (mesh.Materials.First(material => material.Name == one.Name).Datum(MaterialDatum.LossTangent) is not double tangent)
            {
                return null;
            }

            loss -= one.Value * tangent;
        }

        return loss;
    }

    // C is concave in the permittivities, and 1 / C in their inverses: both are the least energy of all fields, which is linear in them.
    // So the tangents are not within the range of C, but at its ends or outside it.
    private static (double Low, double High)? Range(SectionMesh mesh, EnergyShares shares, EnergyInterval c)
    {
        double up = 0, down = 0;
        foreach (Sensitivity one in shares.Sensitivities())
        {
            double part = (mesh.Materials.First(material => material.Name == one.Name)
                .Datum(MaterialDatum.PermittivityUncertainty) ?? 0) / 100;
            up -= one.Value * part;
            down -= one.Value * part / (1 - part);
        }

        return up > 0 ? (c.Lower / (1 + down), c.Upper * (1 + up)) : null;
    }

    // Those of 1 / C with their signs turned.
    private static Sensitivity[] Sensitivities(ElectrostaticField field, EnergyShares shares) =>
    [
        .. shares.Sensitivities().Concat(LayerStretch.Sensitivities(field.Model.Mesh, field.Model.Problem, field.Gap.RowStretch))
            .Select(one => one with { Value = -one.Value }),
    ];

    private static CapacitanceMatrix? Matrix(IReadOnlyList<string> names, ElectrostaticField field, double scale)
    {
        if (field.Matrix is not EnergyInterval[][] rows)
        {
            return null;
        }

        double[][] Part(Func<EnergyInterval, double> of) => [.. rows.Select(row => row.Select(one => of(one.Scale(scale))).ToArray())];
        return new CapacitanceMatrix(names, Part(one => one.Value), Part(one => one.Lower), Part(one => one.Upper));
    }

    private static BoundedValue Bounded(EnergyInterval one) => BoundedValue.Of(one.Value, one.Lower, one.Upper);
}
