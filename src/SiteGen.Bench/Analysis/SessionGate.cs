using System.Collections.Immutable;
using SiteGen.Bench.Results;
using SiteGen.Foundation;

namespace SiteGen.Bench.Analysis;

/// <summary>
/// Decides whether the numbers that a session stores may be used at all. Every reader of sessions uses it.
/// </summary>
/// <remarks>
/// The hash in a file reveals damage but not tampering: anybody can recompute it. Analysing a session of 500
/// comparisons takes seconds, because their intervals are resampled. A build therefore verifies everything else when it
/// reads the file, and each interval when it quotes it. Commands that are given a session verify all of it.
/// </remarks>
public static class SessionGate
{
    private const int ShownCount = 20;

    /// <summary>Verifies everything that is not resampled, and that the ends of intervals are possible.</summary>
    /// <returns>Errors; empty for a session that may be read.</returns>
    public static ImmutableArray<Diagnostic> AtReading(BenchSession session, SourcePath file) =>
        Say(SessionAnalysis.Impossibilities(session), file);

    /// <summary>Verifies every number.</summary>
    /// <returns>Errors; empty for a session that may be used.</returns>
    public static ImmutableArray<Diagnostic> OfAll(BenchSession session, SourcePath file) =>
        Say(SessionAnalysis.Disagreements(session), file);

    private static ImmutableArray<Diagnostic> Say(ImmutableArray<string> altered, SourcePath file) =>
        [.. altered.Take(ShownCount).Select(what => ResultProblems.Altered(new SourceLocation(file), what))];
}
