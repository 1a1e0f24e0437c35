using System.Collections.Immutable;
using SiteGen.Configuration.Look;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Configuration;

/// <summary>Reads <c>site.yaml</c>.</summary>
public static class SiteConfigReader
{
    public static SourcePath Path { get; } = SourcePath.Parse("site.yaml");

    /// <param name="file">
    /// The settings file; null gives the defaults, because a folder with only Markdown is a site.
    /// </param>
    public static (SiteConfig Config, ImmutableArray<Diagnostic> Diagnostics) Read(SourceFile? file)
    {
        if (file is null) return (SiteConfig.Default, []);
        if (TextFile.Read(file, YamlReader.FileLimit * 4, out var problem) is not { } text)
            return (SiteConfig.Default, [problem!]);
        var (node, diagnostics) = YamlReader.Read(text, file.Path);
        return node switch
        {
            YamlMapping mapping => Read(mapping, diagnostics),
            null => (SiteConfig.Default, diagnostics),
            _ => (SiteConfig.Default, diagnostics.Add(SiteConfigProblems.NoFields(node.Location))),
        };
    }

    private static (SiteConfig Config, ImmutableArray<Diagnostic> Diagnostics) Read(
        YamlMapping mapping, ImmutableArray<Diagnostic> diagnostics)
    {
        var problems = diagnostics.ToBuilder();
        var fields = new YamlFields(mapping, problems);
        var config = Read(fields, SiteConfig.Default);
        fields.ReportUnknown(Settings.Names, entry => SiteConfigProblems.Unknown(entry, Settings.Names));
        return (config, problems.ToImmutable());
    }

    private static SiteConfig Read(YamlFields fields, SiteConfig defaults)
    {
        var authors = AuthorsReader.Read(fields);
        var (theme, look) = Theme(fields);
        var language = PlaceReader.Language(fields);
        var editUrl = WithPath(fields, "edit_url");
        var feeds = Feeds(fields, defaults.Feeds);
        return new SiteConfig
        {
            Title = fields.Text("title")?.Value ?? defaults.Title,
            Description = fields.Text("description")?.Value,
            Tagline = fields.Text("tagline")?.Value,
            Language = language?.Value ?? defaults.Language,
            LanguageLocation = language?.Location ?? defaults.LanguageLocation,
            BaseUrl = PlaceReader.BaseUrl(fields),
            TimeZone = PlaceReader.TimeZone(fields) ?? defaults.TimeZone,
            Theme = theme?.Value ?? defaults.Theme,
            ThemeLocation = theme?.Location ?? defaults.ThemeLocation,
            Look = look,
            PageSize = fields.Integer("page_size", 1, 1000)?.Value ?? defaults.PageSize,
            Copyright = fields.Text("copyright")?.Value,
            License = License(fields),
            Author = AuthorsReader.Default(fields, authors),
            Authors = authors,
            Taxonomies = TaxonomiesReader.Read(fields, feeds.HasTerms)
                ?? [.. defaults.Taxonomies.Select(taxonomy => taxonomy with { HasFeeds = feeds.HasTerms })],
            Permalinks = PermalinkReader.Read(fields),
            Menu = MenuReader.Read(fields, "menu"),
            FooterMenu = MenuReader.Read(fields, "footer_menu"),
            Feeds = feeds,
            HasArchive = fields.Boolean("archive") ?? defaults.HasArchive,
            HasAuthorPages = fields.Boolean("author_pages") ?? defaults.HasAuthorPages,
            ImagesLocation = fields.Find("images")?.KeyLocation ?? defaults.ImagesLocation,
            Images = ImagesReader.Read(fields),
            Cards = CardsConfig.Read(fields),
            Toc = (fields.Take("toc") is { } toc ? TocReader.Levels(toc, fields.Problems) : null) ?? defaults.Toc,
            Math = MathReader.Read(fields),
            HasDiagrams = fields.Boolean("diagrams") ?? defaults.HasDiagrams,
            Repository = LinkReader.External(fields, "repository")?.Value,
            EditUrl = editUrl,
            SourceUrl = WithPath(fields, "source_url") ?? SourceUrls.From(editUrl),
            ExampleCommands = ExamplesReader.Commands(fields),
            HasLastChangeFromGit = LastChange(fields),
            HasMarkdownTwins = fields.Boolean("markdown_twins") ?? defaults.HasMarkdownTwins,
            HasPageIndex = fields.Boolean("llms_txt") ?? defaults.HasPageIndex,
            HasFullTextFile = fields.Boolean("llms_full_txt") ?? defaults.HasFullTextFile,
            HasSearch = fields.Boolean("search") ?? defaults.HasSearch,
            Publish = PublishReader.Read(fields),
            Policy = PolicyReader.Read(fields),
            Gone = CheckReader.Gone(fields),
            AllowedLinks = CheckReader.AllowedLinks(fields),
            Params = fields.Mapping("params", "Write the theme's settings below it, indented."),
            Extra = fields.Mapping("extra", "Write fields below it, indented."),
        };
    }

    /// <summary>Reads the name of a theme, or a mapping with the look of the site.</summary>
    private static (Located<string>? Name, LookConfig Look) Theme(YamlFields fields) => fields.Take("theme") switch
    {
        null => (null, LookConfig.Default),
        YamlScalar name => (Name(YamlValues.Text(name, "theme", fields.Problems), "theme", fields),
            LookConfig.Default),
        var node when YamlValues.Mapping(node, "theme", LookReader.Help, fields.Problems) is { } mapping =>
            Theme(mapping, fields),
        _ => (null, LookConfig.Default),
    };

    private static (Located<string>? Name, LookConfig Look) Theme(YamlMapping mapping, YamlFields fields)
    {
        var settings = new YamlFields(mapping, fields.Problems);
        var name = Name(settings.Text("name"), "name", settings);
        var look = LookReader.Read(settings);
        settings.ReportUnknown("'theme'");
        return (name, look);
    }

    private static Located<string>? Name(Located<string>? theme, string field, YamlFields fields)
    {
        if (theme is null || (SourcePath.TryParse(theme.Value, out var path) && path.Value == theme.Value
            && path.Folder.IsRoot && !path.IsRoot))
            return theme;
        fields.Problems.Add(SiteConfigProblems.NotAName(theme, field));
        return null;
    }

    private static LicenseConfig? License(YamlFields fields)
    {
        if (fields.Take("license") is not { } node) return null;
        if (node is YamlScalar)
            return YamlValues.Text(node, "license", fields.Problems) is { } text ? new LicenseConfig(text.Value, null)
                : null;
        if (YamlValues.Mapping(node, "license", "Write {name: CC BY 4.0, url: https://…}.",
            fields.Problems) is not { } mapping)
            return null;
        var license = new YamlFields(mapping, fields.Problems);
        var name = license.Required("name", "The license");
        var url = LinkReader.Any(license, license.Text("url"), "url");
        license.ReportUnknown("the license");
        return name is { } given ? new LicenseConfig(given.Value, url?.Value) : null;
    }

    private static FeedsConfig Feeds(YamlFields fields, FeedsConfig defaults)
    {
        if (fields.Fields("feeds", "Write {rss: true, atom: true, items: 20, full_text: true}.") is not { } feeds)
            return defaults;
        var config = new FeedsConfig(
            feeds.Boolean("rss") ?? defaults.Rss,
            feeds.Boolean("atom") ?? defaults.Atom,
            feeds.Integer("items", 1, FeedsConfig.MostItems)?.Value ?? defaults.ItemCount,
            feeds.Boolean("full_text") ?? defaults.HasFullText)
        {
            Json = feeds.Boolean("json") ?? defaults.Json,
            HasTerms = feeds.Boolean("terms") ?? defaults.HasTerms,
        };
        feeds.ReportUnknown("'feeds'");
        return config;
    }

    private static bool LastChange(YamlFields fields)
    {
        if (fields.Text("last_change") is not { } source) return false;
        if (source.Value != "git") fields.Problems.Add(SiteConfigProblems.UnknownSourceOfChanges(source));
        return source.Value == "git";
    }

    private static string? WithPath(YamlFields fields, string name)
    {
        if (LinkReader.External(fields, name) is not { } url) return null;
        if (url.Value.Contains("{path}", StringComparison.Ordinal)) return url.Value;
        fields.Problems.Add(SiteConfigProblems.UrlWithoutPath(url, name));
        return null;
    }
}
