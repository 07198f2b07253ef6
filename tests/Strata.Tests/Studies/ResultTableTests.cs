using Parquet;
using Parquet.Schema;
using Strata.Studies;

namespace Strata.Tests.Studies;

public sealed class ResultTableTests
{
    private static readonly ResultTable Table = new(
        ["name", "t_max_c", "message", "mixed", "none"],
        [["a", "84.97", "", "1", ""], ["b", "", "no film", "x", ""], ["c", "-1e-300", "", "", ""]]);

    [Fact]
    public async Task A_table_written_as_Parquet_reads_back_cell_for_cell()
    {
        using var file = new MemoryStream();
        Table.WriteParquet(file);
        file.Position = 0;
        await using ParquetReader reader = await ParquetReader.CreateAsync(file);
        DataField[] fields = reader.Schema.GetDataFields();
        Assert.Equal(Table.Columns, fields.Select(field => field.Name));
        Assert.Equal([false, true, false, false, false], fields.Select(field => field.ClrType == typeof(double)));
        using ParquetRowGroupReader group = reader.OpenRowGroupReader(0);
        double?[] numbers = new double?[Table.Rows.Count];
        await group.ReadAsync<double>(fields[1], numbers);
        Assert.Equal([84.97, null, -1e-300], numbers);
        foreach (int column in (int[])[0, 2, 3, 4])
        {
            string[] texts = new string[Table.Rows.Count];
            await group.ReadAsync(fields[column], texts);
            Assert.Equal(Table.Rows.Select(row => row[column]), texts.Select(text => text ?? ""));
        }
    }
}
