#!/usr/bin/env dotnet
#:property PublishAot=false
#:project ../../src/Strata/Strata.csproj
// The weakest fan that will do: the smallest film coefficient that keeps the highest temperature of a slab at or below 29 C. Exact:
// the top of the slab is at 25 + 2 W (1000/h + 1/2 + 1/4) K, so that h = 800 W/(m2 K). The film is minimised through the resistance
// that it leaves: the least resistance at which the top is not below the limit. Run: dotnet run data/scripts/optimise-under-limit.cs
using Strata.Files;
using Strata.Studies;

string design = Path.Combine(AppContext.GetData("EntryPointFileDirectoryPath") as string ?? "data/scripts", "slab.json");
Design Read(IReadOnlyList<string> more) => DesignReader.Read(design, more);
OptimisationReport report = OptimisationStudy.Run(
    Read([]), Read, "rth_k_w", [new OptimisedRange("boundaries[0].film_w_m2k", 300, 3000)], [FigureLimit.Parse("t_max_c>=29", "limit")]);
double film = report.Values[0].Value;
Console.WriteLine($"h = {film:F1} W/(m2 K) (exact 800) after {report.Solves} solves: {report.Limits[0].Limit}, found {report.Limits[0].Value.Value:F3} C");
return report.Feasible && Math.Abs(film - 800) < 8 ? 0 : 1;
