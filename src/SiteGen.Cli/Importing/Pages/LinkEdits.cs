using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Cli.Importing.Text;

namespace SiteGen.Cli.Importing.Pages;

/// <summary>Rewrites the targets of links, images, link definitions and raw HTML.</summary>
internal static class LinkEdits
{
    private static readonly string[] Attributes = ["href", "src", "poster", "srcset"];

    /// <param name="convert">Returns the new target; null to leave it.</param>
    public static IEnumerable<Edit> For(PageScope scope, Func<string, PageScope, string?> convert)
    {
        var text = scope.Text.Text;
        foreach (var node in scope.Text.Tree.Descendants())
        {
            if (node is LinkInline { Url: { } written } link && Unlinked.HasOtherScheme(written)
                && convert(written, scope) is null
                && Unlinked.Of(link, text, written) is { } unlinked)
            {
                scope.Note(Outcome.Left, "link with a scheme that pages cannot have: its text", node.Span.Start);
                yield return unlinked;
                continue;
            }
            var (start, end) = node switch
            {
                LinkInline { Reference: null, IsAutoLink: false, UrlSpan: { IsEmpty: false } url } =>
                    (url.Start, url.End + 1),
                LinkReferenceDefinition { UrlSpan: { IsEmpty: false } url } => (url.Start, url.End + 1),
                _ => (0, 0),
            };
            if (end > start && end <= text.Length
                && TargetEdit(scope, start, end, convert) is { } edit) yield return edit;
            if (node is HtmlBlock or HtmlInline)
            {
                foreach (var inner in InHtml(scope, node.Span.Start, Math.Min(node.Span.End + 1, text.Length), convert))
                    yield return inner;
            }
        }
    }

    private static Edit? TargetEdit(
        PageScope scope, int start, int end, Func<string, PageScope, string?> convert)
    {
        var text = scope.Text.Text;
        if (scope.Text.HasTag(start, end)) return null;
        var written = text[start..end];
        var target = written is ['<', .., '>'] ? written[1..^1] : written;
        return convert(target, scope) is { } converted && converted != target
            ? Edit.Replace(start, end, Ours.Target(converted)) : null;
    }

    /// <summary>Finds the attributes of raw HTML that hold addresses.</summary>
    private static IEnumerable<Edit> InHtml(
        PageScope scope, int start, int end, Func<string, PageScope, string?> convert)
    {
        var text = scope.Text.Text;
        for (var at = text.IndexOf('=', start, end - start); at >= 0; at = Next(at + 1))
        {
            var name = NameBefore(text, at, start);
            if (!Attributes.Contains(name, StringComparer.OrdinalIgnoreCase)) continue;
            var open = at + 1;
            while (open < end && text[open] == ' ') open++;
            if (open >= end || text[open] is not ('"' or '\'')) continue;
            var close = text.IndexOf(text[open], open + 1, end - open - 1);
            if (close < 0) continue;
            if (!scope.Text.HasTag(open + 1, close) && convert(text[(open + 1)..close], scope) is { } converted)
                yield return Edit.Replace(open + 1, close, converted);
        }

        int Next(int from) => from >= end ? -1 : text.IndexOf('=', from, end - from);
    }

    private static string NameBefore(string text, int at, int start)
    {
        var end = at;
        while (end > start && text[end - 1] == ' ') end--;
        var from = end;
        while (from > start && char.IsAsciiLetter(text[from - 1])) from--;
        return text[from..end];
    }

    /// <summary>Converts a target by the plan; what is not found stays, with a note.</summary>
    public static string? ByPlan(string target, PageScope scope)
    {
        if (!LinkTargets.IsOnSite(target)) return null;
        if (LinkTargets.Convert(target, scope.Page, scope.Plan) is { } converted) return converted;
        return null;
    }
}
