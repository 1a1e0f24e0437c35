using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Configuration.Look;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Configuration;

/// <summary>A classification of pages by terms: "tags", "topics".</summary>
/// <param name="Name">The front matter field and the first part of the address.</param>
public sealed record TaxonomyConfig(string Name, string Title, bool HasFeeds)
{
    /// <summary>
    /// The last part of a term's address, for terms whose own letters do not give it: "c-sharp" for "C#".
    /// </summary>
    public FrozenDictionary<string, string> Slugs { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Returns a term's key, which is also the last part of its address.</summary>
    public string KeyOf(string term) => Slugs.GetValueOrDefault(term) ?? Slug.Of(term);
}

/// <param name="Target">"" for an item that only opens a list.</param>
public sealed record MenuItemConfig(string Title, string Target, SourceLocation Location)
{
    /// <summary>The items of the list that this item opens; empty for a link.</summary>
    public ImmutableArray<MenuItemConfig> Items { get; init; } = [];

    /// <summary>The links: the item itself, or those in its list.</summary>
    public IEnumerable<MenuItemConfig> Links => Items.IsEmpty ? [this] : Items;
}

public sealed record LicenseConfig(string Name, string? Url);

public sealed record AuthorLink(string Title, string Url, string? Icon);

/// <param name="Id">The name that pages use in <c>authors</c>.</param>
public sealed record AuthorConfig(
    string Id, string Name, Located<string>? Picture, string? Line, ImmutableArray<AuthorLink> Links);

public sealed record FeedsConfig(bool Rss, bool Atom, int ItemCount, bool HasFullText)
{
    public const int MostItems = 10_000;

    public bool Json { get; init; }

    /// <summary>The lists of terms have feeds, unless their taxonomy says otherwise.</summary>
    public bool HasTerms { get; init; } = true;
}

public sealed record TocConfig(int FirstLevel, int LastLevel);

/// <summary>The settings of <c>site.yaml</c>, complete with defaults.</summary>
public sealed record SiteConfig
{
    public static SiteConfig Default { get; } = new();

    public string Title { get; init; } = "My site";
    public string? Description { get; init; }
    public string? Tagline { get; init; }
    public string Language { get; init; } = "en";

    /// <summary>The place of the language in <c>site.yaml</c>.</summary>
    public SourceLocation LanguageLocation { get; init; } = new(SiteConfigReader.Path);

    /// <summary>
    /// The site's scheme, host and perhaps a folder, without a trailing slash; null when its address is not known.
    /// </summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>The zone of dates that name none; a date without a time is the start of that day.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    public string Theme { get; init; } = "evolution";

    /// <summary>The place of the theme's name in <c>site.yaml</c>.</summary>
    public SourceLocation ThemeLocation { get; init; } = new(SiteConfigReader.Path);

    /// <summary>The other settings under <c>theme</c>.</summary>
    public LookConfig Look { get; init; } = LookConfig.Default;

    public int PageSize { get; init; } = 10;
    public string? Copyright { get; init; }
    public LicenseConfig? License { get; init; }

    /// <summary>The id of the author of pages that name none.</summary>
    public string? Author { get; init; }

    public ImmutableArray<AuthorConfig> Authors { get; init; } = [];
    public ImmutableArray<TaxonomyConfig> Taxonomies { get; init; } = [new("tags", "Tags", HasFeeds: true)];
    public ImmutableArray<MenuItemConfig> Menu { get; init; } = [];
    public ImmutableArray<MenuItemConfig> FooterMenu { get; init; } = [];

    /// <summary>The address patterns, with the folders whose pages they apply to.</summary>
    public ImmutableArray<(SourcePath Folder, PermalinkPattern Pattern)> Permalinks { get; init; } = [];

    public FeedsConfig Feeds { get; init; } = new(Rss: true, Atom: true, ItemCount: 20, HasFullText: true);

    /// <summary>The site has a page with all articles by year.</summary>
    public bool HasArchive { get; init; } = true;

    /// <summary>Every author has a page, and the site has one that lists all authors.</summary>
    public bool HasAuthorPages { get; init; } = true;

    /// <summary>The pictures to make from those of pages; null publishes them as they are.</summary>
    public ImagesConfig? Images { get; init; }

    /// <summary>The place of the setting in <c>site.yaml</c>.</summary>
    public SourceLocation ImagesLocation { get; init; } = new(SiteConfigReader.Path);

    /// <summary>The social cards of pages; null if they have none.</summary>
    public CardsConfig? Cards { get; init; }

    public TocConfig Toc { get; init; } = new(2, 4);

    /// <summary>How pages use formulas.</summary>
    public MathConfig Math { get; init; } = MathConfig.Off;

    /// <summary>Code blocks with diagrams are drawn.</summary>
    public bool HasDiagrams { get; init; } = true;

    /// <summary>The address of the site's source, such as a repository.</summary>
    public string? Repository { get; init; }

    /// <summary>The address of a page's editor, with <c>{path}</c> for the source file.</summary>
    public string? EditUrl { get; init; }

    /// <summary>
    /// The address where a file can be viewed, with <c>{path}</c>, <c>{first}</c> and <c>{last}</c> for its lines.
    /// </summary>
    public string? SourceUrl { get; init; }

    /// <summary>The commands that run examples, by the language of their code blocks.</summary>
    public ImmutableSortedDictionary<string, string> ExampleCommands { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The publish targets, in the order of writing.</summary>
    public ImmutableArray<PublishConfig> Publish { get; init; } = [];

    /// <summary>Pages show when their files were last committed.</summary>
    public bool HasLastChangeFromGit { get; init; }

    /// <summary>Each page has a Markdown alternate.</summary>
    public bool HasMarkdownTwins { get; init; } = true;

    /// <summary>The site has a list of all pages for programs: llms.txt.</summary>
    public bool HasPageIndex { get; init; } = true;

    /// <summary>The site has a file with the text of all pages for programs: llms-full.txt.</summary>
    public bool HasFullTextFile { get; init; }

    /// <summary>The site has an index for its own search.</summary>
    public bool HasSearch { get; init; } = true;

    /// <summary>Sources that pages may load from, in addition to the theme's content security policy.</summary>
    public ImmutableArray<PolicyAddition> Policy { get; init; } = [];

    /// <summary>Returns the pattern of the nearest folder above a page that has one.</summary>
    public PermalinkPattern? PermalinkOf(SourcePath page) => Permalinks.Where(entry => page.IsUnder(entry.Folder))
        .OrderByDescending(static entry => entry.Folder.Value.Length)
        .Select(static entry => entry.Pattern).FirstOrDefault();

    /// <summary>The addresses that may be gone; one that ends with '*' stands for all that begin like it.</summary>
    public ImmutableArray<Located<string>> Gone { get; init; } = [];

    /// <summary>The beginnings of addresses of other sites that are accepted without a request.</summary>
    public ImmutableArray<Located<string>> AllowedLinks { get; init; } = [];

    /// <summary>The theme's settings, without a fixed schema.</summary>
    public YamlMapping? Params { get; init; }

    /// <summary>The site's own values, without a fixed schema.</summary>
    public YamlMapping? Extra { get; init; }
}
