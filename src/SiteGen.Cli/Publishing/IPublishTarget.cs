using System.Collections.Immutable;
using SiteGen.Cli.Files;
using SiteGen.Foundation;

namespace SiteGen.Cli.Publishing;

/// <summary>A place that shows the finished site to readers.</summary>
public interface IPublishTarget
{
    /// <summary>The target as messages name it, such as "the folder '/srv/www'".</summary>
    string Description { get; }

    /// <summary>Updates the target to match the site: completely, or not at all when it fails.</summary>
    /// <param name="isDryRun">True to only find out what would change.</param>
    Task<PublishOutcome> Publish(BuildResult site, bool isDryRun, CancellationToken cancellation);
}

/// <summary>The changes that publishing made, or would make.</summary>
public sealed record PublishOutcome(SiteChanges Changes, ImmutableArray<Diagnostic> Problems)
{
    /// <summary>True if the file system failed; false for a problem that was found before writing.</summary>
    public bool IsDiskFailure { get; init; }

    public bool HasErrors => Problems.Any(static problem => problem.Severity == Severity.Error);

    public static PublishOutcome Failed(Diagnostic problem) => new(SiteChanges.None, [problem]);
}
