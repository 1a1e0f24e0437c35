using Markdig.Syntax.Inlines;
using SiteGen.Cli.Importing.Text;

namespace SiteGen.Cli.Importing.Pages;

/// <summary>Turns a link that cannot be one here into its text, with the target in a comment.</summary>
internal static class Unlinked
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    /// <summary>Returns true for a target with a scheme that pages cannot link to, such as 'irc:'.</summary>
    public static bool HasOtherScheme(string target)
    {
        var colon = target.IndexOf(':');
        return colon > 1 && target.AsSpan(0, colon).IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyz+-.") < 0
            && !Schemes.Contains(target[..colon]);
    }

    /// <returns>Null for a link without text.</returns>
    public static Edit? Of(LinkInline link, string text, string target)
    {
        if (link.FirstChild is null || link.LastChild is null) return null;
        var (start, end) = (link.FirstChild.Span.Start, link.LastChild.Span.End + 1);
        return start <= link.Span.Start || end <= start || end > link.Span.End + 1 || link.Span.End >= text.Length
            ? null
            : new Edit(link.Span.Start, link.Span.End + 1, start, end,
                content => $"{content.Inner}{Ours.Kept(target)}");
    }
}
