namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>What is wrong with the parameters of passive devices together.</summary>
internal static class PassiveConflicts
{
    private const double ThinnestBody = 5;

    /// <summary>Adds every conflict.</summary>
    public static void Find(BumpedDiePackage p, BumpedDieLayout layout, BumpedDieHeights heights, Conflicts conflicts)
    {
        if (p.PassiveCount == 0)
        {
            return;
        }

        conflicts.Require(p.PassivePowerW?.Fits(p.PassiveCount) ?? true, $"{p.PassivePowerW?.Count} powers for {p.PassiveCount} passive devices; give one for all or one for each", nameof(p.PassivePowerW), nameof(p.PassiveCount));
        double body = heights.ContactFoot - heights.PassiveFoot;
        conflicts.Require(body >= ThinnestBody, $"contacts flush with the mould leave {body} um for the body of a passive device", nameof(p.PassiveContactThicknessUm), nameof(p.MouldThicknessUm), nameof(p.DieThicknessUm), nameof(p.GlueThicknessUm));
        bool hasBall = p.PassiveSecondContact == SecondContact.Ball;
        double contacts = (hasBall ? 2 : 1) * p.PassiveContactWidthUm;
        conflicts.Require(contacts < p.PassiveWidthUm, $"contacts take {contacts} um of a passive device of {p.PassiveWidthUm} um", nameof(p.PassiveContactWidthUm), nameof(p.PassiveWidthUm), nameof(p.PassiveSecondContact));
        bool conducts = Enumerable.Range(0, p.PassiveCount).Any(i => PassiveDrawing.Conducts(p, i));
        conflicts.Require(!hasBall || !conducts || p.PassiveResistanceOhm is not null || p.PassiveElementThicknessUm < p.PassiveContactThicknessUm,
            $"a conductor of {p.PassiveElementThicknessUm} um between contacts of {p.PassiveContactThicknessUm} um would reach the circuit layer on the mould", nameof(p.PassiveElementThicknessUm), nameof(p.PassiveContactThicknessUm));
        if (p.PassiveSecondContact == SecondContact.OutOfPlane && conducts)
        {
            conflicts.RequireGiven(p.PassiveResistanceOhm is not null, "a second contact out of the plane", nameof(p.PassiveResistanceOhm));
            int padNets = layout.Nets.Count(net => net.HasPad && net.Taps.All(tap => tap.Passive < 0));
            conflicts.Require(padNets > 0, $"a second contact out of the plane needs a net of a die without a passive device to lead to", nameof(p.PassiveSecondContact), nameof(p.PadCount), nameof(p.DieCount));
        }
    }
}
