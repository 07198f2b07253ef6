// A map of powers on a chip, and what a script makes of the field. Expected: fields of linear problems add up, so that the sum of
// the rises of each block alone is the rise of all; the difference at every cell stays below 1e-4 of the largest (some 2e-5: the
// curvature of what is read in a cell is limited to what the fluxes say).
// Build the library first (dotnet build -c Release src/Strata), then: dotnet fsi data/scripts/power-map.fsx
#I "../../src/Strata/bin/Release/net10.0"
#r "Strata.Numerics.dll"
#r "Strata.dll"

open Strata.CrossSections
open Strata.Materials
open Strata.Studies

let watts = [| 0.2; 1.5; 0.1; 0.1; 0.8; 0.3 |]
let block, chip, plate, ambient = 500.0, 300.0, 700.0, 25.0
let width = block * float watts.Length
let own name k = Material(Name = name, Conductivity = ThermalConductivity.Constant k)
let top = plate + chip

let section (powers: float[]) =
    let source n power =
        let place = Box.Um(float n * block, float (n + 1) * block, top - 5.0, top)
        HeatSource($"block {n + 1}", RectangleShape place, HeatAmountKind.Power, power)

    CrossSection(
        Name = "power map",
        Depth = 0.003,
        Outline = Box.Um(0.0, width, 0.0, top),
        Materials = [| own "plate metal" 200.0; own "chip silicon" 130.0 |],
        Shapes =
            [| PaintedShape(RectangleShape(Box.Um(0.0, width, 0.0, plate)), "plate metal", "plate")
               PaintedShape(RectangleShape(Box.Um(0.0, width, plate, top)), "chip silicon", "chip") |],
        HeatSources = Array.mapi source powers,
        Boundaries =
            [| BoundarySegment(Name = "base", Side = Side.Bottom, Condition = FilmSurface(20000.0, ambient))
               BoundarySegment(Name = "others", Side = Side.Rest, Condition = AdiabaticSurface()) |],
        Analysis = AnalysisRequest(Cells = 12000)
    )

let rise powers = (Study.Solve(section powers)).Fields.Temperature.Values |> Array2D.map (fun t -> t - ambient)
let all = rise watts
let alone = [ for n in 0 .. watts.Length - 1 -> rise (watts |> Array.mapi (fun m power -> if m = n then power else 0.0)) ]
let sum = Array2D.mapi (fun i k _ -> alone |> List.sumBy (fun one -> one[i, k])) all
let cells = [ for i in 0 .. Array2D.length1 all - 1 do for k in 0 .. Array2D.length2 all - 1 -> abs (all[i, k] - sum[i, k]), sum[i, k] ]
let off, largest = List.max (List.map fst cells), List.max (List.map snd cells)
printfn "sum of the blocks against all at once: %.1e K of %.3f K, over %d cells" off largest cells.Length
exit (if off < 1e-4 * largest then 0 else 1)
