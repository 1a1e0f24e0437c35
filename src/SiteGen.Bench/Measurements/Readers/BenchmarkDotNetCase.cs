using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Bench.Results;
using SiteGen.Bench.Statistics;

namespace SiteGen.Bench.Measurements.Readers;

/// <summary>A benchmark of a JSON file of BenchmarkDotNet: a method with its parameters and job.</summary>
internal sealed partial record BenchmarkDotNetCase(JsonElement Json, int Index)
{
    private const string Result = "Workload/Result";
    private const string Actual = "Workload/Actual";
    private const string Overhead = "Overhead/Actual";

    public string Path => $"Benchmarks[{Index}]";

    public string Type => Text("Type");

    /// <summary>The name of the method; "" where the entry has none.</summary>
    public string Method => Text("Method");

    /// <summary>The job with its settings, such as <c>ShortRun(IterationCount=3, LaunchCount=1)</c>.</summary>
    /// <remarks>
    /// Only the text for readers has it: <c>Type.Method: Job [N=1000]</c>. A description in the place of the method
    /// and the parameters may contain colons too.
    /// </remarks>
    public string Job
    {
        get
        {
            var text = Text("DisplayInfo");
            var sign = Text("Parameters").IndexOf('=', StringComparison.Ordinal);
            var end = sign < 0 ? -1
                : text.LastIndexOf($" [{Text("Parameters")[..(sign + 1)]}", StringComparison.Ordinal);
            if (end >= 0) text = text[..end];
            var start = text.LastIndexOf(": ", StringComparison.Ordinal);
            return start < 0 ? "" : text[(start + 2)..].Trim();
        }
    }

    /// <summary>The runtime that the job asks for, such as <c>.NET 10.0</c>; null for that of the host.</summary>
    public string? Runtime => Setting().Match(Job) is { Success: true } found ? found.Groups["runtime"].Value : null;

    /// <summary>The times of an operation in seconds, by process; empty when the file has only statistics.</summary>
    public ImmutableArray<ImmutableArray<double>> Processes
    {
        get
        {
            var stages = Json.Items("Measurements").Select(static json => new Measurement(json))
                .ToLookup(static one => one.Stage, StringComparer.Ordinal);
            var hasResults = stages.Contains(Result);
            var overheads = Overheads(hasResults ? [] : stages[Overhead]);
            // All launches of an in-process toolchain are in the process that started them.
            var isOneProcess = Job.Contains("InProcess", StringComparison.Ordinal);
            return [.. stages[hasResults ? Result : Actual].GroupBy(one => isOneProcess ? 1 : one.Launch)
                .Select(process => process.Select(one => Seconds(one, overheads)).ToImmutableArray())];
        }
    }

    /// <param name="isShared">Another type has a method of this name.</param>
    /// <param name="hasJobs">The file has several jobs.</param>
    public ToolResult Named(bool isShared, bool hasJobs)
    {
        // The tool joins parameters with '&', which a value may contain too.
        var parameters = Joint().Replace(Text("Parameters"), ", ");
        var job = hasJobs ? $"Job={Job.Split('(')[0]}" : "";
        return new ToolResult(
            isShared ? $"{Type}.{Method}" : Method,
            job.Length > 0 && parameters.Length > 0 ? $"{job}, {parameters}" : job + parameters,
            ToolResult.Time, Quantity.Time);
    }

    private string Text(string member) => Json.Member(member)?.Text() ?? "";

    /// <summary>Returns the overhead of each launch, as the tool computes it, in nanoseconds of an iteration.</summary>
    private static Dictionary<long, double> Overheads(IEnumerable<Measurement> measurements) =>
        measurements.Where(static one => double.IsFinite(one.Nanoseconds)).GroupBy(static one => one.Launch)
            .ToDictionary(
                static launch => launch.Key,
                static launch => Median.Of(launch.Select(static one => one.Nanoseconds).ToArray()));

    // Results are without overhead, and without what the tool took for outliers.
    private static double Seconds(Measurement one, Dictionary<long, double> overheads) =>
        Math.Max(0, one.Nanoseconds - overheads.GetValueOrDefault(one.Launch)) / one.Operations
        * BenchmarkDotNetReader.Nanosecond;

    [GeneratedRegex(@"[(\s]Runtime=(?<runtime>[^,()]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Setting();

    [GeneratedRegex(@"&(?=[\p{L}_]\w*=)", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    /// <summary>An iteration.</summary>
    private readonly record struct Measurement(JsonElement Json)
    {
        public string Stage => $"{Json.Member("IterationMode")?.Text()}/{Json.Member("IterationStage")?.Text()}";

        /// <summary>The number of the process, from 1.</summary>
        public long Launch => Json.Member("LaunchIndex")?.Whole() ?? 1;

        public double Nanoseconds => Json.Member("Nanoseconds")?.Number() ?? double.NaN;

        public double Operations => Json.Member("Operations")?.Number() ?? double.NaN;
    }
}
