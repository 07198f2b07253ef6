// Which carrier? Expected: the order of the conductivities, copper before molybdenum before kovar.
// Build the library first (dotnet build -c Release src/Strata), then: dotnet fsi data/scripts/carrier-comparison.fsx
#I "../../src/Strata/bin/Release/net10.0"
#r "Strata.Numerics.dll"
#r "Strata.dll"

open Strata.Studies

let design = System.IO.Path.Combine(__SOURCE_DIRECTORY__, "../designs/cavity-build-up-cold-plate.json")
let solved = [ for carrier in [ "kovar"; "copper"; "molybdenum" ] -> carrier, Study.Solve(design, $"carrier_material={carrier}") ]
let ranked = solved |> List.sortBy (fun (_, package) -> package.TMeanC)

for carrier, package in ranked do
    let struct (lower, upper) = package.RthBoundsKW
    printfn "%-12s %.3f C, Rth %.5f K/W (guaranteed %.5f to %.5f)" carrier package.TMeanC package.RthKW lower upper

exit (if List.map fst ranked = [ "copper"; "molybdenum"; "kovar" ] then 0 else 1)
