using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace Strata.Studies;

/// <summary>Writes a table as Apache Parquet: a column of numbers as doubles, any other as text; an empty cell is null.</summary>
internal static class ParquetTable
{
    /// <summary>Writes a table.</summary>
    /// <param name="stream">Receives the file; it stays open.</param>
    /// <param name="table">The table.</param>
    public static void Write(Stream stream, ResultTable table)
    {
        // The writer is asynchronous only; in memory nothing waits.
        using var file = new MemoryStream();
        WriteAsync(file, table).GetAwaiter().GetResult();
        file.WriteTo(stream);
    }

    private static async Task WriteAsync(Stream stream, ResultTable table)
    {
        double?[]?[] numbers = [.. table.Columns.Select(column => Numbers(table.Texts(column)))];
        DataField[] fields = [.. table.Columns.Select((column, n) => numbers[n] is null
            ? new DataField(column, typeof(string), isNullable: true) : new DataField(column, typeof(double), isNullable: true))];
        ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            for (int n = 0; n < fields.Length; n++)
            {
                await (numbers[n] is { } values
                    ? group.WriteAsync<double>(fields[n], values)
                    : group.WriteAsync(fields[n], [.. table.Texts(table.Columns[n]).Select(text => text.Length > 0 ? text : null!)]))
                    .ConfigureAwait(false);
            }

            group.CompleteValidate();
        }
    }

    // Null where a cell holds something that is no number, or where every cell is empty.
    private static double?[]? Numbers(string[] texts)
    {
        var values = new double?[texts.Length];
        for (int row = 0; row < texts.Length; row++)
        {
            if (double.TryParse(texts[row], NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
            {
                values[row] = value;
            }
            else if (texts[row].Length > 0)
            {
                return null;
            }
        }

        return Array.Exists(values, value => value is not null) ? values : null;
    }
}
