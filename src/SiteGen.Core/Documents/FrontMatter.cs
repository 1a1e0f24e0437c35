using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Documents;

/// <summary>A page's membership of a series, as written.</summary>
/// <param name="Part">The position, from 1; null when dates decide it.</param>
public sealed record SeriesMembership(Located<string> Name, Located<int>? Part);

/// <summary>A part of a series that is not written yet, from the <c>_index.md</c> of the series.</summary>
public sealed record PlannedPart(string Title, string? Description, int? Part, SourceLocation Location);

/// <summary>The heading levels that the contents list shows, both ends included.</summary>
public sealed record TocLevels(bool IsShown, int First, int Last);

/// <summary>
/// The fields of a content file's front matter. An absent field is null or empty, so that a folder's defaults can fill
/// it.
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

    /// <summary>The page's address or its pattern.</summary>
    public PermalinkPattern? Permalink { get; init; }

    public Located<string>? Layout { get; init; }
    public Located<string>? Kind { get; init; }
    public Located<string>? Image { get; init; }
    public Cover? Cover { get; init; }

    /// <summary>The pictures that the fields name.</summary>
    public IEnumerable<Located<string>> Pictures => new[] { Image, Cover?.File }.OfType<Located<string>>();

    public int? Weight { get; init; }
    public TocLevels? Toc { get; init; }

    /// <summary>Whether dollar signs enclose formulas.</summary>
    public bool? Math { get; init; }

    /// <summary>False keeps the page out of search engines and the sitemap.</summary>
    public bool? Indexed { get; init; }

    /// <summary>False keeps the page out of the site's own search.</summary>
    public bool? Searched { get; init; }

    /// <summary>The terms by taxonomy: "tags" and any others that the site declares.</summary>
    public FrozenDictionary<string, ImmutableArray<Located<string>>> Terms { get; init; } =
        FrozenDictionary<string, ImmutableArray<Located<string>>>.Empty;

    public ImmutableArray<Located<string>> Authors { get; init; } = [];
    public ImmutableArray<SeriesMembership> Series { get; init; } = [];

    /// <summary>
    /// The page's part in the series that its folder sets; null when the page names its own series, which then holds
    /// the part.
    /// </summary>
    public Located<int>? Part { get; init; }

    public ImmutableArray<Located<string>> Aliases { get; init; } = [];
    public ImmutableArray<PlannedPart> Planned { get; init; } = [];

    /// <summary>The author's own fields, available to every template as <c>page.extra</c>.</summary>
    public YamlMapping? Extra { get; init; }

    /// <summary>
    /// The statements that the site's data must support, as written. The checker of claims interprets them.
    /// </summary>
    public YamlMapping? Claims { get; init; }

    /// <summary>The greatest allowed age of the page's data, as written: "90 days".</summary>
    public Located<string>? Freshness { get; init; }

    /// <summary>Whether numbers in prose need data or a source, as written: "allow" or "warn".</summary>
    public Located<string>? Unbound { get; init; }

    /// <summary>The defaults for pages in and below this folder; only in an <c>_index.md</c>.</summary>
    public FrontMatter? Cascade { get; init; }

    /// <summary>Returns these fields, with absent ones filled from the folder's defaults.</summary>
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
        Cover = Cover ?? defaults.Cover,
        Weight = Weight ?? defaults.Weight,
        Toc = Toc ?? defaults.Toc,
        Math = Math ?? defaults.Math,
        Indexed = Indexed ?? defaults.Indexed,
        Searched = Searched ?? defaults.Searched,
        Freshness = Freshness ?? defaults.Freshness,
        Unbound = Unbound ?? defaults.Unbound,
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
