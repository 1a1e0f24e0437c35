using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using SiteGen.Cli;
using SiteGen.Cli.Files;
using SiteGen.Model;
using SiteGen.Modules;

namespace SiteGen.Perf;

/// <summary>What the index of the search costs a build, in pairs with and without, and what a reader fetches of it.</summary>
/// <remarks><c>search N</c>: N posts of the corpus.</remarks>
public static class SearchBenchmark
{
    private const int PairCount = 9;

    public static int Run(int pageCount)
    {
        var (plain, searched) = (Directory.CreateTempSubdirectory("sitegen-plain-").FullName, Directory.CreateTempSubdirectory("sitegen-searched-").FullName);
        try
        {
            Corpus.Write(plain, pageCount);
            Corpus.Write(searched, pageCount);
            File.WriteAllText(Path.Combine(plain, "site.yaml"), "search: false\n");
            var pairs = Enumerable.Range(0, PairCount + 1).Select(_ => (Plain: Time(plain), Searched: Time(searched))).Skip(1).ToList();
            foreach (var (what, time) in new (string, Func<Measured, double>)[] { ("time", static each => each.Milliseconds), ("processor time", static each => each.ProcessorMilliseconds) })
                Say($"{pageCount:#,0} pages, {what}: without search {Sample.Median(pairs.Select(pair => time(pair.Plain))):0} ms, with {Sample.Median(pairs.Select(pair => time(pair.Searched))):0} ms, median ratio {Sample.Median(pairs.Select(pair => time(pair.Searched) / time(pair.Plain))):0.000}");
            foreach (var kind in pairs[0].Searched.Index.GroupBy(static file => file.Path.Value.Split('-')[0]))
                Say($"{kind.Key}: {kind.Count()} files, {kind.Sum(static file => file.Bytes.Length) / 1e6:0.0} MB, compressed {kind.Sum(Compressed) / 1e6:0.0} MB, the largest {kind.Max(Compressed) / 1e3:0.0} kB");
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
        return new Measured(watch.Elapsed.TotalMilliseconds, (process.TotalProcessorTime - before).TotalMilliseconds, [.. result.Files.Where(static file => file.Path.Value.StartsWith("search/", StringComparison.Ordinal))]);
    }

    private static long Compressed(OutputFile file)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(file.Bytes.Span);
        return stream.Length;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
