using System.CommandLine;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;
using SiteGen.Bench.Results.Pyperf;
using SiteGen.Cli.Terminal;
using SiteGen.Foundation;

namespace SiteGen.Cli.Commands.Bench;

/// <summary><c>sitegen bench import pyperf</c>: converts a pyperf file into a session that can be compared.</summary>
internal static class ImportCommand
{
    public static Command Create(Screen screen)
    {
        var file = new Argument<string>("FILE") { Description = "A pyperf file, .json or .json.gz." };
        var label = new Option<string>("--label")
        {
            Description = "Name of the interpreter in the session.",
            DefaultValueFactory = static _ => "imported",
            HelpName = "NAME",
        };
        var output = new Option<string>("--out")
        {
            Description = "File to write the session to.",
            Required = true,
            HelpName = "FILE",
        };
        var pyperf = new Command("pyperf", "Imports pyperf's format 1.0.") { file, label, output, SiteOptions.All() };
        pyperf.SetAction(parsed =>
            Run(parsed.GetValue(file)!, parsed.GetValue(label)!, parsed.GetValue(output)!, screen.For(parsed)));
        return new Command("import", "Converts the measurements of another program into a session.") { pyperf };
    }

    private static int Run(string path, string label, string output, Screen screen)
    {
        var (file, problems) = PyperfReader.Read(path);
        screen.Report(problems);
        if (file is null) return BenchExitCodes.BadFile;
        var import = PyperfImport.Of(file, label, DiskFile.Shown(path));
        screen.Report(import.Diagnostics);
        var session = SessionAnalysis.Analyse(
            PyperfSession.Of(import, Path.GetFileNameWithoutExtension(output), TimeProvider.System.GetUtcNow()));
        if (SessionFile.Write(session, output) is [var problem, ..])
            return screen.Refuse(problem, BenchExitCodes.BadFile);
        screen.Results.Profile.Out.Writer.WriteLine(
            $"{output}: {Counted.Of(import.Cells.Length, "benchmark")}, "
            + $"{Counted.Of(import.Cells.Sum(static cell => cell.Samples.Length), "run")}, "
            + $"{Counted.Of(import.CalibrationRunCount, "calibration run")} left out.");
        return BenchExitCodes.Ok;
    }
}
