using Strata.Problems;

namespace Strata.CrossSections;

/// <summary>Finds terminals, sheets, interfaces, probes and links that have no place in a drawing.</summary>
internal static class PlaceChecks
{
    /// <summary>Checks all places of a drawing.</summary>
    public static void Check(CrossSection section, GeometryProblems problems)
    {
        for (int n = 0; n < section.Terminals.Count; n++)
        {
            if (section.Terminals[n].Region is string region)
            {
                CheckRegion(section, region, GeometryProblems.At("terminals", n), section.Terminals[n].Name, problems);
                continue;
            }

            CheckPlace(section.Terminals[n].Place, GeometryProblems.At("terminals", n), $"terminal '{section.Terminals[n].Name}'", problems);
        }

        for (int n = 0; n < section.Sheets.Count; n++)
        {
            Sheet sheet = section.Sheets[n];
            string who = $"sheet '{sheet.Name}'";
            CheckSegment(sheet.Segment, GeometryProblems.At("sheets", n), who, problems);
            if (!(sheet.Thickness > 0) || !double.IsFinite(sheet.Thickness))
            {
                problems.Add(GeometryProblems.At("sheets", n) + ".thickness_um", $"{who}: found {GeometryProblems.Um(sheet.Thickness)}; allowed: above 0 um");
            }
        }

        for (int n = 0; n < section.Interfaces.Count; n++)
        {
            CheckInterface(section, section.Interfaces[n], GeometryProblems.At("interfaces", n), problems);
        }

        for (int n = 0; n < section.Probes.Count; n++)
        {
            CheckProbe(section.Probes[n], GeometryProblems.At("probes", n), problems);
        }

        for (int n = 0; n < section.Links.Count; n++)
        {
            CheckPlace(section.Links[n].From, GeometryProblems.At("links", n) + ".from", $"link '{section.Links[n].Name}'", problems);
            CheckPlace(section.Links[n].To, GeometryProblems.At("links", n) + ".to", $"link '{section.Links[n].Name}'", problems);
        }
    }

    private static void CheckRegion(CrossSection section, string region, string path, string terminal, GeometryProblems problems)
    {
        IEnumerable<string> back = section.Background is null ? [] : [CrossSection.BackgroundRegion];
        string[] known = [.. section.Shapes.Select(shape => shape.Region).Concat(back).Distinct()];
        if (!known.Contains(region))
        {
            string advice = NearestName.Find(region, known) is string nearest ? $"; did you mean '{nearest}'?" : "";
            problems.Add(path + ".region", $"terminal '{terminal}': no shape has the region '{region}'{advice}");
        }
    }

    private static bool CheckPlace(Box place, string path, string who, GeometryProblems problems)
    {
        if (!ShapeChecks.CheckBox(place, path, who, problems, segmentAllowed: true))
        {
            return false;
        }

        if (place.IsPoint)
        {
            problems.Add(path, $"{who}: found a point at x = {GeometryProblems.Um(place.X0)}, z = {GeometryProblems.Um(place.Z0)}; allowed: a horizontal or vertical segment, or a rectangle");
            return false;
        }

        if (!problems.IsInside(place))
        {
            problems.AddOutside(path, who, place);
            return false;
        }

        return true;
    }

    private static void CheckSegment(Box place, string path, string who, GeometryProblems problems)
    {
        if (CheckPlace(place, path, who, problems) && !place.IsSegment)
        {
            problems.Add(path, $"{who}: found x = {GeometryProblems.Range(place.X0, place.X1)}, z = {GeometryProblems.Range(place.Z0, place.Z1)}; allowed: a horizontal or vertical segment (x0_um = x1_um or z0_um = z1_um)");
        }
    }

    private static void CheckInterface(CrossSection section, SectionInterface one, string path, GeometryProblems problems)
    {
        string who = $"interface '{one.Name}'";
        if ((one.Between is null) == (one.Segment is null))
        {
            problems.Add(path, $"{who}: exactly one place is needed, \"between\" two regions or a segment");
        }
        else if (one.Segment is Box segment)
        {
            CheckSegment(segment, path, who, problems);
        }
        else if (one.Between is (string first, string second))
        {
            foreach (string region in (string[])[first, second])
            {
                bool known = section.Shapes.Any(shape => shape.Region == region) || (region == CrossSection.BackgroundRegion && section.Background is not null);
                if (!known)
                {
                    string advice = NearestName.Find(region, section.Shapes.Select(shape => shape.Region).Distinct()) is string nearest ? $"; did you mean '{nearest}'?" : "";
                    problems.Add(path + ".between", $"{who}: no shape has the region '{region}'{advice}");
                }
            }
        }

        foreach ((double? value, string name) in ((double?, string)[])[(one.ThermalResistance, "resistance_m2k_w"), (one.ElectricalResistance, "resistance_ohm_m2")])
        {
            if (value is double resistance && (!(resistance >= 0) || !double.IsFinite(resistance)))
            {
                problems.Add($"{path}.{name}", $"{who}: found {GeometryProblems.Text(resistance)}; allowed: at least 0 and finite");
            }
        }
    }

    private static void CheckProbe(Probe probe, string path, GeometryProblems problems)
    {
        string who = $"probe '{probe.Name}'";
        if (ShapeChecks.CheckBox(probe.Place, path, who, problems, segmentAllowed: true) && !problems.IsInside(probe.Place))
        {
            problems.AddOutside(path, who, probe.Place);
        }
    }
}
