using Strata.CrossSections;
using Strata.Packages.Blocks;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>Paints passive devices as parts of two terminals: body, contacts flush with the mould, and what conducts between them.</summary>
/// <param name="p">The parameters.</param>
/// <param name="layout">Places along x.</param>
/// <param name="heights">Heights.</param>
/// <param name="drawing">The drawing.</param>
internal sealed class PassiveDrawing(BumpedDiePackage p, BumpedDieLayout layout, BumpedDieHeights heights, SectionDrawing drawing)
{
    /// <summary>Whether direct current passes a device.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="passive">The device, from 0.</param>
    public static bool Conducts(BumpedDiePackage p, int passive) => Kind(p, passive) is PassiveKind.Resistor or PassiveKind.Inductor;

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

    private static PassiveKind Kind(BumpedDiePackage p, int passive) => passive == 0 ? p.PassiveKind : p.SecondPassiveKind;

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
