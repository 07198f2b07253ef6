#!/usr/bin/env dotnet
#:property PublishAot=false
#:project ../../src/Strata/Strata.csproj
// Which carrier? Expected: silver and copper are a tie, since their conductivities are known to 5 % and differ by 7 %; kovar,
// twenty times worse, is last beyond every doubt. Run: dotnet run data/scripts/carrier-comparison.cs
using Strata.Files;
using Strata.Studies;

string design = Path.Combine(AppContext.GetData("EntryPointFileDirectoryPath") as string ?? "data/scripts", "../designs/cavity-build-up-cold-plate.json");
ComparedDesign[] carriers = [.. ((string[])["copper", "silver", "molybdenum", "kovar"]).Select(Carrier)];
Comparison comparison = ComparisonStudy.Run("carriers", carriers, new ComparisonOptions { Columns = ["t_mean_c"] });
foreach (ComparedVariant variant in comparison.Variants)
{
    ComparedFigure figure = variant.Figures[0]!;
    Console.WriteLine($"{figure.Rank}{(figure.IsTie ? "=" : " ")} {variant.Label,-12} {figure.Value.Value:F3} C +- {figure.HalfWidth:F3}, {variant.MassKgM2:F2} kg/m2");
}

int Rank(string name) => comparison.Variants.Single(variant => variant.Label == name).Figures[0]!.Rank;
bool expected = Rank("silver") == 1 && Rank("copper") == 1 && Rank("kovar") == 4;
Console.WriteLine(expected ? "as expected" : "NOT as expected");
return expected ? 0 : 1;

ComparedDesign Carrier(string material)
{
    Design Read(IReadOnlyList<string> more) => DesignReader.Read(design, [$"carrier_material={material}", .. more]);
    return new ComparedDesign([("carrier_material", material)], Read([]), Read);
}
