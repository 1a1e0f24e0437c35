using System.Collections.Immutable;
using SiteGen.Cli.Files;
using SiteGen.Foundation;

namespace SiteGen.Cli.Publishing;

/// <summary>A place that shows the finished site to readers.</summary>
public interface IPublishTarget
{
    /// <summary>For messages: "the folder '/srv/www'".</summary>
    string Description { get; }

    /// <summary>Brings the place to the site: all of it, or nothing when it fails.</summary>
    /// <param name="isDryRun">Only finds out what would change.</param>
    Task<PublishOutcome> Publish(BuildResult site, bool isDryRun, CancellationToken cancellation);
}

/// <summary>What publishing changed, or would change.</summary>
public sealed record PublishOutcome(SiteChanges Changes, ImmutableArray<Diagnostic> Problems)
{
    /// <summary>The file system failed, as opposed to something that was found before.</summary>
    public bool IsDiskFailure { get; init; }

    public bool HasErrors => Problems.Any(static problem => problem.Severity == Severity.Error);

    public static PublishOutcome Failed(Diagnostic problem) => new(SiteChanges.None, [problem]);
}
