using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Cli.Importing.Fields;
using SiteGen.Cli.Importing.Pages;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Cli.Importing.Text;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>Imports sites of Docusaurus: docs, blog, static pages, sidebars, categories, authors, MDX.</summary>
internal static class Docusaurus
{
    private static readonly string[] Settings =
        ["docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs", "docusaurus.config.cjs"];

    private static readonly IReadOnlyDictionary<string, FieldRule> Rules = FieldRules.CommonAnd(
        ("sidebar_position", FieldRules.Number("weight")), ("sidebar_label", FieldRules.Text("title")),
        ("id", FieldRules.Ignore), ("slug", Slug), ("keywords", FieldRules.Terms("tags")),
        ("hide_table_of_contents", FieldRules.Flag("toc", isOpposite: true)), ("last_update", LastUpdate),
        ("hide_title", FieldRules.Ignore), ("custom_edit_url", FieldRules.Ignore),
        ("pagination_next", FieldRules.Ignore), ("pagination_prev", FieldRules.Ignore),
        ("displayed_sidebar", FieldRules.Ignore));

    public static ImportKind Kind { get; } = new("docusaurus", "Docusaurus", [.. Settings], Plan);

    private static Recipe Plan(ForeignSite site)
    {
        var file = site.FindFirst(Settings)!;
        var code = file.Text() ?? "";
        var order = Order(site);
        var route = RouteOf(code);
        var hasPattern = BlogPattern(site) is not null;
        var docs = Tree(site, "docs", route, order);
        var blog = Tree(site, "blog", "blog", new SidebarOrder()) with { AddressOf = BlogAddress };
        var pages = Tree(site, "src/pages", "", new SidebarOrder());
        var files = docs.Files().Concat(blog.Files().Select(page => page with
        {
            // The index of a folder is one article, with the files beside it.
            To = page.IsPage && page.File.Path.Value.Count(static sign => sign == '/') > 1
                && page.To.Name == "_index.md" ? page.To.Folder / "index.md" : page.To,
            Settings = page.Settings with
            {
                Kind = null,
                Permalink = page.IsPage && !hasPattern ? page.Address.TrimEnd('/') + "/" : null,
            },
        })).Concat(pages.Files().Where(page => page.IsPage).Select(static page => page with
        {
            Settings = page.Settings with { Kind = null },
        })).Concat(Others(site)).ToImmutableArray();
        var folders = Categories(site).Concat(order.Folders).DistinctBy(static pair => pair.Key)
            .ToDictionary(static pair => pair.Key, static pair => pair.Value);
        files = [.. files.Select(page => OwnSlug.Apply(page, RootOf(page, route)))];
        var redirects = CodeRedirects.OfDocusaurus(code, file.Path, files);
        return new Recipe
        {
            Files = files,
            Settings = [.. NewSettingsOf(site, code).Entries],
            Fields = Rules,
            IsFirstHeadingTitle = true,
            Pipeline = ColonBlockParser.MdxPipeline,
            Tags = Mdx.Tags,
            TagEdits = Mdx.TagEdits,
            Edits = Mdx.EditsFor,
            Finish = (scope, draft) => PlaceSlug(scope, draft, route),
            Added = [.. docs.Added(files, folders)],
            Redirects = redirects.Found,
            Notes = [.. Notes(site), .. redirects.Notes],
        };
    }

    private static DocsFiles Tree(ForeignSite site, string folder, string to, SidebarOrder order) => new(site, folder)
    {
        To = to,
        IsPage = static file => file.Path.Extension is ".md" or ".mdx",
        IsLeftOut = static file => file.Path.Name
            is "_category_.json" or "_category_.yml" or "authors.yml" or "tags.yml"
            || file.Path.Extension is ".js" or ".jsx" or ".ts" or ".tsx" or ".css",
        AddressOf = path => $"/{to}/{DocsFiles.FolderAddress(WithoutNumbers(path)).Trim('/')}".Replace("//", "/",
            StringComparison.Ordinal),
        Renamed = folder == "blog" ? static path => path : WithoutNumbers,
        SettingsOf = path => SettingsOf(path, order),
    };

    /// <summary>Returns the position from the sidebar, or from the number before the name.</summary>
    private static PageSettings SettingsOf(SourcePath path, SidebarOrder order)
    {
        var known = order.PageAt(WithoutNumbers(path));
        var digits = path.Name.Length - path.Name.TrimStart("0123456789".ToCharArray()).Length;
        return known.Weight is null && digits is > 0 and < 5 && WithoutNumbers(path) != path
            ? known with { Weight = int.Parse(path.Name[..digits], CultureInfo.InvariantCulture) } : known;
    }

    /// <summary>Drops numbers that give an order, <c>01-intro.md</c>, but not those of dates and versions.</summary>
    private static SourcePath WithoutNumbers(SourcePath path) => SourcePath.Parse(string.Join('/',
        path.Value.Split('/').Select(static name =>
        {
            var rest = name.TrimStart("0123456789".ToCharArray());
            var plain = rest.TrimStart('-', '_', '.', ' ');
            return rest == name || plain == rest || plain.Length == 0 || char.IsAsciiDigit(plain[0])
                || plain is "md" or "mdx" ? name : plain;
        })));

    private static string BlogAddress(SourcePath path)
    {
        var name = path.NameWithoutExtension == "index" ? path.Folder.Name : path.NameWithoutExtension;
        return name.Length > 11 && DateOnly.TryParseExact(name[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var date)
            ? string.Create(CultureInfo.InvariantCulture, $"/blog/{date:yyyy}/{date:MM}/{date:dd}/{name[11..]}")
            : $"/blog{DocsFiles.FolderAddress(path)}";
    }

    private static SidebarOrder Order(ForeignSite site)
    {
        var order = new SidebarOrder();
        if (site.FindFirst("sidebars.js", "sidebars.ts", "sidebars.json", "sidebars.mjs") is { } file
            && file.Text() is { } code)
            order.Add(JsLiteral.After(code, "module.exports =", file.Path)
                ?? JsLiteral.After(code, "sidebars", file.Path)
                ?? JsLiteral.After(code, "export default", file.Path) ?? JsLiteral.After(code, "{", file.Path));
        return order;
    }

    private static IEnumerable<KeyValuePair<string, PageSettings>> Categories(ForeignSite site)
    {
        foreach (var file in site.Under("docs").Where(static file => file.Path.NameWithoutExtension == "_category_"))
        {
            if (file.Text() is not { } text
                || FrontMatterSplit.ReadFile(file.Path, text, out _) is not YamlMapping fields)
                continue;
            var path = file.Path.Folder.RelativeTo(SourcePath.Parse("docs"));
            yield return KeyValuePair.Create(path, new PageSettings
            {
                Title = (SettingsFile.Find(fields, "label") as YamlScalar)?.Text,
                Weight = double.TryParse((SettingsFile.Find(fields, "position") as YamlScalar)?.Text,
                    NumberStyles.Float, CultureInfo.InvariantCulture, out var position) ? (int)position : null,
            });
        }
    }

    private static IEnumerable<PlannedFile> Others(ForeignSite site) => site.Under("static").Select(static file =>
        file.Path.RelativeTo(SourcePath.Parse("static")) is var path
            ? new PlannedFile(file, SourcePath.Parse($"content/{path}"), IsPage: false, $"/{path}") : null!);

    private static NewSettings NewSettingsOf(ForeignSite site, string code) => new NewSettings()
        .Text("title", JsLiteral.Text(code, "title"))
        .Text("tagline", JsLiteral.Text(code, "tagline"))
        .BaseUrl(JsLiteral.Text(code, "url") is { } url ? url.TrimEnd('/') + (JsLiteral.Text(code, "baseUrl") ?? "/")
            : null)
        .Language(JsLiteral.Text(code, "defaultLocale"))
        .Formulas(code.Contains("remark-math", StringComparison.Ordinal))
        .Set("permalinks", site.HasFolder("blog") ? BlogPattern(site) : null)
        .Menu(site.HasFolder("blog")
            ? RouteOf(code) is { Length: > 0 } route ? [("Docs", $"/{route}/"), ("Blog", "/blog/")]
                : [("Blog", "/blog/")]
            : []);

    private static string RouteOf(string code) =>
        SourcePath.TryParse((JsLiteral.Text(code, "routeBasePath") ?? "docs").Trim('/'), out var route)
            ? route.Value : "docs";

    /// <summary>Keeps the addresses of a blog whose files all have a date in their names.</summary>
    private static YamlMapping? BlogPattern(ForeignSite site)
    {
        var posts = site.Under("blog").Where(static file => file.Path.Extension is ".md" or ".mdx").ToList();
        return posts.Count > 0 && posts.TrueForAll(static file => BlogAddress(SourcePath.Parse(
            file.Path.RelativeTo(SourcePath.Parse("blog")))).Split('/') is [_, _, { Length: 4 }, { Length: 2 }, ..])
            ? YamlWriter.Mapping(YamlWriter.Entry("blog", YamlWriter.Text("/blog/:year/:month/:day/:slug/"))) : null;
    }

    private static IEnumerable<ImportNote> Notes(ForeignSite site)
    {
        foreach (var (folder, what) in new[]
        {
            ("versioned_docs", "a page of an earlier version"),
            ("src/components", "a component"), ("src/theme", "a component of the theme"),
        })
        {
            foreach (var file in site.Under(folder))
                yield return new ImportNote(Outcome.Left, what, new SourceLocation(file.Path));
        }
        foreach (var note in OtherLanguages.Left(site.Under("i18n"))) yield return note;
    }

    /// <summary>Reads a slug: absolute below the route of the docs, or the last part of the address.</summary>
    private static void Slug(YamlEntry field, FieldDraft draft)
    {
        if (field.Value is YamlScalar { Text: ['/', ..] and var text })
            draft.SetText("permalink", "slug:" + text);
        else FieldRules.Common["slug"](field, draft);
    }

    /// <summary>Completes an absolute slug with the address of the docs or the blog.</summary>
    private static void PlaceSlug(PageScope scope, FieldDraft draft, string route)
    {
        if (draft.TextOf("permalink") is not { } written
            || !written.StartsWith("slug:", StringComparison.Ordinal)) return;
        draft.Remove("permalink");
        var root = RootOf(scope.Page, route);
        var address = $"{root}/{written[5..].Trim('/')}/".Replace("//", "/", StringComparison.Ordinal);
        if (address.Trim('/') != root.Trim('/')) draft.SetText("permalink", address);
    }

    /// <summary>Returns the address of the docs or the blog that a page belongs to, without a final slash.</summary>
    private static string RootOf(PlannedFile page, string route) => page.File.Path.Value.Split('/')[0] switch
    {
        "docs" => $"/{route}".TrimEnd('/'),
        "blog" => "/blog",
        _ => "",
    };

    private static void LastUpdate(YamlEntry field, FieldDraft draft)
    {
        if (SettingsFile.Find(field.Value, "date") is { } date)
            FieldRules.Date("updated")(YamlWriter.Entry("last_update", date), draft);
    }
}
