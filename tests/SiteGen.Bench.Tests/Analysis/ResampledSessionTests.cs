using System.Collections.Immutable;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;
using Xunit;

namespace SiteGen.Bench.Tests.Analysis;

/// <summary>
/// Sessions whose truth is known, with the noise of the processes that the published session measured.
/// </summary>
public sealed class ResampledSessionTests(ITestOutputHelper output)
{
    [Fact]
    public void Where_there_is_no_difference_hardly_any_is_found_in_real_noise()
    {
        var sessions = Simulated(static _ => 0.1, 200);
        var found = sessions.Average(static session =>
            session.Comparisons.Average(static each => each.Verdict is "faster" or "slower" ? 1.0 : 0));
        output.WriteLine($"200 sessions: called different {found:P1}, valid control "
            + $"{sessions.Average(static session => session.Control.IsValid ? 1.0 : 0):P1}");
        Assert.InRange(found, 0, 0.05);
    }

    [Fact]
    public void A_slowdown_of_a_twentieth_is_found_in_real_noise_or_is_under_its_floor()
    {
        var sessions = Simulated(static key => key.Configuration == "314-jit" ? 0.105 : 0.1, 100);
        var found = sessions.Average(static session =>
            session.Comparisons.Average(static each => each.Verdict == "slower" ? 1.0 : 0));
        var honest = sessions.Average(session =>
            session.Comparisons.Average(each => each.Verdict == "slower" || session.Control.NoiseFloor >= 0.05 ? 1.0
            : 0));
        output.WriteLine($"100 sessions: found {found:P1}; median noise floor "
            + $"{sessions.Select(static session => session.Control.NoiseFloor!.Value).Order().ElementAt(50):P2}");
        Assert.InRange(honest, 0.9, 1);
    }

    private static List<BenchSession> Simulated(Func<CellKey, double> truth, int count)
    {
        var builder = new SessionBuilder
        {
            Workloads = ["nbody", "richards"],
            Configurations = ["314", "314#2", "314-jit"],
            Truth = truth,
            ValueLogSd = 0,
            ValueCount = 1,
            Noise = Noise.None with { Residuals = RealResiduals() },
        };
        return [.. Enumerable.Range(1, count).AsParallel().AsOrdered()
            .Select(seed => SessionAnalysis.Analyse((builder with { Seed = seed }).Build()))];
    }

    /// <summary>
    /// How far the undisturbed processes of single-threaded work lay from the middle of their block, as logarithms.
    /// </summary>
    private static ImmutableArray<double> RealResiduals()
    {
        var session = Published();
        var residuals = from cell in session.Results
                        where cell is { Measure: "time", Threads: 1, Configuration: "314" or "314#2" }
                        from block in cell.Samples.Where(static sample => sample.IsClean)
                            .GroupBy(static sample => (sample.Block, sample.Attempt))
                        where block.Count() > 1
                        let middle = block.Average(static sample => Math.Log(sample.Values[0]))
                        from sample in block
                            // Two processes of one block lie closer to their own middle than to the truth.
                        select (Math.Log(sample.Values[0]) - middle) * Math.Sqrt(2);
        return [.. residuals];
    }

    private static BenchSession Published()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "data", "bench");
            if (!Directory.Exists(data) || Directory.GetFiles(data, "*.json") is not { Length: > 0 } files) continue;
            var sessions = files.Order(StringComparer.Ordinal).Select(static file => SessionFile.Read(file).Session)
                .OfType<BenchSession>();
            return sessions.MaxBy(static session => session.Results.Length)!;
        }
        throw new FileNotFoundException("There is no session under data/bench.");
    }
}
