using System.Diagnostics;
using System.Globalization;
using SiteGen.Cli;
using SiteGen.Cli.Files;
using SiteGen.Model;

namespace SiteGen.Perf;

/// <summary>
/// What living numbers cost a build: 1,000 pages with five holes each, against the same pages without, in pairs.
/// </summary>
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
            foreach (var (index, post) in Directory.GetFiles(Path.Combine(living, "content", "posts"))
                .Order(StringComparer.Ordinal).Index())
                File.AppendAllText(post, MeasuredSite.FiveHoles(claims, index));
            Compare($"`build`, {MeasuredProgram.Here.Name}", plain, living, TimeOfCommand);
            Compare("in memory, warm", plain, living, TimeInMemory);
            return 0;
        }
        finally
        {
            Directory.Delete(plain, recursive: true);
            Directory.Delete(living, recursive: true);
        }
    }

    private static void Compare(string what, string plain, string living, Func<string, double> time)
    {
        // The first pair warms caches up.
        var pairs = Enumerable.Range(0, PairCount + 1).Select(_ => (Plain: time(plain), Living: time(living))).Skip(1)
            .ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{PageCount:#,0} pages, {what}: without holes {Sample.Median(pairs.Select(static pair => pair.Plain)):0} "
            + $"ms, with five each {Sample.Median(pairs.Select(static pair => pair.Living)):0} ms, median ratio "
            + $"{Sample.Median(pairs.Select(static pair => pair.Living / pair.Plain)):0.00}"));
    }

    /// <summary>The whole command, reading and writing included, into a new folder.</summary>
    private static double TimeOfCommand(string root)
    {
        var output = Directory.CreateTempSubdirectory("sitegen-output-").FullName;
        try
        {
            var watch = Stopwatch.StartNew();
            using var process = MeasuredProgram.Here.Start(["build", "--root", root, "--output", output]);
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? watch.Elapsed.TotalMilliseconds
                : throw new InvalidOperationException(process.StandardError.ReadToEnd());
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    /// <summary>Of the build alone, in this process.</summary>
    private static double TimeInMemory(string root)
    {
        var tree = new SiteScanner(root).Scan();
        var watch = Stopwatch.StartNew();
        var result = Pipeline.Build(tree, new BuildOptions(DateTimeOffset.UtcNow), new Memory(), SiteExtensions.All);
        var time = watch.Elapsed.TotalMilliseconds;
        if (result.HasErrors) throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Take(5)));
        return time;
    }
}
