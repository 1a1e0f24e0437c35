using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SiteGen.Bench.Results;

/// <summary>Sessions as JSON: strict when reading, and the same bytes for the same session when writing.</summary>
/// <remarks>Whether the content makes sense is for <see cref="SessionFile"/> to say.</remarks>
public static class SessionJson
{
    // Texts stay readable in diffs: only what JSON itself asks for is escaped.
    internal static readonly JsonWriterOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Indented, numbers of one array on one line, sealed with the hash of its bytes.</summary>
    /// <remarks>What <see cref="BenchSession.Integrity"/> says does not matter: it is worked out anew.</remarks>
    public static byte[] Write(BenchSession session)
    {
        var open = session with { Integrity = session.Integrity with { Sha256 = SessionSeal.Zeros } };
        var compact = new ArrayBufferWriter<byte>(1 << 16);
        using (var writer = new Utf8JsonWriter(compact, Compact))
            JsonSerializer.Serialize(writer, open, ResultsJson.Default.BenchSession);
        var bytes = JsonLayout.Indent(compact.WrittenSpan);
        SessionSeal.Close(bytes);
        return bytes;
    }

    /// <exception cref="JsonException">
    /// It is not JSON, or does not have a session's shape; the exception tells the path and the place.
    /// </exception>
    internal static BenchSession Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, ResultsJson.Default.BenchSession)
            ?? throw new JsonException("A session is an object, and this is null.", "$", 0, 0);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    MaxDepth = JsonLayout.MaxDepth,
    Converters = [typeof(OrdinalTexts), typeof(OrdinalSizes), typeof(OrdinalElements), typeof(DoubleArray),
        typeof(LongArray)])]
[JsonSerializable(typeof(BenchSession))]
[JsonSerializable(typeof(Cell))]
[JsonSerializable(typeof(JournalLine))]
internal sealed partial class ResultsJson : JsonSerializerContext;
