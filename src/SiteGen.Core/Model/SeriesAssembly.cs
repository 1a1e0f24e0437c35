using System.Collections.Immutable;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen.Model;

/// <summary>Orders and numbers the parts of each series.</summary>
public static class SeriesAssembly
{
    public const string Folder = "series";

    public static UrlPath Home { get; } = UrlPath.Home.Child(Folder);

    /// <summary>Returns the author's text for the page that lists all series.</summary>
    public static Page? TextOfHome(SiteModel site) =>
        site.Pages.GetValueOrDefault(SiteModel.ContentFolder / Folder / "_index.md");

    /// <summary>A page's membership. A page that the build leaves out keeps its number but is not shown.</summary>
    internal sealed record Member(PageHead Page, SeriesMembership Membership, bool IsLeftOut);

    /// <summary>A series with its problems.</summary>
    internal sealed record Assembled(Series Series, ImmutableArray<Diagnostic> Problems);

    public static (Dictionary<string, Series> Series, ImmutableArray<Diagnostic> Diagnostics) Assemble(
        IEnumerable<PageHead> pages, IEnumerable<PageHead> leftOut,
        IReadOnlyDictionary<SourcePath, PageHead> supplements)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var members = pages.Where(static page => !page.Front.Series.IsEmpty)
            .SelectMany(static page => MembersOf(page, isLeftOut: false))
            .Concat(leftOut.SelectMany(static page => MembersOf(page, isLeftOut: true)));
        var groups = new Dictionary<string, List<Member>>(StringComparer.Ordinal);
        var keys = new Dictionary<string, (string Key, string? Reason)>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            var name = member.Membership.Name.Value;
            if (!keys.TryGetValue(name, out var address))
                keys[name] = address = (Slug.Of(name), NamedAddress.WhyNot(Home, name));
            var key = address.Key;
            if (address.Reason is { } reason)
                diagnostics.Add(ModelProblems.NameWithoutAddress(
                    member.Membership.Name.Location, "series", name, reason));
            else if (groups.TryGetValue(key, out var group)) group.Add(member);
            else groups[key] = [member];
        }
        var all = groups.Where(static group => group.Value.Exists(static member => !member.IsLeftOut))
            .Select(group => Assemble(group.Key, group.Value, supplements.GetValueOrDefault(IndexOf(group.Key))))
            .ToList();
        diagnostics.AddRange(all.SelectMany(static one => one.Problems));
        return (all.Select(static one => one.Series).ToDictionary(static one => one.Key, StringComparer.Ordinal),
            diagnostics.ToImmutable());
    }

    private static SourcePath IndexOf(string key) => SiteModel.ContentFolder / Folder / key;

    private static IEnumerable<Member> MembersOf(PageHead page, bool isLeftOut) =>
        page.Front.Series.Select(membership => new Member(page, membership, isLeftOut));

    private static Assembled Assemble(string key, List<Member> members, PageHead? index)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var title = members.MinBy(static member => (
            member.Page.Date ?? DateTimeOffset.MaxValue, member.Page.Path))!.Membership.Name.Value;
        diagnostics.AddRange(members.Where(member => member.Membership.Name.Value != title)
            .Select(member => ModelProblems.NamesAlike(
                member.Membership.Name.Location, "series", member.Membership.Name.Value, title)));
        var isNumbered = members.Exists(static member => member.Membership.Part is not null);
        if (isNumbered)
            diagnostics.AddRange(members.Where(static member => member.Membership.Part is null)
                .Select(member => ModelProblems.PartWithoutNumber(member.Membership.Name.Location, title)));
        var planned = StillPlanned(index?.Front.Planned ?? [], members);
        var parts = isNumbered ? Numbered(title, members, planned, diagnostics) : ByDate(members, planned);
        if (members.Count == 1 && planned.IsEmpty)
            diagnostics.Add(ModelProblems.SeriesOfOne(members[0].Membership.Name.Location, title));
        var series = new Series(key, index?.OwnTitle ?? Title.Plain(title), Home.Child(key), index?.Path, [.. parts]);
        return new Assembled(series, diagnostics.ToImmutable());
    }

    /// <summary>
    /// Removes the announcements of written parts. The announcement of a part that this build leaves out takes its
    /// number.
    /// </summary>
    private static ImmutableArray<PlannedPart> StillPlanned(
        ImmutableArray<PlannedPart> planned, List<Member> members) =>
        [.. planned.Select(part => (
            Part: part, Member: members.Find(member => Slug.Of(member.Page.Title.Text) == Slug.Of(
                Title.Of(part.Title).Text))))
            .Where(static pair => pair.Member is null or { IsLeftOut: true })
            .Select(static pair => pair.Member?.Membership.Part is { } number ? pair.Part with { Part = number.Value }
            : pair.Part)];

    private static IEnumerable<SeriesPart> ByDate(List<Member> members, ImmutableArray<PlannedPart> planned) =>
        members.Where(static member => !member.IsLeftOut)
            .OrderBy(static member => member.Page.Date ?? DateTimeOffset.MaxValue)
            .ThenBy(static member => member.Page.Path)
            .Select(static (member, position) => Written(position + 1, member.Page))
            .Concat(planned.Select((part, position) => new SeriesPart(
                members.Count(static member => !member.IsLeftOut) + position + 1, null, Title.Of(part.Title),
                part.Description)));

    private static List<SeriesPart> Numbered(
        string title, List<Member> members, ImmutableArray<PlannedPart> planned,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var numbered = members.Where(static member => member.Membership.Part is not null)
            .OrderBy(static member => member.Membership.Part!.Value).ThenBy(static member => member.Page.Path).ToList();
        foreach (var (first, second) in numbered.Zip(numbered.Skip(1))
            .Where(static pair => pair.First.Membership.Part!.Value == pair.Second.Membership.Part!.Value))
            diagnostics.Add(ModelProblems.DuplicatePart(
                second.Membership.Part!.Location, title, second.Membership.Part.Value, first.Page.Path));

        var parts = numbered.Where(static member => !member.IsLeftOut)
            .Select(static member => Written(member.Membership.Part!.Value, member.Page)).ToList();
        var next = numbered.Count == 0 ? 1 : numbered[^1].Membership.Part!.Value + 1;
        // Reported already; placed at the end, so that the rest of the series can be built.
        foreach (var member in members.Where(static member => member is { IsLeftOut: false, Membership.Part: null })
            .OrderBy(static member => member.Page.Path))
            parts.Add(Written(next++, member.Page));
        foreach (var part in planned)
            parts.Add(new SeriesPart(part.Part ?? next++, null, Title.Of(part.Title), part.Description));

        var taken = numbered.Select(static member => member.Membership.Part!.Value)
            .Concat(parts.Select(static part => part.Number)).ToHashSet();
        foreach (var part in numbered.Select(static member => member.Membership.Part!)
            .Where(part => part.Value > 1 && !taken.Contains(part.Value - 1)))
            diagnostics.Add(ModelProblems.MissingPart(
                part.Location, title, taken.Where(number => number < part.Value).Append(0).Max() + 1, part.Value));
        return [.. parts.OrderBy(static part => part.Number).ThenBy(static part => part.Page is null)];
    }

    private static SeriesPart Written(int number, PageHead page) =>
        new(number, page.Path, page.Title, page.Front.Description?.Value);
}
