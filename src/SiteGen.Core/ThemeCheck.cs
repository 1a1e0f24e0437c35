using System.Text;
using SiteGen.Configuration;
using SiteGen.Data;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming;

namespace SiteGen;

/// <summary>Finds settings that the theme does not know, and texts that it lacks in the site's language.</summary>
internal static class ThemeCheck
{
    private static readonly SourcePath DataFolder = SourcePath.Parse("data");

    /// <summary>
    /// Reports settings under <c>params</c> that no theme declares and that no template or page uses.
    /// </summary>
    /// <param name="declared">The settings that <c>theme.yaml</c> declares.</param>
    public static IEnumerable<Diagnostic> Parameters(
        SiteConfig config, DataMap declared, Theme theme, SourceTree tree) =>
        from entry in config.Params?.Entries ?? []
        where !declared.Fields.ContainsKey(entry.Key) && !IsAskedFor(entry.Key, theme, tree)
        select SiteConfigProblems.UnknownParameter(entry, theme.Name, declared.Keys);

    /// <param name="own">The theme's texts in the language of the site.</param>
    public static IEnumerable<Diagnostic> Language(
        SiteConfig config, string theme, DataMap own, DataMap english, SourceTree tree)
    {
        if (config.Language.Split('-')[0] == "en") return [];
        var (place, language) = (config.LanguageLocation, config.Language);
        if (own.Fields.Count == 0) return [SiteConfigProblems.LanguageWithoutTexts(place, language, theme)];
        var missing = english.Keys.Where(key => !own.Fields.ContainsKey(key) && IsNeeded(key, tree)).ToList();
        return missing.Count == 0 ? [] : [SiteConfigProblems.LanguageWithoutText(place, language, missing)];
    }

    /// <summary>Returns false for a text about measurements on a site that has no data.</summary>
    private static bool IsNeeded(string text, SourceTree tree) =>
        !text.StartsWith("evidence_", StringComparison.Ordinal) || tree.FilesUnder(DataFolder).Count > 0;

    private static bool IsAskedFor(string name, Theme theme, SourceTree tree)
    {
        var reads = new Reads(tree);
        var templates = theme.Files.Where(static path => path.EndsWith(".html", StringComparison.Ordinal))
            .Select(path => theme.Find(path, reads));
        var pages = tree.FilesUnder(SiteModel.ContentFolder).Where(static path => path.Extension == ".md")
            .Select(tree.Find);
        string[] texts = [$"params.{name}", $"\"{name}\"", $"'{name}'"];
        var spellings = texts.Select(Encoding.UTF8.GetBytes).ToList();
        return templates.Concat(pages).Any(file => spellings.Any(spelling => file!.Bytes.Span.IndexOf(spelling) >= 0));
    }
}
