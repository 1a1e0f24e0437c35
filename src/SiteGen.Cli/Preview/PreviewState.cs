using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Modules;

namespace SiteGen.Cli.Preview;

/// <summary>The site after one look at its source: planned in full, rendered where it is asked for.</summary>
/// <param name="Generation">Counts from 1.</param>
public sealed record PreviewState(int Generation, SitePlan Plan)
{
    private readonly Dictionary<string, Route> _routes = Plan.Routes.ToDictionary(static route => route.Path.Value, StringComparer.Ordinal);

    /// <summary>Sources that cannot be shown as they are now.</summary>
    public ImmutableHashSet<SourcePath> BrokenSources { get; } =
        [.. Plan.Diagnostics.Where(static problem => problem.Severity == Severity.Error).Select(static problem => problem.Location.Path)];

    /// <summary>Under which the host will serve the site: "" or "/docs".</summary>
    public string BasePath => Plan.Site.Urls.BasePath;

    /// <summary>What was asked for since this look: it cannot change any more.</summary>
    public ConcurrentDictionary<string, ServedFile> Served { get; } = new(StringComparer.Ordinal);

    public Route? Find(string file) => _routes.GetValueOrDefault(file);
}
