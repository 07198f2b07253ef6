using Strata.CrossSections;

namespace Strata.Packages.Blocks;

/// <summary>
/// Equal packages side by side on their panel before they are sawn: what reaches a side of a package goes on through the street, half of
/// which belongs to each of its neighbours and half of one ends the panel at either side.
/// </summary>
internal static class PanelBlock
{
    /// <summary>The panel of a drawn package.</summary>
    /// <param name="package">The section of one package, without boundaries.</param>
    /// <param name="count">Packages, 2 or more.</param>
    /// <param name="streetUm">Width of a street, um.</param>
    /// <param name="load">Factor of the power of each package; null for 1.</param>
    public static CrossSection Of(CrossSection package, int count, double streetUm, NumberList? load)
    {
        double pitch = Micrometres.FromMetres(package.Outline.Width) + streetUm;
        Strip[] strips = [.. Enumerable.Range(0, count).Select(at => new Strip(package.Outline, at, streetUm / 2, pitch))];
        Strip last = strips[^1];
        return package with
        {
            Outline = package.Outline with { X1 = last.Wide(package.Outline).X1 },
            Shapes = [.. strips.SelectMany(strip => package.Shapes.Select(painted => painted with { Shape = strip.Wide(painted.Shape) }))],
            Interfaces =
            [
                .. package.Interfaces.Where(face => face.Segment is null),
                .. strips.SelectMany(strip => package.Interfaces.Where(face => face.Segment is not null)
                    .Select(face => face with { Name = strip.Named(face.Name), Segment = strip.Moved(face.Segment!.Value) })),
            ],
            Sheets = [.. strips.SelectMany(strip => package.Sheets.Select(sheet => sheet with { Segment = strip.Wide(sheet.Segment) }))],
            HeatSources =
            [
                .. strips.SelectMany(strip => package.HeatSources.Select(source => source with
                {
                    Name = strip.Named(source.Name),
                    Shape = new RectangleShape(strip.Moved(source.Shape.Bounds)),
                    Amount = source.Amount * (load?.For(strip.At) ?? 1),
                })),
            ],
            Terminals =
            [
                .. strips.SelectMany(strip => package.Terminals.Select(terminal => terminal with
                {
                    Name = strip.Named(terminal.Name), Place = strip.Moved(terminal.Place),
                })),
            ],
            Links =
            [
                .. strips.SelectMany(strip => package.Links.Select(link => link with
                {
                    Name = strip.Named(link.Name), From = strip.Moved(link.From), To = strip.Moved(link.To),
                })),
            ],
            Probes =
            [
                .. strips.SelectMany(strip => package.Probes.Select(probe => probe with
                {
                    Name = strip.Named(probe.Name), Place = strip.Moved(probe.Place),
                })),
            ],
        };
    }

    /// <summary>The strip of a panel that one package and its half streets take.</summary>
    /// <param name="Package">Outline of the package as drawn, m.</param>
    /// <param name="At">Its place from the west, from 0.</param>
    /// <param name="HalfStreet">um.</param>
    /// <param name="Pitch">um.</param>
    private readonly record struct Strip(Box Package, int At, double HalfStreet, double Pitch)
    {
        public string Named(string name) => FormattableString.Invariant($"package-{At + 1} {name}");

        public Box Moved(Box box) => box with { X0 = X(box.X0, 0), X1 = X(box.X1, 0) };

        public Box Wide(Box box) => box with
        {
            X0 = X(box.X0, box.X0 <= Package.X0 ? -HalfStreet : 0),
            X1 = X(box.X1, box.X1 >= Package.X1 ? HalfStreet : 0),
        };

        public Shape Wide(Shape shape)
        {
            Strip strip = this;
            return shape switch
            {
                RectangleShape rectangle => new RectangleShape(Wide(rectangle.Box)),
                TrapezoidShape t => new TrapezoidShape(X(t.X0Bottom, 0), X(t.X1Bottom, 0), X(t.X0Top, 0), X(t.X1Top, 0), t.Z0, t.Z1),
                DiscShape disc => disc with { X = X(disc.X, 0) },
                PolygonShape polygon => new PolygonShape([.. polygon.Points.Select(point => (strip.X(point.X, 0), point.Z))]),
                _ => throw new NotSupportedException($"A panel cannot hold a {shape.GetType().Name}."),
            };
        }

        // Rounded as the drawing is, so that neighbours meet to the last bit.
        private double X(double x, double more) => Micrometres.ToMetres(
            SectionDrawing.Snap(Micrometres.FromMetres(x - Package.X0) + HalfStreet + At * Pitch + more));
    }
}
