using Markdig.Syntax;
using SiteGen.Foundation;

namespace SiteGen.Markdown.ForeignSyntax;

/// <summary>Collects the foreign syntax of one page during parsing. It is stored in the page's syntax tree.</summary>
internal sealed class ForeignFindings
{
    private static readonly object Key = new();

    private readonly List<(ForeignKind Kind, int Offset, string Written)> _found = [];

    /// <summary>
    /// The offset up to which the page's text is processed: the end of a formula must not begin another one.
    /// </summary>
    public int Done { get; private set; }

    public static ForeignFindings Of(MarkdownDocument page)
    {
        if (page.GetData(Key) is ForeignFindings known) return known;
        var findings = new ForeignFindings();
        page.SetData(Key, findings);
        return findings;
    }

    public void Add(ForeignKind kind, int offset, ReadOnlySpan<char> written)
    {
        _found.Add((kind, offset, written.ToString()));
        Done = Math.Max(Done, offset + written.Length);
    }

    /// <summary>Returns one problem of each kind, at its first place on the page.</summary>
    public IEnumerable<Diagnostic> Problems(BodyBuilder body) =>
        from found in _found
        group found by found.Kind into kind
        let first = kind.MinBy(static found => found.Offset)
        select kind.Key.Problem(body.At(first.Offset), first.Written, kind.Count());
}
