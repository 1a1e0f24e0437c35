using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen.Theming.Views;

/// <summary>
/// The page that a layout shows. Every kind of page has every member; one that does not apply is null or empty.
/// </summary>
/// <remarks>What costs time and not every theme shows is computed when a template asks for it.</remarks>
public sealed record PageView : View
{
    private static readonly Members<PageView> All = new("page")
    {
        { "kind", static view => view.Kind },
        { "title", static view => view.Title.Text },
        { "title_html", static view => view.Title.Html },
        { "description", static view => view.Description },
        { "excerpt", static view => view.Excerpt },
        { "url", static view => view.Url },
        { "permalink", static view => view.Permalink },
        { "language", static view => view.Language },
        { "layout", static view => view.Layout },
        { "robots", static view => view.Robots },
        { "image", static view => view.Image },
        { "social_image", static view => view.SocialImage },
        { "cover", static view => view.Cover },
        { "feeds", static view => view.Feeds },
        { "breadcrumbs", static view => view.Breadcrumbs.Value },
        { "json_ld", static view => view.JsonLd.Value },
        { "extra", static view => view.Extra },
        { "status", static view => view.Status },
        { "section", static view => view.Section },
        { "is_home", static view => view.Kind == "home" },
        { "date", static view => view.Date },
        { "updated", static view => view.Updated },
        { "content", static view => view.Content },
        { "above", static view => view.Above },
        { "below", static view => view.Below },
        { "summary", static view => view.Summary },
        { "has_content", static view => view.HasContent },
        { "words", static view => view.Words },
        { "minutes", static view => view.Minutes },
        { "tags", static view => view.Tags },
        { "terms", static view => view.Terms },
        { "authors", static view => view.Authors },
        { "toc", static view => view.Toc },
        { "has_toc", static view => view.Toc.Length > 0 },
        { "series", static view => view.Series },
        { "related", static view => view.Related.Value },
        { "previous", static view => view.Previous },
        { "next", static view => view.Next },
        { "backlinks", static view => view.Backlinks.Value },
        { "markdown_url", static view => view.MarkdownUrl },
        { "edit_url", static view => view.EditUrl },
        { "source_path", static view => view.SourcePath },
        { "last_change", static view => view.LastChange },
        { "sidebar", static view => view.Sidebar },
        { "items", static view => view.Items },
        { "groups", static view => view.Groups },
        { "pager", static view => view.Pager },
        { "item_count", static view => view.ItemCount },
        { "series_list", static view => view.SeriesList },
        { "sections", static view => view.Sections },
        { "subsections", static view => view.Sections },
        { "terms_list", static view => view.TermsList },
        { "taxonomy", static view => view.Taxonomy },
        { "the_series", static view => view.TheSeries },
        { "authors_list", static view => view.AuthorsList },
        { "the_author", static view => view.TheAuthor },
        { "target", static view => view.Target },
    };

    protected override IMembers Members => All;

    public required string Kind { get; init; }
    public required Title Title { get; init; }
    public required string Url { get; init; }
    public required string Permalink { get; init; }
    public required string Layout { get; init; }
    public required string Language { get; init; }
    public string? Description { get; init; }
    public string? Excerpt { get; init; }
    public string? Robots { get; init; }
    public string? Image { get; init; }
    public ImageView? Cover { get; init; }
    public SocialImageView? SocialImage { get; init; }
    public FeedView[] Feeds { get; init; } = [];
    public Lazy<ReferenceView[]> Breadcrumbs { get; init; } = new([]);
    public Lazy<Html> JsonLd { get; init; } = new(Html.Empty);
    public DataView Extra { get; init; } = new(Data.DataMap.Empty, "page.extra", isStrict: false);
    public string? Status { get; init; }
    public ReferenceView? Section { get; init; }
    public DateView? Date { get; init; }
    public DateView? Updated { get; init; }
    public LazyHtml Content { get; init; } = LazyHtml.Empty;
    public LazyHtml Above { get; init; } = LazyHtml.Empty;
    public LazyHtml Below { get; init; } = LazyHtml.Empty;
    public LazyHtml Summary { get; init; } = LazyHtml.Empty;
    public bool HasContent { get; init; }
    public int Words { get; init; }
    public int Minutes { get; init; }
    public ReferenceView[] Tags { get; init; } = [];
    public TaxonomyView[] Terms { get; init; } = [];
    public AuthorView[] Authors { get; init; } = [];
    public TocView[] Toc { get; init; } = [];
    public SeriesView[] Series { get; init; } = [];
    public Lazy<CardView[]> Related { get; init; } = new([]);
    public ReferenceView? Previous { get; init; }
    public ReferenceView? Next { get; init; }
    public Lazy<ReferenceView[]> Backlinks { get; init; } = new([]);
    public string? MarkdownUrl { get; init; }
    public string? EditUrl { get; init; }
    public string? SourcePath { get; init; }
    public DateView? LastChange { get; init; }
    public NavNodeView[] Sidebar { get; init; } = [];
    public CardView[] Items { get; init; } = [];
    public GroupView[] Groups { get; init; } = [];
    public PagerView? Pager { get; init; }
    public int ItemCount { get; init; }
    public SeriesView[] SeriesList { get; init; } = [];
    public CountedView[] Sections { get; init; } = [];
    public CountedView[] TermsList { get; init; } = [];
    public TaxonomyView? Taxonomy { get; init; }
    public SeriesView? TheSeries { get; init; }
    public AuthorView[] AuthorsList { get; init; } = [];
    public AuthorView? TheAuthor { get; init; }

    /// <summary>The address to which an old address redirects.</summary>
    public string? Target { get; init; }
}
