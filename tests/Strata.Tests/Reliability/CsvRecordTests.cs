using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Strata.Files;

namespace Strata.Tests.Reliability;

public class CsvRecordTests
{
    [Fact]
    public void What_was_written_is_read_again_whatever_the_cells_hold() => Properties.Property.Check(Prop.ForAll(
        ArbMap.Default.ArbFor<string[][]>(),
        rows =>
        {
            string[][] cells = [.. rows.Where(row => row is { Length: > 0 }).Select(row =>
                row.Select(cell => Storable(cell)).ToArray()).Where(row => row.Any(cell => cell.Length > 0))];
            string text = string.Join('\n', cells.Select(row => CsvLine.Join(row)));
            return Read(text).Select(record => string.Join('|', record.Cells)).SequenceEqual(cells.Select(row => string.Join('|', row)));
        }));

    [Theory]
    [InlineData("\ta")]
    [InlineData("a\t")]
    [InlineData(" a")]
    public void Blanks_at_the_ends_of_a_cell_are_kept(string cell) => Assert.Equal(cell, Read(CsvLine.Join([cell, "b"])).Single().Cells[0]);

    [Fact]
    public void Any_bytes_at_all_end_in_records_and_no_line_is_lost() => Properties.Property.Check(Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(),
        bytes =>
        {
            byte[] text = [.. (bytes ?? []).Select(one => (byte)"a,\"\n\r#; \u00e9"[one % 9])];
            int lines = 0;
            var reader = new CsvRecordReader(new MemoryStream(text)) { Columns = 2 };
            while (reader.Read())
            {
                Assert.True(reader.Line > lines);
                lines = reader.Line;
                Assert.All(reader.Cells, cell =>
                    Assert.True(cell.Start >= 0 && cell.Length >= 0 && cell.Start + cell.Length <= reader.Record.Length));
            }

            return true;
        }));

    [Theory]
    [InlineData("a,b\n\"x,1\ny,2\nz,3", "1 ok|2 quotes|3 ok|4 ok")]
    [InlineData("a,b\n\"x,1\ny,\"2\"\nz,3", "1 ok|2 quotes|3 ok|4 ok")]
    [InlineData("a,b\n\"x\ny\",2\nz,3", "1 ok|2 ok|4 ok")]
    [InlineData("a,b\n\"x\"y,2\nz,3", "1 ok|2 quotes|3 ok")]
    [InlineData("a,b\n# \"note\n\n  \nz,3\n", "1 ok|5 ok")]
    [InlineData("a,b\r\n\"x \"\"q\"\"\",2\r\nz,3\r\n", "1 ok|2 ok|3 ok")]
    public void A_quote_that_is_not_closed_costs_its_own_line(string text, string expected)
    {
        string found = string.Join('|',
            Read(text, 2).Select(record => $"{record.Line} {(record.Problem is null ? "ok" : record.Problem.Split(' ')[0])}"));
        Assert.Equal(expected, found);
    }

    [Fact]
    public void A_million_open_quotes_are_read_in_memory_that_does_not_grow()
    {
        byte[] line = Encoding.ASCII.GetBytes("\"open,1\n");
        const int rows = 100_000;
        var reader = new CsvRecordReader(new Repeated(line, rows)) { Columns = 2 };
        long before = GC.GetTotalAllocatedBytes(precise: true);
        int read = 0;
        while (reader.Read())
        {
            read++;
        }

        Assert.Equal(rows, read);
        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < rows * 1000L, "the reader keeps what it has read");
    }

    private static List<(int Line, string[] Cells, string? Problem)> Read(string text, int columns = 0)
    {
        var reader = new CsvRecordReader(new MemoryStream(Encoding.UTF8.GetBytes(text))) { Columns = columns };
        List<(int, string[], string?)> records = [];
        while (reader.Read())
        {
            byte[] record = reader.Record.ToArray();
            records.Add((reader.Line, [.. reader.Cells.Select(cell => CsvRecordReader.Text(record, cell))], reader.Problem));
        }

        return records;
    }

    // Texts as they come back: UTF-8 knows no lone surrogates, and a record begins with neither a blank line nor a comment.
    private static string Storable(string? cell) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes((cell ?? "").Replace('\r', ' ').Trim().TrimStart('#')));

    private sealed class Repeated(byte[] line, int times) : MemoryStream
    {
        private long _at;

        public override int Read(byte[] buffer, int offset, int count)
        {
            int given = (int)Math.Min(count, ((long)line.Length * times) - _at);
            for (int n = 0; n < given; n++)
            {
                buffer[offset + n] = line[(_at + n) % line.Length];
            }

            _at += given;
            return given;
        }
    }
}
