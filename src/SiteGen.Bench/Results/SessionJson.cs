using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SiteGen.Bench.Results;

/// <summary>Converts sessions to and from JSON: reads strictly, and writes equal sessions as equal bytes.</summary>
/// <remarks><see cref="SessionFile"/> checks whether the content is valid.</remarks>
public static class SessionJson
{
    // Strings stay readable in diffs: only what JSON requires is escaped.
    internal static readonly JsonWriterOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes indented JSON, each array of numbers on one line, sealed with the hash of its bytes.</summary>
    /// <remarks>The value of <see cref="BenchSession.Integrity"/> is ignored and computed again.</remarks>
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
    /// The text is not JSON, or does not have the shape of a session; the exception has the path and the place.
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
