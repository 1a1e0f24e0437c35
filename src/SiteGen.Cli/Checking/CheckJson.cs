using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Cli.Terminal;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages;
using SiteGen.Foundation;

namespace SiteGen.Cli.Checking;

/// <summary>Writes problems and claims as JSON.</summary>
internal static class CheckJson
{
    public static string Write(ImmutableArray<Diagnostic> diagnostics, SiteClaims? ledger) => JsonText.Of(json =>
    {
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics) Write(json, diagnostic);
        json.WriteEndArray();
        if (ledger is null) return;
        json.WritePropertyName("claims");
        ClaimsJson.Write(json, ledger);
    });

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", diagnostic.Severity == Severity.Error ? "error" : "warning");
        json.WriteString("file", diagnostic.Location.Path.Value);
        json.WriteNumber("line", diagnostic.Location.Line);
        json.WriteNumber("column", diagnostic.Location.Column);
        json.WriteString("message", diagnostic.Message);
        if (diagnostic.Help is { } help) json.WriteString("help", help);
        json.WriteEndObject();
    }
}
