using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Cli.Importing.Fields;
using SiteGen.Cli.Importing.Pages;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>Imports the Markdown of sites of Eleventy; what their programs and templates add is left.</summary>
internal static class Eleventy
{
    private static readonly string[] Settings =
        ["eleventy.config.js", ".eleventy.js", "eleventy.config.mjs", "eleventy.config.cjs", "eleventy.config.ts"];

    private static readonly string[] NotContent = [".js", ".cjs", ".mjs", ".ts", ".njk", ".liquid", ".hbs", ".scss",
        ".vto", ".webc", ".lock", ".toml"];

    private static readonly string[] Pictures =
        [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".ico", ".pdf", ".mp4", ".txt", ".html", ".css"];

    private static readonly IReadOnlyDictionary<string, FieldRule> Rules = FieldRules.CommonAnd(
        ("permalink", FieldRules.Address), ("eleventyNavigation", Navigation),
            ("templateEngineOverride", FieldRules.Ignore),
        ("eleventyExcludeFromCollections", FieldRules.Ignore), ("order", FieldRules.Number("weight")),
        ("categories", FieldRules.Terms("tags")), ("redirect_from", static (field, draft) =>
            draft.AddAliases(field, FieldDraft.TextsOf(field.Value))));

    public static ImportKind Kind { get; } = new("eleventy", "Eleventy", [.. Settings], Plan);

    private static Recipe Plan(ForeignSite site)
    {
        var code = site.FindFirst(Settings)?.Text() ?? "";
        var input = (JsLiteral.Text(code, "input") ?? (code.Length > 0 && site.HasFolder("content")
            && code.Contains("\"content\"", StringComparison.Ordinal) ? "content" : "")).Trim('.', '/');
        var data = SettingsFile.Read(site, "_data/site.json", "_data/metadata.json", $"{input}/_data/site.json",
            $"{input}/_data/metadata.json", "src/_data/site.json", "_data/site.yml");
        var liquid = new Liquid(site, data, "_includes");
        var all = Files(site, input).ToImmutableArray();
        var files = all.RemoveAll(static file => file.IsPage && IsUnpublished(file.File));
        return new Recipe
        {
            Files = files,
            Settings = [.. new NewSettings().Text("title", data.Text("title", "name")).Text("description",
                data.Text("description")).BaseUrl(data.Text("url")).Language(data.Text("language", "lang")).Entries],
            Fields = Rules,
            Tags = Liquid.Tags,
            TagEdits = liquid.Edits,
            Edits = Liquid.RawMarks,
            Notes =
            [
                .. site.Files.Where(static file => file.Path.Extension is ".njk" or ".liquid" or ".webc" or ".vto")
                    .Select(static file => new ImportNote(Outcome.Left, "a template", new SourceLocation(file.Path))),
                .. all.Except(files).Select(static page => new ImportNote(Outcome.Left,
                    "a page that is not published: `permalink: false`", new SourceLocation(page.File.Path))),
            ],
        };
    }

    private static IEnumerable<PlannedFile> Files(ForeignSite site, string input)
    {
        foreach (var file in site.Under(input))
        {
            var path = file.Path.RelativeTo(SourcePath.Parse(input));
            var isRoot = input.Length == 0 && !path.Contains('/');
            if (path.Split('/').Any(static name => name.StartsWith('_') || name.StartsWith('.'))
                || NotContent.Contains(file.Path.Extension)) continue;
            if (file.Path.Extension == ".md"
                && !(isRoot && file.Path.Name is "README.md" or "LICENSE.md" or "CONTRIBUTING.md"))
                yield return Page(file, SourcePath.Parse(path), site);
            else if (Pictures.Contains(file.Path.Extension) && !path.StartsWith("public/", StringComparison.Ordinal))
                yield return new PlannedFile(file, SourcePath.Parse("content") / path, IsPage: false, "/" + path);
        }
        foreach (var file in site.Under("public"))
        {
            var path = file.Path.RelativeTo(SourcePath.Parse("public"));
            yield return new PlannedFile(file, SourcePath.Parse("content") / path, IsPage: false, "/" + path);
        }
    }

    private static bool IsUnpublished(ForeignFile file) =>
        SettingsFile.Find(FieldsOf(file), "permalink") is YamlScalar { Text: "false" };

    private static YamlMapping? FieldsOf(ForeignFile file) =>
        file.Text() is { } text ? FrontMatterSplit.Read(text, file.Path).Fields : null;

    /// <summary>Places a page; the index of a folder with several pages stands for the folder.</summary>
    private static PlannedFile Page(ForeignFile file, SourcePath path, ForeignSite site)
    {
        var folder = file.Path.Folder;
        var isOfFolder = path.Name == "index.md"
            || (path.NameWithoutExtension == path.Folder.Name && !site.Has($"{folder}/index.md"));
        var isSection = isOfFolder && (path.Name != "index.md" || path.Folder.IsRoot
            || site.Under(folder.Value).Count(static other => other.Path.Extension == ".md") > 1);
        var own = (SettingsFile.Find(FieldsOf(file), "permalink") as YamlScalar)?.Text;
        return new PlannedFile(file, SourcePath.Parse("content") / (isSection ? path.Folder / "_index.md" : path).Value,
            IsPage: true, own is ['/', ..] && !own.Contains('{') ? own
            : DocsFiles.FolderAddress(isOfFolder ? path.Folder / "index.md" : path));
    }

    private static void Navigation(YamlEntry field, FieldDraft draft)
    {
        if ((SettingsFile.Find(field.Value, "order") as YamlScalar)?.Text is { } order
            && double.TryParse(order, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight))
            draft.Set("weight", YamlWriter.Plain(((int)weight).ToString(CultureInfo.InvariantCulture)));
        draft.Note(Outcome.Converted, "field `eleventyNavigation`: `weight`", field);
    }
}
