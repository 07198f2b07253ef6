// A section drawn in code: three layers, heat evenly on top, a film below. Exact: the film 1 / (h A) and each layer t / (k A) in
// series, A = 2 mm x 10 mm, up to the middle of the heated sheet.
// Build the library first (dotnet build -c Release src/Strata), then: dotnet fsi data/scripts/section-in-code.fsx
#I "../../src/Strata/bin/Release/net10.0"
#r "Strata.Numerics.dll"
#r "Strata.dll"

open Strata.CrossSections
open Strata.Materials
open Strata.Studies

let width, film, copper, joint, chip, sheet = 2000.0, 5000.0, 500.0, 25.0, 300.0, 2.0
let area = width * 1e-6 * 0.01
let own name k = Material(Name = name, Conductivity = ThermalConductivity.Constant k)
let layer name material low high = PaintedShape(RectangleShape(Box.Um(0.0, width, low, high)), material, name)
let top = copper + joint + chip

let section =
    CrossSection(
        Name = "chip, joint and carrier",
        Depth = 0.01,
        Outline = Box.Um(0.0, width, 0.0, top),
        Materials = [| own "carrier metal" 390.0; own "joint epoxy" 2.5; own "chip silicon" 120.0 |],
        Shapes =
            [| layer "carrier" "carrier metal" 0.0 copper
               layer "joint" "joint epoxy" copper (copper + joint)
               layer "chip" "chip silicon" (copper + joint) top |],
        HeatSources = [| HeatSource("junction", RectangleShape(Box.Um(0.0, width, top - sheet, top)), HeatAmountKind.Power, 3.0) |],
        Boundaries =
            [| BoundarySegment(Name = "base", Side = Side.Bottom, Condition = FilmSurface(film, 25.0))
               BoundarySegment(Name = "sides", Side = Side.Rest, Condition = AdiabaticSurface()) |],
        Analysis = AnalysisRequest(AccuracyPercent = 0.1)
    )

let solved = Study.Solve section

// In the heated sheet the flux falls evenly to 0: its mean lies a third of the sheet's own resistance above its lower face.
let exact = 1.0 / (film * area) + 1e-6 * (copper / 390.0 + joint / 2.5 + (chip - sheet) / 120.0 + sheet / 120.0 / 3.0) / area
let struct (lower, upper) = solved.RthBoundsKW
printfn "Rth = %.5f K/W, guaranteed %.5f to %.5f; exact %.5f" solved.RthKW lower upper exact
exit (if lower <= exact && exact <= upper && abs (solved.RthKW - exact) < 1e-3 * exact then 0 else 1)
