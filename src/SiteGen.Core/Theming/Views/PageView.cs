using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen.Theming.Views;

/// <summary>
/// The page that a layout shows. Every kind of page has every member; one that does not apply is null or empty.
/// </summary>
/// <remarks>What costs time and not every theme shows is computed when a template asks for it.</remarks>
[View("page")]
public sealed partial record PageView : View
{
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
    public bool IsHome => Kind == "home";
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
    public bool HasToc => Toc.Length > 0;
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

    /// <summary>Another name of <see cref="Sections"/>.</summary>
    public CountedView[] Subsections => Sections;
    public CountedView[] TermsList { get; init; } = [];
    public TaxonomyView? Taxonomy { get; init; }
    public SeriesView? TheSeries { get; init; }
    public AuthorView[] AuthorsList { get; init; } = [];
    public AuthorView? TheAuthor { get; init; }

    /// <summary>The address to which an old address redirects.</summary>
    public string? Target { get; init; }
}
