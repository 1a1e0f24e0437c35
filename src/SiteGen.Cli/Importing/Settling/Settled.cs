using System.Collections.Immutable;
using SiteGen.Cli.Importing.Pages;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Foundation;

namespace SiteGen.Cli.Importing.Settling;

/// <summary>Builds the new site in memory, and mends the fields and links that the build reports.</summary>
/// <remarks>Headings have other ids in other tools, and sites have links that are broken already.</remarks>
public static class Settled
{
    public static ImportedSite Mend(ImportedSite site, ImportPlan plan, Uri? baseUrl)
    {
        var trial = TrialBuild.Run(site.Files);
        var notes = new List<ImportNote>();
        var planned = plan.Files.ToDictionary(static file => file.To);
        var fields = WithFields(site.Files, trial.Others, planned, notes);
        // Fields change addresses, and with them what links lead to.
        if (fields is not null) trial = TrialBuild.Run(fields);
        var failed = new HashSet<SourcePath>();
        var mended = (fields ?? site.Files.AsEnumerable()).Select(WithLinks).ToImmutableArray();
        return site with
        {
            Files = mended,
            Notes = [.. site.Notes, .. notes],
            Problems = [.. site.Problems, .. trial.Others],
            Counts = site.Counts with
            {
                PagesWithErrors = PagesOf(trial.Others, failed),
                RedirectsKept = site.FormerAddresses.Count(trial.IsServed),
            },
        };

        ImportedFile WithLinks(ImportedFile file)
        {
            if (file is not WrittenFile written || !planned.TryGetValue(file.Path, out var page)
                || !trial.Links.TryGetValue(file.Path, out var links)) return file;
            var repair = new LinkRepair(page, baseUrl, notes);
            var text = repair.Mended(written.Text, links);
            if (repair.HasFailed) failed.Add(file.Path);
            return written with { Text = text };
        }
    }

    /// <returns>Null when no page has an error in its front matter.</returns>
    private static List<ImportedFile>? WithFields(
        ImmutableArray<ImportedFile> files, ImmutableArray<Diagnostic> errors,
        Dictionary<SourcePath, PlannedFile> planned, List<ImportNote> notes)
    {
        var places = errors.Where(error => planned.ContainsKey(error.Location.Path)).ToLookup(
            static error => error.Location.Path, static error => error.Location);
        if (places.Count == 0) return null;
        var terms = FieldRepair.SpellingsOf(files.OfType<WrittenFile>());
        var repair = new FieldRepair(terms, notes);
        var respelled = files.OfType<WrittenFile>().Where(file => places.Contains(file.Path))
            .SelectMany(file => FieldRepair.TermsWith(places[file.Path].ToHashSet(), file)).ToHashSet();
        return [.. files.Select(file => file is WrittenFile written && planned.TryGetValue(file.Path, out var page)
            ? Mended(written, page) : file)];

        WrittenFile Mended(WrittenFile file, PlannedFile page)
        {
            var text = places.Contains(file.Path)
                ? repair.Mended(file, places[file.Path].ToHashSet(), page.File.Path) : file.Text;
            return file with
            {
                Text = respelled.Count == 0 ? text : FieldRepair.Respelled(file with { Text = text }, respelled, terms),
            };
        }
    }

    private static int PagesOf(IEnumerable<Diagnostic> errors, IEnumerable<SourcePath> others) =>
        errors.Select(static problem => problem.Location.Path).Where(static path => path.Extension == ".md")
            .Concat(others).Distinct().Count();
}
