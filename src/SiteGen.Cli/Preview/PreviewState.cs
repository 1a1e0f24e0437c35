using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Modules;

namespace SiteGen.Cli.Preview;

/// <summary>The site after one look at its source: planned in full, rendered on request.</summary>
/// <param name="Generation">The number of the look, from 1.</param>
public sealed record PreviewState(int Generation, SitePlan Plan)
{
    /// <summary>Sources with errors, which cannot be shown in their current version.</summary>
    public ImmutableHashSet<SourcePath> BrokenSources { get; } =
        [.. Plan.Diagnostics.Where(static problem => problem.Severity == Severity.Error)
            .Select(static problem => problem.Location.Path)];

    /// <summary>The path under which the host will serve the site: "" or "/docs".</summary>
    public string BasePath => Plan.Site.Urls.BasePath;

    /// <summary>The files rendered since this look, which can no longer change.</summary>
    public ConcurrentDictionary<string, ServedFile> Served { get; } = new(StringComparer.Ordinal);

    /// <summary>The files that were requested and are not ready yet.</summary>
    public ConcurrentDictionary<string, Lazy<Task<ServedFile?>>> InTheMaking { get; } = new(StringComparer.Ordinal);

    /// <remarks>The routes are in ordinal order; a map of them would have to be rebuilt after each look.</remarks>
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
