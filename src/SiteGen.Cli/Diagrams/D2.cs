using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Markdown.Diagrams;

namespace SiteGen.Cli.Diagrams;

/// <summary>The program <c>d2</c>. Its theme 1 is grey, so that its colours become those of the page.</summary>
internal static partial class D2
{
    public static DrawingProgram Program { get; } = new(DiagramKind.D2)
    {
        // Without --bundle=false, it downloads the pictures that a diagram names.
        Arguments = ["--theme=1", "--pad=8", "--bundle=false", DrawingProgram.Input, DrawingProgram.Output],
        Failure = static (error, _) => Failed(error),
    };

    private static DiagramAnswer Failed(string error)
    {
        if (Mistake().Match(error) is { Success: true } found)
            return new DiagramAnswer(null, found.Groups[2].Value.Trim(),
                int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        var message = error.Split('\n', StringSplitOptions.TrimEntries)
            .FirstOrDefault(static line => line.StartsWith("err: ", StringComparison.Ordinal));
        return new DiagramAnswer(null, message?["err: ".Length..] ?? "it gave no reason.");
    }

    [GeneratedRegex(@"diagram\.txt:([0-9]{1,6}):[0-9]+: ([^\n]*)")]
    private static partial Regex Mistake();
}
