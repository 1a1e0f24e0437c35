using System.Collections.Immutable;
using SiteGen.Bench.Results;
using SiteGen.Foundation;

namespace SiteGen.Bench.Measurements;

/// <summary>The files that a benchmark tool writes beside its results, or for people.</summary>
/// <param name="What">The kind of the file, which completes "It is …".</param>
/// <param name="Instead">What to use in its place, as a sentence.</param>
internal sealed record OtherOutput(string What, string Instead)
{
    private const int MostColumns = 8;

    private static readonly ImmutableArray<(Func<ResultText, bool> Is, OtherOutput Output)> Known =
    [
        (static text => IsTable(text, "command,mean,stddev"), new(
            "hyperfine's table of summaries.", "Use the file of '--export-json', which has every value.")),
        (static text => IsTable(text, "Method,Job,AnalyzeLaunchVariance"), new(
            "BenchmarkDotNet's table for spreadsheets.",
            "Use the file of '--exporters fulljson', or the Markdown of '--exporters github'.")),
        (static text => IsTable(text, "\"Benchmark\",\"Mode\",\"Threads\""), new(
            "JMH's table of summaries.", "Use the file of '-rf json', which has every value.")),
        (static text => text.Json is null && text.Text.Contains("vs base", StringComparison.Ordinal)
            && text.Text.Contains(" ± ", StringComparison.Ordinal), new(
            "a comparison of benchstat, which has no values.", "Use the output of 'go test -bench' that it compares.")),
        (static text => text.Json is { } root && root.Member("machine")?.Text() is not null
            && root.Member("num_cpu") is not null && root.Member("arch") is not null, new(
            "asv's description of a machine.", "Use the other files of its folder, which are named after commits.")),
        (static text => text.Json is { } root && root.Members().Take(3).ToList() is [_, ..] first
            && first[0].Value.Member("code") is not null, new(
            "asv's description of benchmarks.", "Use the files in the folder of a machine beside it.")),
    ];

    /// <returns>Null for a file that is not known either.</returns>
    public static OtherOutput? Of(ResultText text) =>
        Known.Where(known => known.Is(text)).Select(static known => known.Output).FirstOrDefault()
        ?? (text.File.Path.Extension == ".csv" ? OfColumns(text) : null);

    private static OtherOutput OfColumns(ResultText text)
    {
        var columns = FirstLine(text).Split(',').Take(MostColumns)
            .Select(static column => $"'{UnicodeText.Excerpt(column.Trim('"'))}'");
        return new OtherOutput(
            $"a table whose columns nobody has described: {string.Join(", ", columns)}.",
            $"Describe them in data/measurements.yaml: name: {{ files: bench/{text.File.Path.Name}, "
            + "columns: { benchmark: COLUMN, value: COLUMN }, unit: ms }");
    }

    private static bool IsTable(ResultText text, string head) =>
        text.Json is null && FirstLine(text).StartsWith(head, StringComparison.Ordinal);

    private static string FirstLine(ResultText text)
    {
        var end = text.Text.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? text.Text : text.Text[..end];
    }
}
