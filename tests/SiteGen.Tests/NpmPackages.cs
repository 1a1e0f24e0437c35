using System.ComponentModel;
using System.Diagnostics;

namespace SiteGen.Tests;

/// <summary>Third-party packages for tests, which the repository names but does not contain.</summary>
internal static class NpmPackages
{
    private static readonly TimeSpan LongestInstallation = TimeSpan.FromMinutes(5);

    /// <summary>Installs what the lock file names; nothing is asked of the network once it is there.</summary>
    /// <param name="folder">The folder with <c>package.json</c> and its lock file.</param>
    /// <param name="name">The name of the folder of installed packages.</param>
    /// <returns>That folder, or null and the reason.</returns>
    public static (string? Packages, string? WhyNot) Install(string folder, string name)
    {
        var packages = Path.Combine(TestSite.Folder(".."), "artifacts", name);
        Directory.CreateDirectory(packages);
        var installedLock = Path.Combine(packages, "node_modules", "installed-lock.json");
        var lockFile = Path.Combine(folder, "package-lock.json");
        var wanted = File.ReadAllText(lockFile);
        if (File.Exists(installedLock) && File.ReadAllText(installedLock) == wanted) return (packages, null);
        foreach (var file in new[] { "package.json", "package-lock.json" })
            File.Copy(Path.Combine(folder, file), Path.Combine(packages, file), overwrite: true);
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        string[] install = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
        var (isDone, output) = Run(npm, packages, install);
        if (isDone) File.Copy(lockFile, installedLock, overwrite: true);
        return isDone ? (packages, null) : (null, output);
    }

    public static (bool Succeeded, string Output) Run(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(LongestInstallation))
            {
                process.Kill(entireProcessTree: true);
                return (false, $"'{program}' did not end.");
            }
            if (process.ExitCode == 0) return (true, output.Result);
            return (false, $"'{program} {arguments[0]}' failed: {FirstLine(error.Result)}");
        }
        catch (Win32Exception)
        {
            return (false, $"'{program}' is not installed here.");
        }
    }

    private static string FirstLine(string text) => text.Trim().Split('\n')[0];
}
