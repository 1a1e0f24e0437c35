using System.Collections.Immutable;
using System.Globalization;

namespace SiteGen.Foundation;

/// <summary>The files and folders in which something was looked for in vain.</summary>
/// <remarks>No part of what a problem says: two problems that differ in this alone are equal.</remarks>
public sealed class SearchedSources(params ImmutableArray<SourcePath> places)
{
    public bool Has(SourcePath path) => places.Any(place => place.IsRoot || place == path || path.IsUnder(place));

    public override bool Equals(object? obj) => obj is SearchedSources;

    public override int GetHashCode() => 0;
}

/// <summary>Tells what is missing from what could not be read: one mistake is one message.</summary>
public static class Consequences
{
    /// <summary>The codes of what keeps a file, or one of its fields, from being read.</summary>
    private static readonly (int First, int Last)[] OfReading =
    [
        (1, 22), // Text, and the heads of pages.
        (50, 67), // YAML.
        (200, 249), // site.yaml.
        (313, 313), // The theme's own files.
        (500, 549), // Data.
        (721, 729), // Sessions.
        (800, 804), // Claims.
        (818, 818), // Accepted claims.
    ];

    /// <summary>Leaves out that something is not there where a source in which it may be cannot be read.</summary>
    public static IEnumerable<Diagnostic> HoldBack(IReadOnlyCollection<Diagnostic> problems)
    {
        var unread = problems.Where(IsOfReading).Select(static problem => problem.Location.Path).Distinct().ToList();
        return unread.Count == 0 ? problems
            : problems.Where(problem => problem.Searched is not { } searched || !unread.Exists(searched.Has));
    }

    private static bool IsOfReading(Diagnostic problem) =>
        problem is { Severity: Severity.Error, Searched: null, Location.Path.IsRoot: false }
        && int.Parse(problem.Code.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture) is var number
        && Array.Exists(OfReading, range => range.First <= number && number <= range.Last);
}
