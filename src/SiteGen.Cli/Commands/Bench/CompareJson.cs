using System.Text.Json;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;
using SiteGen.Cli.Terminal;

namespace SiteGen.Cli.Commands.Bench;

/// <summary>Writes comparisons as JSON, for <c>bench compare --format json</c>.</summary>
internal static class CompareJson
{
    public static string Write(Compared compared) => JsonText.Of(json =>
    {
        json.WriteString("schema", "sitegen.compare/1");
        json.WriteString("session", compared.Source.Session.Id);
        Write(json, compared.Family);
        json.WriteStartArray("comparisons");
        foreach (var comparison in compared.Comparisons) Write(json, comparison);
        json.WriteEndArray();
        json.WriteStartArray("suites");
        foreach (var suite in compared.Suites) Write(json, suite);
        json.WriteEndArray();
        json.WriteStartArray("notCompared");
        foreach (var unpaired in compared.Unpaired) Write(json, unpaired);
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, Unpaired unpaired)
    {
        json.WriteStartObject();
        json.WriteString("workload", unpaired.Cell.Workload);
        json.WriteString("configuration", unpaired.Cell.Configuration);
        json.WriteString("case", unpaired.Cell.Case);
        json.WriteString("why", unpaired.Why);
        json.WriteEndObject();
    }

    /// <summary>Writes the properties that all intervals have as a family.</summary>
    private static void Write(Utf8JsonWriter json, IntervalFamily family)
    {
        json.WriteStartObject("intervals");
        json.WriteNumber("count", family.Count);
        json.WriteNumber("level", family.Level);
        json.WriteNumber("expectedMisses", Math.Round(family.ExpectedMisses, 2));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Comparison comparison)
    {
        json.WriteStartObject();
        json.WriteString("workload", comparison.Candidate.Workload);
        Side(json, "candidate", comparison.Candidate.Configuration, comparison.Candidate.Case);
        Side(json, "baseline", comparison.Baseline.Configuration, comparison.Baseline.Case);
        Ratio(json, comparison.Ratio);
        json.WriteString("verdict", comparison.Verdict);
        json.WriteNumber("count", comparison.Count);
        json.WriteString("builds", comparison.Comparability.Class);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SuiteOutcome outcome)
    {
        var suite = outcome.Suite;
        json.WriteStartObject();
        json.WriteString("suite", suite.Suite);
        Side(json, "candidate", suite.Candidate.Configuration, suite.Candidate.Case);
        Side(json, "baseline", suite.Baseline.Configuration, suite.Baseline.Case);
        Ratio(json, suite.Ratio);
        json.WriteString("verdict", outcome.Outcome);
        json.WriteNumber("lowest", suite.Lowest);
        json.WriteNumber("highest", suite.Highest);
        json.WriteEndObject();
    }

    private static void Side(Utf8JsonWriter json, string name, string configuration, string @case)
    {
        json.WriteStartObject(name);
        json.WriteString("configuration", configuration);
        json.WriteString("case", @case);
        json.WriteEndObject();
    }

    /// <summary>Writes null where no ratio could be estimated.</summary>
    private static void Ratio(Utf8JsonWriter json, RatioEstimate ratio)
    {
        if (ratio.Level > 0)
        {
            json.WriteNumber("ratio", ratio.Point);
            json.WriteNumber("low", ratio.Low);
            json.WriteNumber("high", ratio.High);
        }
        else json.WriteNull("ratio");
    }
}
