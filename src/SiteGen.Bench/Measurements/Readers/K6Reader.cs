using System.Text.Json;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Measurements.Readers;

/// <summary>
/// Reads the summaries of k6: <c>--summary-export</c>, and the data of <c>handleSummary</c>, which also says what each
/// metric contains. Each is one number of one run: k6 states neither how many values there were nor how they vary.
/// </summary>
/// <remarks>
/// Format: https://grafana.com/docs/k6/latest/results-output/end-of-test/, as of version 1. It names neither a machine
/// nor a time. Rates of success and gauges are not read, because they are neither times nor amounts.
/// </remarks>
internal static class K6Reader
{
    private const double Millisecond = 1e-3;

    private const string NoUnit = "The file does not say what it contains. Write the file with handleSummary.";

    public static ToolFile? Read(ResultText text)
    {
        if (text.Json is not { } root || root.Member("metrics") is not { } metrics || !IsSummary(root, metrics))
            return null;
        var values = new ResultValues("k6", RunPlace.Unknown);
        foreach (var metric in metrics.Members()) Add(values, text, K6Metric.Of(metric.Name, metric.Value));
        return values.Finish();
    }

    private static bool IsSummary(JsonElement root, JsonElement metrics) =>
        metrics.Member("iterations") is not null
        && (root.Member("root_group") is not null || root.Member("options") is not null
        || root.Member("state") is not null);

    private static void Add(ResultValues values, ResultText text, K6Metric metric)
    {
        if (metric.IsTrend) AddTrend(values, text, metric);
        else if (metric.IsCounter) AddCounter(values, text, metric);
    }

    private static void AddTrend(ResultValues values, ResultText text, K6Metric metric)
    {
        if (metric.Number("max") is 0) return;
        if (!metric.IsTime)
        {
            values.LeaveOut(text.Whole, metric.Name, NoUnit);
            return;
        }
        var typical = new ToolResult(metric.Name, metric.Tags, ToolResult.Time, Quantity.Time)
        {
            Summary = new GivenSummary(
                null, metric.Number("avg") * Millisecond, null, metric.Number("med") * Millisecond),
        };
        // Phases that do not occur in most requests, such as a handshake, are written with zeros.
        if (metric.Number("med") is not 0) values.Add(typical, text.Whole);
        foreach (var percentile in metric.Percentiles.Where(static one => one.Value != 0))
            values.Add(
                typical with
                {
                    Counter = percentile.Name.Replace("(", "", StringComparison.Ordinal).TrimEnd(')'),
                    Summary = null,
                    Processes = [[percentile.Value * Millisecond]],
                },
                text.Whole);
    }

    private static void AddCounter(ResultValues values, ResultText text, K6Metric metric)
    {
        if (metric.Number("count") is not > 0) return;
        var name = new ToolResult(metric.Name, metric.Tags, ToolResult.Throughput, Quantity.Throughput);
        if (metric.Number("rate") is > 0 and var rate)
            values.Add(name with { Processes = [[rate]] }, text.Whole);
        values.Add(
            name with
            {
                Counter = "count",
                Quantity = metric.IsData ? Quantity.Size : Quantity.Count,
                Processes = [[metric.Number("count") ?? double.NaN]],
            },
            text.Whole);
    }
}

/// <summary>A metric of k6, in either of the two shapes.</summary>
/// <param name="Tags">The tags of a part of a metric, such as <c>status=200</c>; "" for the whole.</param>
internal sealed record K6Metric(string Name, string Tags, JsonElement Json, JsonElement Values)
{
    public static K6Metric Of(string written, JsonElement json)
    {
        var brace = written.IndexOf('{', StringComparison.Ordinal);
        var tags = brace < 0 ? "" : written[(brace + 1)..].TrimEnd('}').Replace(':', '=').Replace('[', '(')
            .Replace(']', ')');
        return new K6Metric(brace < 0 ? written : written[..brace], tags, json, json.Member("values") ?? json);
    }

    public bool IsTrend => Number("avg") is not null;

    public bool IsCounter => Number("count") is not null && !IsTrend;

    /// <summary>Without the shape that says so, k6's own metrics are known by their names.</summary>
    public bool IsTime => Json.Member("contains")?.Text() is { } contains ? contains == "time"
        : Name.StartsWith("http_req_", StringComparison.Ordinal) || Name is "iteration_duration" or "group_duration"
        or "ws_connecting" or "ws_session_duration" or "ws_ping" or "grpc_req_duration";

    public bool IsData => Json.Member("contains")?.Text() is { } contains ? contains == "data"
        : Name is "data_received" or "data_sent";

    public IEnumerable<(string Name, double Value)> Percentiles =>
        Values.Members().Where(static member => member.Name.StartsWith("p(", StringComparison.Ordinal))
            .Select(static member => (member.Name, member.Value.Number() ?? double.NaN));

    public double? Number(string name) => Values.Member(name)?.Number();
}
