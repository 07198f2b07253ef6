#!/usr/bin/env dotnet
#:property PublishAot=false
#:project ../../src/Strata/Strata.csproj
// How does a slab's resistance rise with its thickness t under a source of 0.5 mm? Exact: Rth = t / mm + 2/3 K/W. Solves 41 thicknesses
// on all cores, writes table, matrix and a page with the plot. Run: dotnet run data/scripts/thickness-sweep.cs
using System.Globalization;
using Strata.Reports;
using Strata.Studies;

string here = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? "data/scripts";
const string Bottom = "outline.z0_um";
double[] bottoms = [.. Enumerable.Range(0, 41).Select(n => -25.0 * n)];
ResultTable table = Study.Sweep(
    Path.Combine(here, "slab.json"), Bottom, bottoms.Select(z => z.ToString("R", CultureInfo.InvariantCulture)));
double[] rth = table.Numbers("rth_k_w");
double worst = bottoms.Zip(rth, (z, r) => Math.Abs((r / (((1000 - z) / 1000) + (2.0 / 3))) - 1)).Max();
string folder = Directory.CreateTempSubdirectory("strata-sweep-").FullName;
using (FileStream csv = File.Create(Path.Combine(folder, "sweep.csv")))
{
    table.WriteCsv(csv);
}

using (FileStream npy = File.Create(Path.Combine(folder, "sweep.npy")))
{
    table.WriteNpy(npy, [$"in_{Bottom}", "rth_k_w", "rth_lower_k_w", "rth_upper_k_w"]);
}

using (FileStream parquet = File.Create(Path.Combine(folder, "sweep.parquet")))
{
    table.WriteParquet(parquet);
}

using (FileStream page = File.Create(Path.Combine(folder, "sweep.html")))
{
    HtmlTablePage.Write(page, "a slab and its thickness", table.Columns, table.Rows, $"in_{Bottom}", "rth_k_w");
}

Console.WriteLine($"{table.Rows.Count} rows; largest deviation from t / mm + 2/3: {100 * worst:F4} %; CSV, NPY, Parquet and HTML in {folder}");
return worst < 1e-3 ? 0 : 1;
