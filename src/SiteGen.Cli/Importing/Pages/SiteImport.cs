using SiteGen.Cli.Importing.Fields;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Foundation;

namespace SiteGen.Cli.Importing.Pages;

/// <summary>Turns a site of another tool into one of ours: a function from files to files.</summary>
public static class SiteImport
{
    private static readonly SourcePath Settings = SourcePath.Parse("site.yaml");

    /// <param name="onPage">Called after each page, from several threads.</param>
    public static ImportedSite Run(ForeignSite site, Recipe recipe, ImportPlan plan, Action? onPage = null)
    {
        var pages = plan.Files.Where(static file => file.IsPage).ToList();
        var converted = Concurrently.Select(pages, page =>
        {
            var made = PageConverter.Convert(page, site, plan, recipe);
            onPage?.Invoke();
            return made;
        });
        var copied = plan.Files.Where(static file => !file.IsPage)
            .Select(static file => (ImportedFile)new CopiedFile(file.To, file.File)).ToList();
        var files = converted.Select(static page => page.File).Concat(copied).ToList();
        var taken = files.Select(static file => file.Path).ToHashSet();
        var added = recipe.Added.Where(file => taken.Add(file.Path))
            .Append(new WrittenFile(Settings, YamlWriter.Of(recipe.Settings)));
        return new ImportedSite(
            [.. files.Concat(added).OrderBy(static file => file.Path)],
            [.. recipe.Notes.Concat(converted.SelectMany(static page => page.Notes))],
            Counts(pages, converted, copied.Count),
            [.. site.Problems.Concat(recipe.Problems).Concat(plan.Problems).Order()])
        {
            FormerAddresses = [.. recipe.Redirects.Select(static redirect => redirect.From)
                .Concat(converted.SelectMany(static page => page.Aliases)).Distinct()],
        };
    }

    private static ImportCounts Counts(
        List<PlannedFile> pages, ConvertedPage[] converted, int otherFiles) => new(
            pages.Count, otherFiles,
            converted.Sum(static page => (long)page.WordsBefore), converted.Sum(static page => (long)page.WordsAfter),
            [.. pages.Zip(converted)
                .Where(static pair => pair.Second.WordsAfter < pair.Second.WordsBefore * 0.98 - 2)
                .Select(static pair => (pair.First.File.Path, pair.Second.WordsBefore, pair.Second.WordsAfter))]);
}
