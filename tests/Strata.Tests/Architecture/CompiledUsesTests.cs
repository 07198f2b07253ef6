namespace Strata.Tests.Architecture;

/// <summary>The judge of dependence sees a use wherever the language can hide one.</summary>
public class CompiledUsesTests
{
    private static readonly HashSet<(Type User, Type Used)> Uses = [.. CompiledUses.Of(typeof(CompiledUsesTests).Assembly)];

    [Theory]
    [InlineData(typeof(BaseOf))]
    [InlineData(typeof(ArgumentOfBase))]
    [InlineData(typeof(LocalOnly))]
    [InlineData(typeof(CallOnly))]
    [InlineData(typeof(InLambda))]
    [InlineData(typeof(InIterator))]
    [InlineData(typeof(InAttribute))]
    [InlineData(typeof(InAttributeArgument))]
    [InlineData(typeof(InConstraint))]
    [InlineData(typeof(InNested))]
    [InlineData(typeof(Caught))]
    [InlineData(typeof(TypeOf))]
    [InlineData(typeof(Tested))]
    public void A_use_is_found_wherever_it_stands(Type user) => Assert.Contains((user, typeof(UsedType)), Uses);

    [Fact]
    public void What_uses_nothing_is_not_said_to() => Assert.DoesNotContain((typeof(UsesNothing), typeof(UsedType)), Uses);
}

/// <summary>What the others use.</summary>
internal class UsedType : Exception
{
    public static int Count() => 1;
}

internal sealed class BaseOf : UsedType;

internal sealed class ArgumentOfBase : List<UsedType[]>;

internal static class LocalOnly
{
    public static int Of() => new List<UsedType>().Count;
}

internal static class CallOnly
{
    public static int Of() => UsedType.Count();
}

internal static class InLambda
{
    public static Func<int> Of(int more) => () => UsedType.Count() + more;
}

internal static class InIterator
{
    public static IEnumerable<int> Of()
    {
        yield return UsedType.Count();
    }
}

[Marked<UsedType>]
internal static class InAttribute;

[AttributeUsage(AttributeTargets.Class)]
internal sealed class MarkedAttribute<T> : Attribute;

[Naming(typeof(UsedType))]
internal static class InAttributeArgument;

[AttributeUsage(AttributeTargets.Class)]
internal sealed class NamingAttribute(Type type) : Attribute
{
    public Type Type { get; } = type;
}

internal sealed class InConstraint
{
    public static int Of<T>(T one)
        where T : UsedType => one.HResult;
}

internal static class InNested
{
    private static class Inner
    {
        public static int Of() => UsedType.Count();
    }

    public static int Of() => Inner.Of();
}

internal static class Caught
{
    public static int Of(Func<int> one)
    {
        try
        {
            return one();
        }
        catch (UsedType)
        {
            return 0;
        }
    }
}

internal static class TypeOf
{
    public static string Of() => typeof(UsedType).Name;
}

internal static class Tested
{
    public static bool Of(object one) => one is UsedType;
}

internal static class UsesNothing;
