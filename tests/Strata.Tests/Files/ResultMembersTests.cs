using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Strata.CrossSections;
using Strata.Files;
using Strata.Numerics.Grids;
using Strata.Reports;
using Strata.Results;

namespace Strata.Tests.Files;

/// <summary>A member of a result is declared once; every form has it, and none has another.</summary>
public class ResultMembersTests
{
    /// <summary>What results hold beside their members: names that stand beside the matrix, grids on the way.</summary>
    private static readonly string[] NotWritten = ["CapacitanceMatrix.Terminals", "GridResult.Steps"];

    private static readonly DesignResult Whole = FilledResult.Whole;

    public static TheoryData<string> Records => [.. typeof(DesignResult).Assembly.GetTypes().Where(HasMembers).Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Records))]
    public void Every_property_of_a_record_is_read_by_a_declared_member(string name)
    {
        Type type = typeof(DesignResult).Assembly.GetType($"Strata.Results.{name}")!;
        bool ofDesign = type == typeof(ElectrostaticResult);
        IReadOnlyList<ResultMember> members = Members(type);
        object record = FilledResult.Of(type, 0)!;
        string before = Values(members, ofDesign ? Whole with { Electrostatic = (ElectrostaticResult)record } : record);
        foreach (PropertyInfo property in FilledResult.PropertiesOf(type))
        {
            object changed = FilledResult.With(record, property, 1);
            string after = Values(members, ofDesign ? Whole with { Electrostatic = (ElectrostaticResult)changed } : changed);
            bool written = !NotWritten.Contains($"{name}.{property.Name}");
            Assert.True(written == (before != after), $"{name}.{property.Name} is {(written ? "not" : "now")} read by a declared member.");
        }
    }

    [Theory]
    [InlineData(CoordinateSystem.Planar)]
    [InlineData(CoordinateSystem.Axisymmetric)]
    public void The_file_has_the_declared_members_and_no_others(CoordinateSystem coordinates)
    {
        using var stream = new MemoryStream();
        ResultWriter.Write(stream, Whole with { Coordinates = coordinates });
        using var document = JsonDocument.Parse(stream.ToArray());
        string[] other = coordinates == CoordinateSystem.Planar
            ? ["vacuum_capacitance_pf", "matrix_pf", "vacuum_matrix_pf"] : ["vacuum_capacitance_pf_m", "matrix_pf_m", "vacuum_matrix_pf_m"];
        string[] declared = [.. Declared("", DesignResult.Members).Where(path => !path.Split('.').Any(other.Contains))];
        Assert.Equal(declared.Order(StringComparer.Ordinal), Written("", document.RootElement).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_column_of_a_table_reads_something()
    {
        Assert.All(BatchColumns.All.Append(BatchColumns.Seconds), column => Assert.True(column.Read(Whole).Length > 0, column.Name));
        Assert.Equal(BatchColumns.All.Count, BatchColumns.All.Select(column => column.Name).Distinct().Count());
    }

    [Fact]
    public void Text_and_page_show_every_member_that_declares_a_head()
    {
        var section = new CrossSection
        {
            Name = "plate",
            Outline = Box.Um(0, 10, 0, 10),
            Shapes = [],
            HeatSources = [],
            Boundaries = [],
        };
        string text = TextReport.Of(new Design { Name = "plate", File = "plate.json", Section = section }, Whole) + PlanReport.Of(Whole);
        var html = new StringBuilder();
        HtmlResults.Append(html, Whole.Thermal!);
        HtmlResults.Append(html, Whole.Electrical!);
        HtmlResults.Append(html, ResultTables.OfPlan(Whole.Electrical!));
        HtmlResults.AppendElectrostatic(html, Whole);
        string page = WebUtility.HtmlDecode(html.ToString());
        string[] heads = [.. Heads(DesignResult.Members).Distinct()];
        Assert.True(heads.Length > 30);
        Assert.All(heads, head => Assert.Contains(head, text, StringComparison.Ordinal));
        Assert.All(heads, head => Assert.Contains(head, page, StringComparison.Ordinal));
    }

    private static bool HasMembers(Type type) =>
        type.Namespace == "Strata.Results" && type.GetProperty("Members", BindingFlags.Static | BindingFlags.NonPublic) is not null;

    private static IReadOnlyList<ResultMember> Members(Type type) =>
        (IReadOnlyList<ResultMember>)type.GetProperty("Members", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!;

    private static string Values(IReadOnlyList<ResultMember> members, object record) => string.Join(';', members.Select(member =>
    {
        object? value = member.Read(record);
        return value switch
        {
            null => "",
            _ when member.IsList => string.Join('|', ((IEnumerable<object>)value).Select(item => Values(member.Members, item))),
            _ when member.Members.Count > 0 => Values(member.Members, value),
            IEnumerable<string> texts => string.Join('|', texts),
            IEnumerable<IReadOnlyList<double>> rows => string.Join('|', rows.Select(row => string.Join(' ', row))),
            _ => value.ToString() ?? "",
        };
    }));

    private static IEnumerable<string> Heads(IReadOnlyList<ResultMember> members) =>
        members.SelectMany(member => Heads(member.Members).Concat(member.Head is { Length: > 0 } head ? [head] : []));

    private static IEnumerable<string> Declared(string from, IReadOnlyList<ResultMember> members) => members.SelectMany(member =>
    {
        string path = from + member.Name;
        string[] bounds = !member.IsBounded ? [] : member.Ends is { } ends ? [from + ends.Lower, from + ends.Upper]
            : [path + ".value", path + ".lower", path + ".upper"];
        return Declared(path + ".", member.Members).Concat(bounds).Prepend(path);
    }).Distinct();

    private static IEnumerable<string> Written(string from, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject()
            .SelectMany(member => Written(from + member.Name + ".", member.Value).Prepend(from + member.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Written(from, item)),
        _ => [],
    };
}
