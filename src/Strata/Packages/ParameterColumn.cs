using System.Globalization;
using System.Reflection;
using Strata.Materials;
using Strata.Problems;

namespace Strata.Packages;

/// <summary>One parameter: its declaration, and how its text becomes a value.</summary>
internal sealed class ParameterColumn
{
    private const string NumberKind = "number";
    private const string NumbersKind = "numbers";
    private const string IntegerKind = "integer";
    private const string ChoiceKind = "choice";
    private const string MaterialKind = "material";
    private const string MaterialsKind = "materials";
    private const string TextKind = "text";
    private const string FlagKind = "flag";

    /// <summary>Smallest length above zero, um, where a length may be zero: what is thinner is a sliver that no grid should hold.</summary>
    private const double SmallestLengthUm = 0.01;

    private readonly PropertyInfo _property;
    private readonly ParameterAttribute _attribute;
    private readonly Type _type;
    private readonly double _minAboveZero;

    /// <summary>Reads a declaration.</summary>
    /// <param name="property">The property.</param>
    /// <param name="attribute">Its declaration.</param>
    /// <param name="part">The part of the package that it belongs to.</param>
    /// <param name="defaults">A record that holds the defaults.</param>
    public ParameterColumn(PropertyInfo property, ParameterAttribute attribute, string part, object defaults)
    {
        _property = property;
        _attribute = attribute;
        _type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        bool mayVanish = attribute.Min <= 0 && ParameterName.UnitOf(property.Name) == "um";
        _minAboveZero = mayVanish ? SmallestLengthUm : 0;
        string kind = KindOf(_type, attribute);
        Parameter = new TemplateParameter
        {
            Name = ParameterName.Of(property.Name),
            Part = part,
            Unit = ParameterName.UnitOf(property.Name),
            Kind = kind,
            Default = property.GetValue(defaults) is object value ? Text(value) : null,
            Range = (attribute.Min, attribute.Max),
            Preferred = (attribute.PreferredMin, attribute.PreferredMax),
            Choices = kind == ChoiceKind ? [.. Enum.GetNames(_type).Select(ParameterName.Word)] : [],
            Meaning = attribute.Meaning,
            Source = attribute.Source,
        };
    }

    /// <summary>The parameter as documented to the user.</summary>
    public TemplateParameter Parameter { get; }

    /// <summary>Sets the value.</summary>
    /// <param name="parameters">The record, not yet seen by anyone else.</param>
    /// <param name="value">A value of the property's type.</param>
    public void Set(object parameters, object? value) => _property.SetValue(parameters, value);

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text of a cell.</param>
    /// <param name="value">The value; null if there is a complaint.</param>
    /// <returns>What is wrong with the text, or null.</returns>
    public string? Read(string text, out object? value)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.Trim();
        value = null;
        if (text.Length == 0)
        {
            return $"is empty; expected {Expected()}";
        }

        value = Parameter.Kind switch
        {
            NumberKind => Number(text),
            NumbersKind => Numbers(text),
            IntegerKind => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int whole) ? whole : null,
            FlagKind => text switch { "true" or "True" or "TRUE" or "yes" or "1" => true, "false" or "False" or "FALSE" or "no" or "0" => false, _ => null },
            ChoiceKind => Array.Find(Enum.GetNames(_type), name => ParameterName.Word(name) == text) is string member ? Enum.Parse(_type, member) : null,
            _ => text,
        };
        if (value is not null)
        {
            return null;
        }

        string hint = Parameter.Kind == ChoiceKind && NearestName.Find(text, Parameter.Choices) is string nearest ? $"; did you mean '{nearest}'?" : "";
        return $"'{text}' cannot be read; expected {Expected()}{hint}";
    }

    /// <summary>What is wrong with the value that a record holds.</summary>
    /// <param name="parameters">The record.</param>
    /// <param name="materials">The materials that may be named.</param>
    /// <returns>One sentence, or null.</returns>
    public string? Complaint(object parameters, MaterialLibrary materials)
    {
        if (_attribute.IsMaterial && _property.GetValue(parameters) is string material)
        {
            string? unknown = _attribute.IsList ? NamesInOrder.Unknown(material, name => materials.TryGet(name, out _))
                : materials.TryGet(material, out _) ? null : material;
            return unknown is null ? null : materials.UnknownMessage(unknown);
        }

        if (Numbers(parameters) is not NumberList numbers)
        {
            return null;
        }

        foreach (double number in numbers)
        {
            bool sliver = number != 0 && Math.Abs(number) < _minAboveZero;
            if (sliver || !(number >= _attribute.Min && number <= _attribute.Max && double.IsFinite(number)))
            {
                string found = string.Create(CultureInfo.InvariantCulture, $"{number} {Parameter.Unit}").TrimEnd();
                return $"{found} is out of range; expected {Expected()} ({_attribute.Source})";
            }
        }

        return null;
    }

    /// <summary>The numbers that a record holds.</summary>
    /// <param name="parameters">The record.</param>
    /// <returns>The numbers; null for a parameter that is not a number or has no value.</returns>
    public NumberList? Numbers(object parameters) => _property.GetValue(parameters) switch
    {
        double number => new NumberList(number),
        int whole => new NumberList(whole),
        NumberList list => list,
        _ => null,
    };

    private static string KindOf(Type type, ParameterAttribute attribute) =>
        type == typeof(double) ? NumberKind
        : type == typeof(int) ? IntegerKind
        : type == typeof(bool) ? FlagKind
        : type == typeof(NumberList) ? NumbersKind
        : type.IsEnum ? ChoiceKind
        : type == typeof(string) ? (attribute.IsMaterial ? attribute.IsList ? MaterialsKind : MaterialKind : TextKind)
        : throw new NotSupportedException($"A parameter cannot be of type {type.Name}; allowed are double, int, bool, string, NumberList and enumerations.");

    private static string Text(object value) => value switch
    {
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        int whole => whole.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        Enum choice => ParameterName.Word(choice.ToString()),
        _ => value.ToString() ?? "",
    };

    // NumberStyles.Float has no thousands: a decimal comma is refused instead of being read as a separator.
    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;

    private static NumberList? Numbers(string text)
    {
        List<double> numbers = [];
        foreach (string part in text.Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Number(part) is not double number)
            {
                return null;
            }

            numbers.Add(number);
        }

        return numbers.Count > 0 ? new NumberList([.. numbers]) : null;
    }

    private string Expected()
    {
        string range = (double.IsFinite(_attribute.Min), double.IsFinite(_attribute.Max)) switch
        {
            (true, true) when _minAboveZero > 0 && _attribute.Min < 0 => string.Create(CultureInfo.InvariantCulture, $" from {_attribute.Min} to {_attribute.Max}, 0 or at least {_minAboveZero} from it,"),
            (true, true) when _minAboveZero > 0 => string.Create(CultureInfo.InvariantCulture, $", 0 or from {_minAboveZero} to {_attribute.Max}"),
            (true, true) => string.Create(CultureInfo.InvariantCulture, $" from {_attribute.Min} to {_attribute.Max}"),
            (true, false) => string.Create(CultureInfo.InvariantCulture, $" of at least {_attribute.Min}"),
            (false, true) => string.Create(CultureInfo.InvariantCulture, $" of at most {_attribute.Max}"),
            _ => "",
        };
        string unit = Parameter.Unit.Length > 0 ? " " + Parameter.Unit : "";
        return Parameter.Kind switch
        {
            NumberKind => $"a number{range}{unit}, decimals after a point",
            NumbersKind => $"numbers{range}{unit} separated by spaces, decimals after a point",
            IntegerKind => $"a whole number{range}{unit}",
            FlagKind => "true or false",
            ChoiceKind => $"one of {string.Join(", ", Parameter.Choices)}",
            MaterialKind => "the name of a material",
            _ => "a text",
        };
    }
}
