using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using SiteGen.Bench.Measurements;
using SiteGen.Bench.Workloads;
using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Bench.Tests.Measurements;

/// <summary>
/// Result files of other tools in <c>Readers/TOOL/</c>; beside each, what is read from it, in <c>NAME.txt</c>.
/// </summary>
public sealed class ReaderTests
{
    public static TheoryData<string> Cases() => [.. Directory.EnumerateFiles(Folder(), "*", SearchOption.AllDirectories)
        .Where(static path => !path.EndsWith(".txt.txt", StringComparison.Ordinal) && File.Exists(path + ".txt"))
        .Select(static path => Path.GetRelativePath(Folder(), path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_file_is_read_as_its_neighbour_says(string name)
    {
        var path = Path.Combine(Folder(), name);
        var file = new SourceFile(SourcePath.Parse("data/bench/" + name), File.ReadAllBytes(path));
        var (read, problems) = ResultFiles.Read(file);
        var found = read is null ? NotRead(problems) : Text(read);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") File.WriteAllText(path + ".txt", found);
        Assert.Equal(File.ReadAllText(path + ".txt"), found);
    }

    /// <summary>Whatever is cut off, changed or repeated, a reader gives results, problems, or nothing.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Damaged_bytes_never_end_a_reader(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder(), name));
        var random = new Random(bytes.Length);
        for (var i = 0; i < 200; i++)
        {
            var damaged = bytes[..random.Next(bytes.Length + 1)];
            for (var changes = random.Next(4); changes > 0 && damaged.Length > 0; changes--)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            ResultFiles.Read(new SourceFile(SourcePath.Parse("data/bench/" + name), damaged));
        }
    }

    /// <summary>The names of the readers' folders, so that none is without cases.</summary>
    [Fact]
    public void Every_reader_has_at_least_four_cases()
    {
        var counts = Cases().Select(static row => row.Data.Split('/')[0]).CountBy(static tool => tool).ToList();
        Assert.Equal(ToolReaders.All.Length, counts.Count);
        Assert.All(counts, static tool => Assert.True(tool.Value >= 4, $"{tool.Key} has {tool.Value} cases"));
    }

    /// <summary>Every reader can be asked for by name in <c>data/workloads.yaml</c>.</summary>
    [Fact]
    public void Every_reader_has_a_format_that_workloads_may_name() =>
        Assert.Equal(
            ToolFormats.All.Order(StringComparer.Ordinal),
            ToolReaders.All.Select(static reader => reader.Format).Distinct().Order(StringComparer.Ordinal));

    private static string NotRead(IEnumerable<Diagnostic> problems) => "not recognised\n"
        + string.Concat(problems.Where(static problem => problem.Code != "SG0860").Select(Line));

    private static string Line(Diagnostic problem) =>
        $"! {problem.Location.Line}:{problem.Location.Column} {problem.Code} {problem.Message}\n";

    private static string Text(ToolFile file) => string.Concat(
        $"tool {file.Tool}\n",
        $"machine {file.Where.Machine ?? "-"} | measured {Time(file.Where.Measured)} | "
            + $"version {file.Where.Version ?? "-"}\n",
        string.Concat(file.Results.Select(static result => Text(result) + "\n")),
        string.Concat(file.Problems.Select(Line)));

    private static string Text(ToolResult result) =>
        $"{result.Benchmark} | {(result.Case.Length == 0 ? "-" : result.Case)} | {result.Counter} | "
        + $"{result.Quantity} | {(result.IsExact ? "exact " : "")}"
        + (result.Processes.IsEmpty ? Text(result.Summary!) : string.Join(' ', result.Processes.Select(Text)));

    private static string Text(ImmutableArray<double> process) => $"[{string.Join(' ', process.Select(Number))}]";

    private static string Text(GivenSummary given) =>
        $"n={given.Count?.ToString(CultureInfo.InvariantCulture) ?? "-"} mean={Number(given.Mean)} "
        + $"deviation={Number(given.Deviation)} median={Number(given.Median)}";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Number(double? value) => value is { } given ? Number(given) : "-";

    private static string Time(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "-";

    private static string Folder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "Readers");
}
