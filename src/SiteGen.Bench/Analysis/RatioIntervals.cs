using SiteGen.Bench.Results;
using SiteGen.Bench.Statistics;

namespace SiteGen.Bench.Analysis;

/// <summary>Finds the intervals of ratios.</summary>
/// <remarks>Intervals are resampled; everything else in an analysis takes almost no time.</remarks>
internal abstract record RatioIntervals
{
    public const string OfControl = "control";

    /// <summary>Computes intervals by resampling.</summary>
    public static RatioIntervals Resampled { get; } = new ByResampling();

    /// <summary>
    /// True when resamples are drawn. Otherwise there are two replicates, the extremes that no resample exceeds.
    /// </summary>
    public abstract bool NeedResamples { get; }

    /// <summary>Takes intervals from a session, where its samples make them possible.</summary>
    public static RatioIntervals StoredIn(BenchSession session) => new FromSession(session);

    /// <param name="name">
    /// The name of the ratio in the session, from <c>Of</c>, <c>OfAll</c> or <c>OfControl</c>.
    /// </param>
    public abstract RatioEstimate Around(Resampling logRatio, string method, string name);

    public static string Of(CellKey baseline, CellKey candidate) => $"{candidate} / {baseline}";

    /// <summary>Names the same ratio over all valid samples, including disturbed ones.</summary>
    public static string OfAll(string name) => $"{name}, all";

    public static string Of(string suite, SuiteSide baseline, SuiteSide candidate) =>
        $"{suite}: {candidate} / {baseline}";

    private sealed record ByResampling : RatioIntervals
    {
        public override bool NeedResamples => true;

        public override RatioEstimate Around(Resampling logRatio, string method, string name) =>
            SessionAnalysis.AsRatio(logRatio, method);
    }

    private sealed record FromSession : RatioIntervals
    {
        private readonly Dictionary<string, RatioEstimate> _stored;

        public FromSession(BenchSession session) =>
            _stored = Stored(session).DistinctBy(static each => each.Key).ToDictionary(StringComparer.Ordinal);

        public override bool NeedResamples => false;

        /// <summary>
        /// Returns level 0 when the stored interval is impossible, so that the difference is reported.
        /// </summary>
        public override RatioEstimate Around(Resampling logRatio, string method, string name)
        {
            var point = Math.Exp(logRatio.Point);
            var alone = new RatioEstimate(point, point, point, 0, method);
            if (logRatio.ValueCount <= logRatio.GroupCount) return alone;
            return _stored.GetValueOrDefault(name) is { } stored && IsPossible(stored, logRatio, point)
                ? alone with { Low = stored.Low, High = stored.High, Level = SessionAnalysis.Level } : alone;
        }

        private static IEnumerable<KeyValuePair<string, RatioEstimate>> Stored(BenchSession session)
        {
            foreach (var each in session.Comparisons.Concat(session.Control.Comparisons))
            {
                var name = Of(each.Baseline, each.Candidate);
                yield return KeyValuePair.Create(name, each.Ratio);
                yield return KeyValuePair.Create(OfAll(name), each.RatioOfAll);
            }
            foreach (var each in session.Suites)
                yield return KeyValuePair.Create(Of(each.Suite, each.Baseline, each.Candidate), each.Ratio);
            if (session.Control.Overall is { } overall) yield return KeyValuePair.Create(OfControl, overall);
        }

        private static bool IsPossible(RatioEstimate stored, Resampling logRatio, double point)
        {
            var (least, most) = (Math.Exp(logRatio.Replicates.Min()), Math.Exp(logRatio.Replicates.Max()));
            return IsAtMost(least, stored.Low) && IsAtMost(stored.Low, point)
                && IsAtMost(point, stored.High) && IsAtMost(stored.High, most);
        }

        private static bool IsAtMost(double low, double high) => low <= high * (1 + StoredNumbers.Tolerance);
    }
}
