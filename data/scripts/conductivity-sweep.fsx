// How does a slab's resistance fall with its conductivity? Exact: Rth = 1 + (2/3) / k K/W.
// Build the library first (dotnet build -c Release src/Strata), then: dotnet fsi data/scripts/conductivity-sweep.fsx
#I "../../src/Strata/bin/Release/net10.0"
#r "Strata.Numerics.dll"
#r "Strata.dll"

open Strata.Studies

let slab = System.IO.Path.Combine(__SOURCE_DIRECTORY__, "slab.json")
let values = [ for n in 1..8 -> 0.5 * float n ]
let table = Study.Sweep(slab, "materials.m.k_w_mk", values |> List.map string)
let rth = table.Numbers "rth_k_w" |> List.ofArray
let worst = List.map2 (fun k r -> abs (r - (1.0 + 2.0 / 3.0 / k)) / r) values rth |> List.max
List.iter2 (fun k r -> printfn "k = %4.1f W/(m K): %.5f K/W" k r) values rth
printfn "largest deviation from 1 + (2/3) / k: %.4f %%" (100.0 * worst)
exit (if worst < 1e-3 then 0 else 1)
