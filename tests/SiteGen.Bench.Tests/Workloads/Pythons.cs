using System.Diagnostics;
using Xunit;

namespace SiteGen.Bench.Tests.Workloads;

/// <summary>Interpreters that this machine offers to tests.</summary>
internal static class Pythons
{
    public const string Reason = "No Python 3.12 or later: set SITEGEN_PYTHONS to executables, separated as in PATH.";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static string[] Found { get; } = [.. Candidates().Where(IsNewEnough)];

    /// <summary>What it wrote to standard output.</summary>
    public static string Run(string executable, string folder, int hashSeed, params string[] arguments)
    {
        var start = new ProcessStartInfo(executable, ["-s", "-P", "-X", "utf8", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PYTHONHASHSEED"] = $"{hashSeed}";
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        start.Environment.Remove("PYTHON_JIT");
        start.Environment.Remove("PYTHON_GIL");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{executable} did not end within {Patience}.");
        }
        Assert.True(process.ExitCode == 0,
            $"{executable} ended with {process.ExitCode}:\n{errors.GetAwaiter().GetResult()}");
        return output.GetAwaiter().GetResult();
    }

    private static string[] Candidates() =>
        Environment.GetEnvironmentVariable("SITEGEN_PYTHONS") is { Length: > 0 } listed
            ? listed.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            : ["python3"];

    private static bool IsNewEnough(string executable)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(executable, ["-c", "import sys; sys.exit(sys.version_info < (3, 12))"]))!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
