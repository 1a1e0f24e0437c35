using System.Collections.Immutable;
using SiteGen.Bench.Results;
using SiteGen.Foundation;

namespace SiteGen.Bench.Analysis;

/// <summary>Decides whether the numbers that a session stores may be used at all. Every reader asks here.</summary>
/// <remarks>
/// The hash in a file reveals damage and not deceit: anybody can work it out anew.
/// Working out a session of 500 comparisons takes seconds, because their intervals are resampled.
/// So a build proves everything else when it reads the file, and each interval when it quotes it.
/// Commands that are given a session prove all of it.
/// </remarks>
public static class SessionGate
{
    private const int ShownCount = 20;

    /// <summary>Proves what is not resampled, and that the ends of intervals are possible.</summary>
    /// <returns>Errors; empty for a session that may be read.</returns>
    public static ImmutableArray<Diagnostic> AtReading(BenchSession session, SourcePath file) =>
        Say(SessionAnalysis.Impossibilities(session), file);

    /// <summary>Proves every number.</summary>
    /// <returns>Errors; empty for a session that may be used.</returns>
    public static ImmutableArray<Diagnostic> OfAll(BenchSession session, SourcePath file) =>
        Say(SessionAnalysis.Disagreements(session), file);

    private static ImmutableArray<Diagnostic> Say(ImmutableArray<string> altered, SourcePath file) =>
        [.. altered.Take(ShownCount).Select(what => ResultProblems.Altered(new SourceLocation(file), what))];
}
