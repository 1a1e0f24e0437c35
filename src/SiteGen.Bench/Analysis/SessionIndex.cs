using SiteGen.Bench.Results;

namespace SiteGen.Bench.Analysis;

/// <summary>A session's cells and builds by name. The first of several with one name counts.</summary>
/// <param name="intervals">The source of intervals; by default they are resampled.</param>
/// <param name="judge">
/// The rule for verdicts; by default today's rule. Verifying an older session takes its former rule.
/// </param>
internal sealed class SessionIndex(BenchSession session, RatioIntervals? intervals = null, Judging? judge = null)
{
    private readonly Dictionary<CellKey, Cell> _cells = session.Results.DistinctBy(cell => cell.Key)
        .ToDictionary(cell => cell.Key);

    public RatioIntervals Intervals { get; } = intervals ?? RatioIntervals.Resampled;

    public Judging Judge { get; } = judge ?? Judgement.OfAll;

    public long Seed => session.Session.Seed;

    public IEnumerable<CellKey> Keys => session.Results.Select(cell => cell.Key).Distinct();

    public IEnumerable<string> Configurations => session.Configurations.Select(each => each.Id);

    public Cell? Cell(CellKey key) => _cells.GetValueOrDefault(key);

    public Interpreter? Build(string configuration)
    {
        var id = session.Configurations.FirstOrDefault(each => each.Id == configuration)?.Interpreter;
        return session.Interpreters.FirstOrDefault(each => each.Id == id);
    }
}
