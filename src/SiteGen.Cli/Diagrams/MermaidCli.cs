using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Bench.Interpreters;
using SiteGen.Cli.External;
using SiteGen.Markdown.Diagrams;

namespace SiteGen.Cli.Diagrams;

/// <summary>The program <c>mmdc</c> of Mermaid CLI, which draws in a browser without a window.</summary>
internal static partial class MermaidCli
{
    private const string Settings = "settings.json";

    private const string Browser = "browser.json";

    private static readonly ImmutableArray<string> Browsers =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    public static DrawingProgram Program { get; } = new(DiagramKind.Mermaid)
    {
        Arguments =
        [
            "--quiet", "--input", DrawingProgram.Input, "--output", DrawingProgram.Output,
            "--configFile", Settings, "--puppeteerConfigFile", Browser, "--backgroundColor", "transparent",
        ],
        Files = static surroundings => ImmutableSortedDictionary<string, string>.Empty
            .Add(Settings, Drawing).Add(Browser, BrowserOf(surroundings)),
        Variables = static surroundings => ImmutableSortedDictionary<string, string>.Empty
            .Add("PUPPETEER_CACHE_DIR", surroundings.Variable("PUPPETEER_CACHE_DIR")
                ?? Path.Join(surroundings.Home, ".cache", "puppeteer")),
        Failure = Failed,
    };

    /// <summary>The theme 'neutral' is grey, so that its colours become those of the page.</summary>
    private const string Drawing = """
        {
          "theme": "neutral",
          "htmlLabels": false,
          "flowchart": { "htmlLabels": false },
          "class": { "htmlLabels": false },
          "state": { "htmlLabels": false },
          "fontFamily": "Helvetica, Arial, sans-serif",
          "themeVariables": { "fontFamily": "Helvetica, Arial, sans-serif" },
          "securityLevel": "strict",
          "deterministicIds": true,
          "deterministicIDSeed": "sitegen",
          "handDrawnSeed": 1
        }
        """;

    /// <summary>Returns the settings of the browser: the installed one, without a way into the network.</summary>
    private static string BrowserOf(Surroundings surroundings)
    {
        var path = surroundings.Variable("PUPPETEER_EXECUTABLE_PATH")
            ?? Browsers.Select(name => Candidates.OnPath(name, surroundings)).OfType<string>().FirstOrDefault();
        var found = path is null ? "" : $"\"executablePath\": \"{JsonEncodedText.Encode(path)}\", ";
        var switches = string.Join(", ", BrowserSwitches.ForUser.Prepend(BrowserSwitches.NoNetwork)
            .Select(static name => $"\"{name}\""));
        return $$"""{ {{found}}"args": [{{switches}}] }""";
    }

    private static DiagramAnswer Failed(string error, string source)
    {
        if (NoBrowser().IsMatch(error)) return DiagramAnswer.NoBrowser;
        var lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var first = Array.FindIndex(lines, static line => Reason().IsMatch(line));
        if (first < 0) return new DiagramAnswer(null, lines is [var only, ..] ? only : "it gave no reason.");
        var message = Reason().Match(lines[first]).Groups[1].Value;
        if (message.StartsWith("Failed to launch the browser", StringComparison.Ordinal))
            return new DiagramAnswer(null, message + WhyNot(lines[(first + 1)..])) { IsOfMachine = true };
        if (Line().Match(message) is not { Success: true } found) return new DiagramAnswer(null, message);
        var number = int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        // A mistake is followed by the text up to its place, and by a line that points at it.
        var near = first + 1 < lines.Length ? $" near '{lines[first + 1]}'" : "";
        return new DiagramAnswer(
            null, message.Remove(found.Index, found.Length).TrimEnd(':', '.') + near, WrittenLine(source, number));
    }

    /// <summary>Returns what a browser that did not start said, in brackets, without its process and time.</summary>
    private static string WhyNot(string[] lines)
    {
        var said = Array.Find(lines, static line => line.Contains("FATAL", StringComparison.Ordinal))
            ?? Array.Find(lines, static line => !line.EndsWith(':') && !line.Contains("://", StringComparison.Ordinal));
        if (said is null) return "";
        var start = said.StartsWith('[') ? said.IndexOf(']') + 1 : 0;
        return $" ({said[start..].Trim()})";
    }

    /// <summary>
    /// Returns the line as its author counts: Mermaid removes the front matter and the comments first.
    /// </summary>
    /// <param name="number">The line as Mermaid counts, from 1; greater than their number at the end.</param>
    private static int WrittenLine(string source, int number)
    {
        var lines = source.Split('\n');
        var head = lines[0].TrimEnd() == "---" ? Array.FindIndex(lines, 1, static line => line.TrimEnd() == "---") : -1;
        var (counted, last) = (0, 1);
        for (var index = head + 1; index < lines.Length; index++)
        {
            if (lines[index].TrimStart() is ['%', '%', not '{', ..] or "%%") continue;
            last = index + 1;
            if (++counted == number) break;
        }
        return last;
    }

    [GeneratedRegex("Could not find Chrom|Browser was not found")]
    private static partial Regex NoBrowser();

    [GeneratedRegex(@"^(?:Evaluation failed: )?(?:[A-Za-z]*Error): (.+)$")]
    private static partial Regex Reason();

    [GeneratedRegex(" on line ([0-9]{1,6})[:.]?")]
    private static partial Regex Line();
}
