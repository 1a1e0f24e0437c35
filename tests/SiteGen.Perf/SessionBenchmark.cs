using System.Diagnostics;
using System.Globalization;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;
using SiteGen.Foundation;

namespace SiteGen.Perf;

/// <summary>
/// How long it takes to read a session as a build does, and to work out all that follows from its samples.
/// </summary>
/// <remarks>
/// <c>session FILE [COPIES]</c>: its cells are repeated so often under other names, for a larger file.
/// </remarks>
public static class SessionBenchmark
{
    private const int ReadCount = 15;

    public static int Run(string path, int copies)
    {
        var bytes = File.ReadAllBytes(path);
        if (copies > 1 && SessionFile.Read(new SourceFile(SourcePath.Parse("session.json"), bytes))
            .Session is { } session)
            bytes = SessionJson.Write(Repeated(session, copies));
        var reads = Enumerable.Range(0, ReadCount)
            .Select(_ => Time(() => SessionFile.Read(new SourceFile(SourcePath.Parse("session.json"), bytes))))
            .ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"read {bytes.Length / 1e6:0.0} MB: {reads[0]:0} ms the first time, "
            + $"{reads.Order().ElementAt(ReadCount / 2):0} ms median of {ReadCount}"));
        if (copies == 1)
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"analyse: {Time(() => SessionAnalysis.Analyse(SessionFile.Read(path).Session!)):0} ms"));
        return 0;
    }

    private static BenchSession Repeated(BenchSession session, int copies) => session with
    {
        Results = [.. Enumerable.Range(0, copies)
            .SelectMany(copy => session.Results.Select(cell => copy == 0 ? cell
            : cell with { Workload = $"{cell.Workload}_{copy}" }))],
    };

    private static double Time(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalMilliseconds;
    }
}
