using System.Collections.Immutable;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Machines;
using SiteGen.Bench.Results;
using SiteGen.Bench.Statistics;
using SiteGen.Bench.Workloads;

namespace SiteGen.Bench.Running;

/// <param name="PairCount">The number of comparisons of an interpreter with itself.</param>
/// <param name="InjectionCount">The number of comparisons with each slowdown.</param>
public sealed record SelfTestRequest(Arm Arm, Profile Profile, int PairCount, int InjectionCount, long Seed)
{
    public static ImmutableArray<double> Slowdowns { get; } = [0.02, 0.05, 0.10];
}

/// <summary>A comparison whose true ratio is known.</summary>
/// <param name="Slowdown">The true slowdown; 0 for none.</param>
/// <param name="Ratio">The measured ratio, over undisturbed blocks where there were enough.</param>
/// <param name="IsOfAll">True when there were too few undisturbed blocks, so the ratio is over all blocks.</param>
public sealed record SelfTestResult(string Workload, double Slowdown, RatioEstimate Ratio, int BlockCount, bool IsOfAll)
{
    /// <summary>True when the interval shows a difference.</summary>
    public bool IsCalledDifferent => Ratio.Level > 0 && (Ratio.Low > 1 || Ratio.High < 1);

    public bool IsTruthInside => Ratio.Level > 0 && Ratio.Low <= 1 + Slowdown && 1 + Slowdown <= Ratio.High;

    public double HalfWidth => Precision.HalfWidth(Ratio);
}

/// <summary>All comparisons with one slowdown.</summary>
public sealed record SelfTestSummary(double Slowdown, ImmutableArray<SelfTestResult> Results)
{
    public int DifferentCount => Results.Count(static result => result.IsCalledDifferent);

    public int InsideCount => Results.Count(static result => result.IsTruthInside);

    /// <summary>The interval of the proportion of comparisons that are called different.</summary>
    public Interval Share => BinomialInterval.Of(DifferentCount, Results.Length);

    public double MedianHalfWidth =>
        Median.OfSorted([.. Results.Select(static result => Math.Min(result.HalfWidth, double.MaxValue)).Order()]);

    public static ImmutableArray<SelfTestSummary> Of(IEnumerable<SelfTestResult> results) =>
        [.. results.GroupBy(static result => result.Slowdown).OrderBy(static group => group.Key)
            .Select(static group => new SelfTestSummary(group.Key, [.. group]))];
}

/// <summary>
/// Measures known differences: an interpreter against itself, and against itself with a little more work.
/// </summary>
public sealed class SelfTest(SelfTestRequest request, Surroundings surroundings, TimeProvider clock)
{
    private const int MostFailures = 3;

    private readonly int _coreCount = Environment.ProcessorCount;
    private readonly BenchSession _frame = Frame(request, clock);

    /// <summary>Returns the order of comparisons, shuffled so that no kind gets all of a quiet hour.</summary>
    public static ImmutableArray<double> Order(SelfTestRequest request) => BlockOrder.Shuffled(
        [.. Enumerable.Repeat(0.0, request.PairCount),
            .. SelfTestRequest.Slowdowns.SelectMany(one => Enumerable.Repeat(one, request.InjectionCount))],
        SplitMix64.Seed(request.Seed, "selftest"));

    /// <param name="report">Called after each comparison.</param>
    /// <returns>The results, and the problem that ended the test; null when everything was measured.</returns>
    public async Task<(ImmutableArray<SelfTestResult> Results, string? Problem)> Run(
        Action<SelfTestResult> report, CancellationToken cancellation)
    {
        var scratch = Directory.CreateTempSubdirectory("sitegen-bench-").FullName;
        var results = ImmutableArray.CreateBuilder<SelfTestResult>();
        try
        {
            PythonFiles.WriteTo(scratch);
            var turns = new TurnTaker(scratch, scratch, _coreCount, surroundings, clock);
            foreach (var (number, slowdown) in Order(request).Index())
            {
                var (result, problem) = await Compare(turns, number, slowdown, cancellation);
                if (result is null) return (results.ToImmutable(), problem);
                results.Add(result);
                report(result);
            }
            return (results.ToImmutable(), null);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return (results.ToImmutable(), "It was cancelled.");
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private async Task<(SelfTestResult? Result, string? Problem)> Compare(
        TurnTaker turns, int number, double slowdown, CancellationToken cancellation)
    {
        var workload = SelfTestWorkloads.All[number % SelfTestWorkloads.All.Length];
        var second = request.Arm with { Configuration = _frame.Configurations[1] };
        ImmutableArray<PlannedCell> cells =
        [
            new(workload, workload.Cases[0], request.Arm),
            new(workload, workload.Cases[0], second) { ExtraShare = slowdown },
        ];
        var (calibration, failure) = await turns.Calibrate(
            cells[0], new Slot(0, 0, 0, 0), request.Profile.SliceSecondsOf(workload), cancellation);
        if (calibration is null) return (null, $"{workload.Id}: {failure}");
        calibration = calibration with { Loops = Whole(calibration.Loops) };
        var measured = new List<TurnSample>();
        var (profile, stop, failures) = (request.Profile, new BlockStop(request.Profile), 0);
        for (var block = 0; block < profile.MostBlockCount;)
        {
            var seed = SplitMix64.Seed(request.Seed, $"{number} {block} {failures}");
            var slot = new Slot(block, 0, failures, (uint)(seed % uint.MaxValue));
            var taken = await turns.Take(cells, _ => calibration, slot, profile, seed, cancellation);
            if (!taken.IsWhole)
            {
                if (++failures == MostFailures)
                    return (null, taken.Samples.First(static each => each.Sample.IsFailed).Sample.Failure);
                continue;
            }
            measured.AddRange(taken.Samples);
            block++;
            if (BlockStop.IsLook(block, profile.LeastBlockCount, profile.MostBlockCount)
                && stop.IsEnough(Precision.HalfWidth(Ratio(cells, measured, calibration).Ratio))) break;
        }
        var (ratio, isOfAll) = Ratio(cells, measured, calibration);
        return (new SelfTestResult(workload.Id, slowdown, ratio, measured.Count / 2, isOfAll), null);
    }

    private static long Whole(long loops) =>
        (loops + SelfTestWorkloads.LoopsStep - 1) / SelfTestWorkloads.LoopsStep * SelfTestWorkloads.LoopsStep;

    private (RatioEstimate Ratio, bool IsOfAll) Ratio(
        ImmutableArray<PlannedCell> cells, List<TurnSample> measured, Calibration calibration)
    {
        var results = cells.Select(cell => cell.ToCell(calibration.Loops) with
        {
            Checksum = calibration.Checksum,
            Samples = [.. measured.Where(each => each.Cell.Key == cell.Key).Select(static each => each.Sample)],
        });
        var compared = SessionAnalysis.Compare(_frame with { Results = [.. results] }, cells[0].Key, cells[1].Key);
        var isOfAll = compared.Count < SessionCheck.LeastBlockCount;
        return (isOfAll ? compared.RatioOfAll : compared.Ratio, isOfAll);
    }

    private static BenchSession Frame(SelfTestRequest request, TimeProvider clock)
    {
        var (now, arm) = (clock.GetUtcNow(), request.Arm.Configuration);
        var header = new SessionHeader
        {
            Id = "selftest",
            StartedUtc = now,
            FinishedUtc = now,
            Profile = request.Profile.Name,
            Seed = request.Seed,
            Runner = ProgramVersion.OfRunner(),
            Argv = [],
            Complete = false,
        };
        return new JournalHeader(
            JournalHeader.CurrentFormat, header, MachineReader.Read(), [request.Arm.Interpreter],
            [arm, arm with { Id = $"{arm.Id}#2" }], [], 0).Frame();
    }
}
