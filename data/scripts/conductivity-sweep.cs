#!/usr/bin/env dotnet
#:property PublishAot=false
#:project ../../src/Strata/Strata.csproj
// How does a slab's resistance fall with its conductivity? Exact: Rth = 1 + (2/3) / k K/W, k in W/(m K). Solves 40 values on all
// cores, writes table, matrix and a page with the plot. Run: dotnet run data/scripts/conductivity-sweep.cs
using System.Globalization;
using Strata.Reports;
using Strata.Studies;

string here = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? "data/scripts";
double[] conductivities = [.. Enumerable.Range(1, 40).Select(n => 0.1 * n)];
ResultTable table = Study.Sweep(Path.Combine(here, "slab.json"), "materials.m.k_w_mk", conductivities.Select(k => k.ToString("R", CultureInfo.InvariantCulture)));
double[] rth = table.Numbers("rth_k_w");
double worst = conductivities.Zip(rth, (k, r) => Math.Abs(r - (1 + (2.0 / 3 / k))) / r).Max();
string folder = Directory.CreateTempSubdirectory("strata-sweep-").FullName;
using (FileStream csv = File.Create(Path.Combine(folder, "sweep.csv")))
{
    table.WriteCsv(csv);
}

using (FileStream npy = File.Create(Path.Combine(folder, "sweep.npy")))
{
    table.WriteNpy(npy, ["in_materials.m.k_w_mk", "rth_k_w", "rth_lower_k_w", "rth_upper_k_w"]);
}

using (FileStream page = File.Create(Path.Combine(folder, "sweep.html")))
{
    HtmlTablePage.Write(page, "a slab and its conductivity", table.Columns, table.Rows, "in_materials.m.k_w_mk", "rth_k_w");
}

Console.WriteLine($"{table.Rows.Count} rows; largest deviation from 1 + (2/3) / k: {100 * worst:F4} %; sweep.csv, sweep.npy, sweep.html in {folder}");
return worst < 1e-3 ? 0 : 1;
