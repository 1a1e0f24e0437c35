using System.CommandLine;
using SiteGen.Cli.Terminal;

namespace SiteGen.Cli.Commands.Bench;

/// <summary><c>sitegen bench</c>: measures builds of CPython, and reads the results.</summary>
public static class BenchCommand
{
    public static Command Create(Screen screen, TimeProvider clock) =>
        new("bench", "Measures builds of CPython, and reads the results.")
    {
        DoctorCommand.Create(screen, clock),
        ListCommand.Create(screen),
        ProbeCommand.Create(screen),
        RunCommand.Create(screen, clock),
        SelfTestCommand.Create(screen, clock),
        ReproduceCommand.Create(screen, clock),
        CompareCommand.Create(screen),
        ClaimsCommand.Create(screen),
        CheckCommand.Create(screen),
        ImportCommand.Create(screen),
        ExportCommand.Create(screen),
        MergeCommand.Create(screen),
    };
}
