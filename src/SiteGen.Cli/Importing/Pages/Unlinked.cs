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

    /// <returns>Null for a link that is not written as <c>[text](target)</c>.</returns>
    public static Edit? Of(LinkInline link, string text, string target)
    {
        var label = link.Span.Start + (link.IsImage ? 2 : 1);
        var end = link.Span.End + 1;
        if (link.UrlSpan.Start < label || link.UrlSpan.Start > text.Length) return null;
        var close = text.LastIndexOf("](", link.UrlSpan.Start, StringComparison.Ordinal);
        return close < label || close > end ? null
            : new Edit(link.Span.Start, end, label, close, content => $"{content.Inner}{Ours.Kept(target)}");
    }
}
