using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Markdown.Diagrams;

namespace SiteGen.Cli.Diagrams;

/// <summary>The program <c>dot</c> of Graphviz.</summary>
internal static partial class Graphviz
{
    /// <summary>Text is drawn in the font of the page; Graphviz measures it in one of about the same width.</summary>
    public static DrawingProgram Program { get; } = new(DiagramKind.Graphviz)
    {
        Arguments =
        [
            "-Tsvg", "-Gbgcolor=transparent", "-Gfontname=Helvetica", "-Nfontname=Helvetica", "-Efontname=Helvetica",
            "-Nfontsize=13", "-Efontsize=12", "-o", DrawingProgram.Output, DrawingProgram.Input,
        ],
        // On a server, Graphviz opens no file that a diagram names.
        Variables = static _ => ImmutableSortedDictionary<string, string>.Empty
            .Add("SERVER_NAME", "sitegen").Add("GV_FILE_PATH", ""),
        Warning = WarningIn,
        Failure = static (error, _) => Failed(error),
    };

    /// <summary>Returns the first warning about the diagram; fonts are those of the machine.</summary>
    private static string? WarningIn(string error)
    {
        const string mark = "Warning: ";
        return Lines(error).FirstOrDefault(static line =>
            line.StartsWith(mark, StringComparison.Ordinal)
            && !line.Contains("font", StringComparison.OrdinalIgnoreCase)
            && !line.Contains("SERVER_NAME", StringComparison.Ordinal))?[mark.Length..]
            .Replace($"{DrawingProgram.Input}: ", "", StringComparison.Ordinal);
    }

    private static DiagramAnswer Failed(string error)
    {
        var message = Lines(error).FirstOrDefault() ?? "it gave no reason.";
        var line = Line().Match(message) is { Success: true } found
            ? int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : (int?)null;
        return new DiagramAnswer(null,
            message.Replace($"Error: {DrawingProgram.Input}: ", "", StringComparison.Ordinal), line);
    }

    private static string[] Lines(string error) =>
        error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex("in line ([0-9]{1,6})")]
    private static partial Regex Line();
}
