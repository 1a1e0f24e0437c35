using System.Collections.Immutable;
using System.Text;
using SiteGen.Configuration;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen.Cli.Moving;

/// <summary>Plans a move: a function from the files of a site to the files after the move.</summary>
/// <exception cref="RefusedMove">The move is not possible, or would break the site.</exception>
internal sealed class MovePlanner(PlacedSite old, BuildOptions options, Memory memory)
{
    private readonly List<Diagnostic> _problems = [];

    public IReadOnlyList<Diagnostic> Problems => _problems;

    public MovePlan Plan(Relocation move)
    {
        var patterns = MovedPatterns.Of(old.Tree, move).ToImmutableArray();
        var tree = move.Apply(old.Tree);
        if (!patterns.IsEmpty)
            tree = tree.With(Change(Edited(tree.Find(SiteConfigReader.Path)!, patterns)), tree.Diagnostics);
        return Plan(move, PlacedSite.Prepare(tree, options, memory), patterns);
    }

    /// <summary>Plans a new heading, which changes its id and perhaps those of equal headings below it.</summary>
    public MovePlan Plan(TextEdit heading)
    {
        var file = Edited(old.Tree.Find(heading.Place.Path)!, [heading]);
        var now = PlacedSite.Prepare(old.Tree.With(Change(file), old.Tree.Diagnostics), options, memory);
        var move = Relocation.Of([]) with { Headings = old.RenamedHeadings(now) };
        return Plan(move, now, [heading]);
    }

    private MovePlan Plan(Relocation move, PlacedSite now, ImmutableArray<TextEdit> first)
    {
        var links = new MovedLinks(old, now, move);
        var (ofPages, problems) = links.OfPages();
        _problems.AddRange(problems);
        var edits = first.Concat(ofPages).Concat(new MovedValues(old, now, move, links).All()).Distinct().ToList();
        var files = edits.GroupBy(static edit => edit.Place.Path)
            .ToDictionary(static group => group.Key, group => Edited(old.Tree.Find(group.Key)!, [.. group]));
        var aliases = Aliases(move, now).ToImmutableArray();
        foreach (var (page, from, to) in aliases) AddAlias(files, move, page, from, to);
        var steps = Steps(files, move).Concat(SectionPages(move, now)).ToImmutableArray();
        foreach (var step in steps) CheckConflict(step);
        if (_problems.Count == 0) CheckAfter(steps, now);
        return new MovePlan(steps, [.. edits.OrderBy(static edit => edit.Place)], aliases);
    }

    private SourceFile Edited(SourceFile file, IReadOnlyList<TextEdit> edits)
    {
        var bytes = EditedText.Apply(file.Bytes, edits, out var unapplied);
        if (unapplied is null) return new SourceFile(file.Path, bytes);
        _problems.Add(MoveProblems.NotEditable(unapplied));
        return file;
    }

    /// <summary>Returns the published pages whose addresses change.</summary>
    private IEnumerable<(SourcePath Page, UrlPath Old, UrlPath New)> Aliases(Relocation move, PlacedSite now) =>
        from file in move.Files.OrderBy(static file => file.Key)
        where old.Pages.ContainsKey(file.Key) && now.Pages.ContainsKey(file.Value)
        let page = old.Pages[file.Key]
        let url = now.Pages[file.Value].Url
        where page.Url != url && page.Status is PageStatus.Published or PageStatus.Expired
            && page.Kind != PageKind.Supplement
        select (file.Value, page.Url, url);

    private void AddAlias(Dictionary<SourcePath, SourceFile> files, Relocation move, SourcePath page, UrlPath from,
        UrlPath to)
    {
        var path = move.Files.First(file => file.Value == page).Key;
        if (OldAddress.AddTo(files.GetValueOrDefault(path) ?? old.Tree.Find(path)!, from, to) is { } file)
            files[path] = file;
        else _problems.Add(MoveProblems.NoAlias(path, from));
    }

    private IEnumerable<FileStep> Steps(Dictionary<SourcePath, SourceFile> files, Relocation move)
    {
        foreach (var path in move.Files.Keys.Union(files.Keys).Order())
        {
            var before = old.Tree.Find(path)!;
            var after = files.GetValueOrDefault(path) ?? before;
            var isSame = after.Fingerprint == before.Fingerprint;
            if (!isSame || move.Files.ContainsKey(path))
                yield return new FileStep(before, move.NewPath(path), isSame ? null : after);
        }
    }

    /// <summary>Adds a page to each moved section that has none, because only a page can redirect.</summary>
    private IEnumerable<FileStep> SectionPages(Relocation move, PlacedSite now)
    {
        if (move.Folder is not var (folder, _)) yield break;
        var folders = move.Files.Keys.SelectMany(static path => path.Ancestors())
            .Where(path => path == folder || path.IsUnder(folder)).Distinct().Order();
        foreach (var path in folders)
        {
            if (PageAddress.OfFolder(path) is not { } url || !old.Plan.Links.Has(url)) continue;
            if (old.SourceAt(url) is not null || now.Plan.Links.IsServed(url)) continue;
            var text = $"---\naliases:\n  - {url.Encoded}\n---\n";
            var index = move.NewFolder(path) / "_index.md";
            yield return new FileStep(null, index, new SourceFile(index, Encoding.UTF8.GetBytes(text)));
        }
    }

    private void CheckConflict(FileStep step)
    {
        if (step is { Old: null } or { Content: null }) return;
        var lines = (SourceText.Decode(step.Old.Bytes.Span, out _) ?? "").Split('\n');
        var start = Array.FindIndex(lines, static line => line.StartsWith("<<<<<<< ", StringComparison.Ordinal));
        if (start >= 0 && lines.Skip(start).Any(static line => line.StartsWith(">>>>>>> ", StringComparison.Ordinal)))
            _problems.Add(MoveProblems.Conflict(new SourceLocation(step.Old.Path, start + 1, 1)));
    }

    /// <summary>Checks the site after the move: it must have no error that it does not have before.</summary>
    private void CheckAfter(ImmutableArray<FileStep> steps, PlacedSite now)
    {
        var changes = steps.Where(static step => step.Content is not null)
            .Select(static step => new SourceFile(step.New, step.Content!.Bytes))
            .ToDictionary(static file => file.Path, static SourceFile? (file) => file);
        var after = changes.Count == 0 ? now
            : PlacedSite.Prepare(now.Tree.With(changes, now.Tree.Diagnostics), options, memory);
        var moved = steps.Where(static step => step.Old is not null)
            .ToDictionary(static step => step.Old!.Path, static step => step.New);
        var known = old.Errors.CountBy(error => KeyOf(error, moved)).ToDictionary();
        var none = new Dictionary<SourcePath, SourcePath>();
        var added = after.Errors.GroupBy(error => KeyOf(error, none))
            .SelectMany(group => group.Skip(known.GetValueOrDefault(group.Key))).ToList();
        if (added.Count > 0) _problems.AddRange(added.Prepend(MoveProblems.NewErrors(added.Count)));
    }

    private static (string, SourcePath) KeyOf(Diagnostic error, Dictionary<SourcePath, SourcePath> moved) =>
        (error.Code, moved.GetValueOrDefault(error.Location.Path) ?? error.Location.Path);

    private static Dictionary<SourcePath, SourceFile?> Change(SourceFile file) => new() { [file.Path] = file };
}
