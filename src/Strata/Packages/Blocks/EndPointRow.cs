using Strata.CrossSections;

namespace Strata.Packages.Blocks;

/// <summary>The end points of a package, standing on its outermost pads.</summary>
/// <param name="Form">Balls, bumps, pins, or none.</param>
/// <param name="Centres">Their places, um, increasing.</param>
/// <param name="Width">Largest width: a ball's diameter, um.</param>
/// <param name="Height">Height from the outermost face of the package to their feet, um.</param>
/// <param name="Material">Their material.</param>
/// <param name="Fill">Share of the depth that they take.</param>
internal sealed record EndPointRow(EndPointForm Form, double[] Centres, double Width, double Height, string Material, double Fill)
{
    /// <summary>Height of a pin's head as a share of the pin's height.</summary>
    private const double HeadShare = 0.2;

    /// <summary>Width of a pin's head as a multiple of the pin's width.</summary>
    private const double HeadWidth = 1.6;

    /// <summary>Height of the solder that joins the feet to the lands of a board, um; 0 where the end points are solder themselves.</summary>
    /// <param name="p">The parameters.</param>
    public double SolderHeight(PackageParameters p) => Form is EndPointForm.Bumps or EndPointForm.Pins && Material != p.BoardSolderMaterial ? p.BoardSolderThicknessUm : 0;

    /// <summary>Bare exits of a package, soldered to the lands of a board; no end points without a board.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="centres">Their places, um, increasing.</param>
    /// <param name="width">Their width, um.</param>
    /// <param name="fill">Share of the depth that they take.</param>
    public static EndPointRow BareExits(PackageParameters p, double[] centres, double width, double fill) =>
        new(p.Board ? EndPointForm.Bumps : EndPointForm.None, centres, width, p.BoardSolderThicknessUm, p.BoardSolderMaterial, fill);

    /// <summary>Width of the foot, where the board or the outside begins, um; 0 for a ball as high as wide.</summary>
    public double FootWidth => Form switch
    {
        EndPointForm.Balls => CutWidth(Width, Height),
        EndPointForm.None => 0,
        _ => Width,
    };

    /// <summary>Width where the end point stands on its pad, um.</summary>
    public double HeadContactWidth => Form == EndPointForm.Pins ? HeadWidth * Width : FootWidth;

    /// <summary>Largest width, um.</summary>
    public double LargestWidth => Form == EndPointForm.Pins ? HeadWidth * Width : Width;

    /// <summary>Width of the flat face of a ball cut to a height, um; 0 if the height is not less than the diameter.</summary>
    public static double CutWidth(double diameter, double height) =>
        height < diameter ? SectionDrawing.Snap(Math.Sqrt((diameter - height) * (diameter + height))) : 0;

    /// <summary>Paints the end points, region <c>end-points</c>.</summary>
    /// <param name="drawing">The drawing.</param>
    /// <param name="pad">Height of the pads' upper face, um.</param>
    /// <param name="z0">Height of the outermost face of the package, um; above the pads where a passivation opens over them.</param>
    /// <param name="neck">Width of the neck through the passivation, um.</param>
    /// <param name="nets">Names of the terminals at the feet, one for each, or null for none.</param>
    public void Paint(SectionDrawing drawing, double pad, double z0, double neck, IReadOnlyList<string>? nets)
    {
        double foot = z0 + Height;
        for (int i = 0; i < Centres.Length; i++)
        {
            double x = Centres[i];
            drawing.Rectangle(x - neck / 2, x + neck / 2, pad, z0, Material, "end-points", Fill);
            PaintOne(drawing, x, z0, foot);
            if (nets is not null)
            {
                drawing.Terminal(nets[i], new Box(x - FootWidth / 2, x + FootWidth / 2, foot, foot), null, 0);
            }
        }
    }

    /// <summary>Draws the end points in plan, one for each net, with their terminals.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="pads">The layer on which they stand.</param>
    /// <param name="padWidth">Width of the metal on which each stands, um; a narrower one is all that an end point touches.</param>
    /// <param name="neckWidth">Width of the neck through a passivation, um.</param>
    /// <param name="neckHeight">Its height, um; 0 for none.</param>
    /// <param name="terminals">Names of the terminals at the feet, one for each.</param>
    public void Plan(PlanDrawing plan, string pads, double padWidth, double neckWidth, double neckHeight, IReadOnlyList<string> terminals)
    {
        plan.Layer("feet", Height, Material);
        bool isBall = Form == EndPointForm.Balls;
        double face = isBall ? FootWidth : Width;
        double head = Form == EndPointForm.Pins ? HeadShare * Height : 0;
        double height = isBall ? EqualCylinder.HeightOfBall(Width, Height, face) : Height - head + (head / (HeadWidth * HeadWidth));
        double neck = neckHeight > 0 ? neckHeight * face * face / (neckWidth * neckWidth) : 0;
        double touched = Math.Min(face, padWidth);
        for (int i = 0; i < Centres.Length; i++)
        {
            plan.Via(FormattableString.Invariant($"end-points {i + 1}"), pads, "feet", Centres[i], touched,
                (height + neck) * touched * touched / (face * face), Material);
            plan.Disc("feet", Centres[i], face);
            plan.Terminal(terminals[i], "feet", Centres[i], face, null);
        }
    }

    private void PaintOne(SectionDrawing drawing, double x, double z0, double foot)
    {
        switch (Form)
        {
            case EndPointForm.Balls:
                double middle = SectionDrawing.Snap((z0 + foot) / 2);
                drawing.Add(new DiscShape(SectionDrawing.Snap(x), middle, SectionDrawing.Snap(Width / 2), SectionDrawing.Snap(z0), SectionDrawing.Snap(foot)), Material, "end-points", Fill);
                break;
            case EndPointForm.Bumps:
                drawing.Rectangle(x - Width / 2, x + Width / 2, z0, foot, Material, "end-points", Fill);
                break;
            case EndPointForm.Pins:
                double head = z0 + HeadShare * Height;
                drawing.Rectangle(x - HeadWidth * Width / 2, x + HeadWidth * Width / 2, z0, head, Material, "end-points", Fill);
                drawing.Rectangle(x - Width / 2, x + Width / 2, head, foot, Material, "end-points", Fill);
                break;
            default:
                break;
        }
    }
}

/// <summary>What joins a package to its board.</summary>
internal enum EndPointForm
{
    /// <summary>Nothing: the outermost metal is the exit.</summary>
    None,

    /// <summary>Solder balls: discs cut flat by the pads above and below.</summary>
    Balls,

    /// <summary>Bumps: upright, as wide as high up as below.</summary>
    Bumps,

    /// <summary>Pins: slender, with a head on the pad.</summary>
    Pins,
}
