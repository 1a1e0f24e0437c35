using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Documents;

/// <summary>A page's membership of a series, as written.</summary>
/// <param name="Part">Counts from 1; null when the position is left to the dates.</param>
public sealed record SeriesMembership(Located<string> Name, Located<int>? Part);

/// <summary>A part of a series that is not written yet: only in the <c>_index.md</c> of a series.</summary>
public sealed record PlannedPart(string Title, string? Description, int? Part, SourceLocation Location);

/// <summary>Which headings the contents list shows; both ends count.</summary>
public sealed record TocLevels(bool IsShown, int First, int Last);

/// <summary>
/// What the fields at the head of a content file say. A field that is absent is null or empty, so that a folder's
/// defaults can fill it.
/// </summary>
public sealed record FrontMatter
{
    public static FrontMatter Empty { get; } = new();

    public Located<string>? Title { get; init; }
    public Located<string>? Description { get; init; }
    public Located<DateTimeOffset>? Date { get; init; }
    public Located<DateTimeOffset>? Updated { get; init; }
    public Located<DateTimeOffset>? Expires { get; init; }
    public bool? Draft { get; init; }
    public Located<string>? Slug { get; init; }

    /// <summary>The page's address, or the pattern of it.</summary>
    public PermalinkPattern? Permalink { get; init; }

    public Located<string>? Layout { get; init; }
    public Located<string>? Kind { get; init; }
    public Located<string>? Image { get; init; }
    public int? Weight { get; init; }
    public TocLevels? Toc { get; init; }

    /// <summary>False keeps the page out of search engines and the sitemap.</summary>
    public bool? Indexed { get; init; }

    /// <summary>False keeps the page out of the site's own search.</summary>
    public bool? Searched { get; init; }

    /// <summary>Terms by the name of their taxonomy: "tags" and whatever else the site declares.</summary>
    public FrozenDictionary<string, ImmutableArray<Located<string>>> Terms { get; init; } =
        FrozenDictionary<string, ImmutableArray<Located<string>>>.Empty;

    public ImmutableArray<Located<string>> Authors { get; init; } = [];
    public ImmutableArray<SeriesMembership> Series { get; init; } = [];

    /// <summary>
    /// The part of the series that the folder gives; null when the page names its own series, which then carries it.
    /// </summary>
    public Located<int>? Part { get; init; }

    public ImmutableArray<Located<string>> Aliases { get; init; } = [];
    public ImmutableArray<PlannedPart> Planned { get; init; } = [];

    /// <summary>The author's own fields, open to every template as <c>page.extra</c>.</summary>
    public YamlMapping? Extra { get; init; }

    /// <summary>
    /// Statements that the site's data must support, as written; what they mean is said by who checks them.
    /// </summary>
    public YamlMapping? Claims { get; init; }

    /// <summary>How old the data of the page may be, as written: "90 days".</summary>
    public Located<string>? Freshness { get; init; }

    /// <summary>
    /// Only in an <c>_index.md</c>: what pages in and below this folder have unless they say otherwise.
    /// </summary>
    public FrontMatter? Cascade { get; init; }

    /// <summary>These fields where they are given, those of the folder otherwise.</summary>
    public FrontMatter Over(FrontMatter defaults) => this with
    {
        Description = Description ?? defaults.Description,
        Date = Date ?? defaults.Date,
        Updated = Updated ?? defaults.Updated,
        Expires = Expires ?? defaults.Expires,
        Draft = Draft ?? defaults.Draft,
        Layout = Layout ?? defaults.Layout,
        Kind = Kind ?? defaults.Kind,
        Image = Image ?? defaults.Image,
        Weight = Weight ?? defaults.Weight,
        Toc = Toc ?? defaults.Toc,
        Indexed = Indexed ?? defaults.Indexed,
        Searched = Searched ?? defaults.Searched,
        Freshness = Freshness ?? defaults.Freshness,
        Terms = defaults.Terms.Count == 0 ? Terms : defaults.Terms.Concat(Terms)
            .GroupBy(static terms => terms.Key, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.Last().Value, StringComparer.Ordinal)
            .ToFrozenDictionary(StringComparer.Ordinal),
        Authors = Authors.IsEmpty ? defaults.Authors : Authors,
        Series = Series.IsEmpty ? WithPart(defaults.Series) : Series,
        Part = Series.IsEmpty && defaults.Series.Length == 1 ? null : Part,
        Extra = Extra is null ? defaults.Extra : defaults.Extra is null ? Extra : Merge(Extra, defaults.Extra),
    };

    private ImmutableArray<SeriesMembership> WithPart(ImmutableArray<SeriesMembership> series) =>
        Part is { } part && series is [var only] ? [only with { Part = part }] : series;

    private static YamlMapping Merge(YamlMapping own, YamlMapping defaults) =>
        own with { Entries = [.. own.Entries, .. defaults.Entries.Where(entry => own[entry.Key] is null)] };
}
