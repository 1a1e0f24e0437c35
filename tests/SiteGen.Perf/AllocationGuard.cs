using System.Globalization;
using SiteGen.Cli;
using SiteGen.Cli.Files;
using SiteGen.Model;

namespace SiteGen.Perf;

/// <summary>Compares what a build allocates with the noted figure.</summary>
/// <remarks>
/// <c>allocations [--note]</c>. Unlike times, allocations hardly vary: on two processors by less than one per cent.
/// Each thread loads grammars of its own, so the number of processors matters: <c>DOTNET_PROCESSOR_COUNT=2</c>.
/// </remarks>
internal static class AllocationGuard
{
    private const int PostCount = 1_000;

    private const double Tolerance = 1.05;

    /// <summary>The file of the noted figure, in bytes, relative to the repository.</summary>
    private const string NotedFile = "tests/SiteGen.Perf/allocations.txt";

    /// <returns>1 if a build allocates over five per cent more than noted.</returns>
    public static int Run(bool isNoting)
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-perf-").FullName;
        Corpus.Write(folder, PostCount);
        var tree = new SiteScanner(folder).Scan();
        Directory.Delete(folder, recursive: true);
        var options = new BuildOptions(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        // The first build also allocates what the process keeps.
        Pipeline.Build(tree, options, new Memory(), SiteExtensions.All);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Pipeline.Build(tree, options, new Memory(), SiteExtensions.All);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        if (isNoting) File.WriteAllText(NotedFile, string.Create(CultureInfo.InvariantCulture, $"{allocated}\n"));
        return Compare(allocated, long.Parse(File.ReadAllText(NotedFile), CultureInfo.InvariantCulture));
    }

    private static int Compare(long allocated, long noted)
    {
        var ratio = (double)allocated / noted;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"A build of {PostCount:N0} posts allocates {allocated / 1e6:N1} MB, {ratio:0.000} of the noted "
            + $"{noted / 1e6:N1} MB."));
        if (ratio <= Tolerance) return 0;
        Console.WriteLine($"That is over {Tolerance:0.00}. If it must be, note it: 'allocations --note'.");
        return 1;
    }
}
