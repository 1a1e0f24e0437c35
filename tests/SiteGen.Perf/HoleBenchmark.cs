using System.Diagnostics;
using System.Globalization;
using SiteGen.Cli;
using SiteGen.Cli.Files;
using SiteGen.Model;

namespace SiteGen.Perf;

/// <summary>What living numbers cost a build: 1,000 pages with five holes each, against the same pages without, in pairs.</summary>
/// <remarks><c>holes DIR</c>: DIR is a site whose <c>data/</c> has sessions and claims.</remarks>
public static class HoleBenchmark
{
    private const int PageCount = 1000, PairCount = 9;

    public static int Run(string site)
    {
        var plain = Directory.CreateTempSubdirectory("sitegen-plain-").FullName;
        var living = Directory.CreateTempSubdirectory("sitegen-living-").FullName;
        try
        {
            Corpus.Write(plain, PageCount);
            Corpus.Write(living, PageCount);
            foreach (var folder in new[] { plain, living }) MeasuredSite.CopyData(site, folder);
            var claims = MeasuredSite.Claims(site);
            foreach (var (index, post) in Directory.GetFiles(Path.Combine(living, "content", "posts")).Order(StringComparer.Ordinal).Index()) File.AppendAllText(post, MeasuredSite.FiveHoles(claims, index));
            var pairs = Enumerable.Range(0, PairCount + 1).Select(_ => (Plain: Time(plain), Living: Time(living))).Skip(1).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{PageCount:#,0} pages: without holes {Median(pairs.Select(static pair => pair.Plain)):0} ms, with five each {Median(pairs.Select(static pair => pair.Living)):0} ms, median ratio {Median(pairs.Select(static pair => pair.Living / pair.Plain)):0.00}"));
            return 0;
        }
        finally
        {
            Directory.Delete(plain, recursive: true);
            Directory.Delete(living, recursive: true);
        }
    }

    private static double Time(string root)
    {
        var tree = new SiteScanner(root).Scan();
        var watch = Stopwatch.StartNew();
        var result = Pipeline.Build(tree, new BuildOptions(DateTimeOffset.UtcNow), new Memory(), SiteExtensions.All);
        var time = watch.Elapsed.TotalMilliseconds;
        if (result.HasErrors) throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Take(5)));
        return time;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
