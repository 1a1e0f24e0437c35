using System.Collections.Immutable;
using SiteGen.Cli.Files;
using SiteGen.Cli.History;
using SiteGen.Configuration;
using SiteGen.Foundation;

namespace SiteGen.Cli.Publishing;

/// <summary>A branch of a repository that a host serves as a site.</summary>
/// <remarks>
/// Makes one commit on top of the branch and one push without force, so the host has either the old site or the new
/// one.
/// </remarks>
public sealed class GitTarget(GitPublishConfig config, string siteTitle, TimeProvider clock) : IPublishTarget
{
    private const int MostTries = 2;

    private readonly string _shown = GitRemotes.Shown(config.Remote);

    /// <summary>The changes that one attempt would push, or the problem that prevents it.</summary>
    private sealed record Prepared(SiteChanges Changes, Diagnostic? Problem)
    {
        public static Prepared Failed(Diagnostic problem) => new(SiteChanges.None, problem);
    }

    public string Description => $"the branch '{config.Branch}' of '{_shown}'";

    public async Task<PublishOutcome> Publish(BuildResult site, bool isDryRun, CancellationToken cancellation)
    {
        using var repository = new ScratchRepository();
        if (await repository.Initialise(cancellation) is { IsOk: false } failed)
            return PublishOutcome.Failed(failed.ToProblem());
        for (var attempt = 1; ; attempt++)
        {
            var prepared = await Prepare(repository, site, cancellation);
            if (prepared.Problem is { } problem) return PublishOutcome.Failed(problem);
            var outcome = new PublishOutcome(
                prepared.Changes, prepared.Changes.Deleted.Contains("CNAME")
                ? [PublishProblems.DomainLost(config.Branch)] : []);
            if (isDryRun || prepared.Changes.IsEmpty) return outcome;
            var pushed = await repository.Push(config.Remote, config.Branch, cancellation);
            if (pushed.IsOk) return outcome;
            if (!IsOvertaken(pushed))
                return PublishOutcome.Failed(
                    pushed.Problem ?? PublishProblems.Refused(_shown, config.Branch, pushed.Said));
            if (attempt == MostTries) return PublishOutcome.Failed(PublishProblems.Overtaken(_shown, config.Branch));
        }
    }

    private async Task<Prepared> Prepare(ScratchRepository repository, BuildResult site, CancellationToken cancellation)
    {
        var look = await repository.Look(config.Remote, config.Branch, cancellation);
        if (!look.IsOk) return Prepared.Failed(look.Problem ?? WhyNotRead(look.Said));
        var files = FastImport.FilesOf(site, config).ToList();
        if (CommittedFiles.Clash([.. files.Select(static file => file.Path)]) is var (first, second))
            return Prepared.Failed(PublishProblems.NamesClash(first, second));
        if (look.Output.Length == 0) return await PrepareFirst(repository, files, cancellation);

        var fetch = await repository.Fetch(config.Remote, config.Branch, cancellation);
        if (!fetch.IsOk) return Prepared.Failed(fetch.Problem ?? WhyNotRead(fetch.Said));
        var parent = await repository.FetchedCommit(cancellation);
        var names = await repository.FetchedNames(cancellation);
        if (!parent.IsOk || !names.IsOk) return Prepared.Failed((parent.IsOk ? names : parent).ToProblem());
        if (!IsSite(names.Text.Split('\0', StringSplitOptions.RemoveEmptyEntries)))
            return Prepared.Failed(PublishProblems.ForeignBranch(_shown, config.Branch));

        var commit = await repository.Commit(Head(parent.Text.Trim()), files, cancellation);
        if (!commit.IsOk) return Prepared.Failed(commit.ToProblem());
        if (await WhatIsLost(repository, files, cancellation) is { } lost) return Prepared.Failed(lost);
        var compared = await repository.Compare(cancellation);
        return compared.IsOk ? new Prepared(ScratchRepository.Changes(compared.Text), null)
            : Prepared.Failed(compared.ToProblem());
    }

    private async Task<Prepared> PrepareFirst(
        ScratchRepository repository, IReadOnlyList<(string Path, ReadOnlyMemory<byte> Bytes)> files,
        CancellationToken cancellation)
    {
        var commit = await repository.Commit(Head(parent: null), files, cancellation);
        if (!commit.IsOk) return Prepared.Failed(commit.ToProblem());
        if (await WhatIsLost(repository, files, cancellation) is { } lost) return Prepared.Failed(lost);
        ImmutableArray<string> added = [.. files.Select(static file => file.Path).Order(StringComparer.Ordinal)];
        return new Prepared(SiteChanges.None with { Added = added }, null);
    }

    /// <summary>Compares the commit with what was planned, before anything is pushed.</summary>
    private static async Task<Diagnostic?> WhatIsLost(ScratchRepository repository,
        IReadOnlyList<(string Path, ReadOnlyMemory<byte> Bytes)> files, CancellationToken cancellation)
    {
        var committed = await repository.CommittedFiles(cancellation);
        if (!committed.IsOk) return committed.ToProblem();
        var lost = CommittedFiles.FirstDifference(committed.Text, files);
        return lost is null ? null : PublishProblems.FileLost(lost);
    }

    private CommitHead Head(string? parent) => new(
        config.AuthorName ?? Configured("user.name") ?? "SiteGen",
        config.AuthorEmail ?? Configured("user.email") ?? "sitegen@localhost",
        clock.GetUtcNow(), config.Message ?? $"Publish {siteTitle}", parent);

    private static string? Configured(string name) =>
        Git.Run(["config", "--get", name]) is { IsOk: true } answer && answer.Text.Trim() is { Length: > 0 } value
            ? value : null;

    /// <summary>
    /// Returns true for an empty branch, or one that some page server shows. No other branch is replaced, even though
    /// its history would keep the old files.
    /// </summary>
    private static bool IsSite(IReadOnlyCollection<string> names) =>
        names.Count == 0 || names.Contains("index.html") || names.Contains(".nojekyll");

    private static bool IsOvertaken(GitAnswer push) =>
        Says(push.Error, "(fetch first)", "(non-fast-forward)", "cannot lock ref", "failed to update ref");

    private Diagnostic WhyNotRead(string said) =>
        Says(said, "could not read Username", "could not read Password", "Permission denied", "Authentication failed",
            "Host key verification") ? PublishProblems.NoAccess(_shown, said)
        : Says(said, "does not appear to be a git repository", "not found", "does not exist")
        ? PublishProblems.NoRemote(_shown, said)
        : PublishProblems.NotReached(_shown, said);

    private static bool Says(string text, params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (text.Contains(phrase, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
