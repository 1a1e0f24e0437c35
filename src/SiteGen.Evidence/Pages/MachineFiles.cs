using System.Text.Json;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Claims;
using SiteGen.Theming;

namespace SiteGen.Evidence.Pages;

/// <summary>Writes <c>/claims.json</c> and <c>/provenance.json</c>.</summary>
internal static class MachineFiles
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    public static byte[] Claims(SiteClaims claims) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "sitegen.claims/1");
        json.WritePropertyName("claims");
        ClaimsJson.Write(json, claims);
        json.WriteEndObject();
    });

    /// <summary>Lists the claims on each page with their sessions, and the builds of each session.</summary>
    public static byte[] Provenance(SiteEvidence evidence, ThemedSite site) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "sitegen.provenance/1");
        json.WriteStartArray("pages");
        foreach (var page in site.Model.Pages.Values.OrderBy(static page => page.Path))
        {
            var uses = evidence.UsesOn(page.Path).ToList();
            if (uses.Count > 0) WritePage(json, site.Urls.Absolute(page.Url), uses, evidence);
        }
        json.WriteEndArray();
        json.WriteStartArray("sessions");
        foreach (var session in evidence.Evidence.Sessions) WriteSession(json, session, site);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WritePage(Utf8JsonWriter json, string url, IEnumerable<ClaimUse> uses, SiteEvidence evidence)
    {
        json.WriteStartObject();
        json.WriteString("url", url);
        json.WriteStartArray("claims");
        foreach (var use in uses)
        {
            json.WriteStartObject();
            json.WriteString("id", use.ClaimId);
            json.WriteString("function", use.Kind);
            json.WriteNumber("line", use.Place.Line);
            if (evidence.Claims.Entries.TryGetValue(use.ClaimId, out var entry)
                && Findings.SessionOf(entry.Finding) is { } session)
                json.WriteString("session", session.Session.Id);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSession(Utf8JsonWriter json, BenchSession session, ThemedSite site)
    {
        json.WriteStartObject();
        json.WriteString("id", session.Session.Id);
        json.WriteString("url", site.Urls.Absolute(DatasetUrl.Of(session).File($"{session.Session.Id}.json")));
        json.WriteString("sha256", session.Integrity.Sha256);
        json.WriteString("profile", session.Session.Profile);
        json.WriteString("machine", session.Machine.Label);
        json.WriteStartArray("interpreters");
        foreach (var interpreter in session.Interpreters.Where(static one => !NoPython.Is(one)))
        {
            json.WriteStartObject();
            json.WriteString("id", interpreter.Id);
            json.WriteString("version", interpreter.Version);
            json.WriteString("sha256", interpreter.Sha256);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static byte[] Write(Action<Utf8JsonWriter> content)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options)) content(json);
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }
}
