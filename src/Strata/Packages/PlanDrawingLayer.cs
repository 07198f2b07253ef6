namespace Strata.Packages;

/// <summary>A conductor layer of a package in plan.</summary>
/// <param name="Name">Its name: the region of its metal in the section where it has one.</param>
/// <param name="ThicknessUm">Its thickness, um.</param>
/// <param name="Material">Its metal.</param>
internal readonly record struct PlanDrawingLayer(string Name, double ThicknessUm, string Material);
