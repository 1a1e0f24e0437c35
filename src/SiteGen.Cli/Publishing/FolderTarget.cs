using System.Collections.Immutable;
using SiteGen.Cli.Files;

namespace SiteGen.Cli.Publishing;

/// <summary>A folder of this machine, such as the one that a web server shows.</summary>
/// <param name="root">The site's folder, which the target must not overwrite.</param>
public sealed class FolderTarget(string root, string folder) : IPublishTarget
{
    public string Description { get; } = $"the folder '{folder}'";

    public Task<PublishOutcome> Publish(BuildResult site, bool isDryRun, CancellationToken cancellation)
    {
        if (OutputWriter.WhyNot(root, folder) is { } foreign) return Task.FromResult(PublishOutcome.Failed(foreign with { Help = "Name another folder, or empty this one yourself." }));
        var changes = Compare(OutputManifest.Read(folder), OutputManifest.Of(site));
        if (!isDryRun) OutputWriter.Write(site, folder);
        return Task.FromResult(new PublishOutcome(changes, []));
    }

    private static SiteChanges Compare(OutputManifest? old, OutputManifest site)
    {
        var before = old?.Files.ToDictionary(static file => file.Path, static file => file.Hash) ?? [];
        var after = site.Files.Select(static file => file.Path).ToHashSet();
        return new SiteChanges(
            Sorted(site.Files.Where(file => !before.ContainsKey(file.Path)).Select(static file => file.Path)),
            Sorted(site.Files.Where(file => before.TryGetValue(file.Path, out var hash) && hash != file.Hash).Select(static file => file.Path)),
            Sorted(before.Keys.Where(path => !after.Contains(path))));
    }

    private static ImmutableArray<string> Sorted(IEnumerable<string> paths) => [.. paths.Order(StringComparer.Ordinal)];
}
