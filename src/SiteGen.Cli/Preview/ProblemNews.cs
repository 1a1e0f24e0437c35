using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Cli.Preview;

/// <summary>The changes in the problems of a site since they were last reported.</summary>
/// <param name="New">Problems that have not been reported yet.</param>
/// <param name="Mended">Problems that are gone, with the places at which they were last reported.</param>
/// <param name="LeftCount">The number of problems that there are now.</param>
public sealed record ProblemNews(ImmutableArray<Diagnostic> New, ImmutableArray<Diagnostic> Mended, int LeftCount)
{
    /// <remarks>A line that is added above a problem moves it; it is still the same problem.</remarks>
    public static ProblemNews Between(IEnumerable<Diagnostic> before, IEnumerable<Diagnostic> now)
    {
        var (known, found) = (before.Distinct().ToList(), now.Distinct().ToList());
        var mended = known.Except(found).Order().ToLookup(KeyOf);
        var added = found.Except(known).Order().ToLookup(KeyOf);
        return new ProblemNews(
            [.. added.SelectMany(alike => alike.Skip(mended[alike.Key].Count())).Order()],
            [.. mended.SelectMany(alike => alike.Skip(added[alike.Key].Count())).Order()],
            found.Count);
    }

    private static (string, Severity, SourcePath, string) KeyOf(Diagnostic problem) =>
        (problem.Code, problem.Severity, problem.Location.Path, problem.Message);
}
