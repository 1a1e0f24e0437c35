using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace SiteGen.Cli.Preview;

/// <summary>Opens a source file at a line in the author's editor.</summary>
public static class Editor
{
    /// <returns>Null when an editor was started, otherwise the reason why not.</returns>
    public static string? Open(string fullPath, int line)
    {
        foreach (var (program, arguments) in Candidates(fullPath, Math.Max(line, 1)))
        {
            var start = new ProcessStartInfo(program)
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            foreach (var argument in arguments) start.ArgumentList.Add(argument);
            try
            {
                Drain(Process.Start(start)!);
                return null;
            }
            catch (Win32Exception)
            {
                // Not installed: try the next one.
            }
        }
        return "No editor was found. Set VISUAL to one with a window, such as 'code' or 'rider'.";
    }

    private static IEnumerable<(string Program, string[] Arguments)> Candidates(string path, int line)
    {
        if (Environment.GetEnvironmentVariable("VISUAL")?.Split(
            ' ', StringSplitOptions.RemoveEmptyEntries) is [var own, .. var options] && !IsForTerminals(own, options))
            yield return (own, [.. options, .. At(own, path, line)]);
        foreach (var program in new[] { "code", "codium", "rider", "zed", "subl" })
            yield return (program, At(program, path, line));
    }

    /// <summary>
    /// Returns true for an editor that runs in the terminal, where it would compete with the preview for every key.
    /// </summary>
    private static bool IsForTerminals(string program, string[] options) =>
        Path.GetFileNameWithoutExtension(program) is "vi" or "vim" or "nvim" or "nano" or "pico" or "micro" or "hx"
            or "helix" or "kak" or "joe" or "ne" or "mcedit" or "ed"
        || options.Any(static option => option is "-nw" or "-t" or "-tty" or "--tty");

    /// <summary>Reads and discards what the editor prints, so that it never waits on a full pipe.</summary>
    private static void Drain(Process editor)
    {
        editor.StandardInput.Close();
        editor.OutputDataReceived += static (_, _) => { };
        editor.ErrorDataReceived += static (_, _) => { };
        editor.BeginOutputReadLine();
        editor.BeginErrorReadLine();
        editor.EnableRaisingEvents = true;
        editor.Exited += static (sender, _) => ((Process)sender!).Dispose();
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
