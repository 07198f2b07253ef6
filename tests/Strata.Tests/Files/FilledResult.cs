using System.Reflection;
using Strata.Results;

namespace Strata.Tests.Files;

/// <summary>Records of results in which every property holds something, made from their types: a new property is in them too.</summary>
internal static class FilledResult
{
    /// <summary>A result with everything.</summary>
    public static DesignResult Whole => (DesignResult)Of(typeof(DesignResult), 0)!;

    /// <summary>What a record holds: its properties that are set.</summary>
    public static IEnumerable<PropertyInfo> PropertiesOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Where(property => property.CanWrite);

    /// <summary>A value of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="seed">Values of two seeds differ.</param>
    public static object? Of(Type type, int seed)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(double))
        {
            return 7.5 + seed;
        }

        if (plain == typeof(int))
        {
            return 3 + seed;
        }

        if (plain == typeof(bool))
        {
            return seed % 2 == 0;
        }

        if (plain == typeof(string))
        {
            return $"text {seed}";
        }

        if (plain == typeof((double, double)))
        {
            return (1.5 + seed, 2.5 + seed);
        }

        if (plain == typeof(BoundedValue))
        {
            return new BoundedValue(2 + seed, 1 + seed, 3 + seed);
        }

        if (plain.IsEnum)
        {
            return Enum.GetValues(plain).GetValue(seed);
        }

        return plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? List(plain.GetGenericArguments()[0], seed) : Record(plain, seed);
    }

    /// <summary>A copy of a record with another value of a property.</summary>
    public static object With(object record, PropertyInfo property, int seed)
    {
        object copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        property.SetValue(copy, Of(property.PropertyType, seed));
        return copy;
    }

    private static Array List(Type of, int seed)
    {
        var list = Array.CreateInstance(of, 1);
        list.SetValue(Of(of, seed), 0);
        return list;
    }

    private static object Record(Type type, int seed)
    {
        ConstructorInfo most = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!;
        object record = most.Invoke([.. most.GetParameters().Select(parameter => Of(parameter.ParameterType, seed))]);
        foreach (PropertyInfo property in PropertiesOf(type))
        {
            property.SetValue(record, Of(property.PropertyType, seed));
        }

        return record;
    }
}
