using System.Globalization;

namespace Strata.Results;

/// <summary>Every declared number of a result is finite and lies between its bounds.</summary>
internal static class DeclaredNumbers
{
    /// <summary>Share of a value within which two ways to compute it may differ.</summary>
    public const double ValueSlack = 1e-8;

    /// <summary>Checks the numbers of a record and of all records in it.</summary>
    /// <param name="members">Its declared members.</param>
    /// <param name="record">The record.</param>
    /// <param name="reasons">Receives what is wrong, each with the name that results.json has for it.</param>
    public static void Check(IReadOnlyList<ResultMember> members, object record, List<string> reasons)
    {
        for (int m = 0; m < members.Count; m++)
        {
            ResultMember member = members[m];
            if (member.Number is { } number)
            {
                Finite(member.Name, number(record) ?? 0, reasons);
                continue;
            }

            object? value = member.Read(record);
            int before = reasons.Count;
            if (member.IsList)
            {
                Items(member, (IReadOnlyList<object>?)value ?? [], reasons);
            }
            else if (value is not null && member.Members.Count > 0)
            {
                Check(member.Members, value, reasons);
                Prefix(member, null, before, reasons);
            }
            else
            {
                Number(member.Name, value, reasons);
            }
        }
    }

    private static void Items(ResultMember member, IReadOnlyList<object> items, List<string> reasons)
    {
        for (int n = 0; n < items.Count; n++)
        {
            int before = reasons.Count;
            Check(member.Members, items[n], reasons);
            Prefix(member, items[n], before, reasons);
        }
    }

    private static void Number(string name, object? value, List<string> reasons)
    {
        switch (value)
        {
            case ValueTuple<double, double> point:
                Finite(name, point.Item1 + point.Item2, reasons);
                break;
            case BoundedValue bounded:
                Finite(name, bounded.Value, reasons);
                Within(name, bounded.Value, bounded.Lower, bounded.Upper, reasons);
                break;
            case IReadOnlyList<IReadOnlyList<double>> rows:
                Finite(name, rows.Sum(row => row.Sum()), reasons);
                break;
            default:
                break;
        }
    }

    private static void Finite(string name, double value, List<string> reasons)
    {
        if (!double.IsFinite(value))
        {
            reasons.Add($"{name} is not a finite number");
        }
    }

    // Names are made where something is wrong only.
    private static void Prefix(ResultMember member, object? item, int first, List<string> reasons)
    {
        for (int n = first; n < reasons.Count; n++)
        {
            reasons[n] = (item is null ? member.Name : $"{member.Name}[{member.Members[0].Read(item)}]") + "." + reasons[n];
        }
    }

    private static void Within(string what, double value, double? lower, double? upper, List<string> reasons)
    {
        double slack = ValueSlack * Math.Max(Math.Abs(value), Math.Abs(upper - lower ?? 0));
        if (!(lower ?? value).Equals(value) && !(lower <= value + slack))
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"{what}, {value:G8}, is below its lower bound {lower:G8}"));
        }

        if (!(upper ?? value).Equals(value) && !(upper >= value - slack))
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"{what}, {value:G8}, is above its upper bound {upper:G8}"));
        }
    }
}
