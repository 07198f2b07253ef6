// How does a slab's resistance rise with its thickness t under a source of 0.5 mm? Exact: Rth = t / mm + 2/3 K/W.
// Build the library first (dotnet build -c Release src/Strata), then: dotnet fsi data/scripts/thickness-sweep.fsx
#I "../../src/Strata/bin/Release/net10.0"
#r "CsvHelper.dll"
#r "Strata.Numerics.dll"
#r "Strata.dll"

open System.IO
open Strata.Reports
open Strata.Studies

let slab = Path.Combine(__SOURCE_DIRECTORY__, "slab.json")
let bottoms = [ for n in 0..8 -> -125.0 * float n ]
let table = Study.Sweep(slab, "outline.z0_um", bottoms |> List.map string)
let rth = table.Numbers "rth_k_w" |> List.ofArray
let exact = bottoms |> List.map (fun z -> (1000.0 - z) / 1000.0 + 2.0 / 3.0)
let worst = List.map2 (fun r e -> abs (r / e - 1.0)) rth exact |> List.max
List.iter2 (fun z r -> printfn "t = %5.3f mm: %.5f K/W" ((1000.0 - z) / 1000.0) r) bottoms rth
let page = Path.Combine(Directory.CreateTempSubdirectory("strata-sweep-").FullName, "sweep.html")
do
    use stream = File.Create page
    HtmlTablePage.Write(stream, "a slab and its thickness", table.Columns, table.Rows, "in_outline.z0_um", "rth_k_w")
printfn "largest deviation from t / mm + 2/3: %.4f %%; the plot is in %s" (100.0 * worst) page
exit (if worst < 1e-3 then 0 else 1)
