using System.Text.Json;
using SiteGen.Bench.Claims;

namespace SiteGen.Bench.Pages;

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
                json.WriteNumber("members", ratio.Members.Length);
                json.WriteEndObject();
                break;
            case ValueFinding value:
                json.WriteStartObject("value");
                json.WriteString("unit", value.Quantity == Quantity.Memory ? "byte" : "second");
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
}
