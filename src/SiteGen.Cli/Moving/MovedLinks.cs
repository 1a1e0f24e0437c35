using System.Collections.Immutable;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Model;

namespace SiteGen.Cli.Moving;

/// <summary>Finds the links and includes that lead elsewhere after a move, and writes them anew.</summary>
/// <param name="old">The site before the move.</param>
/// <param name="now">The site with its files in their new places and its links unchanged.</param>
internal sealed class MovedLinks(PlacedSite old, PlacedSite now, Relocation move)
{
    private readonly LinkSpelling _spelling = new(now);

    /// <summary>Returns the edits of all pages, and the links that cannot be edited.</summary>
    public (ImmutableArray<TextEdit> Edits, ImmutableArray<Diagnostic> Problems) OfPages()
    {
        var found = Concurrently.Select(old.Pages.Values.ToList(), OfPage);
        return ([.. found.SelectMany(static page => page.Edits).Distinct()],
            [.. found.SelectMany(static page => page.Problems).Distinct().Order()]);
    }

    /// <summary>Returns the edit of a setting or field that is written like a link.</summary>
    /// <param name="page">The page on which the link would be written.</param>
    public TextEdit? OfValue(SourcePath page, Located<string> written)
    {
        if (LinkTarget.Of(written) is not { } target) return null;
        var text = NewText(page, page, written.Value, target, old.Model.Links.Resolve(page, target));
        return text is null || text == written.Value ? null : new TextEdit(written.Location, written.Value, text);
    }

    private (List<TextEdit> Edits, List<Diagnostic> Problems) OfPage(Page page)
    {
        var (edits, problems) = (new List<TextEdit>(), new List<Diagnostic>());
        var body = page.Parsed.Body;
        var document = DocumentReader.Read(old.Tree.Find(page.Path)!);
        var written = WrittenPath.In(document, body, new Reads(old.Tree));
        edits.AddRange(written.OfType<WrittenInclude>().Select(OfInclude).OfType<TextEdit>());
        var targets = written.OfType<WrittenTarget>().ToLookup(static target => target.LinkIndex);
        for (var index = 0; index < body.Links.Length; index++)
        {
            var (link, resolved) = (body.Links[index], page.Links[index]);
            var target = LinkTarget.Of(link);
            if (targets[index].FirstOrDefault() is not { } place)
            {
                if (NewText(page.Path, link.Location.Path, link.Target, target, resolved) is { } other
                    && other != link.Target)
                    problems.Add(MoveProblems.NotRewritable(link.Location, link.Target, other));
            }
            else if (NewText(page.Path, place.Place.Path, place.Text, target, resolved) is not { } text)
                problems.Add(MoveProblems.NotRewritable(place.Place, place.Text, null));
            else if (text != place.Text) edits.Add(new TextEdit(place.Place, place.Text, text));
        }
        return (edits, problems);
    }

    private TextEdit? OfInclude(WrittenInclude include)
    {
        var file = include.Place.Path;
        if (include.FileFrom(file) is not { } target || old.Tree.Find(target) is null) return null;
        var goal = move.NewPath(target);
        var place = move.NewPath(file);
        if (include.FileFrom(place) == goal) return null;
        var text = include.Text.StartsWith('/') ? "/" + goal.Value : LinkSpelling.RelativePath(place.Folder, goal);
        return new TextEdit(include.Place, include.Text, text);
    }

    /// <param name="file">The file that contains the link: the page, or a file that it includes.</param>
    /// <returns>The text that leads to the same goal after the move; null when there is none.</returns>
    private string? NewText(
        SourcePath page, SourcePath file, string written, LinkTarget target, ResolvedLink resolved)
    {
        if (old.GoalOf(resolved) is not { } goal) return written;
        var end = written.AsSpan().IndexOfAny('?', '#');
        var (path, suffix) = end < 0 ? (written, "") : (written[..end], written[end..]);
        if (goal.Source is { } source && target.Fragment.Length > 0
            && move.NewId(source, target.Fragment) is var id && id != target.Fragment)
            suffix = suffix[..suffix.IndexOf('#')] + "#" + LinkSpelling.Encoded(id);
        if (target.Path.Length == 0) return suffix;
        var place = new LinkPlace(move.NewPath(page), move.NewPath(file));
        return _spelling.Of(place, path, isSource: resolved.Page is not null || resolved.IsFile, NewGoal(goal))
            is { } text ? text + suffix : null;
    }

    private Goal NewGoal(Goal goal) =>
        goal.Source is { } source ? new Goal(move.NewPath(source), null)
        : new Goal(null, NewAddress(goal.Address!));

    /// <summary>Returns the new address of something that the site makes for a folder, such as a feed.</summary>
    private UrlPath NewAddress(UrlPath address)
    {
        if (move.Folder is not var (folder, moved) || now.Plan.Links.IsServed(address)) return address;
        if (PageAddress.OfFolder(folder) is not { } from || PageAddress.OfFolder(moved) is not { } to) return address;
        return address.Value.StartsWith(from.Value, StringComparison.Ordinal)
            && UrlPath.TryParse(to.Value + address.Value[from.Value.Length..], out var other)
            && now.Plan.Links.IsServed(other) ? other : address;
    }
}
