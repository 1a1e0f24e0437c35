using System.Text.Json;

// Only this file may call the banned getters: see BannedSymbols.Json.txt.
#pragma warning disable RS0030

namespace SiteGen.Bench.Results;

/// <summary>Reads JSON values as the expected types.</summary>
/// <remarks>
/// The serializer's own getters throw for a value of another kind, and even for the right kind when an escape yields
/// half of a surrogate pair. These return null or an empty list, so no file can end a command with an exception.
/// </remarks>
internal static class JsonValues
{
    private static readonly JsonDocumentOptions Strict =
        new() { AllowDuplicateProperties = false, MaxDepth = JsonLayout.MaxDepth };

    /// <exception cref="JsonException">The text is not JSON, or a string is not valid Unicode.</exception>
    public static JsonElement Parse(ReadOnlySpan<byte> json)
    {
        StrictJson.Check(json, takesAnyNumber: true);
        return JsonElement.Parse(json, Strict);
    }

    public static string? Text(this JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static long? Whole(this JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;

    /// <summary>Returns null also for a number that no double can hold.</summary>
    public static double? Number(this JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number)
            ? number : null;

    public static bool? Truth(this JsonElement value) =>
        value.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null };

    /// <summary>Returns null also for a value that is not an object.</summary>
    public static JsonElement? Member(this JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) ? member : null;

    public static IEnumerable<JsonProperty> Members(this JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : Enumerable.Empty<JsonProperty>();

    public static bool IsList(this JsonElement value) => value.ValueKind == JsonValueKind.Array;

    public static IEnumerable<JsonElement> Items(this JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : Enumerable.Empty<JsonElement>();

    /// <summary>Returns the items of an optional list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement value, string name) =>
        value.Member(name)?.Items() ?? [];
}
