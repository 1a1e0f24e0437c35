using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Cli.Preview;

/// <summary>What is new among the problems of a site since somebody was last told of them.</summary>
/// <param name="New">Problems that nobody was told of.</param>
/// <param name="Mended">Problems that are no longer there, with the places at which they were told last.</param>
/// <param name="LeftCount">All that there are now.</param>
public sealed record ProblemNews(ImmutableArray<Diagnostic> New, ImmutableArray<Diagnostic> Mended, int LeftCount)
{
    /// <remarks>A line that is added above a problem moves it: it is the same problem at another place.</remarks>
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
