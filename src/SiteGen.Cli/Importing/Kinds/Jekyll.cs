using System.Collections.Immutable;
using SiteGen.Cli.Importing.Fields;
using SiteGen.Cli.Importing.Pages;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>
/// Imports sites of Jekyll: posts, collections, pages, data, Liquid as far as it is static, kramdown.
/// </summary>
internal static class Jekyll
{
    private static readonly IReadOnlyDictionary<string, FieldRule> Rules = FieldRules.CommonAnd(
        ("permalink", FieldRules.Address), ("redirect_from", static (field, draft) =>
            draft.AddAliases(field, FieldDraft.TextsOf(field.Value))),
        ("categories", Words("categories")), ("category", Words("categories")), ("tags", Words("tags")),
        ("nav_order", FieldRules.Number("weight")), ("order", FieldRules.Number("weight")),
        ("excerpt", FieldRules.Text("description")), ("sitemap", Sitemap), ("redirect_to", FieldRules.Drop(
            "a page that leads elsewhere")));

    public static ImportKind Kind { get; } = new("jekyll", "Jekyll", ["_config.yml", "_config.yaml", "_posts/"], Plan);

    private static Recipe Plan(ForeignSite site)
    {
        var settings = SettingsFile.Read(site, "_config.yml", "_config.yaml");
        var layout = new JekyllLayout(site, settings);
        var liquid = new Liquid(site, settings, settings.Folder("includes_dir", "_includes"));
        var files = layout.Files().ToImmutableArray();
        return new Recipe
        {
            Files = files,
            Settings = [.. NewSettingsOf(settings, layout).Entries],
            Fields = Rules,
            Expand = (body, _) => liquid.Expand(body),
            Tags = Liquid.Tags,
            TagEdits = liquid.Edits,
            Edits = static scope => Kramdown.EditsFor(scope).Concat(Liquid.RawMarks(scope)),
            Added = [.. layout.Added(files)],
            Notes = [.. layout.Notes()],
            Problems = settings.Problems,
        };
    }

    private static NewSettings NewSettingsOf(SettingsFile settings, JekyllLayout layout) => new NewSettings()
        .Text("title", settings.Text("title", "name"))
        .Text("tagline", settings.Text("tagline"))
        .Text("description", settings.Text("description"))
        .BaseUrl(settings.Text("url") is { } url
            ? url.TrimEnd('/') + "/" + (settings.Text("baseurl") ?? "").Trim('/') : null)
        .Language(settings.Text("lang", "locale"))
        .Web("repository", settings.Text("repository"))
        .Set("taxonomies", layout.UsesField("categories", "category") ? YamlWriter.Texts(["tags", "categories"]) : null)
        .Set("permalinks", layout.PostPattern is { } pattern
            ? YamlWriter.Mapping(YamlWriter.Entry("posts", YamlWriter.Text(pattern))) : null);

    /// <summary>Reads a list, or words with spaces between them.</summary>
    private static FieldRule Words(string name) => (field, draft) => FieldRules.Terms(name)(
        field.Value is YamlScalar { IsEmpty: false, Text: var text } && !text.Contains(',')
            ? field with
            {
                Key = name,
                Value = YamlWriter.Texts(text.Split(' ',
                StringSplitOptions.RemoveEmptyEntries))
            }
            : field, draft);

    private static void Sitemap(YamlEntry field, FieldDraft draft)
    {
        if (field.Value is YamlScalar { Text: "false" }) draft.Set("index", YamlWriter.Plain("false"));
    }
}
