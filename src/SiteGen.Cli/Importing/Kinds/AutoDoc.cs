using SiteGen.Cli.Importing.Pages;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Cli.Importing.Text;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>
/// Keeps <c>::: package.module</c> with its options as code: mkdocstrings and its like write documentation there.
/// </summary>
internal static class AutoDoc
{
    private const string Mark = "::: ";

    public static IEnumerable<Edit> EditsFor(PageScope scope)
    {
        var text = scope.Text.Text;
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            if (scope.Text.IsCode(at)) continue;
            var end = EndOf(text, at);
            scope.Note(Outcome.Left, "documentation that a plugin writes from code: its call as code", at);
            yield return Edit.Replace(at, end, Ours.Code(null, text[at..end].TrimEnd()) + "\n");
            at = end - 1;
        }
    }

    private static int Next(string text, int start)
    {
        if (start == 0 && text.StartsWith(Mark, StringComparison.Ordinal)) return 0;
        return text.IndexOf("\n" + Mark, Math.Max(0, start - 1), StringComparison.Ordinal) is >= 0 and var found
            ? found + 1 : -1;
    }

    /// <summary>Returns the offset behind the line and the indented lines below it.</summary>
    private static int EndOf(string text, int start)
    {
        var end = start;
        do
        {
            end = text.IndexOf('\n', end) is >= 0 and var found ? found + 1 : text.Length;
        }
        while (end < text.Length && text.AsSpan(end).StartsWith("    "));
        return end;
    }
}
