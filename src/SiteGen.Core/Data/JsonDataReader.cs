using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using SiteGen.Foundation;
using SiteGen.Foundation.Json;

namespace SiteGen.Data;

/// <summary>Reads JSON (RFC 8259) without comments, trailing commas or duplicate keys.</summary>
public static class JsonDataReader
{
    private const int MaxDepth = 64;

    // One level more than the limit, so that our own check reports it, with its own message.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = MaxDepth + 1 };

    /// <returns>No value when the file cannot be read.</returns>
    public static (DataValue? Value, ImmutableArray<Diagnostic> Diagnostics) Read(SourceFile file)
    {
        if (WhyNotText(file) is { } problem) return (null, [problem]);
        var bytes = file.Bytes.Span;
        var start = bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var places = new JsonPlaces(file, start);
        var reader = new Utf8JsonReader(bytes[start..], Options);
        try
        {
            return Read(ref reader, places);
        }
        catch (JsonException invalid)
        {
            return (null, [DataProblems.Json(places.At(invalid), JsonText.Reason(invalid))]);
        }
    }

    private static (DataValue? Value, ImmutableArray<Diagnostic> Diagnostics) Read(
        ref Utf8JsonReader reader, JsonPlaces places)
    {
        reader.Read();
        var value = Value(ref reader, places, new ValueCount(), out var problem);
        if (problem is not null) return (null, [problem]);
        // Throws if anything follows the value.
        reader.Read();
        return (value, []);
    }

    private static Diagnostic? WhyNotText(SourceFile file)
    {
        if (TextFile.WhyTooLarge(file, DataFiles.ByteLimit) is { } tooLarge) return tooLarge;
        if (Utf8.IsValid(file.Bytes.Span)) return null;
        SourceText.Decode(file.Bytes.Span, out var badOffset);
        return TextFile.NotUtf8(file, badOffset);
    }

    private static DataValue Value(
        ref Utf8JsonReader reader, JsonPlaces places, ValueCount count, out Diagnostic? problem)
    {
        problem = reader.CurrentDepth >= MaxDepth
            ? DataProblems.TooDeep(places.At(reader.TokenStartIndex), MaxDepth)
            : count.Add(1) ? null : DataProblems.TooManyValues(places.At(reader.TokenStartIndex));
        return problem is not null ? DataNull.Instance : reader.TokenType switch
        {
            JsonTokenType.StartObject => Object(ref reader, places, count, out problem),
            JsonTokenType.StartArray => Array(ref reader, places, count, out problem),
            JsonTokenType.String => new DataText(JsonText.Read(ref reader)),
            JsonTokenType.Number => Number(ref reader, places, out problem),
            JsonTokenType.True => new DataBoolean(true),
            JsonTokenType.False => new DataBoolean(false),
            _ => DataNull.Instance,
        };
    }

    private static DataMap Object(
        ref Utf8JsonReader reader, JsonPlaces places, ValueCount count, out Diagnostic? problem)
    {
        problem = null;
        var fields = new List<KeyValuePair<string, DataValue>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (problem is null && reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = JsonText.Read(ref reader);
            var at = reader.TokenStartIndex;
            reader.Read();
            fields.Add(KeyValuePair.Create(key, Value(ref reader, places, count, out problem)));
            if (!seen.Add(key)) problem ??= DataProblems.DuplicateKey(places.At(at), key);
        }
        return problem is null ? DataMap.Of(fields) : DataMap.Empty;
    }

    private static DataList Array(
        ref Utf8JsonReader reader, JsonPlaces places, ValueCount count, out Diagnostic? problem)
    {
        problem = null;
        var items = ImmutableArray.CreateBuilder<DataValue>();
        while (problem is null && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(Value(ref reader, places, count, out problem));
        return new DataList(items.ToImmutable());
    }

    private static DataNumber Number(ref Utf8JsonReader reader, JsonPlaces places, out Diagnostic? problem)
    {
        var written = Encoding.ASCII.GetString(reader.ValueSpan);
        var isFinite = reader.TryGetDouble(out var value) && double.IsFinite(value);
        problem = isFinite ? null : DataProblems.NumberTooLarge(places.At(reader.TokenStartIndex), written);
        return new DataNumber(value, written);
    }
}
