using SiteGen.Cli.Importing.Pages;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Cli.Importing.Text;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>Converts what kramdown adds to Markdown: attribute lists, and lists of contents.</summary>
internal static class Kramdown
{
    public static IEnumerable<Edit> EditsFor(PageScope scope)
    {
        var text = scope.Text.Text;
        for (var at = text.IndexOf("{:", StringComparison.Ordinal); at >= 0;
            at = text.IndexOf("{:", at + 2, StringComparison.Ordinal))
        {
            var end = text.IndexOf('}', at);
            if (end < 0 || scope.Text.IsCode(at) || scope.Text.HasTag(at, at + 2)
                || text[at..end].Contains('\n')) continue;
            var inner = text[(at + 2)..end].Trim();
            if (inner.StartsWith("toc", StringComparison.Ordinal)) yield return Contents(scope, text, at, end + 1);
            else
            {
                scope.Note(inner.StartsWith('/') || inner.StartsWith("::", StringComparison.Ordinal)
                    ? Outcome.Left : Outcome.Converted, "attribute list", at);
                yield return Edit.Replace(at, end + 1, inner.StartsWith('.') || inner.StartsWith('#')
                    || inner.Contains('=')
                    ? $"{{{inner}}}" : Ours.Kept(text[at..(end + 1)]));
            }
        }
    }

    /// <summary>Drops the mark for a list of contents with the item above it, which the theme shows anyway.</summary>
    private static Edit Contents(PageScope scope, string text, int at, int end)
    {
        scope.Note(Outcome.Approximated, "list of contents: that of the theme", at);
        var lineStart = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        var above = lineStart < 2 ? 0 : text.LastIndexOf('\n', lineStart - 2) + 1;
        var item = text.AsSpan(above, Math.Max(0, lineStart - above)).Trim();
        return Edit.Replace(item is ['*' or '-' or '1', ..] ? above : at, end, "");
    }
}
