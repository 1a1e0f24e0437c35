using System.Collections.Immutable;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;
using SiteGen.Bench.Workloads;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Sources;
using SiteGen.Evidence.Wording;

namespace SiteGen.Evidence.Pages;

/// <summary>A chart with its title and the sessions behind it.</summary>
/// <param name="Sessions">The sessions of its numbers, each once; empty when nothing was measured.</param>
internal sealed record BuiltChart(Chart Chart, string Title, ImmutableArray<BenchSession> Sessions)
{
    /// <summary>The results of other tools behind it, one of each file.</summary>
    public ImmutableArray<Measured> Results { get; init; } = [];

    /// <summary>A number of the chart that does not follow from its samples; null when there is none.</summary>
    public Altered? Altered { get; init; }
}

/// <summary>Draws the chart of a request from the data of the sessions.</summary>
internal static class ChartBuilder
{
    public static BuiltChart Build(
        string id, ChartRequest request, EvidenceBase evidence, Func<MeasureExpression, Finding> find,
        EvidenceWords words) => request.By switch
        {
            _ when request.IsOfOtherTool(evidence) => new ResultCharts(request, evidence, find, words).Draw(),
            "workload" => Ratios(id, request, find, words),
            "threads" => Scaling(id, request, find, words),
            "distribution" => Distribution(id, request, evidence, words),
            _ => Values(id, request, evidence, words),
        };

    /// <summary>Draws a row for each workload, and the geometric mean of the suite.</summary>
    private static BuiltChart Ratios(
        string id, ChartRequest request, Func<MeasureExpression, Finding> find, EvidenceWords words)
    {
        var sessions = new List<BenchSession>();
        var groups = request.Configurations.Select(configuration =>
        {
            var rows = WorkloadsByEffect(request, find).Select(workload => Row(
                workload, MeasureOf(workload, request, configuration))).ToList();
            if (request.Subject.Kind == SubjectKind.Suite)
            {
                var mean = Row(words.Charts.GeometricMean, Measure(request, request.Subject, configuration));
                rows.Add(mean with { IsSummary = true });
            }
            return new ChartGroup(request.Configurations.Length > 1 ? configuration : "", [.. rows]);
        }).ToImmutableArray();
        var baseline = request.Baseline ?? DefaultBaseline(request.Configurations[0]);
        var isMemory = IsMemory(request);
        var title = request.Title
            ?? words.Charts.RatiosTitle.With(
                ("candidates", string.Join(words.ListSeparator, request.Configurations)), ("baseline", baseline),
                ("subject", request.Subject.Id));
        // The widest noise floor: beyond it, every row differs from noise.
        var floor = isMemory ? null : sessions.Max(static session => session.Control.NoiseFloor);
        return new BuiltChart(new DotChart
        {
            Id = id,
            Title = title,
            Words = words,
            Groups = groups,
            IsLog = true,
            LowSide = isMemory ? words.Charts.Smaller : words.Charts.Faster,
            HighSide = isMemory ? words.Charts.Larger : words.Charts.Slower,
            AxisTitle = (isMemory ? words.Charts.AxisMemoryOf : words.Charts.AxisTimeOf).With(("name", baseline)),
            Candidate = request.Configurations.Length == 1 ? request.Configurations[0] : "",
            Baseline = (isMemory ? words.Charts.MemoryOf : words.Charts.TimeOf).With(("name", baseline)),
            Band = floor is { } noise
                ? new ChartBand(1 / (1 + noise), 1 + noise,
                words.Charts.NoiseFloor.With(("number", words.Numbers.Of(noise * 100, "0.0")))) : null,
        }.Draw(), title, Distinct(sessions));

        ChartRow Row(string label, MeasureExpression? measure)
        {
            var finding = measure is null ? new NoFinding(new Missing("")) : find(measure);
            if (Findings.SessionOf(finding) is { } session) sessions.Add(session);
            return new ChartRow(label, ReadingOf(finding, words))
            {
                Blocks = finding is SessionRatio { Members: [var only] } ratio ? BlockRatios(ratio.Session, only) : [],
            };
        }
    }

    /// <summary>
    /// Returns the workloads in the order of the first configuration's ratios, because nobody chose the order of a
    /// suite.
    /// </summary>
    private static IEnumerable<string> WorkloadsByEffect(ChartRequest request, Func<MeasureExpression, Finding> find)
    {
        return request.Workloads.OrderBy(Effect).ThenBy(static workload => workload, StringComparer.Ordinal);

        double Effect(string workload) => MeasureOf(workload, request, request.Configurations[0]) is { } measure
            && find(measure) is RatioFinding { Ratio: { Level: > 0 } ratio } ? ratio.Point : double.PositiveInfinity;
    }

    private static MeasureExpression? MeasureOf(string workload, ChartRequest request, string configuration) =>
        Measure(request, new Subject(SubjectKind.Workload, workload), configuration);

    /// <summary>
    /// Draws the speed-up over one thread for each configuration, beside perfect scaling on this machine.
    /// </summary>
    private static BuiltChart Scaling(
        string id, ChartRequest request, Func<MeasureExpression, Finding> find, EvidenceWords words)
    {
        var counts = ThreadCounts(request.Workloads);
        var findings = (from configuration in request.Configurations
                        from count in counts.Where(static count => count > 1)
                        let finding = find(SpeedUp(request, configuration, count))
                        select (configuration, count, finding)).ToDictionary(static one =>
                            (Configuration: one.configuration, Count: one.count), static one => one.finding);
        var sessions = findings.Values.Select(Findings.SessionOf).OfType<BenchSession>().ToList();
        // Numbers of threads without a measurement are not on the axis.
        var shown = counts.Where(count => count == 1 || sessions.Count == 0
            || findings.Any(one => one.Key.Count == count && one.Value is RatioFinding)).ToList();
        var title = request.Title ?? words.Charts.ScalingTitle.With(("subject", request.Subject.Id));
        return new BuiltChart(new LineChart
        {
            Id = id,
            Title = title,
            Words = words,
            Unit = ChartUnit.Ratio,
            Measure = words.Charts.SpeedUp,
            Along = words.Charts.Thread,
            AlongMany = words.Charts.Threads,
            Series = [.. request.Configurations.Select(configuration => new LineSeries(
                configuration, [.. shown.Select(count => new LinePoint(
                    count, SpeedUp(configuration, count, findings, words)))]))],
            Ideal = [.. shown.Select(count => (
                (double)count, (double)Math.Min(count, sessions.FirstOrDefault()?.Machine.LogicalCpuCount ?? count)))],
        }.Draw(), title, Distinct(sessions));
    }

    private static Reading SpeedUp(
        string configuration, int count, Dictionary<(string Configuration, int Count), Finding> findings,
        EvidenceWords words)
    {
        if (count == 1)
            return findings.Any(one => one.Key.Configuration == configuration && one.Value is RatioFinding)
                ? Reading.Of(1) : Reading.None;
        return findings[(configuration, count)] is RatioFinding { Ratio: { Level: > 0 } ratio }
            ? Reading.Of(1 / ratio.Point, 1 / ratio.High, 1 / ratio.Low)
            : ReadingOf(findings[(configuration, count)], words);
    }

    /// <summary>
    /// Draws medians with their intervals: a group for each workload and case, a bar for each configuration.
    /// </summary>
    private static BuiltChart Values(string id, ChartRequest request, EvidenceBase evidence, EvidenceWords words)
    {
        var sessions = new List<BenchSession>();
        var groups = (from workload in request.Workloads
                      from item in CasesOf(workload, request, evidence)
                      select new ChartGroup(Label(workload, item, request),
                          [.. request.Configurations.Select(configuration => Bar(
                              new CellKey(workload, item, configuration)))])).ToImmutableArray();
        var title = request.Title ?? words.Charts.ValuesTitle.With(("subject", request.Subject.Id));
        return new BuiltChart(new BarChart
        {
            Id = id,
            Title = title,
            Words = words,
            Groups = groups,
            Unit = UnitOf(request),
            AxisTitle = ChartText.AxisOf(UnitOf(request), words),
        }.Draw(), title, Distinct(sessions));

        ChartRow Bar(CellKey key)
        {
            var (from, cell) = CellOf(evidence, key, request.Python);
            if (from is not null) sessions.Add(from);
            return new ChartRow(key.Configuration, cell?.Summary is { } summary
                ? Reading.Of(summary.Median, summary.Interval.Low, summary.Interval.High) : Reading.None);
        }
    }

    private static BuiltChart Distribution(string id, ChartRequest request, EvidenceBase evidence, EvidenceWords words)
    {
        var sessions = new List<BenchSession>();
        var rows = request.Configurations.Select(configuration =>
        {
            var (from, cell) = CellOf(
                evidence, new CellKey(request.Subject.Id, request.Case ?? "", configuration), request.Python);
            if (from is not null) sessions.Add(from);
            if (cell?.Summary is not { } summary) return new ChartRow(configuration, Reading.None);
            return new ChartRow(configuration, Reading.Of(summary.Median, summary.Interval.Low, summary.Interval.High))
            {
                Blocks = [.. Measurement.FinalOf(cell).Select(static one => one.Value)],
                Quartiles = new Quartiles(summary.LowerQuartile, summary.UpperQuartile),
            };
        }).ToImmutableArray();
        var title = request.Title ?? words.Charts.DistributionTitle.With(("subject", request.Subject.Id));
        return new BuiltChart(new DistributionChart
        {
            Id = id,
            Title = title,
            Words = words,
            Groups = [new ChartGroup("", rows)],
            Unit = UnitOf(request),
            AxisTitle = ChartText.AxisOf(UnitOf(request), words),
        }.Draw(), title, Distinct(sessions));
    }

    private static ImmutableArray<BenchSession> Distinct(IEnumerable<BenchSession> sessions) =>
        [.. sessions.DistinctBy(static session => session.Integrity.Sha256)];

    /// <summary>Returns candidate over baseline in every block: the dots behind an interval.</summary>
    public static ImmutableArray<double> BlockRatios(BenchSession session, Comparison comparison)
    {
        var cells = session.Results.Where(cell => cell.Key == comparison.Baseline || cell.Key == comparison.Candidate)
            .ToDictionary(static cell => cell.Key);
        if (!cells.TryGetValue(comparison.Baseline, out var baseline)
            || !cells.TryGetValue(comparison.Candidate, out var candidate))
            return [];
        return [.. Bench.Analysis.Evidence.LogRatios(
            Measurement.AllOf(baseline), Measurement.AllOf(candidate), cleanOnly: true).Select(Math.Exp)];
    }

    public static Reading ReadingOf(Finding finding, EvidenceWords words) => finding switch
    {
        RatioFinding { Ratio.Level: 0 } => Reading.None,
        RatioFinding { Ratio: var ratio } => Reading.Of(ratio.Point, ratio.Low, ratio.High),
        ValueFinding { Summary: var summary } =>
            Reading.Of(summary.Median, summary.Interval.Low, summary.Interval.High),
        NoFinding { Absence: Impossible } => Reading.Absent(words.Verdicts.Unmeasurable),
        _ => Reading.None,
    };

    private static MeasureExpression SpeedUp(ChartRequest request, string configuration, int count) =>
        new(request.Subject, new Side(configuration, $"threads={count}"), new Side(configuration, "threads=1"))
        {
            Python = request.Python,
        };

    private static MeasureExpression? Measure(ChartRequest request, Subject subject, string configuration)
    {
        var item = request.Case is { } name ? $"[{name}]" : "";
        var against = request.Baseline is { } baseline ? $" against {baseline}{item}" : "";
        return MeasureExpression.Parse($"{configuration}{item}{against} / {subject}") is { } measure
            ? measure with { Python = request.Python } : null;
    }

    private static bool IsMemory(ChartRequest request) =>
        Catalogue.Find(request.Workloads[0])?.Measure == Bench.Workloads.Measure.Memory;

    private static ChartUnit UnitOf(ChartRequest request) => IsMemory(request) ? ChartUnit.Bytes : ChartUnit.Seconds;

    private static string DefaultBaseline(string configuration) =>
        MeasureExpression.Parse($"{configuration} / x")?.Baseline?.Configuration ?? "";

    private static List<int> ThreadCounts(IEnumerable<string> workloads)
    {
        var counts = workloads.Select(Catalogue.Find).OfType<Workload>().SelectMany(static workload => workload.Cases)
            .Where(static item => item.Name.StartsWith("threads=", StringComparison.Ordinal))
            .Select(static item => item.Threads).Distinct().Order().ToList();
        return counts.Count == 0 ? [1] : counts;
    }

    private static IEnumerable<string> CasesOf(string workload, ChartRequest request, EvidenceBase evidence) =>
        request.Case is { } only ? [only] : Catalogue.Find(workload) is { } known
            ? known.Cases.Select(static item => item.Name) : MeasuredCases(workload, evidence);

    /// <summary>Returns the cases of a workload of the site's own, from the first session that contains it.</summary>
    /// <remarks>A shorter name comes first, so that numbers are in their order.</remarks>
    private static IEnumerable<string> MeasuredCases(string workload, EvidenceBase evidence) =>
        evidence.Sessions.Select(session => session.Results
            .Where(cell => cell.Key.Workload == workload && cell.Summary is not null)
            .Select(static cell => cell.Key.Case).Distinct()
            .OrderBy(static name => name.Length).ThenBy(static name => name, StringComparer.Ordinal).ToList())
        .FirstOrDefault(static cases => cases.Count > 0) ?? [""];

    private static string Label(string workload, string item, ChartRequest request) =>
        item.Length == 0 ? workload : request.Workloads.Length == 1 ? item.Replace('=', ' ')
            : $"{workload}, {item.Replace('=', ' ')}";

    private static (BenchSession? Session, Cell? Cell) CellOf(EvidenceBase evidence, CellKey key, string? python)
    {
        var measure = new MeasureExpression(
            new Subject(SubjectKind.Workload, key.Workload), new Side(key.Configuration, key.Case), null);
        foreach (var session in evidence.Sessions.Where(session => Measurer.IsOn(python, measure, session)))
        {
            if (session.Results.FirstOrDefault(cell => cell.Key == key && cell.Summary is not null) is { } cell)
                return (session, cell);
        }
        return (null, null);
    }
}
