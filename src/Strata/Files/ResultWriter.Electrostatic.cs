using System.Text.Json;
using Strata.Results;

namespace Strata.Files;

/// <content>The electrostatic answer.</content>
public static partial class ResultWriter
{
    private static void Electrostatic(Utf8JsonWriter json, DesignResult result)
    {
        if (result.Electrostatic is not { } electrostatic)
        {
            return;
        }

        string length = result.Coordinates == Numerics.Grids.CoordinateSystem.Axisymmetric ? "_pf" : "_pf_m";
        json.WriteStartObject("electrostatic");
        SurroundingsWriter.Texts(json, "terminals", electrostatic.Terminals, evenNone: true);
        Bounded(json, "capacitance_pf", electrostatic.CapacitancePf);
        Bounded(json, "capacitance_pf_m", electrostatic.CapacitancePfM);
        Bounded(json, "vacuum_capacitance" + length, electrostatic.VacuumCapacitance);
        Matrix(json, "matrix" + length, electrostatic.Matrix);
        Matrix(json, "vacuum_matrix" + length, electrostatic.VacuumMatrix);
        if (electrostatic.Line is { } line)
        {
            json.WriteStartObject("line");
            Bounded(json, "z0_ohm", line.Z0Ohm);
            Bounded(json, "effective_permittivity", line.EffectivePermittivity);
            Bounded(json, "delay_ps_mm", line.DelayPsMm);
            Bounded(json, "inductance_nh_m", line.InductanceNhM);
            json.WriteEndObject();
        }

        Number(json, "loss_tangent", electrostatic.LossTangent);
        Shares(json, electrostatic.Shares);
        Sensitivities(json, electrostatic.Sensitivities);
        SurroundingsWriter.Texts(json, "floating_regions", electrostatic.FloatingRegions, evenNone: true);
        Number(json, "balance_relative", electrostatic.BalanceRelative);
        json.WriteEndObject();
    }

    private static void Matrix(Utf8JsonWriter json, string name, CapacitanceMatrix? matrix)
    {
        if (matrix is null)
        {
            return;
        }

        json.WriteStartObject(name);
        PlanResultWriter.Matrix(json, "value", matrix.Value);
        PlanResultWriter.Matrix(json, "lower", matrix.Lower);
        PlanResultWriter.Matrix(json, "upper", matrix.Upper);
        json.WriteEndObject();
    }
}
