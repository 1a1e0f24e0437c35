using SiteGen.Bench.Results;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;
using SiteGen.Theming;

namespace SiteGen.Evidence.Pages;

/// <summary>
/// The comparisons of a session, hundreds of rows: a group for each pair of configurations, which the theme's script
/// can filter by workload, configuration and verdict.
/// </summary>
internal sealed record ComparisonTable(IReadOnlyCollection<Comparison> Comparisons, EvidenceWords Words) : View
{
    private static readonly Members<ComparisonTable> All = new("comparisons")
    {
        { "title", static table => table.Words.Sessions.Comparisons },
        { "columns", static table => ColumnsOf(table.Words.Sessions) },
        { "groups", static table => table.Groups },
    };

    protected override IMembers Members => All;

    private static string[] ColumnsOf(SessionWords say) =>
        [say.Workload, say.Candidate, say.Baseline, say.Ratio, say.Interval, say.Verdict, say.Count];

    private ComparisonGroup[] Groups =>
    [
        .. Comparisons.GroupBy(NameOf).OrderBy(static pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new ComparisonGroup(pair.Key,
                [.. pair.OrderBy(static each => each.Candidate.Workload, StringComparer.Ordinal)
                    .Select(each => new ComparisonRow(each, Words))])),
    ];

    private static string NameOf(Comparison comparison) =>
        $"{comparison.Candidate.Configuration} / {comparison.Baseline.Configuration}";
}

/// <summary>The comparisons of two configurations.</summary>
internal sealed record ComparisonGroup(string Name, ComparisonRow[] Rows) : View
{
    private const int NameLimit = 160;

    private static readonly Members<ComparisonGroup> All = new("group")
    {
        { "title", static group => SafeText.Clean(group.Name, NameLimit) },
        { "rows", static group => group.Rows },
    };

    protected override IMembers Members => All;
}

internal sealed record ComparisonRow(Comparison Comparison, EvidenceWords Words) : View
{
    private const int NameLimit = 80;

    private static readonly Members<ComparisonRow> All = new("row")
    {
        { "workload", static row => SafeText.Clean(row.Comparison.Candidate.Workload, NameLimit) },
        { "candidate", static row => SafeText.Clean(DatasetViews.Side(row.Comparison.Candidate), NameLimit) },
        { "baseline", static row => SafeText.Clean(DatasetViews.Side(row.Comparison.Baseline), NameLimit) },
        { "ratio", static row => new Html(DatasetViews.Number(row.Comparison.Ratio.Point, row.Words)) },
        { "interval", static row => new Html(DatasetViews.Range(
            row.Comparison.Ratio.Low, row.Comparison.Ratio.High, row.Words)) },
        { "outcome", static row => row.Comparison.Verdict },
        { "verdict", static row => row.Words.Sessions.Outcome(row.Comparison.Verdict) },
        { "count", static row => row.Words.Numbers.Of(row.Comparison.Count) },
    };

    protected override IMembers Members => All;
}
