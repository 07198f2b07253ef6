using Strata.Verification;

namespace Strata.Tests.Verification;

/// <summary>Every published and exact case in data/references.</summary>
public class ReferenceCaseTests
{
    public static TheoryData<string> Names => [.. VerificationSuite.Cases().Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_reference_case_is_met_within_its_tolerance(string name)
    {
        ReferenceCase reference = VerificationSuite.Cases().Single(one => one.Name == name);
        IReadOnlyList<VerificationCheck> checks = VerificationSuite.Run(reference);
        Assert.NotEmpty(checks);
        Assert.All(checks, check => Assert.True(check.Passes, FormattableString.Invariant($"{check.Quantity}: expected {check.Expected:G9} within {check.Tolerance:G3}, got {check.Got:G9} in [{check.Lower:G9}, {check.Upper:G9}]")));
    }
}
