using System.Collections.Immutable;
using SiteGen.Cli.Importing.Fields;
using SiteGen.Cli.Importing.Pages;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Cli.Importing.Text;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>
/// Imports sites of Statiq Web and Docs: Markdown with its front matter, references, data; Razor is left.
/// </summary>
internal static class Statiq
{
    private const string Xref = "xref:";

    private static readonly IReadOnlyDictionary<string, FieldRule> Rules = FieldRules.CommonAnd(
        ("Published", FieldRules.Date("date")), ("Order", FieldRules.Number("weight")),
        ("RedirectFrom", static (field, draft) => draft.AddAliases(field, FieldDraft.TextsOf(field.Value)
            .Select(static address => "/" + address.TrimStart('/')))),
        ("Lead", FieldRules.Text("description")), ("Excluded", FieldRules.Flag("draft")), ("Xref", FieldRules.Ignore),
        ("ShowInSidebar", FieldRules.Ignore), ("ShowInNavbar", FieldRules.Ignore), ("NoContainer", FieldRules.Ignore),
        ("Topic", FieldRules.Terms("tags")));

    public static ImportKind Kind { get; } = new("statiq", "Statiq", ["input/"], Plan);

    private static Recipe Plan(ForeignSite site)
    {
        var settings = SettingsFile.Read(site, "settings.yml", "appsettings.json", "settings.json", "config.yml");
        var tree = new DocsFiles(site, "input")
        {
            IsLeftOut = static file => file.Path.Extension is ".cshtml" or ".scss" or ".less"
                || (file.Path.Extension is ".yml" or ".yaml" or ".json" && file.Path.Value.Split('/').Length == 2),
            AddressOf = static path => path.NameWithoutExtension.ToLowerInvariant() is "index"
                ? DocsFiles.FolderAddress(path) : $"/{path.Value[..^path.Extension.Length]}",
        };
        var files = tree.Files().ToImmutableArray();
        var ids = Ids(files);
        return new Recipe
        {
            Files = files,
            Settings = [.. new NewSettings().Text("title", settings.Text("SiteTitle", "Title"))
                .Text("description", settings.Text("SiteDescription", "Description"))
                .BaseUrl(settings.Text("Host") is { } host ? $"https://{host}/" : null).Entries],
            Fields = Rules,
            HasOpenFrontMatter = true,
            Tags = static text => TagScanner.Find(text, [new("shortcode", "<?#", "?>"), new("shortcode", "<?!", "?>")]),
            TagEdits = new TagEdits(HugoShortcodes.Rules, static _ => TagEdits.Unknown),
            Link = (target, scope) => Target(target, scope, ids),
            Added = [.. tree.Added(files, new Dictionary<string, PageSettings>())],
            Notes = [.. site.Under("input").Where(static file => file.Path.Extension is ".cshtml")
                .Select(static file => new ImportNote(Outcome.Left, "a template", new SourceLocation(file.Path)))],
            Problems = settings.Problems,
        };
    }

    /// <summary>Returns the pages by the ids that 'xref:' may name: their own, or the names of their files.</summary>
    private static Dictionary<string, PlannedFile> Ids(IEnumerable<PlannedFile> files)
    {
        var ids = new Dictionary<string, PlannedFile>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files.Where(static file => file.IsPage))
        {
            var fields = file.File.Text() is { } text
                ? FrontMatterSplit.Read(text, file.File.Path, isOpen: true).Fields : null;
            if ((SettingsFile.Find(fields, "Xref") as YamlScalar)?.Text is { Length: > 0 } own) ids.TryAdd(own, file);
            if ((SettingsFile.Find(fields, "Title") as YamlScalar)?.Text is { } title) ids.TryAdd(Slug.Of(title), file);
            var path = file.File.Path;
            ids.TryAdd(path.NameWithoutExtension is "index" ? path.Folder.Name : path.NameWithoutExtension, file);
        }
        return ids;
    }

    private static string? Target(string target, PageScope scope, Dictionary<string, PlannedFile> ids)
    {
        if (!target.StartsWith(Xref, StringComparison.Ordinal)) return LinkEdits.ByPlan(target, scope);
        var hash = target.IndexOf('#') is >= 0 and var found ? found : target.Length;
        return ids.TryGetValue(target[Xref.Length..hash], out var page)
            ? LinkTargets.Ours(page, scope.Page) + target[hash..] : "/" + target[Xref.Length..];
    }
}
