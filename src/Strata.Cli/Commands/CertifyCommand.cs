using System.CommandLine;
using System.Globalization;
using Strata.Analysis;
using Strata.Files;
using Strata.Problems;
using Strata.Refinement;

namespace Strata.Cli.Commands;

/// <summary><c>strata certify</c>: one design in, a proof of its resistance out.</summary>
internal static class CertifyCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Streams streams, Interrupt interrupt)
    {
        var design = new DesignArguments();
        var output = new Option<string>("--output", "-o")
        {
            Description = "The proof: drawing, potential and flux",
            HelpName = "PROOF.json",
            Required = true
        };
        var part = new Option<string>("--of")
        {
            Description = "The source, or the net, of which there are several: its resistance alone is proven",
            HelpName = "NAME"
        };
        Option<bool> json = JsonLine.Option("the interval");
        var command = new Command("certify",
            "Prove the resistance of a design in a file that others can check (src/Strata.Check)") { output, part, json };
        design.AddTo(command, solving: true);
        command.SetAction(parsed => Run(design.ReadToSolve(parsed), parsed.GetValue(output)!, parsed.GetValue(part),
            parsed.GetValue(json), streams, interrupt));
        return command;
    }

    private static int Run(Design design, string path, string? part, bool json, Streams streams, Interrupt interrupt)
    {
        AtomicFile.CheckWritable(path);
        interrupt.Listen();
        Certificate proof;
        try
        {
            proof = Certification.Of(design.Section, new AnalysisOptions { Cancellation = interrupt.Token }, part);
        }
        catch (InputException fault)
        {
            throw new InputException(fault.Problems.Select(design.Locate));
        }

        AtomicFile.Write(path, stream => ProofWriter.Write(stream, proof));
        if (json)
        {
            JsonLine.Write(
                streams, ("of", Name(proof).Member), ("lower", proof.Interval.Lower),
                ("upper", proof.Interval.Upper), ("file", path));
            return ExitCode.Ok;
        }

        streams.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Name(proof).Words}: {proof.Interval.Lower:R} to {proof.Interval.Upper:R}, "
            + $"{100 * proof.Interval.RelativeWidth:0.###} % wide"));
        if (proof.HasRanges)
        {
            streams.Out.WriteLine("It holds for all conductivities that each shape has over its temperatures; those are not proven.");
        }

        return ExitCode.Ok;
    }

    private static (string Member, string Words) Name(Certificate proof) => proof.Number switch
    {
        CertifiedNumber.ThermalResistance => ("rth_k_w", "thermal resistance, K/W"),
        CertifiedNumber.MeanRise => ("mean_rise_k", "mean rise of the source above the lowest level, K"),
        _ => ("resistance_ohm", "resistance, ohm"),
    };
}
