using System.Collections.Immutable;
using System.Globalization;

namespace SiteGen.Foundation;

/// <summary>The files and folders that were searched for something that is missing.</summary>
/// <remarks>Not part of a problem's identity: two problems that differ only in this are equal.</remarks>
public sealed class SearchedSources(params ImmutableArray<SourcePath> places)
{
    public bool Has(SourcePath path) => places.Any(place => place.IsRoot || place == path || path.IsUnder(place));

    public override bool Equals(object? obj) => obj is SearchedSources;

    public override int GetHashCode() => 0;
}

/// <summary>
/// Suppresses problems that only follow from an unreadable source, so that one mistake gives one message.
/// </summary>
public static class Consequences
{
    /// <summary>The codes of problems that prevent a file, or one of its fields, from being read.</summary>
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
        (860, 864), // Results of other tools.
    ];

    /// <summary>
    /// Returns the problems without those about something missing that an unreadable source may contain.
    /// </summary>
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
