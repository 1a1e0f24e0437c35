using System.Globalization;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen.Cli.Scaffolding;

/// <summary>Decides the name, the place and the content of a new page. Writes nothing.</summary>
public static class PageScaffold
{
    /// <param name="site">The site planned with drafts and future pages, whose names and numbers count.</param>
    public static Scaffold? Of(SitePlan site, NewPageRequest request, DateOnly today, out Diagnostic? problem)
    {
        var model = site.Site.Model;
        var (folders, name) = Split(request);
        var title = UnicodeText.OneLine(request.Title ?? name);
        var slug = Slug.Of(name);
        problem = Placement.WhyNotName(slug) is { } reason ? ScaffoldProblems.UnusableName(name, reason) : null;
        if (problem is not null) return null;
        KnownSeries? series = null;
        if (request.Kind == NewPageKind.Part
            && (series = SeriesChoice.Of(KnownSeries.Of(model), request, out problem)) is null)
            return null;
        if (Folder(model, request, folders, series, out problem) is not { } folder) return null;
        var path = folder / (slug + ".md");
        var page = new NewPage(path, title, slug, request.Date ?? today, series?.Name, request.Part
            ?? series?.NextPart(title), model.Config.Author);
        problem = WhyTaken(site, page, series);
        if (problem is not null || Text(site, request.KindName, page, out problem) is not { } text) return null;
        return series is null ? new Scaffold([new NewFile(path, text)], [])
            : WithSeries(new NewFile(path, text), page, series);
    }

    private static (string[] Folders, string Name) Split(NewPageRequest request)
    {
        var parts = request.Kind == NewPageKind.Doc
            ? request.Name.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [request.Name];
        return parts.Length == 0 ? ([], "") : (parts[..^1], parts[^1]);
    }

    private static SourcePath? Folder(
        SiteModel model, NewPageRequest request, string[] folders, KnownSeries? series, out Diagnostic? problem)
    {
        problem = null;
        if (request.Section is { } section) return Placement.Section(model, section, out problem);
        return request.Kind switch
        {
            NewPageKind.Post => Placement.ForPosts(model),
            NewPageKind.Part => Placement.ForPart(model, series!),
            NewPageKind.Doc => Placement.ForDoc(model, folders, out problem),
            _ => SiteModel.ContentFolder,
        };
    }

    private static Diagnostic? WhyTaken(SitePlan site, NewPage page, KnownSeries? series)
    {
        var model = site.Site.Model;
        if (site.Tree.Find(page.Path) is not null) return ScaffoldProblems.Exists(page.Path);
        var url = PageAddress.OfFolder(page.Path.Folder)?.Child(page.Slug);
        var other = model.Pages.Values.Concat(model.LeftOut.Select(static left => left.Page))
            .FirstOrDefault(known => known.Url == url);
        if (other is not null) return ScaffoldProblems.AddressTaken(other.Url, other.Path);
        return page.Part is { } part && series?.Holder(part) is { } holder
            ? ScaffoldProblems.PartTaken(part, series.Name, holder.Path) : null;
    }

    private static string? Text(SitePlan site, string kind, NewPage page, out Diagnostic? problem)
    {
        if (site.Site.Theme.Find($"{Archetype.Folder}{kind}.md", new Reads(site.Tree)) is { } archetype)
            return Archetype.Render(archetype, page, out problem);
        problem = ScaffoldProblems.NoArchetype(kind);
        return null;
    }

    private static Scaffold WithSeries(NewFile file, NewPage page, KnownSeries series)
    {
        var place = page.Part is { } part
            ? string.Create(CultureInfo.InvariantCulture, $"The page is part {part} of the series '{series.Name}'.")
            : $"The page belongs to the series '{series.Name}', whose parts are ordered by date.";
        if (series.Parts.IsEmpty && series.Index is null)
            return new Scaffold([file, NewSeries(series)],
                [place, "The series is new: describe it in its _index.md, and name the part that is planned next."]);
        return series.Announced(page.Title) is { } announced
            ? new Scaffold([file], [place,
            $"The page is announced under 'planned' ({announced.Location}): delete the entry when you publish it."])
            : new Scaffold([file], [place]);
    }

    // A series of one part is an error, so a next part is announced.
    private static NewFile NewSeries(KnownSeries series) => new(SiteModel.ContentFolder / SeriesAssembly.Folder / series.Key / "_index.md", $"""
        ---
        title: {YamlText.Of(series.Name)}
        # description: One sentence for lists and search engines.
        planned:
          - title: The next part
        ---

        What this series is about, and for whom.

        """.ReplaceLineEndings("\n"));
}
