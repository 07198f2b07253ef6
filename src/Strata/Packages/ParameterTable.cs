using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Strata.Materials;
using Strata.Problems;

namespace Strata.Packages;

/// <summary>The parameters of one record of template parameters: how they are documented, read and checked.</summary>
/// <typeparam name="T">The record; its properties with a <see cref="ParameterAttribute"/> are the parameters.</typeparam>
internal sealed class ParameterTable<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>
    where T : PackageParameters, new()
{
    private readonly ParameterColumn[] _columns;
    private readonly Dictionary<string, ParameterColumn> _byName;

    /// <summary>Reads the declarations of the record, those of the structure itself first and the common ones after them.</summary>
    public ParameterTable()
    {
        T defaults = new();
        string part = "";
        _columns = [.. typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => (Property: property, Attribute: property.GetCustomAttribute<ParameterAttribute>()))
            .Where(pair => pair.Attribute is not null)
            .OrderBy(pair => pair.Property.DeclaringType == typeof(T) ? 0 : 1)
            .Select(pair =>
            {
                part = pair.Attribute!.Part is { Length: > 0 } next ? next : part;
                return new ParameterColumn(pair.Property, pair.Attribute, part, defaults);
            })];
        _byName = _columns.ToDictionary(column => column.Parameter.Name, StringComparer.Ordinal);
        Parameters = [.. _columns.Select(column => column.Parameter)];
    }

    /// <summary>The parameters as documented to the user.</summary>
    public IReadOnlyList<TemplateParameter> Parameters { get; }

    /// <summary>Reads values.</summary>
    /// <param name="design">Name of the design, for messages.</param>
    /// <param name="values">Texts by parameter name.</param>
    /// <param name="materials">The materials that may be named.</param>
    /// <param name="problems">Receives unknown names and values that cannot be read or are out of range.</param>
    /// <returns>The parameters; those that could not be read keep their defaults.</returns>
    public T Bind(string design, IReadOnlyDictionary<string, string> values, MaterialLibrary materials, ICollection<InputProblem> problems)
    {
        T parameters = new();
        foreach ((string name, string text) in values)
        {
            if (!_byName.TryGetValue(name, out ParameterColumn? column))
            {
                string hint = NearestName.Find(name, _byName.Keys) is string nearest ? $"; did you mean '{nearest}'?" : "";
                problems.Add(new InputProblem(design, name, null, $"unknown parameter '{name}'{hint}"));
            }
            else if (column.Read(text, out object? value) is string message)
            {
                problems.Add(new InputProblem(design, name, null, message));
            }
            else
            {
                column.Set(parameters, value);
            }
        }

        Verify(design, parameters, materials, problems);
        return parameters;
    }

    /// <summary>Checks values against their ranges and the names of materials.</summary>
    /// <param name="design">Name of the design, for messages.</param>
    /// <param name="parameters">The values.</param>
    /// <param name="materials">The materials that may be named.</param>
    /// <param name="problems">Receives a problem for every value that is not allowed.</param>
    public void Verify(string design, T parameters, MaterialLibrary materials, ICollection<InputProblem> problems)
    {
        foreach (ParameterColumn column in _columns)
        {
            if (column.Complaint(parameters, materials) is string message)
            {
                problems.Add(new InputProblem(design, column.Parameter.Name, null, message));
            }
        }
    }

    /// <summary>The values with one of them set anew.</summary>
    /// <param name="parameters">The values; they stay as they are.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="value">Its new value.</param>
    public T With(T parameters, string property, double value)
    {
        T copy = (T)((PackageParameters)parameters with { });
        _byName[ParameterName.Of(property)].Set(copy, value);
        return copy;
    }

    /// <summary>A number of the defaults.</summary>
    /// <param name="property">The property's name.</param>
    public double Default(string property) => Number(new T(), property);

    /// <summary>A number of some values.</summary>
    /// <param name="parameters">The values.</param>
    /// <param name="property">The property's name.</param>
    public double Number(T parameters, string property) => _byName[ParameterName.Of(property)].Numbers(parameters)?[0] ?? double.NaN;

    /// <summary>The numbers of every documented range: the parameter and its values in this design.</summary>
    /// <param name="parameters">The values.</param>
    public IEnumerable<(TemplateParameter Parameter, NumberList Values)> Numbers(T parameters)
    {
        foreach (ParameterColumn column in _columns)
        {
            if (column.Numbers(parameters) is NumberList numbers)
            {
                yield return (column.Parameter, numbers);
            }
        }
    }
}

/// <summary>A part of every net that repeats out of the plane; at a pitch of the rows its share of the depth follows from its
/// width.</summary>
/// <param name="FillProperty">The property of its share, by <c>nameof</c>.</param>
/// <param name="WidthProperty">The property of its width, by <c>nameof</c>.</param>
/// <param name="WidthUm">Its width out of the plane, um.</param>
/// <param name="IsRound">Whether it is round, so that the mean of its width over its diameter counts.</param>
internal readonly record struct RowPart(string FillProperty, string WidthProperty, double WidthUm, bool IsRound)
{
    /// <summary>Share of the depth: pi/4 width / pitch of a round part, width / pitch of a line.</summary>
    /// <param name="pitchUm">Distance of the rows out of the plane, um.</param>
    public double Fill(double pitchUm) => Fill(WidthUm, pitchUm, IsRound);

    /// <summary>Share of the depth that a width takes at a pitch; at most 1.</summary>
    public static double Fill(double widthUm, double pitchUm, bool round) => Math.Min(1, (round ? Math.PI / 4 : 1) * widthUm / pitchUm);
}
