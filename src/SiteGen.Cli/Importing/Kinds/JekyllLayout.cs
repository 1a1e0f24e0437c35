using System.Globalization;
using SiteGen.Cli.Importing.Fields;
using SiteGen.Cli.Importing.Pages;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>Where the files of a site of Jekyll are, and the addresses of its pages.</summary>
internal sealed class JekyllLayout
{
    private static readonly string[] NotContent =
        ["Gemfile", "Gemfile.lock", "Rakefile", "package.json", "package-lock.json", "_config.yml", "_config.yaml"];

    private static readonly string[] Templates = [".html", ".scss", ".sass", ".xml", ".css", ".json", ".txt"];

    private readonly ForeignSite _site;
    private readonly List<(ForeignFile File, YamlMapping Fields)> _pages = [];
    private readonly List<ForeignFile> _others = [], _left = [];
    private readonly HashSet<string> _collections;
    private readonly string? _permalink;

    public JekyllLayout(ForeignSite site, SettingsFile settings)
    {
        _site = site;
        _collections = [.. settings.Entries("collections").Select(static entry => entry.Key)
            .Concat(settings.Items("collections").OfType<YamlScalar>().Select(static item => item.Text))
                .Append("posts")];
        _permalink = settings.Text("collections.posts.permalink", "permalink");
        var excluded = settings.Items("exclude").OfType<YamlScalar>().Select(static item => item.Text.Trim('/'))
            .ToList();
        foreach (var file in site.Files)
        {
            if (!excluded.Exists(name => file.Path.Value == name || file.Path.Value.StartsWith(name + "/",
                StringComparison.Ordinal)) && !NotContent.Contains(file.Path.Value)) Take(file);
        }
        PostPattern = PatternOf(_permalink);
    }

    /// <summary>The pattern for the addresses of posts; null if they have addresses of their own.</summary>
    public string? PostPattern { get; }

    public bool UsesField(params string[] names) =>
        _pages.Exists(page => names.Any(name => SettingsFile.Find(page.Fields, name) is not null));

    public IEnumerable<PlannedFile> Files()
    {
        foreach (var (file, fields) in _pages)
        {
            var address = AddressOf(file, fields);
            var isPost = CollectionOf(file.Path) == "posts";
            yield return new PlannedFile(file, PlaceOf(file), IsPage: true, address)
            {
                Settings = PageSettings.None with { Permalink = isPost && PostPattern is null ? address : null },
            };
        }
        foreach (var file in _others)
            yield return new PlannedFile(file, SourcePath.Parse("content") / file.Path.Value, IsPage: false,
                "/" + file.Path.Value);
        foreach (var file in _site.Under("_data")
            .Where(static file => file.Path.Extension is ".yml" or ".yaml" or ".json" or ".csv"))
            yield return new PlannedFile(file,
                SourcePath.Parse("data") / file.Path.RelativeTo(SourcePath.Parse("_data")),
                IsPage: false, "/" + file.Path.Value);
    }

    /// <summary>Returns the pages of collections that are documentation: those without dates.</summary>
    public IEnumerable<WrittenFile> Added(IReadOnlyCollection<PlannedFile> files)
    {
        var taken = files.Select(static file => file.To).ToHashSet();
        foreach (var name in _collections.Where(name => name != "posts" && _site.HasFolder("_" + name)).Order(
            StringComparer.Ordinal))
        {
            var path = SourcePath.Parse($"content/{name}/_index.md");
            if (!taken.Contains(path)) yield return new WrittenFile(path, "---\nkind: docs\n---\n");
        }
    }

    public IEnumerable<ImportNote> Notes() => _left.Select(static file => new ImportNote(Outcome.Left,
        file.Path.Value.StartsWith("_drafts/", StringComparison.Ordinal) ? "a draft"
        : file.Path.Extension is ".html" or ".xml" or ".json" or ".txt" ? "a template" : "a style or a plugin",
        new SourceLocation(file.Path)));

    private void Take(ForeignFile file)
    {
        var top = file.Path.Value.Split('/')[0];
        if (top is "_data") return;
        var isHidden = file.Path.Value.Split('/').Any(static name => name.StartsWith('_') || name.StartsWith('.'));
        var collection = CollectionOf(file.Path);
        if (isHidden && collection is null)
        {
            _left.Add(file);
            return;
        }
        var isMarkdown = file.Path.Extension is ".md" or ".markdown";
        if (!isMarkdown && !Templates.Contains(file.Path.Extension))
        {
            _others.Add(file);
            return;
        }
        var fields = file.Text() is { } text ? FrontMatterSplit.Read(text, file.Path).Fields : null;
        if (isMarkdown && (fields is not null || collection is not null)) _pages.Add((file, fields
            ?? YamlWriter.Mapping()));
        else if (isMarkdown) _left.Add(file);
        else if (fields is null) _others.Add(file);
        else if (file.Path.Extension == ".html" && !file.Text()!.Contains("{%", StringComparison.Ordinal))
            _pages.Add((file, fields));
        else _left.Add(file);
    }

    private string? CollectionOf(SourcePath path)
    {
        foreach (var name in path.Value.Split('/')[..^1])
        {
            if (name.StartsWith('_')) return _collections.Contains(name[1..]) ? name[1..] : null;
        }
        return null;
    }

    private SourcePath PlaceOf(ForeignFile file)
    {
        var names = file.Path.Value.Split('/').Select(static name => name.TrimStart('_')).ToArray();
        names[^1] = $"{file.Path.NameWithoutExtension.TrimStart('_')}.md";
        if (names[^1] == "index.md" || (names[^1].Equals("readme.md", StringComparison.OrdinalIgnoreCase)
            && !_site.Has((file.Path.Folder / "index.md").Value)
                && !_site.Has((file.Path.Folder / "index.html").Value)))
            names[^1] = "_index.md";
        return SourcePath.Parse("content") / (names[^1] == "404.md" ? "404.md" : string.Join('/', names));
    }

    private string AddressOf(ForeignFile file, YamlMapping fields)
    {
        if ((SettingsFile.Find(fields, "permalink") as YamlScalar)?.Text is { Length: > 0 } own)
            return "/" + own.TrimStart('/');
        var path = SourcePath.Parse(PlaceOf(file).RelativeTo(SourcePath.Parse("content")));
        if (CollectionOf(file.Path) != "posts") return DocsFiles.FolderAddress(path);
        var name = path.NameWithoutExtension;
        if (name.Length < 12 || !DateOnly.TryParseExact(name[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var date)) return DocsFiles.FolderAddress(path);
        var categories = string.Join('/', FieldDraft.TextsOf(SettingsFile.Find(fields, "categories"))
            .SelectMany(static text => text.Split(' ')).Select(static word => Slug.Of(word)));
        return Pattern(_permalink)
            .Replace(":categories", categories, StringComparison.Ordinal)
            .Replace(":year", date.ToString("yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace(":month", date.ToString("MM", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace(":day", date.ToString("dd", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace(":title", name[11..], StringComparison.Ordinal)
            .Replace(":slug", name[11..], StringComparison.Ordinal)
            .Replace(":output_ext", ".html", StringComparison.Ordinal).Replace("//", "/", StringComparison.Ordinal);
    }

    private static string Pattern(string? permalink) => permalink switch
    {
        null or "date" => "/:categories/:year/:month/:day/:title:output_ext",
        "pretty" => "/:categories/:year/:month/:day/:title/",
        "none" => "/:categories/:title:output_ext",
        _ => permalink.StartsWith('/') ? permalink : "/" + permalink,
    };

    /// <summary>Returns the pattern in our words, unless posts have categories or it has words of its own.</summary>
    private string? PatternOf(string? permalink)
    {
        var pattern = Pattern(permalink).Replace(":output_ext", ".html", StringComparison.Ordinal)
            .Replace(":title", ":slug", StringComparison.Ordinal);
        if (pattern.Contains(":categories", StringComparison.Ordinal))
        {
            if (UsesField("categories", "category")) return null;
            pattern = pattern.Replace("/:categories", "", StringComparison.Ordinal);
        }
        var isOurs = pattern.Split(':')[1..].All(static word =>
            word.Split('/', '.', '-')[0] is "year" or "month" or "day" or "slug");
        return isOurs && _pages.Exists(page => CollectionOf(page.File.Path) == "posts") ? pattern : null;
    }
}
