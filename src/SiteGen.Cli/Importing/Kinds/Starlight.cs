using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Cli.Importing.Fields;
using SiteGen.Cli.Importing.Pages;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Cli.Importing.Text;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>Imports sites of Starlight: pages in Markdown and MDX, the sidebar, components, asides.</summary>
internal static class Starlight
{
    private const string Docs = "src/content/docs";

    private static readonly string[] Settings =
        ["astro.config.mjs", "astro.config.ts", "astro.config.js", "astro.config.mts"];

    private static readonly IReadOnlyDictionary<string, FieldRule> Rules = FieldRules.CommonAnd(
        ("sidebar", Sidebar), ("lastUpdated", FieldRules.Date("updated")), ("tableOfContents", Contents),
        ("pagefind", FieldRules.Flag("search")), ("hero", Hero), ("template", FieldRules.Ignore),
        ("editUrl", FieldRules.Drop("addresses for editing are in site.yaml")),
        ("head", FieldRules.Drop("tags for the head of a page")), ("banner", FieldRules.Drop("a banner")),
        ("prev", FieldRules.Drop("links to neighbours follow the order of the sidebar")),
        ("next", FieldRules.Drop("links to neighbours follow the order of the sidebar")));

    public static ImportKind Kind { get; } = new("starlight", "Starlight", [Docs + "/"], Plan);

    private static Recipe Plan(ForeignSite site)
    {
        var file = site.FindFirst(Settings);
        var code = file?.Text() ?? "";
        var (main, languages) = Languages(code);
        var order = new SidebarOrder();
        order.Add(JsLiteral.After(code, "sidebar:", file?.Path ?? SourcePath.Root));
        var tree = new DocsFiles(site, Docs)
        {
            IsPage = static page => page.Path.Extension is ".md" or ".mdx" or ".mdoc",
            IsLeftOut = page => languages.Contains(page.Path.Value.Split('/').ElementAtOrDefault(3) ?? ""),
            AddressOf = static path => DocsFiles.FolderAddress(path).ToLowerInvariant(),
            SettingsOf = path => order.PageAt(Below(path, main)),
        };
        var others = Others(site, "public", "").Concat(Others(site, "src/assets", "assets/"));
        var files = tree.Files().Select(static page => OwnSlug.Apply(page, ""))
            .Concat(others).ToImmutableArray();
        var redirects = CodeRedirects.OfAstro(code, file?.Path ?? SourcePath.Root);
        return new Recipe
        {
            Files = files,
            Settings = [.. new NewSettings()
                .Text("title", JsLiteral.Text(code[Math.Max(0,
                    code.IndexOf("starlight(", StringComparison.Ordinal))..], "title"))
                .Text("description", JsLiteral.Text(code, "description"))
                .BaseUrl(JsLiteral.Text(code, "site"))
                .Language(main)
                .Entries],
            Fields = Rules,
            Pipeline = ColonBlockParser.MdxPipeline,
            Tags = Mdx.Tags,
            TagEdits = Mdx.TagEdits,
            Edits = Mdx.EditsFor,
            Added = [.. tree.Added(files, order.Folders.ToDictionary(
                folder => main is null ? folder.Key : $"{main}/{folder.Key}", static folder => folder.Value))],
            Notes = [.. OtherLanguages.Left(site.Under(Docs).Where(tree.IsLeftOut)), .. redirects.Notes],
            Redirects = redirects.Found,
        };
    }

    /// <summary>Returns the folder of the main language, null for the root, and those of the others.</summary>
    private static (string? Main, HashSet<string> Others) Languages(string code)
    {
        var locales = JsLiteral.After(code, "locales =", SourcePath.Root)
            ?? JsLiteral.After(code, "locales:", SourcePath.Root);
        var names = ((locales as YamlMapping)?.Entries ?? []).Select(static entry => entry.Key).ToList();
        var main = names.Contains("root") ? null : JsLiteral.Text(code, "defaultLocale") is { } written
            && names.Contains(written) ? written : names.FirstOrDefault();
        // Names of languages are written in lower case, those of folders in any.
        return (main, names.Where(name => name != "root" && name != main)
            .ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Returns a page's path without the folder of the main language, which the sidebar leaves out.</summary>
    private static SourcePath Below(SourcePath path, string? main) =>
        main is not null && path.Value.StartsWith(main + "/", StringComparison.Ordinal)
            ? SourcePath.Parse(path.Value[(main.Length + 1)..]) : path;

    private static IEnumerable<PlannedFile> Others(ForeignSite site, string folder, string to) =>
        site.Under(folder).Select(file => file.Path.RelativeTo(SourcePath.Parse(folder)) is var path
            ? new PlannedFile(file, SourcePath.Parse($"content/{to}{path}"), IsPage: false, $"/{to}{path}") : null!);

    private static void Sidebar(YamlEntry field, FieldDraft draft)
    {
        if ((SettingsFile.Find(field.Value, "order") as YamlScalar)?.Text is { } order
            && double.TryParse(order, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight))
            draft.Set("weight", YamlWriter.Plain(((int)weight).ToString(CultureInfo.InvariantCulture)));
        draft.Note(Outcome.Converted, "field `sidebar`: `weight`", field);
    }

    private static void Contents(YamlEntry field, FieldDraft draft)
    {
        if (field.Value is YamlScalar { Text: "false" }) draft.Set("toc", YamlWriter.Plain("false"));
        else draft.Note(Outcome.Left, "field `tableOfContents`: levels", field);
    }

    /// <summary>Keeps the texts of a hero; its first line is the description.</summary>
    private static void Hero(YamlEntry field, FieldDraft draft)
    {
        if (SettingsFile.Find(field.Value, "tagline") is YamlScalar { Text: { Length: > 0 } text })
            draft.SetText("description", Ours.Line(text));
        draft.Keep(field);
    }
}
