using Strata.CrossSections;
using Strata.Materials;
using Strata.Packages.Blocks;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>Paints the dies with their front ends and the films between pads, caps, traces and bumps.</summary>
/// <param name="p">The parameters.</param>
/// <param name="layout">Places along x.</param>
/// <param name="heights">Heights.</param>
/// <param name="drawing">The drawing.</param>
internal sealed class DieDrawing(BumpedDieParameters p, BumpedDieLayout layout, BumpedDieHeights heights, SectionDrawing drawing)
{
    /// <summary>Paints all dies.</summary>
    public void Paint()
    {
        NetTap[] bumps = [.. layout.Nets.SelectMany(net => net.Taps).Where(tap => tap.Die >= 0)];
        string wiring = Wiring();
        for (int i = 0; i < layout.Dies.Count; i++)
        {
            (double x0, double x1) = layout.Dies[i];
            DieBlock die = new(FormattableString.Invariant($"die-{i + 1}"), x0, x1 - x0, heights.DieFoot, heights.DieThickness, p.DieMaterial,
                p.ActiveThicknessUm, heights.OnChipWiring, wiring);
            die.Paint(drawing, p.PowerW?.For(i), p.PowerMap);
            FrontEndDrawing frontEnd = new(p, heights.FrontEnd, drawing, die);
            frontEnd.PaintLayers();
            foreach (NetTap bump in bumps.Where(tap => tap.Die == i))
            {
                double current = p.PadCurrentA?.For(Array.IndexOf(bumps, bump)) ?? 0;
                frontEnd.PaintPad(bump.Pad, bump.X - bump.Pad, Terminal(bump), NetNames.End(Net(bump)), current);
            }

            PaintPadFilm(heights.FrontEnd.Recipe, die.Name + "-pads");
            if (p.IsFinished && p.GlueContactM2KW > 0 && p.Substrate != SubstrateState.RemovedWithGlue)
            {
                drawing.Interface("glue", die.Name, p.GlueContactM2KW, null);
            }
        }

        if (heights.FrontEnd.Recipe is { Traces: > 0 } recipe)
        {
            PaintTraceFilms(recipe);
        }
        else if (heights.FrontEnd.Recipe.HasCap && p.IsFinished)
        {
            BumpedDieMetals.BumpFilm(p).PaintBetween(drawing, "caps", "bumps");
        }
    }

    // The material of the on-chip wiring: its dielectric alone, or mixed with the metal of its lines and plugs.
    private string Wiring()
    {
        if (p.OnChipMetalShare == 0)
        {
            return p.OnChipDielectricMaterial;
        }

        MaterialLibrary library = drawing.Library;
        drawing.Define(new OnChipWiring(
            library.Get(p.OnChipMetalMaterial), p.OnChipMetalShare, p.OnChipMetalThicknessUm, library.Get(p.OnChipPlugMaterial),
            p.OnChipPlugShare, library.Get(p.OnChipDielectricMaterial), p.OnChipDielectricThicknessUm).ToMaterial());
        return OnChipWiring.Name;
    }

    // Films on the pads of a die; what lies higher is common to all dies.
    private void PaintPadFilm(FrontEndRecipe recipe, string pads)
    {
        if (!p.IsFinished && recipe is { HasCap: false, Traces: 0 })
        {
            return;
        }

        (ThinFilm film, string upper) = (recipe.HasCap, recipe.Traces) switch
        {
            (true, _) => (BumpedDieMetals.CapFilm(p), "caps"),
            (_, > 0) => (BumpedDieMetals.TraceFilm(p), "wafer-traces-1"),
            _ => (BumpedDieMetals.BumpFilm(p), "bumps"),
        };
        film.PaintBetween(drawing, pads, upper);
    }

    private void PaintTraceFilms(FrontEndRecipe recipe)
    {
        if (recipe.HasCap)
        {
            BumpedDieMetals.TraceFilm(p).PaintBetween(drawing, "caps", "wafer-traces-1");
        }

        if (recipe.Traces > 1)
        {
            BumpedDieMetals.TraceFilm(p).PaintBetween(drawing, "wafer-traces-1", "wafer-traces-2");
        }

        if (!recipe.IsStraightOnTrace)
        {
            BumpedDieMetals.BumpFilm(p).PaintBetween(drawing, FormattableString.Invariant($"wafer-traces-{recipe.Traces}"), "bumps");
        }
    }

    private int Net(NetTap bump) => layout.Nets.Index().First(entry => entry.Item.Taps.Contains(bump)).Index;

    // The first pad of a net has the net's name; the further ones of a joined net count on from it.
    private string? Terminal(NetTap bump)
    {
        if (p.PadCurrentA is null)
        {
            return null;
        }

        int net = Net(bump);
        int pad = layout.Nets[net].Taps.Where(tap => tap.Die >= 0).ToList().IndexOf(bump);
        return pad == 0 ? NetNames.Pad(net) : FormattableString.Invariant($"{NetNames.Pad(net)}-{pad + 1}");
    }
}

/// <summary>Paints passive devices as parts of two terminals: body, contacts flush with the mould, and what conducts between them.</summary>
/// <param name="p">The parameters.</param>
/// <param name="layout">Places along x.</param>
/// <param name="heights">Heights.</param>
/// <param name="drawing">The drawing.</param>
internal sealed class PassiveDrawing(BumpedDieParameters p, BumpedDieLayout layout, BumpedDieHeights heights, SectionDrawing drawing)
{
    /// <summary>Whether direct current passes a device.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="passive">The device, from 0.</param>
    public static bool Conducts(BumpedDieParameters p, int passive) => Kind(p, passive) is PassiveKind.Resistor or PassiveKind.Inductor;

    /// <summary>Paints all devices.</summary>
    public void Paint()
    {
        for (int i = 0; i < layout.Passives.Count; i++)
        {
            (double x0, double x1) = layout.Passives[i];
            string name = FormattableString.Invariant($"passive-{i + 1}");
            Box body = new(x0, x1, heights.PassiveFoot, heights.ContactFoot);
            drawing.Rectangle(body.X0, body.X1, body.Z0, body.Z1, p.PassiveMaterial, name);
            if (p.PassivePowerW is NumberList power)
            {
                drawing.Source(name, body, power.For(i));
            }

            NetTap[] contacts = [.. layout.Nets.SelectMany(net => net.Taps).Where(tap => tap.Passive == i)];
            foreach (NetTap contact in contacts)
            {
                Box place = ContactBox(contact);
                drawing.Rectangle(place.X0, place.X1, place.Z0, place.Z1, p.PassiveContactMaterial, "passive-contacts", p.BumpFill);
            }

            if (Conducts(p, i))
            {
                PaintElement(i, name, contacts);
            }
        }
    }

    private static PassiveKind Kind(BumpedDieParameters p, int passive) => passive == 0 ? p.PassiveKind : p.SecondPassiveKind;

    private Box ContactBox(NetTap contact) => new(contact.X - contact.Width / 2, contact.X + contact.Width / 2, heights.ContactFoot, heights.MouldTop);

    private void PaintElement(int passive, string name, NetTap[] contacts)
    {
        if (p.PassiveSecondContact == SecondContact.OutOfPlane)
        {
            NetTap other = NearestOtherNet(passive);
            double top = heights.MouldTop;
            Box bump = new(other.X - other.Width / 2, other.X + other.Width / 2, top - heights.FrontEnd.Bump.Height, top);
            drawing.Link(name, ContactBox(contacts[0]), bump, null, p.PassiveResistanceOhm);
        }
        else if (contacts.Length == 2 && p.PassiveResistanceOhm is double resistance)
        {
            drawing.Link(name, ContactBox(contacts[0]), ContactBox(contacts[1]), null, resistance);
        }
        else if (contacts.Length == 2)
        {
            string material = Kind(p, passive) == PassiveKind.Resistor ? p.PassiveElementMaterial : p.PassiveContactMaterial;
            drawing.Rectangle(contacts[0].X + contacts[0].Width / 2, contacts[1].X - contacts[1].Width / 2,
                heights.ContactFoot, heights.ContactFoot + p.PassiveElementThicknessUm, material, name + "-element", p.BumpFill);
        }
    }

    // The nearest bump of a die on a net of its own.
    private NetTap NearestOtherNet(int passive)
    {
        MouldNet own = layout.Nets.First(net => net.Taps.Any(tap => tap.Passive == passive));
        return layout.Nets.Where(net => net != own && net.HasPad).SelectMany(net => net.Taps).Where(tap => tap.Die >= 0)
            .MinBy(tap => Math.Abs(tap.X - layout.Passives[passive].X0));
    }
}
