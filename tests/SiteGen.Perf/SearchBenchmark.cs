using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using SiteGen.Cli;
using SiteGen.Cli.Files;
using SiteGen.Model;
using SiteGen.Modules;

namespace SiteGen.Perf;

/// <summary>
/// What the index of the search costs a build, in pairs with and without, and what a reader fetches of it.
/// </summary>
/// <remarks><c>search N</c>: N posts of the corpus.</remarks>
public static class SearchBenchmark
{
    private const int PairCount = 9;

    public static int Run(int pageCount)
    {
        var (plain, searched) = (
            Directory.CreateTempSubdirectory("sitegen-plain-").FullName,
            Directory.CreateTempSubdirectory("sitegen-searched-").FullName);
        try
        {
            Corpus.Write(plain, pageCount);
            Corpus.Write(searched, pageCount);
            File.WriteAllText(Path.Combine(plain, "site.yaml"), "search: false\n");
            var pairs = Enumerable.Range(0, PairCount + 1).Select(_ => (Plain: Time(plain), Searched: Time(searched)))
                .Skip(1).ToList();
            Say("time", pageCount, pairs, static each => each.Milliseconds);
            Say("processor time", pageCount, pairs, static each => each.ProcessorMilliseconds);
            foreach (var kind in pairs[0].Searched.Index.GroupBy(static file => file.Path.Value.Split('-')[0]))
            {
                var length = kind.Sum(static file => file.Bytes.Length) / 1e6;
                var compressed = kind.Sum(Compressed) / 1e6;
                Say($"{kind.Key}: {kind.Count()} files, {length:0.0} MB, compressed {compressed:0.0} MB");
                Say($"  the largest {kind.Max(Compressed) / 1e3:0.0} kB");
            }
            return 0;
        }
        finally
        {
            Directory.Delete(plain, recursive: true);
            Directory.Delete(searched, recursive: true);
        }
    }

    private sealed record Measured(double Milliseconds, double ProcessorMilliseconds, List<OutputFile> Index);

    private static Measured Time(string root)
    {
        GC.Collect();
        var tree = new SiteScanner(root).Scan();
        using var process = Process.GetCurrentProcess();
        var (watch, before) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        var result = Pipeline.Build(tree, new BuildOptions(DateTimeOffset.UtcNow), new Memory(), SiteExtensions.All);
        process.Refresh();
        return new Measured(watch.Elapsed.TotalMilliseconds, (process.TotalProcessorTime - before).TotalMilliseconds,
            [.. result.Files.Where(static file => file.Path.Value.StartsWith("search/", StringComparison.Ordinal))]);
    }

    private static long Compressed(OutputFile file)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(file.Bytes.Span);
        return stream.Length;
    }

    private static void Say(
        string what, int pageCount, List<(Measured Plain, Measured Searched)> pairs, Func<Measured, double> time)
    {
        var (plain, searched) = (Sample.Median(pairs.Select(pair => time(pair.Plain))),
            Sample.Median(pairs.Select(pair => time(pair.Searched))));
        var ratio = Sample.Median(pairs.Select(pair => time(pair.Searched) / time(pair.Plain)));
        Say($"{pageCount:#,0} pages, {what}: without search {plain:0} ms, with {searched:0} ms");
        Say($"  median ratio {ratio:0.000}");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
