using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Cli.Moving;

/// <summary>The new places of files.</summary>
/// <param name="Files">The new path of each moved file by its old one.</param>
/// <param name="Folder">The moved folder and its new path; null if single files move.</param>
/// <param name="Headings">The new ids of headings, by page and old id.</param>
internal sealed record Relocation(
    FrozenDictionary<SourcePath, SourcePath> Files,
    (SourcePath Old, SourcePath New)? Folder,
    ImmutableDictionary<(SourcePath Page, string Id), string> Headings)
{
    public static Relocation Of(IEnumerable<(SourcePath Old, SourcePath New)> files) =>
        new(files.ToDictionary(static file => file.Old, static file => file.New).ToFrozenDictionary(), null,
            ImmutableDictionary<(SourcePath, string), string>.Empty);

    public SourcePath NewPath(SourcePath path) => Files.GetValueOrDefault(path) ?? path;

    /// <summary>Returns the new path of a folder.</summary>
    public SourcePath NewFolder(SourcePath folder) =>
        Folder is not var (old, now) ? folder
        : folder == old ? now : folder.IsUnder(old) ? now / folder.RelativeTo(old) : folder;

    public string NewId(SourcePath page, string id) => Headings.GetValueOrDefault((page, id)) ?? id;

    /// <summary>Returns the tree with the files in their new places and otherwise unchanged.</summary>
    public SourceTree Apply(SourceTree tree)
    {
        var changes = Files.Keys.ToDictionary(static path => path, static SourceFile? (_) => null);
        foreach (var (old, now) in Files) changes[now] = new SourceFile(now, tree.Find(old)!.Bytes);
        return tree.With(changes, tree.Diagnostics);
    }
}
