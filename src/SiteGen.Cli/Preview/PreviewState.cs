using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Modules;

namespace SiteGen.Cli.Preview;

/// <summary>The site after one look at its source: planned in full, rendered where it is asked for.</summary>
/// <param name="Generation">Counts from 1.</param>
public sealed record PreviewState(int Generation, SitePlan Plan)
{
    /// <summary>Sources that cannot be shown as they are now.</summary>
    public ImmutableHashSet<SourcePath> BrokenSources { get; } =
        [.. Plan.Diagnostics.Where(static problem => problem.Severity == Severity.Error)
            .Select(static problem => problem.Location.Path)];

    /// <summary>Under which the host will serve the site: "" or "/docs".</summary>
    public string BasePath => Plan.Site.Urls.BasePath;

    /// <summary>What was asked for since this look: it cannot change any more.</summary>
    public ConcurrentDictionary<string, ServedFile> Served { get; } = new(StringComparer.Ordinal);

    /// <summary>What is asked for and not ready yet.</summary>
    public ConcurrentDictionary<string, Lazy<Task<ServedFile?>>> InTheMaking { get; } = new(StringComparer.Ordinal);

    /// <remarks>The routes are in ordinal order; a map of them would be made anew with each look.</remarks>
    public Route? Find(string file)
    {
        var (low, high) = (0, Plan.Routes.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(Plan.Routes[middle].Path.Value, file);
            if (order == 0) return Plan.Routes[middle];
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        return null;
    }
}
