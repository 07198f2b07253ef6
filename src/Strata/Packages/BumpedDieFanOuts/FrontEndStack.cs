using Strata.Packages.Blocks;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>The heights of a front end over the face of the die's on-chip wiring, um, and its metals.</summary>
/// <remarks>Every polymer counts from the top of what it covers: passivation or trace.</remarks>
internal sealed class FrontEndStack
{
    /// <summary>Derives the heights.</summary>
    public FrontEndStack(BumpedDiePackage p)
    {
        Recipe = FrontEndRecipe.Of(p.FrontEnd);
        Bump = BumpedDieMetals.Bump(p);
        Cap = BumpedDieMetals.Cap(p);
        Trace = BumpedDieMetals.WaferTrace(p);
        PadTop = p.PadThicknessUm;
        PassivationTop = SectionDrawing.Snap(PadTop + p.PassivationThicknessUm);
        CapTop = Recipe.HasCap ? SectionDrawing.Snap(PassivationTop + Cap.Height) : PadTop;
        double face = PassivationTop;
        double landing = Recipe.HasCap ? CapTop : PadTop;
        List<double> feet = [];
        List<(double, double)> polymers = [];
        for (int trace = 0; trace < Recipe.Traces; trace++)
        {
            if (trace > 0 || Recipe.HasLowerPolymer)
            {
                double top = SectionDrawing.Snap((trace == 0 ? face : landing) + p.WaferPolymerThicknessUm);
                polymers.Add((face, top));
                face = top;
            }

            feet.Add(face);
            landing = SectionDrawing.Snap(face + Trace.Height);
        }

        BumpFoot = landing;
        if (Recipe.IsBumpThroughPolymer)
        {
            BumpFoot = SectionDrawing.Snap((Recipe.Traces == 0 ? face : landing) + p.WaferPolymerThicknessUm);
            polymers.Add((face, BumpFoot));
        }
        else if (Recipe.Traces == 0)
        {
            BumpFoot = Recipe.HasCap ? CapTop : PassivationTop;
        }
        else if (p.CoverPolymerThicknessUm > 0)
        {
            polymers.Add((face, SectionDrawing.Snap(landing + p.CoverPolymerThicknessUm)));
        }

        TraceFeet = feet;
        Polymers = polymers;
    }

    /// <summary>Its parts.</summary>
    public FrontEndRecipe Recipe { get; }

    /// <summary>Metals of a bump after polish.</summary>
    public LayeredMetal Bump { get; }

    /// <summary>Metals of a cap.</summary>
    public LayeredMetal Cap { get; }

    /// <summary>Metals of a trace.</summary>
    public LayeredMetal Trace { get; }

    /// <summary>Top of the pads.</summary>
    public double PadTop { get; }

    /// <summary>Top of the passivation.</summary>
    public double PassivationTop { get; }

    /// <summary>Top of the caps; of the pads where there is none.</summary>
    public double CapTop { get; }

    /// <summary>Feet of the traces.</summary>
    public IReadOnlyList<double> TraceFeet { get; }

    /// <summary>Bottom and top of the polymers.</summary>
    public IReadOnlyList<(double Bottom, double Top)> Polymers { get; }

    /// <summary>Foot of the bumps: the height of the front end.</summary>
    public double BumpFoot { get; }
}
