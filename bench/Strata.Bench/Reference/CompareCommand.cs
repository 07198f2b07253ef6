using Strata.Numerics.Discretization;

namespace Strata.Bench.Reference;

/// <summary><c>compare FILE.bin --cells N</c>: largest relative difference between an exchange file and the generated problem.</summary>
public static class CompareCommand
{
    /// <summary>Largest difference that counts as rounding.</summary>
    private const double Rounding = 1e-12;

    /// <summary>Runs the command; 0 where both are equal up to rounding.</summary>
    public static int Run(string[] args)
    {
        CommandArguments options = new(args);
        DiffusionSystem file = ExchangeFile.Read(options.File!);
        DiffusionSystem own = ReferenceProblem.Create(options.Number("--cells", 60e3));
        if (file.Nx != own.Nx || file.Nz != own.Nz)
        {
            Console.WriteLine($"different grids: {file.Nx} x {file.Nz} and {own.Nx} x {own.Nz}");
            return 1;
        }

        double worst = new[]
        {
            Difference(file.Gx, own.Gx), Difference(file.Gz, own.Gz), Difference(file.Gb, own.Gb), Difference(file.Q, own.Q),
        }.Max();
        Console.WriteLine($"cells={file.Gx.Length} largest_relative_difference={worst:E2}");
        return worst <= Rounding ? 0 : 1;
    }

    private static double Difference(double[] a, double[] b)
    {
        double worst = 0;
        for (int c = 0; c < a.Length; c++)
        {
            double size = Math.Max(Math.Abs(a[c]), Math.Abs(b[c]));
            worst = size > 0 ? Math.Max(worst, Math.Abs(a[c] - b[c]) / size) : worst;
        }

        return worst;
    }
}
