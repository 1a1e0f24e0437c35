using System.Collections.Immutable;
using SiteGen.Cli.Importing.Fields;
using SiteGen.Cli.Importing.Pages;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Cli.Importing.Text;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>
/// Imports sites of MkDocs, with the syntax of Material: nav, redirects, admonitions, tabs, snippets.
/// </summary>
internal static class MkDocs
{
    /// <summary>The extension for formulas.</summary>
    private const string Arithmatex = "pymdownx.arithmatex";

    private static readonly IReadOnlyDictionary<string, FieldRule> Rules = FieldRules.CommonAnd(
        ("template", FieldRules.Drop("the template of the other theme is not used")),
        ("hide", Hide), ("search", Search), ("icon", FieldRules.Drop("icons of pages are not shown")),
        ("categories", FieldRules.Terms("tags")), ("date", Date), ("subtitle", FieldRules.Text("description")));

    public static ImportKind Kind { get; } = new("mkdocs", "MkDocs", ["mkdocs.yml", "mkdocs.yaml"], Plan);

    private static Recipe Plan(ForeignSite site)
    {
        var settings = SettingsFile.Read(site, "mkdocs.yml", "mkdocs.yaml");
        var folder = settings.Folder("docs_dir", "docs");
        var isFlat = settings.Text("use_directory_urls") == "false";
        var languages = MkDocsLanguages.Of(settings);
        var nav = MkDocsNav.Of(settings.Items("nav"), site.Under(folder).Select(file =>
            languages.WithoutMain(SourcePath.Parse(file.Path.RelativeTo(SourcePath.Parse(folder)))).Value).ToHashSet());
        var tree = new DocsFiles(site, folder)
        {
            AddressOf = path => AddressOf(languages.WithoutMain(path).Value, isFlat),
            SettingsOf = path => nav.PageAt(languages.WithoutMain(path).Value),
            IsLeftOut = file => languages.IsOther(SourcePath.Parse(file.Path.RelativeTo(SourcePath.Parse(folder)))),
            Renamed = languages.WithoutMain,
        };
        var files = tree.Files().ToImmutableArray();
        return new Recipe
        {
            Files = files,
            Settings = [.. NewSettingsOf(settings, languages.Main).Entries],
            Fields = Rules,
            IsFirstHeadingTitle = true,
            Pipeline = IndentedBlockParser.Pipeline,
            Expand = (body, _) => Snippets.Expand(body, site, SnippetFolders(settings, folder)),
            Edits = PythonMarkdown.EditsFor,
            Added = [.. tree.Added(files, nav.Folders)],
            Redirects = [.. Redirects(settings, isFlat)],
            Notes = [.. OtherLanguages.Left(site.Under(folder).Where(tree.IsLeftOut))],
            Problems = settings.Problems,
        };
    }

    private static NewSettings NewSettingsOf(SettingsFile settings, string language) => new NewSettings()
        .Text("title", settings.Text("site_name"))
        .Text("description", settings.Text("site_description"))
        .BaseUrl(settings.Text("site_url"))
        .Language(settings.Text("theme.language", "theme.locale") ?? (language.Length > 0 ? language : null))
        .Text("copyright", settings.Text("copyright"))
        .Formulas(HasFormulas(settings))
        .Web("repository", settings.Text("repo_url"));

    private static bool HasFormulas(SettingsFile settings) =>
        settings.Items("markdown_extensions").Any(static item => item is YamlScalar { Text: Arithmatex }
            || (item is YamlMapping mapping && mapping[Arithmatex] is not null));

    /// <summary>Reads the maps of the plugin, which name files: <c>old.md: new.md</c>.</summary>
    private static IEnumerable<Redirect> Redirects(SettingsFile settings, bool isFlat) =>
        settings.Items("plugins").OfType<YamlMapping>()
            .Select(static plugin => SettingsFile.Find(plugin, "redirects", "redirect_maps"))
            .Append(settings["plugins.redirects.redirect_maps"]).OfType<YamlMapping>()
            .SelectMany(static map => map.Entries)
            .Select(entry => new Redirect(
                AddressOf(entry.Key, isFlat), TargetOf((entry.Value as YamlScalar)?.Text ?? "", isFlat),
                new SourceLocation(settings.Path, 1, 1)));

    private static string TargetOf(string target, bool isFlat) =>
        target.Contains("://", StringComparison.Ordinal) ? target : AddressOf(target.Split('#')[0], isFlat);

    private static string AddressOf(string page, bool isFlat)
    {
        var path = SourcePath.TryParse(page, out var parsed) ? parsed : SourcePath.Root;
        return isFlat ? $"/{path.Value[..^path.Extension.Length]}.html" : DocsFiles.FolderAddress(path);
    }

    private static ImmutableArray<string> SnippetFolders(SettingsFile settings, string docs)
    {
        var extension = settings.Items("markdown_extensions").OfType<YamlMapping>()
            .Select(static item => SettingsFile.Find(item, "pymdownx.snippets", "base_path"))
            .Append(settings["markdown_extensions.pymdownx.snippets.base_path"]);
        return [.. extension.SelectMany(FieldDraft.TextsOf).Append("").Append(docs)];
    }

    private static void Hide(YamlEntry field, FieldDraft draft)
    {
        if (FieldDraft.TextsOf(field.Value).Contains("toc")) draft.Set("toc", YamlWriter.Plain("false"));
        else draft.Note(Outcome.Left, "field `hide`: parts of the other theme", field);
    }

    private static void Search(YamlEntry field, FieldDraft draft)
    {
        if (SettingsFile.Find(field.Value, "exclude") is YamlScalar { Text: "true" })
            draft.Set("search", YamlWriter.Plain("false"));
    }

    /// <summary>Reads a date, or the two of Material's blog: <c>date: { created: …, updated: … }</c>.</summary>
    private static void Date(YamlEntry field, FieldDraft draft)
    {
        if (field.Value is YamlMapping { Entries: var dates })
            foreach (var date in dates) FieldRules.Apply(YamlWriter.Mapping(date), FieldRules.Common, draft);
        else FieldRules.Date("date")(field, draft);
    }
}
