using System.Collections.Frozen;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Markdown.CodeBlocks.Examples;
using SiteGen.Model;

namespace SiteGen.Cli.Moving;

/// <summary>A problem as the outcome of reading what to move.</summary>
internal sealed class RefusedMove(Diagnostic problem) : Exception
{
    public Diagnostic Problem { get; } = problem;
}

/// <summary>Reads the arguments of <c>sitegen mv</c>: paths in <c>content</c>, or addresses.</summary>
/// <exception cref="RefusedMove">The arguments do not describe a possible move.</exception>
internal sealed class MoveRequest(PlacedSite site)
{
    private static readonly SourcePath Content = SiteModel.ContentFolder;

    public Relocation Read(string old, string now)
    {
        if (SourcePath.TryParse(old, out var all) && all == Content) throw Refuse(MoveProblems.Home(all));
        var (source, isAddress) = Find(old) ?? throw Refuse(MoveProblems.NoSuchPage(old, NearestTo(old)));
        var target = TargetOf(now, isAddress, isFromContent: IsFromContent(old));
        var move = WithOutputs(site.Pages.TryGetValue(source, out var page)
            ? OfPage(page, target, now) : OfFolder(source, target, now));
        if (move.Files.Values.FirstOrDefault(path => site.Tree.Find(path) is not null
            && !move.Files.ContainsKey(path)) is { } taken)
            throw Refuse(MoveProblems.Exists(taken));
        return move;
    }

    /// <summary>Finds a page or folder of the site.</summary>
    /// <returns>The source, and whether it was written as an address.</returns>
    public (SourcePath Source, bool IsAddress)? Find(string written)
    {
        if (written.StartsWith('/') && UrlPath.TryParse(Uri.UnescapeDataString(written), out var url)
            && site.SourceAt(url) is { } found && site.Pages.ContainsKey(found)) return (found, true);
        foreach (var path in Places(written))
        {
            if (site.Pages.ContainsKey(path) || (site.Tree.FilesUnder(path).Count > 0 && IsInContent(path)))
                return (path, false);
            var named = SourcePath.Parse(path.Value + ".md");
            if (site.Pages.ContainsKey(named)) return (named, false);
        }
        return null;
    }

    private static IEnumerable<SourcePath> Places(string written)
    {
        if (SourcePath.TryParse(written.TrimStart('/'), out var path) && IsInContent(path)) yield return path;
        if (Content.TryResolve(written.TrimStart('/'), out var inside) && IsInContent(inside)) yield return inside;
    }

    private Relocation OfPage(Page page, Target target, string written)
    {
        if (page.Kind == PageKind.Home) throw Refuse(MoveProblems.Home(page.Path));
        var (path, place) = (page.Path, page.Parsed.Place);
        if (place.Role is PageRole.Index or PageRole.Bundle)
        {
            var isSameName = !target.IsAddress && target.Path.Name == path.Name;
            if (!isSameName && target.Path.Extension == ".md") throw Refuse(MoveProblems.OfFolder(path, place.Folder));
            return OfFolder(place.Folder, isSameName ? target with { Path = target.Path.Folder } : target, written);
        }
        var now = !target.IsAddress && (target.IsFolder || IsFolder(target.Path)) ? target.Path / path.Name
            : target.Path.Extension == ".md" ? target.Path : SourcePath.Parse(target.Path.Value + ".md");
        if (now == path) throw Refuse(MoveProblems.SamePlace(written));
        CheckName(now, now.NameWithoutExtension);
        return Relocation.Of([(path, now), .. FilesBeside(page, now)]);
    }

    private Relocation OfFolder(SourcePath folder, Target target, string written)
    {
        var now = !target.IsAddress && IsFolder(target.Path) && target.Path != folder && !target.Path.IsUnder(folder)
            ? target.Path / folder.Name : target.Path;
        if (now == folder) throw Refuse(MoveProblems.SamePlace(written));
        if (now.IsUnder(folder)) throw Refuse(MoveProblems.IntoItself(folder, now));
        if (folder.IsUnder(now) && now == Content) throw Refuse(MoveProblems.SamePlace(written));
        CheckName(now, now.Name);
        var files = site.Tree.FilesUnder(folder).Select(path => (path, now / path.RelativeTo(folder)));
        // A page may lie beside the folder whose page it is: guides.md and guides/.
        var beside = site.Pages.Values
            .Where(page => page.Parsed.IsIndex && page.Parsed.Folder == folder && !page.Path.IsUnder(folder))
            .Select(page => (page.Path, SourcePath.Parse(now.Value + page.Path.Extension)));
        return Relocation.Of([.. files, .. beside]) with { Folder = (folder, now) };
    }

    /// <summary>Adds the stored outputs of the examples, whose files have the paths of the pages.</summary>
    private Relocation WithOutputs(Relocation move) => move with
    {
        Files = move.Files.Concat(move.Files.Where(file => site.Pages.ContainsKey(file.Key))
            .Select(static file => KeyValuePair.Create(
                StoredOutputs.FileOf(file.Key), StoredOutputs.FileOf(file.Value)))
            .Where(file => site.Tree.Find(file.Key) is not null)).ToFrozenDictionary(),
    };

    /// <summary>Returns the files beside a page that it alone uses, when the page leaves their folder.</summary>
    private IEnumerable<(SourcePath, SourcePath)> FilesBeside(Page page, SourcePath now)
    {
        var folder = page.Path.Folder;
        if (now.Folder == folder) return [];
        var others = site.Pages.Values.Where(other => other.Path != page.Path).SelectMany(FilesOf).ToHashSet();
        return FilesOf(page).Distinct().Where(file => file.IsUnder(folder) && !others.Contains(file))
            .Select(file => (file, now.Folder / file.RelativeTo(folder)));
    }

    private IEnumerable<SourcePath> FilesOf(Page page)
    {
        var pictures = page.Parsed.FrontMatter.Pictures.Select(LinkTarget.Of).OfType<LinkTarget>()
            .Select(target => site.Model.Links.Resolve(page.Path, target).File);
        return page.Links.Select(static link => link.File).Concat(pictures).OfType<SourcePath>();
    }

    private Target TargetOf(string written, bool isAddress, bool isFromContent)
    {
        var text = isAddress ? Uri.UnescapeDataString(written) : written;
        var isFolder = text.EndsWith('/') || text is "." or "..";
        var isFromRoot = !isAddress && (isFromContent || IsFromContent(written));
        var above = isFromRoot ? SourcePath.Root : Content;
        if (!above.TryResolve(text.TrimStart('/'), out var path) || !(IsInContent(path) || path == Content))
            throw Refuse(MoveProblems.OutsideContent(written));
        return new Target(path, isFolder, isAddress);
    }

    private static bool IsFromContent(string written) =>
        SourcePath.TryParse(written.TrimStart('/'), out var path) && (path == Content || IsInContent(path));

    private static bool IsInContent(SourcePath path) => path.IsUnder(Content);

    private bool IsFolder(SourcePath path) => path == Content || site.Tree.FilesUnder(path).Count > 0;

    private static void CheckName(SourcePath path, string name)
    {
        if (Slug.Of(name).Length == 0)
            throw Refuse(MoveProblems.UnusableName(path.Name, "it has no letter or digit"));
        if (path.Value.Split('/').Any(static part => part.StartsWith('.')))
            throw Refuse(MoveProblems.UnusableName(path.Name, "names that begin with a dot are hidden"));
        if (PageAddress.OfFolder(path.Folder / name) is { } url && !OutputPath.TryOf(url, out _, out var reason))
            throw Refuse(MoveProblems.UnusableName(path.Name, reason!));
    }

    private string? NearestTo(string written)
    {
        var names = site.Pages.Keys.Select(static path => path.RelativeTo(Content)).ToList();
        var name = written.StartsWith("content/", StringComparison.Ordinal) ? written["content/".Length..] : written;
        return Nearest.Find(name, names)
            ?? names.Find(path => path.EndsWith("/" + name, StringComparison.Ordinal)
                || path.EndsWith($"/{name}.md", StringComparison.Ordinal));
    }

    private static RefusedMove Refuse(Diagnostic problem) => new(problem);

    /// <param name="IsFolder">True if it was written with a slash at its end.</param>
    private readonly record struct Target(SourcePath Path, bool IsFolder, bool IsAddress);
}
