using System.Reflection;
using System.Reflection.Emit;

namespace Strata.Tests.Architecture;

/// <summary>Which types a compiled assembly's types use: bases, fields, signatures, attributes, local variables and instructions.</summary>
internal static class CompiledUses
{
    private const BindingFlags Every =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<ushort, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (ushort)code.Value);

    /// <summary>Every pair of a type and a type that it uses, each the outermost around nested and generated ones.</summary>
    /// <param name="assembly">The assembly.</param>
    public static IEnumerable<(Type User, Type Used)> Of(Assembly assembly)
    {
        HashSet<(Type, Type)> found = [];
        foreach (Type type in assembly.GetTypes())
        {
            Type user = Outermost(type);
            foreach (Type used in Uses(type).SelectMany(Parts))
            {
                if (Outermost(used) != user)
                {
                    found.Add((user, Outermost(used)));
                }
            }
        }

        return found;
    }

    private static IEnumerable<Type> Uses(Type type)
    {
        Type[] generics = type.GetGenericArguments();
        IEnumerable<Type?> declared = [type.BaseType, .. type.GetInterfaces(), .. Constraints(generics), .. Attributes(type)];
        IEnumerable<Type?> fields = type.GetFields(Every).SelectMany(field => Attributes(field).Append(field.FieldType));
        IEnumerable<Type?> others = type.GetProperties(Every).Cast<MemberInfo>().Concat(type.GetEvents(Every)).SelectMany(Attributes);
        IEnumerable<MethodBase> bodies = type.GetConstructors(Every).Cast<MethodBase>().Concat(type.GetMethods(Every));
        return declared.Concat(fields).Concat(others).Concat(bodies.SelectMany(Method)).OfType<Type>();
    }

    private static IEnumerable<Type?> Method(MethodBase method)
    {
        IEnumerable<Type?> signature = method.GetParameters()
            .SelectMany(one => Attributes(one.GetCustomAttributesData()).Append(one.ParameterType));
        signature = signature.Concat(Attributes(method)).Append((method as MethodInfo)?.ReturnType);
        signature = method.IsGenericMethodDefinition ? signature.Concat(Constraints(method.GetGenericArguments())) : signature;
        return method.GetMethodBody() is not { } body ? signature : signature
            .Concat(body.LocalVariables.Select(local => local.LocalType))
            .Concat(body.ExceptionHandlingClauses
                .Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause)
                .Select(clause => clause.CatchType))
            .Concat(Named(method, body.GetILAsByteArray() ?? []));
    }

    /// <summary>The types that the instructions of a body name, and those in the signatures of what it calls.</summary>
    private static IEnumerable<Type?> Named(MethodBase method, byte[] il)
    {
        Type[] ofType = method.DeclaringType!.GetGenericArguments();
        Type[] ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : [];
        for (int at = 0; at < il.Length;)
        {
            OpCode code = Codes[il[at] == 0xFE ? (ushort)(0xFE00 | il[at + 1]) : il[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                MemberInfo? member = method.Module.ResolveMember(BitConverter.ToInt32(il, at), ofType, ofMethod);
                foreach (Type? type in Member(member))
                {
                    yield return type;
                }
            }

            at += Operand(code, il, at);
        }
    }

    private static IEnumerable<Type?> Member(MemberInfo? member) => member switch
    {
        Type type => [type],
        FieldInfo field => [field.DeclaringType, field.FieldType],
        MethodInfo method => [method.DeclaringType, method.ReturnType, .. Parameters(method), .. method.GetGenericArguments()],
        MethodBase method => [method.DeclaringType, .. Parameters(method)],
        _ => [],
    };

    private static IEnumerable<Type> Parameters(MethodBase method) => method.GetParameters().Select(one => one.ParameterType);

    private static int Operand(OpCode code, byte[] il, int at) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
        _ => 4,
    };

    private static IEnumerable<Type> Constraints(Type[] parameters) =>
        parameters.Where(one => one.IsGenericParameter).SelectMany(one => one.GetGenericParameterConstraints());

    private static IEnumerable<Type> Attributes(MemberInfo member) => Attributes(member.GetCustomAttributesData());

    private static IEnumerable<Type> Attributes(IEnumerable<CustomAttributeData> attributes) => attributes.SelectMany(one =>
        one.ConstructorArguments.Select(argument => argument.Value).Concat(one.NamedArguments.Select(named => named.TypedValue.Value))
            .OfType<Type>().Append(one.AttributeType));

    /// <summary>A type without its array, pointer and reference, and its generic arguments.</summary>
    private static IEnumerable<Type> Parts(Type type)
    {
        while (type.HasElementType)
        {
            type = type.GetElementType()!;
        }

        if (type.IsFunctionPointer)
        {
            return type.GetFunctionPointerParameterTypes().Append(type.GetFunctionPointerReturnType()).SelectMany(Parts);
        }

        return type.IsGenericParameter ? []
            : type.IsConstructedGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
            : [type];
    }

    private static Type Outermost(Type type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type;
    }
}
