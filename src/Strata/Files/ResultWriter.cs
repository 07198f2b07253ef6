using System.Text.Json;
using Strata.Numerics.Grids;
using Strata.Results;

namespace Strata.Files;

/// <summary>Writes results.json: one object for one design, an array for several. What is null is left out.</summary>
/// <example><code>
/// using var json = new MemoryStream();
/// ResultWriter.Write(json, result);
/// </code></example>
public static partial class ResultWriter
{
    /// <summary>Writes one result as an object.</summary>
    /// <param name="stream">Receives UTF-8 text that ends with a line end; it stays open.</param>
    /// <param name="result">The result.</param>
    public static void Write(Stream stream, DesignResult result)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(result);
        using (var json = new Utf8JsonWriter(stream, JsonForm.Indented))
        {
            Design(json, result);
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes several results as an array.</summary>
    /// <param name="stream">Receives UTF-8 text that ends with a line end; it stays open.</param>
    /// <param name="results">The results.</param>
    public static void Write(Stream stream, IReadOnlyList<DesignResult> results)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(results);
        using (var json = new Utf8JsonWriter(stream, JsonForm.Indented))
        {
            json.WriteStartArray();
            foreach (DesignResult result in results)
            {
                Design(json, result);
            }

            json.WriteEndArray();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Design(Utf8JsonWriter json, DesignResult result)
    {
        json.WriteStartObject();
        json.WriteString("name", result.Name);
        json.WriteString("status", result.Status == DesignStatus.Ok ? "ok" : "failed");
        json.WriteString("message", result.Message);
        SurroundingsWriter.Texts(json, "warnings", result.Warnings, evenNone: true);
        SurroundingsWriter.Texts(json, "notes", result.Notes);
        SurroundingsWriter.Texts(json, "assumptions", result.Assumptions);
        PlanResultWriter.View(json, result.View);
        json.WriteString("coordinates", result.Coordinates == CoordinateSystem.Axisymmetric ? "axisymmetric" : "planar");
        Number(json, "depth_mm", result.DepthMm);
        json.WriteBoolean("per_metre_of_depth", result.PerMetreOfDepth);
        if (result.Thermal is { } thermal)
        {
            Thermal(json, thermal);
        }

        if (result.Electrical is { } electrical)
        {
            Electrical(json, electrical);
        }

        Electrostatic(json, result);
        PlanResultWriter.Coupling(json, result.Electrothermal);
        GridAndSolver(json, result);
        json.WriteEndObject();
    }

    private static void Thermal(Utf8JsonWriter json, ThermalResult thermal)
    {
        json.WriteStartObject("thermal");
        Number(json, "t_max_c", thermal.TMaxC);
        Point(json, "t_max_at_um", thermal.TMaxAtUm);
        Number(json, "t_max_estimate_k", thermal.TMaxEstimateK);
        Number(json, "t_max_lower_c", thermal.TMaxLowerC);
        Number(json, "t_min_c", thermal.TMinC);
        List(json, "sources", thermal.Sources, source =>
        {
            json.WriteString("name", source.Name);
            Number(json, "power_w", source.PowerW);
            Number(json, "t_max_c", source.TMaxC);
            Number(json, "t_mean_c", source.TMeanC);
            Number(json, "t_mean_lower_c", source.TMeanLowerC);
            Number(json, "t_mean_upper_c", source.TMeanUpperC);
            Bounded(json, "rth_k_w", source.RthKW);
            json.WriteString("reference", source.Reference);
        });
        if (thermal.TransferResistances.Count > 0)
        {
            List(json, "transfer_resistances", thermal.TransferResistances, transfer =>
            {
                json.WriteString("from", transfer.From);
                json.WriteString("to", transfer.To);
                Bounded(json, "rth_k_w", transfer.RthKW);
            });
        }

        if (thermal.JunctionFigures.Count > 0)
        {
            List(json, "junction_figures", thermal.JunctionFigures, figure =>
            {
                json.WriteString("name", figure.Name);
                Bounded(json, "k_w", figure.KW);
                json.WriteString("definition", figure.Definition);
            });
        }

        if (thermal.Bracket is { } bracket)
        {
            Bracket(json, bracket);
        }

        List(json, "boundaries", thermal.Boundaries, boundary =>
        {
            json.WriteString("name", boundary.Name);
            Number(json, "heat_w", boundary.HeatW);
            Number(json, "heat_lower_w", boundary.HeatLowerW);
            Number(json, "heat_upper_w", boundary.HeatUpperW);
            Number(json, "t_mean_c", boundary.TMeanC);
        });
        List(json, "probes", thermal.Probes, probe =>
        {
            json.WriteString("name", probe.Name);
            Number(json, "t_c", probe.TC);
            Number(json, "lower", probe.Lower);
            Number(json, "upper", probe.Upper);
            Number(json, "estimate_k", probe.Estimate);
        });
        Shares(json, thermal.Shares);
        Sensitivities(json, thermal.Sensitivities);
        json.WriteString("bounds_hold_for", Name(thermal.BoundsHoldFor));
        Number(json, "balance_relative", thermal.BalanceRelative);
        json.WriteEndObject();
    }

    private static void Bracket(Utf8JsonWriter json, BracketResult bracket)
    {
        json.WriteStartObject("bracket");
        Number(json, "source_width_um", bracket.SourceWidthUm);
        Number(json, "width_um", bracket.WidthUm);
        Bounded(json, "least_k_w", bracket.LeastKW);
        Bounded(json, "most_k_w", bracket.MostKW);
        Bounded(json, "axisymmetric_k_w", bracket.AxisymmetricKW);
        if (bracket.AxisymmetricMissing.Length > 0)
        {
            json.WriteString("axisymmetric_missing", bracket.AxisymmetricMissing);
        }

        Number(json, "spreading_factor", bracket.SpreadingFactor);
        Number(json, "spread_k_w", bracket.SpreadKW);
        json.WriteString("spreading_source", bracket.SpreadingSource);
        json.WriteEndObject();
    }

    private static void GridAndSolver(Utf8JsonWriter json, DesignResult result)
    {
        if (result.Grid is { } grid)
        {
            json.WriteStartObject("grid");
            json.WriteNumber("nx", grid.Nx);
            json.WriteNumber("nz", grid.Nz);
            json.WriteNumber("cells", grid.Cells);
            json.WriteNumber("refinements", grid.Refinements);
            Number(json, "accuracy_percent", grid.AccuracyPercent);
            json.WriteEndObject();
        }

        if (result.Solver is { } solver)
        {
            json.WriteStartObject("solver");
            json.WriteNumber("iterations", solver.Iterations);
            Number(json, "relative_residual", solver.RelativeResidual);
            Number(json, "seconds", solver.Seconds);
            json.WriteString("method", solver.Method);
            json.WriteEndObject();
        }
    }

    private static void Shares(Utf8JsonWriter json, IReadOnlyList<Share> shares) => List(json, "shares", shares, share =>
    {
        json.WriteString("region", share.Region);
        Number(json, "percent", share.Percent);
    });

    private static void Sensitivities(Utf8JsonWriter json, IReadOnlyList<Sensitivity> sensitivities)
    {
        if (sensitivities.Count > 0)
        {
            List(json, "sensitivities", sensitivities, sensitivity =>
            {
                json.WriteString("parameter", sensitivity.Parameter);
                json.WriteString("name", sensitivity.Name);
                Number(json, "z0_um", sensitivity.LowUm);
                Number(json, "z1_um", sensitivity.HighUm);
                Number(json, "value", sensitivity.Value);
            });
        }
    }

    private static void Point(Utf8JsonWriter json, string name, (double X, double Z) point)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(point.X);
        json.WriteNumberValue(point.Z);
        json.WriteEndArray();
    }

    private static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is not { } number)
        {
            return;
        }

        if (!double.IsFinite(number))
        {
            throw new ArgumentException($"The result '{name}' is {number}; a result is a finite number or left out.", nameof(value));
        }

        json.WriteNumber(name, number);
    }
}
