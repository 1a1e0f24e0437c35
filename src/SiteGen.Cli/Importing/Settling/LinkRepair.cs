using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Cli.Importing.Pages;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Cli.Importing.Text;
using SiteGen.Foundation;

namespace SiteGen.Cli.Importing.Settling;

/// <summary>Mends the links of one new page that a build reports.</summary>
/// <param name="page">The page with its place and its address in the other site.</param>
/// <param name="baseUrl">The address of the other site; null if it is not known.</param>
internal sealed class LinkRepair(PlannedFile page, Uri? baseUrl, ICollection<ImportNote> notes)
{
    /// <summary>True after a link that could not be mended, which a build still reports.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>
    /// Returns the page with each broken link mended: with the heading's id here, without its heading, to the address
    /// of the other site, or as text.
    /// </summary>
    public string Mended(string text, IEnumerable<BrokenLink> links)
    {
        var bodyStart = BodyStart(text);
        var body = text[bodyStart..];
        var line = text.AsSpan(0, bodyStart).Count('\n');
        var tree = ForeignText.Parse(body, Recipe.CommonMark, []).Tree;
        var inlines = tree.Descendants<LinkInline>().ToLookup(static link => link.Span.Start);
        var edits = new List<Edit>();
        foreach (var link in links)
        {
            var offset = OffsetOf(body, link.Link.Location.Line - line, link.Link.Location.Column);
            if (EditFor(link, body, offset, inlines[offset].FirstOrDefault()) is { } edit) edits.Add(edit);
            else HasFailed = true;
        }
        return text[..bodyStart] + Edits.Apply(body, edits.DistinctBy(static edit => edit.Start));
    }

    private Edit? EditFor(BrokenLink broken, string body, int offset, LinkInline? inline)
    {
        var target = broken.Link.Target;
        var span = inline is { Reference: null, UrlSpan: { IsEmpty: false } url } ? url
            : inline is { Reference.UrlSpan: { IsEmpty: false } there } ? there
            : SpanOf(body, target, Math.Clamp(offset, 0, body.Length));
        if (span.IsEmpty) return null;
        var (start, end) = (span.Start, span.End + 1);
        var at = new SourceLocation(page.File.Path);
        if (broken.Target is { } leadsTo && WithHeading(target, leadsTo.Parsed.Body.Anchors) is { } mended)
        {
            notes.Add(new ImportNote(mended.Contains('#') ? Outcome.Converted : Outcome.Approximated,
                mended.Contains('#') ? "link to a heading" : "link to a heading that does not exist: to its page", at));
            return Edit.Replace(start, end, body[start] == '<' ? $"<{mended}>" : Ours.Target(mended));
        }
        if (broken.Target is null && AddressThere(target) is { } address)
        {
            notes.Add(new ImportNote(Outcome.Approximated,
                "link to something that was not imported: to the address of the other site", at));
            return Edit.Replace(start, end, address);
        }
        notes.Add(new ImportNote(Outcome.Left, $"link that leads nowhere: its text, and `{target}` in a comment", at));
        return inline is null ? Disarmed(body, start) : Unlinked.Of(inline, body, target);
    }

    /// <summary>
    /// Returns the target with the id that a heading has here; without one if there is no such heading.
    /// </summary>
    /// <returns>Null when nothing would be left of the target.</returns>
    private static string? WithHeading(string target, IEnumerable<string> anchors)
    {
        var hash = target.IndexOf('#');
        if (hash < 0) return null;
        var wanted = Plain(Uri.UnescapeDataString(target[(hash + 1)..]));
        var found = anchors.Order(StringComparer.Ordinal).FirstOrDefault(anchor => Plain(anchor) == wanted)
            ?? anchors.Order(StringComparer.Ordinal).FirstOrDefault(anchor => Plain(anchor).TrimStart(Digits)
                == wanted.TrimStart(Digits) && wanted.TrimStart(Digits).Length > 3);
        return found is not null ? $"{target[..hash]}#{found}" : hash == 0 ? null : target[..hash];
    }

    private static readonly char[] Digits = [.. "0123456789"];

    /// <summary>Returns the letters and digits of an id, which are the same in all tools.</summary>
    private static string Plain(string id) =>
        string.Concat(id.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private string? AddressThere(string target)
    {
        if (baseUrl is null) return null;
        var address = target.StartsWith('/') ? baseUrl.AbsolutePath.TrimEnd('/') + target
            : baseUrl.AbsolutePath.TrimEnd('/') + page.Address[..(page.Address.LastIndexOf('/') + 1)] + target;
        return Uri.TryCreate(baseUrl, address, out var url) && url.Host == baseUrl.Host
            ? Ours.Target(url.AbsoluteUri) : null;
    }

    /// <summary>Finds a target in raw HTML; one that only begins with the text is another.</summary>
    private static SourceSpan SpanOf(string body, string target, int start)
    {
        for (var at = body.IndexOf(target, start, StringComparison.Ordinal); at >= 0;
            at = body.IndexOf(target, at + 1, StringComparison.Ordinal))
        {
            var end = at + target.Length;
            if (end == body.Length || body[end] is ' ' or '"' or '\'' or ')' or '>' or '\n')
                return new SourceSpan(at, end - 1);
        }
        return SourceSpan.Empty;
    }

    /// <summary>Renames the attribute of raw HTML that holds a target, so that it is kept but leads nowhere.</summary>
    private static Edit? Disarmed(string body, int start)
    {
        var equals = start < 2 ? -1 : body.LastIndexOf('=', start - 1, Math.Min(start, 8));
        var name = equals;
        while (name > 0 && char.IsAsciiLetter(body[name - 1])) name--;
        return equals > name && body[name..equals] is "href" or "src" or "poster"
            ? Edit.Replace(name, equals, $"data-{body[name..equals]}") : null;
    }

    private static int BodyStart(string text)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal)) return 0;
        var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
        return end < 0 ? 0 : end + "\n---\n".Length;
    }

    private static int OffsetOf(string text, int line, int column)
    {
        var start = 0;
        for (; line > 1 && start >= 0; line--) start = text.IndexOf('\n', start) is >= 0 and var end ? end + 1 : -1;
        return start < 0 ? -1 : start + column - 1;
    }
}
