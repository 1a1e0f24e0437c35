using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Cli.Importing.Fields;
using SiteGen.Cli.Importing.Pages;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>Where the files of a site of Hugo are, and what their front matter says about places.</summary>
internal sealed class HugoLayout
{
    private static readonly string[] PageEndings = [".md", ".markdown", ".html", ".htm"];

    private readonly ForeignSite _site;
    private readonly SettingsFile _settings;
    private readonly string _content;
    private readonly HashSet<string> _languages;
    private readonly List<PageHead> _pages;
    private readonly List<ForeignFile> _otherLanguages = [];
    private readonly List<ForeignFile> _besidePages = [];

    /// <param name="Path">Below the folder of content, without the name of the language.</param>
    private sealed record PageHead(ForeignFile File, SourcePath Path, YamlMapping Fields)
    {
        public string Section => Path.Value.Contains('/') ? Path.Value.Split('/')[0] : "";

        public bool IsOfFolder => Path.NameWithoutExtension is "_index";

        public string? Text(string name) => (SettingsFile.Find(Fields, name) as YamlScalar)?.Text;
    }

    private HugoLayout(ForeignSite site, SettingsFile settings)
    {
        (_site, _settings) = (site, settings);
        _languages = settings.Entries("languages").Select(static entry => entry.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        Language = settings.Text("defaultContentLanguage") ?? "en";
        if (_languages.Count > 0 && !_languages.Contains(Language)) Language = _languages.First();
        _languages.Remove(Language);
        var folder = settings.Folder($"languages.{Language}.contentDir", settings.Folder("contentDir", "content"));
        _content = MountOf("content") ?? (site.HasFolder(folder) ? folder
            : site.HasFolder($"content/{Language}") ? $"content/{Language}" : "content");
        _pages = [.. Concurrently.Select(ContentFiles().ToList(), HeadOf).OfType<PageHead>()];
    }

    public string Language { get; }

    public static HugoLayout Of(ForeignSite site, SettingsFile settings) => new(site, settings);

    public bool UsesField(string name) =>
        _pages.Exists(page => SettingsFile.Find(page.Fields, name) is not null);

    public IEnumerable<PlannedFile> Pages()
    {
        var docs = DocsSections().ToHashSet(StringComparer.Ordinal);
        return _pages.Select(page => new PlannedFile(
            page.File, To(page.Path.Folder, $"{page.Path.NameWithoutExtension}.md"), IsPage: true, AddressOf(page))
        {
            Settings = PageSettings.None with
            {
                Kind = page.IsOfFolder && !page.Path.Folder.Value.Contains('/') && docs.Contains(page.Path.Folder.Value)
                    ? "docs" : null,
            },
        });
    }

    /// <summary>Files beside pages, static files and data.</summary>
    public IEnumerable<PlannedFile> OtherFiles() =>
        _besidePages.Select(file => Other(file, _content, "content"))
            .Concat(StaticFolders().SelectMany(folder => _site.Under(folder)
                .Select(file => Other(file, folder, "content"))))
            .Concat(_site.Under("data").Where(static file =>
                file.Path.Extension is ".yaml" or ".yml" or ".json" or ".csv")
                .Select(static file => Other(file, "data", "data")));

    /// <summary>Pages for documentation folders that have none, and data in TOML as YAML.</summary>
    public IEnumerable<WrittenFile> Added()
    {
        foreach (var section in DocsSections())
        {
            var path = To(SourcePath.Parse(section), "_index.md");
            if (!_pages.Exists(page => page.IsOfFolder && page.Path.Folder.Value == section))
                yield return new WrittenFile(path, "---\nkind: docs\n---\n");
        }
        foreach (var file in _site.Under("data").Where(static file => file.Path.Extension == ".toml"))
        {
            if (file.Text() is { } text && FrontMatterSplit.ReadFile(file.Path, text, out _) is YamlMapping data)
                yield return new WrittenFile(file.Path.Folder / $"{file.Path.NameWithoutExtension}.yaml",
                    YamlWriter.Of(data.Entries));
        }
    }

    public IEnumerable<ImportNote> Notes()
    {
        foreach (var note in OtherLanguages.Left(_otherLanguages.Concat(OtherFolders().SelectMany(_site.Under))
            .Distinct())) yield return note;
        foreach (var (folder, what) in new[]
        {
            ("layouts", "a template"), ("themes", "a file of a theme"), ("archetypes", "an archetype"),
            ("assets", "a file for Hugo Pipes"), ("i18n", "texts of a theme"),
        })
        {
            foreach (var file in _site.Under(folder)) yield return Left(what, file);
        }
    }

    /// <summary>Returns the patterns that SiteGen has too, for sections in which every page can follow them.</summary>
    public YamlNode? Permalinks()
    {
        var patterns = _settings.Entries("permalinks")
            .SelectMany(static entry => entry is { Key: "page", Value: YamlMapping inner } ? inner.Entries : [entry])
            .Select(entry => (Section: entry.Key, Pattern: PatternOf(entry)))
            .Where(pattern => pattern.Pattern is not null && IsUsable(pattern.Section, pattern.Pattern)).ToList();
        return patterns.Count == 0 ? null : YamlWriter.Mapping(patterns.Select(static pattern =>
            YamlWriter.Entry(pattern.Section, YamlWriter.Text(pattern.Pattern!))));
    }

    /// <summary>Returns the main menu, of which only targets that exist are kept.</summary>
    public IEnumerable<(string Title, string To)> Menu(ImmutableArray<PlannedFile> files)
    {
        var addresses = files.Where(static file => file.IsPage)
            .Select(static file => file.Address.TrimEnd('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return SettingsItems().Concat(PageItems()).OrderBy(static item => item.Weight)
            .Where(item => item.To.Contains("://", StringComparison.Ordinal)
                || addresses.Contains(item.To.TrimEnd('/')))
            .Select(static item => (item.Title, item.To.Contains("://", StringComparison.Ordinal)
                ? item.To : $"/{item.To.Trim('/')}/".Replace("//", "/", StringComparison.Ordinal)));
    }

    private IEnumerable<(string Title, string To, int Weight)> SettingsItems() =>
        new[] { "menus.main", "menu.main", $"languages.{Language}.menus.main", $"languages.{Language}.menu.main" }
            .SelectMany(_settings.Items).OfType<YamlMapping>().Select(static item => (
                TextOf(item, "name") ?? TextOf(item, "title") ?? "",
                Rooted(TextOf(item, "url") ?? TextOf(item, "pageRef") ?? ""), WeightOf(item)));

    private IEnumerable<(string Title, string To, int Weight)> PageItems()
    {
        foreach (var page in _pages)
        {
            var menu = SettingsFile.Find(page.Fields, "menu") ?? SettingsFile.Find(page.Fields, "menus");
            var main = SettingsFile.Find(menu, "main");
            if (main is null && !FieldDraft.TextsOf(menu).Contains("main")) continue;
            var title = TextOf(main, "name") ?? page.Text("linkTitle") ?? page.Text("title") ?? "";
            yield return (title, AddressOf(page), WeightOf(main));
        }
    }

    private static string Rooted(string address) =>
        address.StartsWith('/') || address.Contains(':') || address.Length == 0 ? address : "/" + address;

    private static string? TextOf(YamlNode? item, string name) => (SettingsFile.Find(item, name) as YamlScalar)?.Text;

    private static int WeightOf(YamlNode? item) =>
        int.TryParse(TextOf(item, "weight"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var weight)
            ? weight : 0;

    /// <summary>Returns the folder that is mounted as another one, if it is a part of the site.</summary>
    private string? MountOf(string target, string? language = null) => _settings.Items("module.mounts")
        .Where(mount => TextOf(mount, "target")?.Trim('/') == target
            && (language is null ? (TextOf(mount, "lang") ?? Language) == Language
                : TextOf(mount, "lang") == language))
        .Select(static mount => TextOf(mount, "source")?.Trim('/'))
        .FirstOrDefault(source => source is { Length: > 0 } && _site.HasFolder(source));

    private static string? PatternOf(YamlEntry entry)
    {
        if (entry.Value is not YamlScalar { Text: { Length: > 0 } text }) return null;
        text = text.Replace(":contentbasename", ":filename", StringComparison.Ordinal)
            .Replace(":slugorcontentbasename", ":slug", StringComparison.Ordinal)
            .Replace(":slugorfilename", ":slug", StringComparison.Ordinal);
        if (!text.StartsWith('/')) text = "/" + text;
        var words = text.Split(':')[1..].Select(static part => part.Split('/', '.', '-', '_')[0]);
        return words.All(static word => word is "year" or "month" or "day" or "slug" or "title" or "filename"
            or "section" or "sections") ? text : null;
    }

    private bool IsUsable(string section, string pattern)
    {
        var pages = _pages.Where(page => page.Section == section && !page.IsOfFolder).ToList();
        var needsDate = pattern.Contains(":year", StringComparison.Ordinal)
            || pattern.Contains(":month", StringComparison.Ordinal)
                || pattern.Contains(":day", StringComparison.Ordinal);
        return pages.Count > 0 && (!needsDate || pages.TrueForAll(static page =>
            page.Text("date") is { } date && FieldDraft.DateOf(date) is not null));
    }

    /// <summary>Returns the top-level folders of which less than half of the pages have a date.</summary>
    private IEnumerable<string> DocsSections() => _pages
        .Where(static page => page.Section.Length > 0 && !page.IsOfFolder).GroupBy(static page => page.Section)
        .Where(static section => section.All(page => page.Path.Value != $"{section.Key}/index.md"))
        .Where(static section => section.Count(static page => page.Text("date") is not null) * 2 < section.Count())
        .Select(static section => section.Key).Order(StringComparer.Ordinal);

    private IEnumerable<ForeignFile> ContentFiles() => _site.Under(_content);

    private PageHead? HeadOf(ForeignFile file)
    {
        var path = SourcePath.Parse(file.Path.RelativeTo(SourcePath.Parse(_content)));
        var ending = path.Extension;
        if (IsOfOtherLanguage(path))
        {
            lock (_otherLanguages) _otherLanguages.Add(file);
            return null;
        }
        if (PageEndings.Contains(ending) && file.Text() is { } text
            && FrontMatterSplit.Read(text, file.Path) is var split && (ending == ".md" || split.Fields is not null))
            return new PageHead(file, WithoutLanguage(path), split.Fields ?? YamlWriter.Mapping());
        lock (_besidePages) _besidePages.Add(file);
        return null;
    }

    private bool IsOfOtherLanguage(SourcePath path) =>
        _languages.Contains(path.Value.Split('/')[0]) && path.Value.Contains('/')
        || path.Name.Split('.') is [_, .., var language, _] && _languages.Contains(language);

    private SourcePath WithoutLanguage(SourcePath path) =>
        path.Name.Split('.') is [_, .., var language, _]
            && language.Equals(Language, StringComparison.OrdinalIgnoreCase)
            ? path.Folder / (path.NameWithoutExtension[..^(language.Length + 1)] + path.Extension) : path;

    /// <summary>Returns the folders of content in other languages that are not inside that of the main one.</summary>
    private IEnumerable<string> OtherFolders() => _languages
        .SelectMany(language => new[]
        {
            _settings.Text($"languages.{language}.contentDir"), MountOf("content", language),
            _content == "content" ? null : $"content/{language}",
        })
        .OfType<string>().Select(static folder => folder.Trim('/'))
        .Where(folder => folder != _content && !folder.StartsWith(_content + "/", StringComparison.Ordinal)
            && !_content.StartsWith(folder + "/", StringComparison.Ordinal)).Distinct();

    private IEnumerable<string> StaticFolders() =>
        new[] { "static", $"static/{Language}" }.Take(1).Where(_site.HasFolder);

    private static SourcePath To(SourcePath folder, string name) =>
        SourcePath.Parse("content") / (folder.IsRoot ? name : $"{folder.Value}/{name}");

    private static PlannedFile Other(ForeignFile file, string from, string to)
    {
        var path = file.Path.RelativeTo(SourcePath.Parse(from));
        return new PlannedFile(file, SourcePath.Parse(to) / path, IsPage: false, "/" + path);
    }

    private static string AddressOf(PageHead page)
    {
        if (page.Text("url") is { Length: > 0 } url && !url.Contains("://", StringComparison.Ordinal))
            return Rooted(url);
        var folder = page.Path.Folder.IsRoot ? "/" : $"/{page.Path.Folder.Value}/";
        return page.Path.NameWithoutExtension is "_index" or "index" ? folder
            : $"{folder}{page.Text("slug") ?? page.Path.NameWithoutExtension}/";
    }

    private static ImportNote Left(string what, ForeignFile file) =>
        new(Outcome.Left, what, new SourceLocation(file.Path));
}
