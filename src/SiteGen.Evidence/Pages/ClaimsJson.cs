using System.Text.Json;
using SiteGen.Bench.Measurements;
using SiteGen.Evidence.Claims;

namespace SiteGen.Evidence.Pages;

/// <summary>Writes the ledger for programs, as in <c>/claims.json</c>.</summary>
public static class ClaimsJson
{
    public static void Write(Utf8JsonWriter json, SiteClaims ledger)
    {
        json.WriteStartArray();
        foreach (var entry in ledger.Entries.Values) Write(json, entry);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, LedgerEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Claim.Id);
        json.WriteString("measure", entry.Claim.Measure.ToString());
        if (entry.Claim.ExpectedText is { } expected) json.WriteString("holds", expected);
        json.WriteString("verdict", Words.Of(entry.Verdict));
        json.WriteString("why", entry.Why);
        if (Findings.SessionOf(entry.Finding) is { } session) json.WriteString("session", session.Session.Id);
        WriteFiles(json, entry.Finding);
        WriteFinding(json, entry.Finding);
        json.WriteStartArray("published");
        foreach (var published in entry.Claim.Published)
        {
            json.WriteStartObject();
            json.WriteString("value", published.Value);
            if (published.Definition is { } definition) json.WriteString("definition", definition);
            json.WriteString("source", published.Source);
            if (published.Url is { } url) json.WriteString("url", url);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("uses");
        foreach (var use in entry.Uses)
        {
            json.WriteStartObject();
            json.WriteString("file", use.Place.Path.Value);
            json.WriteNumber("line", use.Place.Line);
            json.WriteString("function", use.Kind);
            if (use.Words is { } words) json.WriteString("words", words);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        switch (finding)
        {
            case RatioFinding ratio:
                json.WriteStartObject("ratio");
                json.WriteString("outcome", ratio.Outcome);
                json.WriteNumber("point", ratio.Ratio.Point);
                json.WriteNumber("low", ratio.Ratio.Low);
                json.WriteNumber("high", ratio.Ratio.High);
                json.WriteNumber("level", ratio.Ratio.Level);
                json.WriteNumber("noiseFloor", ratio.NoiseFloor);
                if (ratio is FileRatio of) json.WriteString("evidence", EvidenceNames.Of(of.Level));
                json.WriteNumber("members", ratio is SessionRatio { Members.Length: var count } ? count : 1);
                json.WriteEndObject();
                break;
            case ValueFinding value:
                json.WriteStartObject("value");
                json.WriteString("unit", EvidenceNames.UnitOf(value.Quantity));
                json.WriteNumber("median", value.Summary.Median);
                json.WriteNumber("low", value.Summary.Interval.Low);
                json.WriteNumber("high", value.Summary.Interval.High);
                json.WriteEndObject();
                break;
            case FactFinding fact:
                json.WritePropertyName("fact");
                fact.Fact.Value.WriteTo(json);
                break;
        }
    }

    private static void WriteFiles(Utf8JsonWriter json, Finding finding)
    {
        var files = Findings.ResultsOf(finding).SelectMany(static result => result.Files).Distinct().ToList();
        if (files.Count == 0) return;
        json.WriteStartArray("files");
        foreach (var file in files) json.WriteStringValue(file.Value);
        json.WriteEndArray();
    }
}

/// <summary>The names of levels and units in files for programs.</summary>
internal static class EvidenceNames
{
    public static string Of(EvidenceLevel level) => level switch
    {
        EvidenceLevel.OneNumber => "one-number",
        EvidenceLevel.Summary => "summary",
        EvidenceLevel.OneProcess => "one-process",
        EvidenceLevel.Repeated => "repeated",
        EvidenceLevel.Interleaved => "interleaved",
        _ => "exact",
    };

    public static string UnitOf(Quantity quantity) => quantity switch
    {
        Quantity.Time => "second",
        Quantity.Throughput => "per second",
        Quantity.Count => "count",
        _ => "byte",
    };
}
