using SiteGen.Cli.Files;

namespace SiteGen.Cli.Publishing;

/// <summary>A folder on this machine, such as one that a web server serves.</summary>
/// <param name="root">The site's folder, which the target must not overwrite.</param>
public sealed class FolderTarget(string root, string folder) : IPublishTarget
{
    public string Description { get; } = $"the folder '{folder}'";

    public Task<PublishOutcome> Publish(BuildResult site, bool isDryRun, CancellationToken cancellation)
    {
        if (OutputWriter.WhyNot(root, folder) is { } foreign)
            return Task.FromResult(PublishOutcome.Failed(
                foreign with { Help = "Name another folder, or empty this one yourself." }));
        var outcome = isDryRun ? OutputWriter.Compare(site, folder) : OutputWriter.Write(site, folder);
        return Task.FromResult(outcome.Problem is { } problem
            ? PublishOutcome.Failed(problem) with { IsDiskFailure = outcome.IsDiskFailure }
            : new PublishOutcome(outcome.Changes, []));
    }
}
