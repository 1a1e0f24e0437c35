using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Cli.Importing.Fields;
using SiteGen.Cli.Importing.Pages;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Cli.Importing.Text;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>Imports books of mdBook: the order and the titles of SUMMARY.md, includes, redirects.</summary>
internal static class MdBook
{
    public static ImportKind Kind { get; } = new("mdbook", "mdBook", ["book.toml"], Plan);

    private static Recipe Plan(ForeignSite site)
    {
        var settings = SettingsFile.Read(site, "book.toml");
        var source = settings.Folder("book.src", "src");
        var chapters = Chapters(site.Find(source.Length == 0 ? "SUMMARY.md" : $"{source}/SUMMARY.md"));
        var tree = new DocsFiles(site, source)
        {
            IsLeftOut = file => file.Path.Name == "SUMMARY.md" || file.Path.Extension is ".rs" or ".toml",
            AddressOf = AddressOf,
            SettingsOf = path => (chapters.GetValueOrDefault(path.Value) ?? PageSettings.None) with
            {
                Aliases = [.. Former(path)],
            },
        };
        var files = tree.Files().ToImmutableArray();
        return new Recipe
        {
            Files = files,
            Settings = [.. new NewSettings().Text("title", settings.Text("book.title") ?? "Book")
                .Text("description", settings.Text("book.description")).Language(settings.Text("book.language"))
                .Web("repository", settings.Text("output.html.git-repository-url")).Entries],
            Fields = FieldRules.Common,
            Expand = (body, path) => MdBookIncludes.Expand(body, path, site),
            Tags = static text => TagScanner.Find(text, [new TagSyntax("preprocessor tag", "{{#", "}}")]),
            TagEdits = new TagEdits(MdBookIncludes.Rules, static _ => Pages.TagEdits.Unknown),
            Edits = static scope => Fences(scope).Concat(Escapes(scope)),
            IsFirstHeadingTitle = true,
            Added = [.. tree.Added(files, new Dictionary<string, PageSettings>())],
            Redirects = [.. settings.Entries("output.html.redirect").Select(entry =>
                RedirectOf("/" + entry.Key.TrimStart('/'), (entry.Value as YamlScalar)?.Text ?? "", settings.Path))],
            Problems = settings.Problems,
        };
    }

    /// <summary>Reads the links of SUMMARY.md, in their order.</summary>
    private static Dictionary<string, PageSettings> Chapters(ForeignFile? summary)
    {
        var chapters = new Dictionary<string, PageSettings>(StringComparer.Ordinal);
        if (summary?.Text() is not { } text) return chapters;
        foreach (var link in Markdig.Markdown.Parse(text, Recipe.CommonMark).Descendants<LinkInline>())
        {
            if (link.Url is not { Length: > 0 } url
                || !SourcePath.TryParse(Uri.UnescapeDataString(url), out var path)) continue;
            var title = string.Concat(link.Descendants<LiteralInline>().Select(static inline => inline.ToString()));
            chapters.TryAdd(path.Value, new PageSettings { Title = title, Weight = chapters.Count + 1 });
        }
        return chapters;
    }

    private static string AddressOf(SourcePath path) =>
        path.NameWithoutExtension.ToLowerInvariant() is "index" or "readme"
            ? DocsFiles.FolderAddress(path) : $"/{path.Value[..^path.Extension.Length]}.html";

    /// <summary>Returns the address that a page had, which ends with the name of a file.</summary>
    private static IEnumerable<string> Former(SourcePath path) =>
        AddressOf(path) is var address && address.EndsWith(".html", StringComparison.Ordinal) ? [address] : [];

    /// <summary>Reads a redirect, whose target may be relative to the old address.</summary>
    private static Redirect RedirectOf(string from, string to, SourcePath settings)
    {
        var folder = from[..(from.LastIndexOf('/') + 1)].TrimStart('/');
        var target = to.Split('#')[0];
        var full = !to.Contains("://", StringComparison.Ordinal)
            && SourcePath.TryParse(to.StartsWith('/') ? target.TrimStart('/') : folder + target, out var at)
                ? "/" + at.Value : to;
        return new Redirect(from, full, new SourceLocation(settings, 1, 1));
    }

    /// <summary>Drops the backslash before braces in code, which mdBook does not show.</summary>
    private static IEnumerable<Edit> Escapes(PageScope scope)
    {
        var text = scope.Text.Text;
        for (var at = text.IndexOf("\\{{#", StringComparison.Ordinal); at >= 0;
            at = text.IndexOf("\\{{#", at + 1, StringComparison.Ordinal))
        {
            if (scope.Text.IsCode(at)) yield return Edit.Replace(at, at + 1, "");
        }
    }

    /// <summary>Converts the words that only mdBook knows: <c>rust,ignore,editable</c>.</summary>
    private static IEnumerable<Edit> Fences(PageScope scope)
    {
        var text = scope.Text.Text;
        foreach (var code in scope.Text.Tree.Descendants<FencedCodeBlock>())
        {
            if (code.Info is not { } info || !info.Contains(',')) continue;
            var start = text.IndexOf(info, code.Span.Start, StringComparison.Ordinal);
            if (start < 0) continue;
            scope.Note(Outcome.Converted, "info string of code", code.Span.Start);
            yield return Edit.Replace(start, start + info.Length, info.Split(',')[0]);
        }
    }
}
