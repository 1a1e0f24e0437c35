using System.Collections.Frozen;

namespace SiteGen.Markdown.ForeignSyntax;

/// <summary>
/// Finds components: elements that HTML does not have and that begin with a capital letter, <c>&lt;Card&gt;</c>.
/// </summary>
internal static class Components
{
    private static readonly FrozenSet<string> OfHtml = (
        "a abbr acronym address applet area article aside audio b base bdi bdo big blockquote body br "
        + "button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir "
        + "div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 "
        + "head header hgroup hr html i iframe img input ins kbd label legend li link main map mark "
        + "marquee math menu meta meter nav nobr noscript object ol optgroup option output p param picture "
        + "pre progress q rp rt ruby s samp script search section select slot small source span strike "
        + "strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr "
        + "track tt u ul var video wbr")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool MayBeIn(string text)
    {
        for (var at = text.IndexOf('<'); at >= 0; at = text.IndexOf('<', at + 1))
        {
            if (at + 1 < text.Length && char.IsAsciiLetterUpper(text[at + 1])) return true;
        }
        return false;
    }

    /// <param name="html">A tag or a part of raw HTML.</param>
    /// <returns>
    /// The start of the next component, and its length up to the end of its name; -1 when there is none.
    /// </returns>
    public static (int Start, int Length) Next(ReadOnlySpan<char> html, int start)
    {
        for (var at = start; at < html.Length; at++)
        {
            var next = html[at..].IndexOf('<');
            if (next < 0) break;
            at += next;
            var name = NameIn(html[(at + 1)..]);
            if (name.Length > 0 && char.IsAsciiLetterUpper(name[0]) && !IsHtml(name)) return (at, name.Length + 1);
        }
        return (-1, 0);
    }

    private static ReadOnlySpan<char> NameIn(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && IsNameLetter(text[length])) length++;
        return text[..length];
    }

    private static bool IsNameLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_';

    private static bool IsHtml(ReadOnlySpan<char> name) =>
        OfHtml.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
}
