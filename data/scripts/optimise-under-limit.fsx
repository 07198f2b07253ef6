// The weakest fan that will do: the smallest film coefficient that keeps the highest temperature of a slab at or below 29 C. Exact:
// the top of the slab is at 25 + 2 W (1000/h + 1/2 + 1/4) K, so that h = 800 W/(m2 K). The film is minimised through the resistance
// that it leaves: the least resistance at which the top is not below the limit.
// Build the library first (dotnet build -c Release src/Strata), then: dotnet fsi data/scripts/optimise-under-limit.fsx
#I "../../src/Strata/bin/Release/net10.0"
#r "Strata.Numerics.dll"
#r "Strata.dll"

open Strata.Files
open Strata.Studies

let design = System.IO.Path.Combine(__SOURCE_DIRECTORY__, "slab.json")
let read (more: System.Collections.Generic.IReadOnlyList<string>) = DesignReader.Read(design, more)

let report =
    OptimisationStudy.Run(
        read [||], System.Func<_, _> read, "rth_k_w", [| OptimisedRange("boundaries[0].film_w_m2k", 300.0, 3000.0) |],
        [| FigureLimit.Parse("t_max_c>=29", "limit") |])

let struct (_, film) = report.Values[0]
let struct (_, hottest) = report.Limits[0]
printfn "h = %.1f W/(m2 K) (exact 800) after %d solves, found %.3f C" film report.Solves hottest.Value
exit (if report.Feasible && abs (film - 800.0) < 8.0 then 0 else 1)
