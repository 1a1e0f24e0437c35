using System.Collections.Immutable;
using SiteGen.Cli.Importing.Fields;
using SiteGen.Cli.Importing.Pages;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Cli.Importing.Text;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>
/// Imports sites of Hugo: content, static files, data, menus, permalinks, shortcodes of well-known themes.
/// </summary>
internal static class Hugo
{
    private static readonly string[] Names =
    [
        .. new[] { "hugo", "config" }.SelectMany(static name => new[] { "toml", "yaml", "yml", "json" }
            .SelectMany(extension => new[] { $"{name}.{extension}", $"config/_default/{name}.{extension}" })),
    ];

    private static readonly ImmutableArray<TagSyntax> Syntaxes =
        [new("shortcode", "{{<", ">}}"), new("shortcode", "{{%", "%}}")];

    private static readonly IReadOnlyDictionary<string, FieldRule> Rules = FieldRules.CommonAnd(
        ("url", FieldRules.Address), ("aliases", Aliases), ("expiryDate", FieldRules.Date("expires")),
        ("categories", FieldRules.Terms("categories")), ("keywords", FieldRules.Terms("tags")),
        ("toc", FieldRules.Flag("toc")), ("type", FieldRules.Drop("the type of the other theme is not used")),
        ("menu", MenuEntry), ("menus", MenuEntry), ("params", Params), ("extra", Params), ("images", Images),
        ("featured_image", FieldRules.Text("image")), ("cascade", Cascade), ("linkTitle", FieldRules.Text("title")),
        ("math", FieldRules.Flag("math")), ("katex", FieldRules.Flag("math")), ("mathjax", FieldRules.Flag("math")),
        ("cover", FieldRules.Text("image")), ("thumbnail", FieldRules.Text("image")));

    public static ImportKind Kind { get; } = new("hugo", "Hugo", [.. Names], Plan);

    private static Recipe Plan(ForeignSite site)
    {
        var settings = Settings(site);
        var layout = HugoLayout.Of(site, settings);
        var pages = layout.Pages();
        var files = pages.Concat(layout.OtherFiles()).ToImmutableArray();
        return new Recipe
        {
            Files = files,
            Settings = [.. NewSettingsOf(settings, layout, files).Entries],
            Fields = Rules,
            Tags = static text => TagScanner.Find(text, Syntaxes),
            TagEdits = new TagEdits(HugoShortcodes.Rules, static _ => TagEdits.Unknown),
            Finish = ResolveAliases,
            Added = [.. layout.Added()],
            Notes = [.. layout.Notes()],
            Problems = settings.Problems,
        };
    }

    /// <summary>Reads the main file, and the files that hold one part each: params.toml, menus.en.toml.</summary>
    private static SettingsFile Settings(ForeignSite site)
    {
        var settings = SettingsFile.Read(site, Names);
        var languages = new List<YamlEntry>();
        foreach (var file in site.Under("config/_default").Where(file => !Names.Contains(file.Path.Value)))
        {
            var (part, language) = file.Path.Name.Split('.') is [var first, var middle, _] ? (first, middle)
                : (file.Path.Name.Split('.')[0], null);
            if (part == "languages" && language is not null)
                languages.Add(YamlWriter.Entry(language, SettingsFile.Read(site, file.Path.Value).Fields));
            else if (language is not null && language != (settings.Text("defaultContentLanguage") ?? "en")) continue;
            else if (part is "params" or "menus" or "menu" or "languages" or "permalinks" or "taxonomies" or "module")
                settings = settings.With(part, SettingsFile.Read(site, file.Path.Value).Fields);
        }
        return languages.Count == 0 ? settings
            : settings.With("languages", YamlWriter.Mapping([.. languages]));
    }

    private static NewSettings NewSettingsOf(
        SettingsFile settings, HugoLayout layout, ImmutableArray<PlannedFile> files)
    {
        var language = $"languages.{layout.Language}";
        return new NewSettings()
            .Text("title", settings.Text("title", $"{language}.title"))
            .Text("description", settings.Text(
                "params.description", $"{language}.params.description", $"{language}.description"))
            .BaseUrl(settings.Text("baseURL"))
            .Language(settings.Text("languageCode", $"{language}.languageCode") ?? layout.Language)
            .Text("copyright", settings.Text("copyright", "params.copyright"))
            .Number("page_size", settings.Number("pagination.pagerSize", "paginate"), 1, 1000)
            .Formulas(settings.Text("markup.goldmark.extensions.passthrough.enable", "params.math") == "true")
            .Set("taxonomies", Taxonomies(settings, layout))
            .Set("permalinks", layout.Permalinks())
            .Menu(layout.Menu(files));
    }

    private static YamlNode? Taxonomies(SettingsFile settings, HugoLayout layout)
    {
        var declared = settings.Entries("taxonomies").Select(static entry => (entry.Value as YamlScalar)?.Text ?? "");
        var names = declared.Append("tags").Append("categories").Where(layout.UsesField)
            .Where(static name => name is not "series" and not "authors" && name.Length > 0
                && name.All(static letter => char.IsAsciiLetterLower(letter) || letter is '-' or '_'))
            .Distinct().Order(StringComparer.Ordinal).ToList();
        return names is [] or ["tags"] ? null : YamlWriter.Texts(names.Prepend("tags").Distinct());
    }

    private static void Aliases(YamlEntry field, FieldDraft draft) =>
        draft.AddAliases(field, FieldDraft.TextsOf(field.Value));

    /// <summary>Resolves aliases that are relative to the folder of the page.</summary>
    private static void ResolveAliases(PageScope scope, FieldDraft draft)
    {
        if (draft.Entries.FirstOrDefault(static field => field.Key == "aliases")?.Value is not { } written) return;
        var folder = scope.Page.Address.TrimEnd('/');
        folder = folder[..(folder.LastIndexOf('/') + 1)];
        var aliases = FieldDraft.TextsOf(written).Select(alias => alias.StartsWith('/') ? alias
            : SourcePath.TryParse(folder.TrimStart('/') + alias, out var path) ? $"/{path.Value}" : null)
            .OfType<string>().ToList();
        draft.Remove("aliases");
        draft.AddAliases(aliases);
    }

    private static void MenuEntry(YamlEntry field, FieldDraft draft) =>
        draft.Note(Outcome.Converted, $"field `{field.Key}`: `menu` in site.yaml", field);

    private static void Params(YamlEntry field, FieldDraft draft)
    {
        if (field.Value is not YamlMapping mapping) draft.Keep(field);
        else foreach (var entry in mapping.Entries) draft.KeepQuietly(entry);
    }

    private static void Images(YamlEntry field, FieldDraft draft)
    {
        if (FieldDraft.TextsOf(field.Value).FirstOrDefault() is { } first) draft.SetText("image", first);
    }

    /// <summary>Converts the fields that a folder gives its pages; those for some of them only are left.</summary>
    private static void Cascade(YamlEntry field, FieldDraft draft)
    {
        var all = field.Value as YamlMapping ?? (field.Value as YamlSequence)?.Items.OfType<YamlMapping>()
            .FirstOrDefault(static item => SettingsFile.Find(item, "target") is null
                && SettingsFile.Find(item, "_target") is null);
        if (all is null)
        {
            draft.Note(Outcome.Left, "field `cascade`: it is for some pages only", field);
            return;
        }
        var inner = new FieldDraft([]);
        FieldRules.Apply(all, Rules, inner);
        foreach (var name in new[] { "title", "slug", "permalink", "aliases" }) inner.Remove(name);
        if (inner.Entries.Any()) draft.Set("cascade", YamlWriter.Mapping(inner.Entries));
    }
}
