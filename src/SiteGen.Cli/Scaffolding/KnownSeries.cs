using System.Collections.Immutable;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen.Cli.Scaffolding;

/// <summary>A series as its next part must know it.</summary>
/// <param name="Name">As its parts write it.</param>
/// <param name="Parts">The written ones, drafts too.</param>
public sealed record KnownSeries(string Key, string Name, ImmutableArray<Page> Parts, Page? Index)
{
    /// <summary>Every series of the site, also one of which only the <c>_index.md</c> is there.</summary>
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

    /// <summary>Null in a series that is ordered by date: a number would then be wrong on one part alone.</summary>
    /// <remarks>
    /// A planned part of the same title gives its number. One without takes the first that is free behind the written
    /// parts,
    /// as every planned part without a number stands there. Any other title goes behind all numbers.
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

    /// <summary>The written part that has a number.</summary>
    public Page? Holder(int number) => Parts.FirstOrDefault(page => NumberOf(page) == number);

    private ImmutableArray<PlannedPart> Planned => Index?.Front.Planned ?? [];

    private int? NumberOf(Page page) => MembershipOf(page, Key)?.Part?.Value;

    private static string NameOf(Series series, SiteModel model) =>
        MembershipOf(model.Pages[series.Pages.First()], series.Key)?.Name.Value ?? series.Title.Text;

    private static SeriesMembership? MembershipOf(Page page, string key) =>
        page.Front.Series.FirstOrDefault(series => Slug.Of(series.Name.Value) == key);
}
