using System.Collections.Immutable;
using SiteGen.Bench.Measurements;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Sources;
using SiteGen.Evidence.Wording;

namespace SiteGen.Evidence.Pages;

/// <summary>Draws a benchmark of another tool.</summary>
internal sealed class ResultCharts(
    ChartRequest request, EvidenceBase evidence, Func<MeasureExpression, Finding> find, EvidenceWords words)
{
    private readonly List<Measured> _used = [];

    private string Benchmark => request.Subject.Id;

    private IEnumerable<Measured> All => evidence.Results.Of(Benchmark);

    private ImmutableArray<string> Cases => request.Case is { } only ? [CaseText.Normal(only)]
        : [.. All.Select(static one => one.Result.Case).DistinctBy(CaseText.Normal)];

    private string Title => request.Title ?? (request.Baseline is { } baseline && request.By != "distribution"
        ? words.Charts.RatiosTitle.With(
            ("candidates", string.Join(words.ListSeparator, request.Configurations)), ("baseline", baseline),
            ("subject", Benchmark))
        : words.Charts.ValuesTitle.With(("subject", Benchmark)));

    private ChartUnit Unit => All.FirstOrDefault()?.Result.Quantity switch
    {
        Quantity.Time => ChartUnit.Seconds,
        Quantity.Memory or Quantity.Size => ChartUnit.Bytes,
        _ => ChartUnit.Count,
    };

    public BuiltChart Draw()
    {
        var chart = request switch
        {
            { By: "distribution" } => Distribution(),
            { By: var by } when CaseText.Numbers(All, by) is { Count: > 1 } places => Lines(by, places),
            { Baseline: { } baseline } => Ratios(baseline),
            _ => Bars(),
        };
        return new BuiltChart(chart, Title, [])
        {
            Results = [.. _used.DistinctBy(static one => one.Files[0])],
        };
    }

    /// <summary>Draws a group for each case, with a bar for each configuration.</summary>
    private Chart Bars() => new BarChart
    {
        Id = request.Id,
        Title = Title,
        Words = words,
        Groups = [.. Cases.Select(item => new ChartGroup(
            LabelOf(item), [.. request.Configurations.Select(one => new ChartRow(one, ValueOf(one, item)))]))],
        Unit = Unit,
        AxisTitle = ChartText.AxisOf(Unit, words),
    }.Draw();

    /// <summary>Draws a row for each case: each configuration's ratio to the baseline.</summary>
    private Chart Ratios(string baseline) => new DotChart
    {
        Id = request.Id,
        Title = Title,
        Words = words,
        Groups = [.. request.Configurations.Select(configuration => new ChartGroup(
            request.Configurations.Length > 1 ? configuration : "",
            [.. Cases.Select(item => new ChartRow(LabelOf(item), RatioOf(configuration, baseline, item)))]))],
        IsLog = true,
        LowSide = Unit == ChartUnit.Bytes ? words.Charts.Smaller : words.Charts.Faster,
        HighSide = Unit == ChartUnit.Bytes ? words.Charts.Larger : words.Charts.Slower,
        AxisTitle = (Unit == ChartUnit.Bytes ? words.Charts.AxisMemoryOf : words.Charts.AxisTimeOf)
            .With(("name", baseline)),
        Candidate = request.Configurations.Length == 1 ? request.Configurations[0] : "",
        Baseline = (Unit == ChartUnit.Bytes ? words.Charts.MemoryOf : words.Charts.TimeOf).With(("name", baseline)),
    }.Draw();

    /// <summary>
    /// Draws a line for each configuration over a parameter that is a number. The axes are logarithmic if the numbers
    /// grow by factors.
    /// </summary>
    private Chart Lines(string parameter, IReadOnlyDictionary<double, string> places) => new LineChart
    {
        Id = request.Id,
        Title = Title,
        Words = words,
        Unit = Unit,
        Along = parameter,
        AlongMany = parameter,
        IsLog = places.Keys.Min() > 0 && places.Keys.Max() >= 16 * places.Keys.Min(),
        Series = [.. request.Configurations.Select(configuration => new LineSeries(configuration,
            [.. places.OrderBy(static place => place.Key)
                .Select(place => new LinePoint(place.Key, ValueOf(configuration, place.Value)))]))],
    }.Draw();

    private Chart Distribution() => new DistributionChart
    {
        Id = request.Id,
        Title = Title,
        Words = words,
        Groups = [new ChartGroup("", [.. request.Configurations.Select(Spread)])],
        Unit = Unit,
        AxisTitle = ChartText.AxisOf(Unit, words),
    }.Draw();

    private ChartRow Spread(string configuration)
    {
        var item = request.Case ?? "";
        var row = new ChartRow(configuration, ValueOf(configuration, item));
        if (evidence.Results.Find(new MeasuredKey(configuration, Benchmark, CaseText.Normal(item)), null)
            is not { } measured || ResultSummary.Of(measured.Result) is not { } summary
            || measured.Result.Processes.IsEmpty)
            return row;
        return row with
        {
            Blocks = [.. measured.Result.Processes.SelectMany(static process => process)],
            Quartiles = new Quartiles(summary.LowerQuartile, summary.UpperQuartile),
        };
    }

    private Reading ValueOf(string configuration, string item) =>
        ReadingOf(new MeasureExpression(request.Subject, SideOf(configuration, item), null));

    private Reading RatioOf(string configuration, string baseline, string item) => ReadingOf(
        new MeasureExpression(request.Subject, SideOf(configuration, item), SideOf(baseline, item)));

    private Reading ReadingOf(MeasureExpression measure)
    {
        var finding = find(measure);
        _used.AddRange(Findings.ResultsOf(finding));
        return ChartBuilder.ReadingOf(finding, words);
    }

    private static Side SideOf(string configuration, string item) => new(configuration, item.Length == 0 ? null : item);

    private string LabelOf(string item) => item.Length == 0 ? Benchmark : item.Replace('=', ' ');
}
