using System.Collections.Immutable;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen.Cli.Scaffolding;

/// <summary>The facts about a series that its next part depends on.</summary>
/// <param name="Name">The name, as its parts write it.</param>
/// <param name="Parts">The written parts, including drafts.</param>
public sealed record KnownSeries(string Key, string Name, ImmutableArray<Page> Parts, Page? Index)
{
    /// <summary>Returns every series of the site, including one that has only an <c>_index.md</c>.</summary>
    public static ImmutableArray<KnownSeries> Of(SiteModel model)
    {
        var folder = SiteModel.ContentFolder / SeriesAssembly.Folder;
        var written = model.Series.Values.Select(series => new KnownSeries(
            series.Key, NameOf(series, model), [.. model.PagesOf(series.Pages)], model.Find(series.Index)));
        var announced = model.Pages.Values.Where(page => page.Kind == PageKind.Supplement
            && page.Path.Folder.Folder == folder && !model.Series.ContainsKey(page.Path.Folder.Name))
            .Select(static page => new KnownSeries(
                page.Path.Folder.Name, Slug.Of(page.Title.Text) == page.Path.Folder.Name ? page.Title.Text
                : page.Path.Folder.Name, [], page));
        return [.. written.Concat(announced).OrderBy(static series => series.Key, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Returns the number of the next part; null in a series that is ordered by date, where it would be the only
    /// number.
    /// </summary>
    /// <remarks>
    /// If a planned part has the same title, its number is used. If that part has no number, the first free number
    /// after the written parts is used, as planned parts without a number come after those. Any other title gets a
    /// number after all others.
    /// </remarks>
    public int? NextPart(string title)
    {
        if (!Parts.IsEmpty && Parts.All(page => NumberOf(page) is null)) return null;
        var announced = Announced(title);
        if (announced?.Part is { } number && Holder(number) is null) return number;
        var next = (Parts.Max(NumberOf) ?? 0) + 1;
        var planned = Planned.Where(part => part != announced).Select(static part => part.Part).OfType<int>()
            .ToHashSet();
        if (announced is null) return Math.Max(next, planned.Append(0).Max() + 1);
        while (planned.Contains(next)) next++;
        return next;
    }

    public PlannedPart? Announced(string title) =>
        Planned.FirstOrDefault(part => Slug.Of(part.Title) == Slug.Of(title));

    /// <summary>Returns the written part that has the number.</summary>
    public Page? Holder(int number) => Parts.FirstOrDefault(page => NumberOf(page) == number);

    private ImmutableArray<PlannedPart> Planned => Index?.Front.Planned ?? [];

    private int? NumberOf(Page page) => MembershipOf(page, Key)?.Part?.Value;

    private static string NameOf(Series series, SiteModel model) =>
        MembershipOf(model.Pages[series.Pages.First()], series.Key)?.Name.Value ?? series.Title.Text;

    private static SeriesMembership? MembershipOf(Page page, string key) =>
        page.Front.Series.FirstOrDefault(series => Slug.Of(series.Name.Value) == key);
}
