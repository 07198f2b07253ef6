using System.Reflection;
using Strata.Analysis;
using Strata.Numerics.Discretization;

namespace Strata.Tests.Architecture;

/// <summary>The public surface of both libraries is written down, so that a change of it is seen.</summary>
public class PublicApiTests
{
    private const string Listing = "PublicApi.txt";

    [Fact]
    public void The_public_surface_is_the_one_that_is_written_down()
    {
        string path = Repository.File("tests", "Strata.Tests", "Architecture", Listing);
        string[] found = [.. Surface(typeof(DiffusionProblem).Assembly), .. Surface(typeof(SectionAnalysis).Assembly)];
        if (Environment.GetEnvironmentVariable("STRATA_WRITE_PUBLIC_API") == "1")
        {
            File.WriteAllText(path, string.Join('\n', found) + "\n");
        }

        string[] written = File.ReadAllText(path).ReplaceLineEndings("\n").TrimEnd().Split('\n');
        string[] missing = [.. written.Except(found).Select(line => $"- {line}")];
        string[] added = [.. found.Except(written).Select(line => $"+ {line}")];
        Assert.True(
            missing.Length + added.Length == 0,
            $"The public surface changed. If that is meant, run the test with STRATA_WRITE_PUBLIC_API=1 and commit {Listing}:\n{string.Join('\n', missing.Concat(added))}");
    }

    private static IEnumerable<string> Surface(Assembly assembly) => assembly.GetExportedTypes()
        .SelectMany(type => Members(type).Prepend(Name(type)))
        .Distinct()
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Members(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(member => member is ConstructorInfo or PropertyInfo or FieldInfo or MethodInfo { IsSpecialName: false })
        .Where(member => !member.Name.Contains('<', StringComparison.Ordinal) && member.Name is not ("Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "value__"))
        .Select(member => $"{Name(type)}.{Signature(member)}");

    private static string Signature(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"ctor({Parameters(constructor)})",
        MethodInfo method => $"{method.Name}({Parameters(method)}) : {Name(method.ReturnType)}",
        PropertyInfo property => $"{property.Name} : {Name(property.PropertyType)}",
        FieldInfo field => $"{field.Name} : {Name(field.FieldType)}",
        _ => member.Name,
    };

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}"));

    private static string Name(Type type)
    {
        if (type.IsByRef || type.IsArray)
        {
            return Name(type.GetElementType()!) + (type.IsArray ? "[]" : "&");
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        string plain = (type.FullName ?? type.Name).Split('`', '[')[0].Replace('+', '.');
        return type.IsGenericType ? $"{plain}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : plain;
    }
}
