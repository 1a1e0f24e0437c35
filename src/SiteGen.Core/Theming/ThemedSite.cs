using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Data;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Model;
using SiteGen.Theming.Bodies;
using SiteGen.Theming.Cards;
using SiteGen.Theming.Look;
using SiteGen.Theming.Pictures;

namespace SiteGen.Theming;

/// <summary>A site with everything else that templates need: theme, assets, texts, settings.</summary>
public sealed class ThemedSite(
    SiteModel model, Theme theme, Assets assets, Texts texts, DataMap parameters, TemplateStore templates)
{
    private readonly Lazy<RelatedPages> _related = new(() => new RelatedPages(model));

    private readonly Lazy<Fingerprint> _surroundings = new(() => new FingerprintBuilder()
        .Add(texts.Fingerprint).Add(theme.Name).Finish());

    private readonly Lazy<Neighbours> _neighbours = new(() => Neighbours.Find(model));

    public SiteModel Model { get; } = model;

    public Theme Theme { get; } = theme;

    public Assets Assets { get; } = assets;

    public Texts Texts { get; } = texts;

    public TemplateStore Templates { get; } = templates;

    /// <summary>The filled bodies of the site's pages, each of them filled when it is first shown.</summary>
    public FilledBodies Bodies { get; } = new();

    public RelatedPages Related => _related.Value;

    public Neighbours Neighbours => _neighbours.Value;

    public DocsTree Docs => Neighbours.Docs;

    /// <summary>The theme's settings, overridden by the site's own.</summary>
    public DataView Params { get; } = new(parameters, "site.params", isStrict: false);

    /// <summary>
    /// The policy of the pages: the theme's, or the site's own, with what the site allows in addition.
    /// </summary>
    public ContentPolicy Policy { get; } = PolicyOf(
        [.. model.Config.Policy, .. model.Config.Look.Policy], parameters);

    public DataView Extra { get; } = new(DataMapOf(model.Config.Extra), "site.extra", isStrict: false);

    public Urls Urls => Model.Urls;

    /// <summary>The time of each source's last change; empty unless the site enables it.</summary>
    public IReadOnlyDictionary<SourcePath, DateTimeOffset> LastChanges { get; init; } =
        System.Collections.Frozen.FrozenDictionary<SourcePath, DateTimeOffset>.Empty;

    /// <summary>The site's own colours, fonts and pictures.</summary>
    public SiteLook Look { get; init; } = SiteLook.None;

    /// <summary>The pictures that pages show, and those that are made from them.</summary>
    public SitePictures Pictures { get; init; } = SitePictures.None;

    public SocialCards Cards { get; init; } = SocialCards.None;

    /// <summary>Returns the same theme and settings with another state of the site.</summary>
    public ThemedSite For(SiteModel other) =>
        new(other, Theme, Assets, Texts, Params.ReadAll(), Templates)
        {
            LastChanges = LastChanges,
            Additions = Additions,
            Look = Look,
            Pictures = Pictures,
            Cards = Cards,
        };

    /// <summary>The functions and facts that extensions add for templates.</summary>
    public Additions Additions { get; init; } = Additions.None;

    /// <summary>Returns the address of a file beside the pages.</summary>
    public string UrlOfFile(SourcePath file) => Urls.Of(Model.Resources[file]);

    /// <returns>
    /// Null if the link leads to nothing. An address that only the routes know, such as '/tags/', is assumed to exist.
    /// </returns>
    public string? UrlOf(LinkFact link)
    {
        var found = Model.Links.Resolve(
            link.From, LinkTarget.Of(new LinkReference(link.Target, IsImage: false, new SourceLocation(link.From))));
        var isMissingPage = found.Page is { } page && page != link.From && !Model.Pages.ContainsKey(page);
        var isMissingFile = found is { IsFile: false, Address.IsFolder: false } && !link.Target.StartsWith('/')
            && Path.HasExtension(found.Address.Value);
        return found.IsBroken || isMissingPage || isMissingFile ? null : found.Url;
    }

    /// <summary>Returns the site's current answer to a query that a render recorded.</summary>
    public Fingerprint? Fact(string name) =>
        NamesFact.Parse(name) is { } names ? Fingerprint.Of(string.Join('\n', NamesOf(names.Kind)))
        : LinkFact.Parse(name) is { } link ? UrlOf(link) is { } url ? Fingerprint.Of(url) : null
        : DataFact.Parse(name) is { } data ? data.Look(Model.Data)
        : Additions.Fact(name);

    /// <summary>Returns a fact in words, to explain what a page is made from; null if that would say nothing.</summary>
    public string? Describe(string fact, SourceTree tree) =>
        DataFact.Parse(fact) is { } data ? data.Describe(tree) : Additions.Describe(fact);

    /// <param name="kind">A folder of the theme: layouts, partials, shortcodes, assets.</param>
    public IEnumerable<string> NamesOf(string kind) => kind == "assets" ? Assets.Names : Theme.NamesOf(kind);

    /// <summary>A fingerprint of what every page may show and no view contains: the theme's texts and name.</summary>
    public Fingerprint Surroundings => _surroundings.Value;

    private static ContentPolicy PolicyOf(ImmutableArray<PolicyAddition> additions, DataMap parameters)
    {
        var text = parameters.Fields.GetValueOrDefault("csp") is DataText written ? written.Value : "";
        var policy = ContentPolicy.Parse(text);
        return policy.IsNone ? policy : additions.Aggregate(policy, static (sum, addition) => sum.With(addition));
    }

    public static DataMap DataMapOf(Foundation.Yaml.YamlMapping? mapping) =>
        mapping is null ? DataMap.Empty : (DataMap)YamlDataReader.ToValue(mapping, TimeZoneInfo.Utc);
}
