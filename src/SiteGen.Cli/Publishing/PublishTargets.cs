using System.Collections.Immutable;
using SiteGen.Cli.History;
using SiteGen.Configuration;
using SiteGen.Foundation;

namespace SiteGen.Cli.Publishing;

/// <summary>Finds a target by its name in <c>site.yaml</c>, or parses one that is written in full.</summary>
public static class PublishTargets
{
    private const string FolderPrefix = "folder:", GitPrefix = "git:";

    /// <param name="root">
    /// The site's folder. Paths in <c>site.yaml</c> are relative to it, paths of other targets to the current folder.
    /// </param>
    /// <param name="written">A name, <c>folder:PATH</c> or <c>git:REMOTE#BRANCH</c>.</param>
    public static IPublishTarget? Find(
        string written, string root, SiteConfig config, TimeProvider clock, out Diagnostic? problem)
    {
        problem = null;
        var declared = config.Publish.FirstOrDefault(target => target.Name == written);
        if (declared is FolderPublishConfig folder)
            return new FolderTarget(root, Path.GetFullPath(folder.Path, Path.GetFullPath(root)));
        if (declared is GitPublishConfig git)
            return new GitTarget(git with { Remote = GitRemotes.Resolve(git.Remote, root, root) }, config.Title, clock);
        if (written.StartsWith(FolderPrefix, StringComparison.Ordinal) && written.Length > FolderPrefix.Length)
            return new FolderTarget(root, written[FolderPrefix.Length..]);
        if (written.StartsWith(GitPrefix, StringComparison.Ordinal) && written.Length > GitPrefix.Length)
            return Git(written[GitPrefix.Length..], root, config, clock, out problem);
        problem = PublishProblems.UnknownTarget(written, Names(config.Publish));
        return null;
    }

    public static ImmutableArray<string> Names(ImmutableArray<PublishConfig> targets) =>
        [.. targets.Select(static target => target.Name)];

    private static GitTarget? Git(
        string written, string root, SiteConfig config, TimeProvider clock, out Diagnostic? problem)
    {
        var hash = written.LastIndexOf('#');
        var branch = hash < 0 ? GitPublishConfig.UsualBranch : written[(hash + 1)..];
        problem = GitNames.IsBranch(branch) ? null : PublishProblems.NotABranch(branch);
        if (problem is not null) return null;
        var remote = GitRemotes.Resolve(hash < 0 ? written : written[..hash], root, Directory.GetCurrentDirectory());
        return new GitTarget(new GitPublishConfig(written, remote, branch), config.Title, clock);
    }
}
