using System.CommandLine;
using System.Text;
using SiteGen.Bench.Results;
using SiteGen.Bench.Results.Pyperf;
using SiteGen.Cli.Terminal;

namespace SiteGen.Cli.Commands.Bench;

/// <summary><c>sitegen bench export</c>: writes a session for other programs.</summary>
internal static class ExportCommand
{
    public static Command Create(Screen screen) =>
        new("export", "Writes a session for other programs.") { Pyperf(screen), Csv(screen) };

    private static Command Pyperf(Screen screen)
    {
        var (file, output) = (File(), Output());
        var configuration = new Option<string>("--config")
        {
            Description = "Configuration to write. Only one, because pyperf would mix two of them.",
            Required = true,
            HelpName = "NAME",
        };
        var command = new Command(
            "pyperf", "Writes one configuration in pyperf's format 1.0.") { file, configuration, output,
            SiteOptions.All() };
        command.SetAction(parsed =>
        {
            if (SessionInput.Read(parsed.GetValue(file)!, screen.For(parsed)) is not { } session)
                return BenchExitCodes.BadFile;
            var export = PyperfWriter.Write(session, parsed.GetValue(configuration)!);
            screen.For(parsed).Report(export.Diagnostics);
            if (export.Json is not { } json) return BenchExitCodes.BadFile;
            return PyperfWriter.WriteFile(parsed.GetValue(output)!, json) is { } problem
                ? screen.Refuse(problem, BenchExitCodes.BadFile) : BenchExitCodes.Ok;
        });
        return command;
    }

    private static Command Csv(Screen screen)
    {
        var (file, output) = (File(), Output());
        var command = new Command(
            "csv", "Writes every value of a session as a row.") { file, output, SiteOptions.All() };
        command.SetAction(parsed =>
        {
            if (SessionInput.Read(parsed.GetValue(file)!, screen.For(parsed)) is not { } session)
                return BenchExitCodes.BadFile;
            return DiskFile.Replace(
                parsed.GetValue(output)!, Encoding.UTF8.GetBytes(CsvExport.Write(session))) is { } problem
                ? screen.Refuse(problem, BenchExitCodes.BadFile) : BenchExitCodes.Ok;
        });
        return command;
    }

    private static Argument<string> File() => new("FILE") { Description = "A session file." };

    private static Option<string> Output() =>
        new("--out", "-o")
        {
            Description = "File to write. For pyperf, it may end in .gz.",
            Required = true,
            HelpName = "FILE",
        };
}
