using System.Collections.Immutable;
using SiteGen.Cli.Importing.Fields;
using SiteGen.Cli.Importing.Pages;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Cli.Importing.Text;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>Imports sites of Zola: TOML front matter, internal links, taxonomies, shortcodes.</summary>
internal static class Zola
{
    private static readonly IReadOnlyDictionary<string, FieldRule> Rules = FieldRules.CommonAnd(
        ("path", FieldRules.Address), ("aliases", static (field, draft) =>
            draft.AddAliases(
                field, FieldDraft.TextsOf(field.Value).Select(static alias => "/" + alias.TrimStart('/')))),
        ("taxonomies", Taxonomies), ("template", FieldRules.Drop("the template of the other theme is not used")),
        ("page_template", FieldRules.Drop("the template of the other theme is not used")),
        ("in_search_index", FieldRules.Flag("search")), ("extra", Extra), ("sort_by", FieldRules.Ignore),
        ("insert_anchor_links", FieldRules.Ignore), ("paginate_by", FieldRules.Ignore),
        ("transparent", FieldRules.Ignore), ("render", FieldRules.Ignore), ("generate_feeds", FieldRules.Ignore),
        ("redirect_to", FieldRules.Drop("a section that leads elsewhere")));

    private static readonly ImmutableArray<TagSyntax> Syntaxes =
        [new("shortcode", "{{", "}}"), new("shortcode", "{%", "%}")];

    public static ImportKind Kind { get; } = new("zola", "Zola", ["config.toml", "zola.toml"], Plan);

    private static Recipe Plan(ForeignSite site)
    {
        var settings = SettingsFile.Read(site, "zola.toml", "config.toml");
        var languages = settings.Entries("languages").Select(static entry => entry.Key)
            .ToHashSet(StringComparer.Ordinal);
        var sections = DocsSections(site);
        var tree = new DocsFiles(site, "content")
        {
            IsLeftOut = file => file.Path.NameWithoutExtension.Split('.') is [_, .., var last]
                && languages.Contains(last),
        };
        var files = tree.Files().Select(file => file with
        {
            To = file.IsPage && file.File.Path.Name == "index.md" ? file.To.Folder / "index.md" : file.To,
            Address = file.IsPage ? AddressOf(file) : file.Address,
            Settings = file.Settings with
            {
                Kind = file.To.Name == "_index.md" && sections.Contains(file.To.Folder.Value) ? "docs" : null,
            },
        }).Concat(site.Under("static").Select(static file => Static(file))).ToImmutableArray();
        return new Recipe
        {
            Files = files,
            Settings = [.. NewSettingsOf(settings).Entries],
            Fields = Rules,
            Tags = static text => [.. TagScanner.Find(text, Syntaxes).Where(static tag => tag.Name.Length > 0)],
            TagEdits = new TagEdits(ZolaShortcodes.Rules, static _ => Pages.TagEdits.Unknown),
            Link = InternalLink,
            Added = [.. sections.Where(section => !site.Has($"{section}/_index.md")).Order(StringComparer.Ordinal)
                .Select(static section => new WrittenFile(SourcePath.Parse($"{section}/_index.md"),
                    "---\nkind: docs\n---\n"))],
            Notes =
            [
                .. OtherLanguages.Left(site.Under("content").Where(tree.IsLeftOut)),
                .. site.Under("templates").Concat(site.Under("sass")).Concat(site.Under("themes"))
                    .Select(static file => new ImportNote(
                        Outcome.Left, "a template or style of the other theme", new SourceLocation(file.Path))),
            ],
            Problems = settings.Problems,
        };
    }

    /// <summary>Returns the top-level folders of which less than half of the pages have a date.</summary>
    private static HashSet<string> DocsSections(ForeignSite site) => [.. site.Under("content")
        .Where(static file => file.Path.Extension == ".md" && file.Path.Name != "_index.md"
            && file.Path.Value.Split('/').Length > 2)
        .GroupBy(static file => string.Join('/', file.Path.Value.Split('/')[..2]))
        .Where(section => !site.Has($"{section.Key}/index.md")
            && section.Count(static file => HasDate(file)) * 2 < section.Count())
        .Select(static section => section.Key)];

    private static bool HasDate(ForeignFile file) => DateOnly.TryParse(
        file.Path.Name.Length > 10 ? file.Path.Name[..10] : "", System.Globalization.CultureInfo.InvariantCulture,
            out _)
        || file.Text() is { } text && SettingsFile.Find(FrontMatterSplit.Read(text, file.Path).Fields,
            "date") is not null;

    private static string AddressOf(PlannedFile file)
    {
        var fields = file.File.Text() is { } text ? FrontMatterSplit.Read(text, file.File.Path).Fields : null;
        if ((SettingsFile.Find(fields, "path") as YamlScalar)?.Text is { Length: > 0 } path)
            return $"/{path.Trim('/')}/";
        var slug = (SettingsFile.Find(fields, "slug") as YamlScalar)?.Text;
        return slug is null ? file.Address
            : $"{file.Address.TrimEnd('/')[..(file.Address.TrimEnd('/').LastIndexOf('/') + 1)]}{slug}/";
    }

    /// <summary>Converts <c>@/guide/setup.md#start</c>, which begins at the folder of pages.</summary>
    private static string? InternalLink(string target, PageScope scope)
    {
        if (!target.StartsWith("@/", StringComparison.Ordinal)) return LinkEdits.ByPlan(target, scope);
        var hash = target.IndexOf('#') is >= 0 and var found ? found : target.Length;
        return scope.Plan.AtPath($"content/{target[2..hash]}") is { } page
            ? LinkTargets.Ours(page, scope.Page) + target[hash..] : "/" + target[2..];
    }

    private static PlannedFile Static(ForeignFile file) => file.Path.RelativeTo(SourcePath.Parse("static")) is var path
        ? new PlannedFile(file, SourcePath.Parse($"content/{path}"), IsPage: false, $"/{path}") : null!;

    private static NewSettings NewSettingsOf(SettingsFile settings)
    {
        var names = settings.Items("taxonomies")
            .Select(static item => (SettingsFile.Find(item, "name") as YamlScalar)?.Text)
            .OfType<string>().Where(static name => name is not "authors" and not "series"
                && name.All(static letter => char.IsAsciiLetterLower(letter) || letter is '-' or '_')).ToList();
        return new NewSettings().Text("title", settings.Text("title")).Text("description", settings.Text("description"))
            .BaseUrl(settings.Text("base_url")).Language(settings.Text("default_language"))
            .Set("taxonomies", names is [] or ["tags"] ? null : YamlWriter.Texts(names.Prepend("tags").Distinct()));
    }

    private static void Taxonomies(YamlEntry field, FieldDraft draft)
    {
        if (field.Value is not YamlMapping mapping) draft.Keep(field);
        else foreach (var entry in mapping.Entries)
        {
            if (entry.Key == "authors") FieldRules.People(entry, draft);
            else FieldRules.Terms(entry.Key)(entry, draft);
        }
    }

    private static void Extra(YamlEntry field, FieldDraft draft)
    {
        if (field.Value is YamlMapping mapping) foreach (var entry in mapping.Entries) draft.KeepQuietly(entry);
        else draft.Keep(field);
    }
}
