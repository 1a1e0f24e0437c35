using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace SiteGen.Cli.Preview;

/// <summary>Opens a source file at a line in the author's editor.</summary>
public static class Editor
{
    /// <returns>Null when it was started, else why not.</returns>
    public static string? Open(string fullPath, int line)
    {
        foreach (var (program, arguments) in Candidates(fullPath, Math.Max(line, 1)))
        {
            var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in arguments) start.ArgumentList.Add(argument);
            try
            {
                using var process = Process.Start(start);
                return null;
            }
            catch (Win32Exception)
            {
                // Not installed: the next one.
            }
        }
        return "No editor was found. Set VISUAL to one with a window, such as 'code' or 'rider'.";
    }

    private static IEnumerable<(string Program, string[] Arguments)> Candidates(string path, int line)
    {
        if (Environment.GetEnvironmentVariable("VISUAL") is { Length: > 0 } visual)
        {
            var words = visual.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            yield return (words[0], [.. words[1..], .. At(words[0], path, line)]);
        }
        foreach (var program in new[] { "code", "codium", "rider", "zed", "subl" }) yield return (program, At(program, path, line));
    }

    private static string[] At(string program, string path, int line)
    {
        var number = line.ToString(CultureInfo.InvariantCulture);
        return Path.GetFileNameWithoutExtension(program) switch
        {
            "code" or "codium" or "cursor" => ["--goto", $"{path}:{number}"],
            "rider" or "idea" or "pycharm" or "webstorm" => ["--line", number, path],
            "zed" or "subl" => [$"{path}:{number}"],
            "gvim" or "emacs" or "emacsclient" or "kate" or "gedit" => [$"+{number}", path],
            _ => [path],
        };
    }
}
