using Strata.Results;

namespace Strata.Files;

/// <summary>The record of a result that columns are read from: the hottest source, the net with the largest resistance.</summary>
/// <param name="Of">The record; null where the result has none.</param>
/// <param name="Members">Its declared members.</param>
/// <param name="Words">Which of several it is, before what a column means; empty for the only one.</param>
/// <typeparam name="T">The record.</typeparam>
internal sealed record PickedRecord<T>(Func<DesignResult, T?> Of, ResultMembers<T> Members, string Words = "")
    where T : class
{
    private const string Lower = "_lower", Upper = "_upper";

    /// <summary>The column of a member.</summary>
    /// <param name="name">The column; <c>rth_lower_k_w</c> beside <c>rth_k_w</c> is its lower bound.</param>
    /// <param name="of">The member; null for one of the same name.</param>
    public BatchColumn Column(string name, string? of = null)
    {
        string end = name.Contains(Lower, StringComparison.Ordinal) ? Lower : name.Contains(Upper, StringComparison.Ordinal) ? Upper : "";
        string value = end.Length > 0 ? name.Replace(end, "", StringComparison.Ordinal) : name;
        ResultMember member = Members[of ?? value];
        string meaning = end == Lower
            ? $"lower bound of `{value}`: guaranteed; where coefficients follow the temperature, for the temperatures that the notes name"
            : end == Upper ? "upper bound of it, likewise" : Words + member.Meaning;
        if (!member.IsBounded)
        {
            return new BatchColumn(name, meaning, result => Of(result) is { } record ? member.Read(record) : null)
            {
                IsNumber = member.IsNumber,
            };
        }

        BoundedValue? Bounded(DesignResult result) => Of(result) is { } record ? (BoundedValue?)member.Read(record) : null;
        return end == Lower ? new BatchColumn(name, meaning, result => Bounded(result)?.Lower)
            : end == Upper ? new BatchColumn(name, meaning, result => Bounded(result)?.Upper)
            : new BatchColumn(name, meaning, result => Bounded(result)?.Value) { Bounded = Bounded };
    }
}
