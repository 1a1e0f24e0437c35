using System.Collections.Immutable;
using SiteGen.Cli.Files;
using SiteGen.Cli.History;

namespace SiteGen.Cli.Publishing;

/// <summary>
/// A bare repository for one publication, so that the author's own repository and index are never touched.
/// </summary>
public sealed class ScratchRepository : IDisposable
{
    private const string Tip = "refs/heads/tip", New = "refs/heads/new";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sitegen-publish-");

    // The user's own settings apply, for names and passwords, except for what runs programs or takes time here.
    private string[] Prefix =>
        ["-C", _folder.FullName, "-c", "core.hooksPath=/dev/null", "-c", "gc.auto=0", "-c", "maintenance.auto=false",
            "-c", "push.followTags=false", "-c", "push.gpgSign=false"];

    public Task<GitAnswer> Initialise(CancellationToken cancellation) =>
        Run(["init", "--quiet", "--bare", "--template="], cancellation);

    /// <summary>Returns the commit of a remote's branch; the output is empty when there is no such branch.</summary>
    public Task<GitAnswer> Look(string remote, string branch, CancellationToken cancellation) =>
        Run(["ls-remote", "--quiet", "--", remote, $"refs/heads/{branch}"], cancellation);

    public Task<GitAnswer> Fetch(string remote, string branch, CancellationToken cancellation) =>
        Run(["fetch", "--quiet", "--no-tags", "--depth=1", "--", remote, $"+refs/heads/{branch}:{Tip}"], cancellation);

    /// <summary>Returns the hash of the fetched commit.</summary>
    public Task<GitAnswer> FetchedCommit(CancellationToken cancellation) =>
        Run(["rev-parse", "--verify", "--quiet", Tip], cancellation);

    /// <summary>Returns the names at the top level of the fetched commit.</summary>
    public Task<GitAnswer> FetchedNames(CancellationToken cancellation) =>
        Run(["ls-tree", "-z", "--name-only", Tip], cancellation);

    public Task<GitAnswer> Commit(
        CommitHead head, IEnumerable<(string Path, ReadOnlyMemory<byte> Bytes)> files,
        CancellationToken cancellation) =>
        Git.Run([.. Prefix, "fast-import", "--quiet", "--done", "--force"], (stream, stop) =>
            FastImport.Write(stream, New, head, files, stop), cancellation);

    /// <summary>Returns mode, kind, hash, size and path of every file of the new commit.</summary>
    public Task<GitAnswer> CommittedFiles(CancellationToken cancellation) =>
        Run(["ls-tree", "-r", "-z", "--full-tree", "--long", New], cancellation);

    public Task<GitAnswer> Compare(CancellationToken cancellation) =>
        Run(["diff-tree", "-r", "-z", "--no-renames", "--name-status", Tip, New], cancellation);

    public Task<GitAnswer> Push(string remote, string branch, CancellationToken cancellation) =>
        Run(["push", "--quiet", "--no-recurse-submodules", "--", remote, $"{New}:refs/heads/{branch}"], cancellation);

    public void Dispose()
    {
        // git marks its object files as read-only, which Windows does not delete.
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories))
            file.Attributes = FileAttributes.Normal;
        _folder.Delete(recursive: true);
    }

    /// <summary>
    /// Parses the output of <see cref="Compare"/>: a letter and a path in turn, each followed by a NUL.
    /// </summary>
    public static SiteChanges Changes(string compared)
    {
        var pairs = compared.Split('\0', StringSplitOptions.RemoveEmptyEntries).Chunk(2)
            .Where(static pair => pair.Length == 2).ToList();
        return new SiteChanges(Of("A"), Of("M", "T"), Of("D"));

        ImmutableArray<string> Of(params string[] letters) =>
            [.. pairs.Where(pair => letters.Contains(pair[0])).Select(static pair => pair[1])
                .Order(StringComparer.Ordinal)];
    }

    private Task<GitAnswer> Run(string[] arguments, CancellationToken cancellation) =>
        Git.Run([.. Prefix, .. arguments], null, cancellation);
}
