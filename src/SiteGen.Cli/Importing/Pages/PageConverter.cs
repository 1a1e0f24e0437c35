using System.Collections.Immutable;
using SiteGen.Cli.Importing.Fields;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Cli.Importing.Text;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Importing.Pages;

/// <summary>A new page with what happened to it.</summary>
internal sealed record ConvertedPage(
    ImportedFile File, IReadOnlyList<ImportNote> Notes, int WordsBefore, int WordsAfter,
    ImmutableArray<string> Aliases);

/// <summary>Converts one page by the recipe of its tool. Pure, and safe on several threads.</summary>
internal static class PageConverter
{
    public static ConvertedPage Convert(PlannedFile page, ForeignSite site, ImportPlan plan, Recipe recipe)
    {
        if (page.File.Text() is not { } text) return Unread(page);
        var split = FrontMatterSplit.Read(text, page.File.Path, recipe.HasOpenFrontMatter);
        var body = recipe.Expand(split.Body, page.File.Path);
        var foreign = ForeignText.Parse(body, recipe.Pipeline, recipe.Tags(body));
        var scope = new PageScope(site, plan, page, foreign, split.BodyLine);
        var draft = Fields(split, scope, recipe);
        var converted = Edits.Apply(body, EditsFor(scope, recipe));
        var head = YamlWriter.Of(draft.Entries);
        var written = head.Length == 0 ? converted : $"---\n{head}---\n\n{converted.TrimStart('\n')}";
        var aliases = draft.Entries.FirstOrDefault(static field => field.Key == "aliases")?.Value;
        return new ConvertedPage(
            new WrittenFile(page.To, written), scope.Notes, WordCount.Of(foreign),
            WordCount.Of(ForeignText.Parse(converted, Recipe.CommonMark, [])),
            [.. FieldDraft.TextsOf(aliases)]);
    }

    private static ConvertedPage Unread(PlannedFile page) => new(
        new CopiedFile(page.To, page.File),
        [new ImportNote(Outcome.Left, "a page that is too large or not UTF-8: copied unchanged",
            new SourceLocation(page.File.Path))], 0, 0, []);

    private static FieldDraft Fields(SplitPage split, PageScope scope, Recipe recipe)
    {
        var draft = new FieldDraft(scope.Notes);
        var place = new SourceLocation(scope.Page.File.Path, 1, 1);
        if (split.Problem is { } problem)
            scope.Notes.Add(new ImportNote(Outcome.Left, $"front matter that cannot be read: {problem}", place));
        FieldRules.Apply(split.Fields ?? new YamlMapping([], place), recipe.Fields, draft);
        var name = scope.Page.To.Name;
        // A file that other pages include has no address of its own.
        var settings = name.StartsWith('_') && name != "_index.md" ? PageSettings.None : scope.Page.Settings;
        if (recipe.IsFirstHeadingTitle && HasOwnTitle(scope)) draft.Remove("title");
        if (settings.Title is { Length: > 0 } title && !HasOwnTitle(scope)) draft.SetText("title", title);
        if (settings.Weight is { } weight)
            draft.Set("weight", YamlWriter.Plain(weight.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        if (settings.Kind is { } kind) draft.Set("kind", YamlWriter.Plain(kind));
        if (settings.Permalink is { } permalink && !draft.Has("slug")) draft.SetText("permalink", permalink);
        draft.AddAliases(settings.Aliases);
        recipe.Finish(scope, draft);
        return draft;
    }

    /// <summary>Returns true for a body that begins with a first-level heading, which is the title here.</summary>
    private static bool HasOwnTitle(PageScope scope) =>
        scope.Text.Tree.FirstOrDefault() is Markdig.Syntax.HeadingBlock { Level: 1 };

    private static IEnumerable<Edit> EditsFor(PageScope scope, Recipe recipe) =>
        (recipe.TagEdits?.For(scope) ?? [])
            .Concat(scope.Text.CodeTags.Where(static tag => tag.IsEscaped).Select(static tag =>
                Edit.Replace(tag.Start, tag.End, TagEdits.Literal(tag))))
            .Concat(recipe.Edits(scope)).Concat(LinkEdits.For(scope, recipe.Link)).Concat(Braces(scope));

    /// <summary>Escapes braces that are text there and live values here.</summary>
    private static IEnumerable<Edit> Braces(PageScope scope)
    {
        var text = scope.Text.Text;
        for (var at = text.IndexOf("{{", StringComparison.Ordinal); at >= 0;
            at = text.IndexOf("{{", at + 2, StringComparison.Ordinal))
        {
            if (scope.Text.IsCode(at) || scope.Text.HasTag(at, at + 2) || (at > 0 && text[at - 1] == '\\')) continue;
            yield return Edit.Replace(at, at + 2, "\\{{");
        }
    }
}
