using System.Collections.Immutable;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Markdown.LiveLines;

namespace SiteGen.Model;

public enum PageKind
{
    Home,
    Section,
    Article,
    Doc,
    Page,

    /// <summary>
    /// The <c>_index.md</c> of a term, a series or an author: text for a page that the site generates anyway.
    /// </summary>
    Supplement,
}

public enum PageStatus
{
    Published,
    Draft,
    Future,
    Expired,
}

/// <summary>The resolved target of a link on a page.</summary>
/// <param name="Url">The address, to be escaped for an attribute; the text as written when the link is broken.</param>
/// <param name="Page">The target page, if the target is a page.</param>
public sealed record ResolvedLink(string Url, SourcePath? Page)
{
    /// <summary>
    /// The target address when it is not that of an author's page. Its existence is known only once the routes are
    /// planned.
    /// </summary>
    public UrlPath? Address { get; init; }

    /// <summary>The file beside the pages whose address <see cref="Address"/> is; null for other addresses.</summary>
    public SourcePath? File { get; init; }

    /// <summary>True when <see cref="Address"/> is that of a file beside the pages, and so known to exist.</summary>
    public bool IsFile => File is not null;

    public bool IsBroken => Page is null && Address is null;
}

/// <summary>The parts of a page that lists and other pages need: everything except its text.</summary>
/// <param name="Folder">The folder that the page describes or is; otherwise the folder that contains it.</param>
/// <param name="Front">The page's own fields over the defaults of its folders.</param>
/// <param name="Fields">The fingerprint of the page's own fields.</param>
/// <param name="Section">The folder that the page belongs to.</param>
/// <param name="OwnTitle">The title that the author wrote; null when it comes from the file's name.</param>
/// <param name="Date">The date; null when the author gave none.</param>
/// <param name="LinksTo">The pages that its links lead to.</param>
public sealed record PageHead(
    SourcePath Path,
    SourcePath Folder,
    FrontMatter Front,
    Fingerprint Fields,
    PageKind Kind,
    PageStatus Status,
    SourcePath Section,
    UrlPath Url,
    Title Title,
    Title? OwnTitle,
    DateTimeOffset? Date,
    ImmutableArray<SourcePath> LinksTo)
{
    /// <summary>True for a page that stands on its own, unlike the text of a list.</summary>
    public bool IsContent => Kind is PageKind.Article or PageKind.Doc or PageKind.Page;

    /// <summary>True for a page that lists and feeds show by date.</summary>
    public bool IsArticle => Kind == PageKind.Article;

    /// <summary>Compares fields by their fingerprint, and the description, which values may change.</summary>
    /// <remarks>The defaults of folders are equal whenever the places of the site are.</remarks>
    public bool SaysTheSame(PageHead other) =>
        ReferenceEquals(this, other)
        || (Path == other.Path && Fields == other.Fields && Kind == other.Kind && Status == other.Status
            && Section == other.Section && Url == other.Url && Title == other.Title && OwnTitle == other.OwnTitle
            && Front.Description == other.Front.Description
            && LinksTo.AsSpan().SequenceEqual(other.LinksTo.AsSpan()));
}

/// <summary>A page with everything that only the site as a whole knows of it.</summary>
/// <param name="Links">The resolved links of the body, in their order.</param>
public sealed record Page(PageHead Head, ParsedPage Parsed, ImmutableArray<ResolvedLink> Links)
{
    public SourcePath Path => Head.Path;

    public FrontMatter Front => Head.Front;

    public PageKind Kind => Head.Kind;

    public PageStatus Status => Head.Status;

    public SourcePath Section => Head.Section;

    public UrlPath Url => Head.Url;

    public Title Title => Head.Title;

    public DateTimeOffset? Date => Head.Date;

    public bool IsContent => Head.IsContent;

    /// <summary>True when the title, the description or the contents list contains an expression.</summary>
    public bool HasLiveLines { get; } =
        LiveText.IsLive(Parsed.FrontMatter.Title?.Value) || LiveText.IsLive(Head.Front.Description?.Value)
        || (Head.Front.Description is null && Parsed.Body.LiveFirstParagraph is not null)
        || Parsed.Body.LiveTitle is not null || Parsed.Body.Headings.Any(static heading => heading.Live is not null);

    /// <summary>True when the page depends on data: through an expression, claims, or its own freshness.</summary>
    public bool IsLive =>
        HasLiveLines || Parsed.Body.HasExpressions || Front.Claims is not null || Front.Freshness is not null;

    public bool IsArticle => Head.IsArticle;

    /// <summary>The description that the author wrote.</summary>
    public string? Description => Front.Description?.Value;

    /// <summary>The description, or else the beginning of the text; null when there is neither.</summary>
    public string? Excerpt => Description ?? (Parsed.Body.FirstParagraph is { } text ? Model.Excerpt.Of(text) : null);

    /// <summary>The last change that the author states.</summary>
    public DateTimeOffset? LastChange => Front.Updated?.Value ?? Date;

    /// <summary>
    /// The reading time at 213 words or 500 CJK letters a minute, rounded up; at least one when there is any text.
    /// </summary>
    public int Minutes => (int)Math.Ceiling((Parsed.Body.WordCount / 213.0) + (Parsed.Body.CjkCount / 500.0));

    public SourceLocation Place => new(Path);

    /// <summary>The path of the output file.</summary>
    public OutputPath Output => Parsed.Output!;
}

public static class PageOrder
{
    /// <summary>
    /// Sorts pages by date, the newest first and those without a date last; pages of the same moment by path.
    /// </summary>
    public static ImmutableArray<PageHead> NewestFirst(this IEnumerable<PageHead> pages)
    {
        var dated = pages.Select(static page => (page.Date?.UtcTicks ?? long.MinValue, page)).ToArray();
        Array.Sort(dated, Compare);
        return [.. dated.Select(static one => one.page)];
    }

    /// <summary>Returns the keys of pages, in their order.</summary>
    public static ImmutableArray<SourcePath> Keys(this IEnumerable<PageHead> pages) =>
        [.. pages.Select(static page => page.Path)];

    /// <summary>Returns the index of each key in a list.</summary>
    public static Dictionary<SourcePath, int> Positions(this ImmutableArray<SourcePath> keys)
    {
        var positions = new Dictionary<SourcePath, int>(keys.Length);
        foreach (var key in keys) positions.Add(key, positions.Count);
        return positions;
    }

    private static int Compare((long Ticks, PageHead Page) x, (long Ticks, PageHead Page) y) =>
        y.Ticks.CompareTo(x.Ticks) is not 0 and var byDate ? byDate : x.Page.Path.CompareTo(y.Page.Path);
}

/// <summary>Orders the pages of a documentation folder by weight, then by title.</summary>
public sealed class ByWeight : IComparer<PageHead>
{
    public static ByWeight Order { get; } = new();

    public int Compare(PageHead? x, PageHead? y) =>
        (x!.Front.Weight ?? int.MaxValue).CompareTo(y!.Front.Weight ?? int.MaxValue) is not 0 and var byWeight
            ? byWeight
        : string.CompareOrdinal(x.Title.Text, y.Title.Text) is not 0 and var byTitle ? byTitle
        : x.Path.CompareTo(y.Path);
}
