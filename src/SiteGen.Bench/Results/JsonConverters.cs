using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SiteGen.Bench.Results;

/// <summary>Converts maps in ordinal order; the default comparer's order depends on the machine's language.</summary>
internal abstract class OrdinalMap<T> : JsonConverter<ImmutableSortedDictionary<string, T>>
{
    public override ImmutableSortedDictionary<string, T> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException();
        var map = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonTexts.Read(ref reader);
            reader.Read();
            if (!map.TryAdd(name, Item(ref reader))) throw new JsonException($"'{name}' is given twice in one object.");
        }
        return map.ToImmutable();
    }

    public override void Write(
        Utf8JsonWriter writer, ImmutableSortedDictionary<string, T> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, item) in value.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(name);
            WriteItem(writer, item);
        }
        writer.WriteEndObject();
    }

    protected abstract T Item(ref Utf8JsonReader reader);

    protected abstract void WriteItem(Utf8JsonWriter writer, T item);
}

internal sealed class OrdinalTexts : OrdinalMap<string>
{
    protected override string Item(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? JsonTexts.Read(ref reader) : throw new JsonException();

    protected override void WriteItem(Utf8JsonWriter writer, string item) => writer.WriteStringValue(item);
}

internal sealed class OrdinalSizes : OrdinalMap<int>
{
    protected override int Item(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var size) ? size : throw new JsonException();

    protected override void WriteItem(Utf8JsonWriter writer, int item) => writer.WriteNumberValue(item);
}

internal sealed class OrdinalElements : OrdinalMap<JsonElement>
{
    protected override JsonElement Item(ref Utf8JsonReader reader) =>
        JsonSerializer.Deserialize(ref reader, ResultsJson.Default.JsonElement);

    protected override void WriteItem(Utf8JsonWriter writer, JsonElement item) => item.WriteTo(writer);
}

/// <summary>Converts number arrays without an intermediate list: they make up most of a large session.</summary>
internal abstract class NumberArray<T> : JsonConverter<ImmutableArray<T>>
    where T : unmanaged
{
    public override ImmutableArray<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException();
        var items = new T[8];
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (count == items.Length) Array.Resize(ref items, count * 2);
            items[count++] = reader.TokenType == JsonTokenType.Number && TryItem(ref reader, out var item) ? item
                : throw new JsonException();
        }
        Array.Resize(ref items, count);
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    public override void Write(Utf8JsonWriter writer, ImmutableArray<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value) WriteItem(writer, item);
        writer.WriteEndArray();
    }

    protected abstract bool TryItem(ref Utf8JsonReader reader, out T item);

    protected abstract void WriteItem(Utf8JsonWriter writer, T item);
}

internal sealed class DoubleArray : NumberArray<double>
{
    protected override bool TryItem(ref Utf8JsonReader reader, out double item) => reader.TryGetDouble(out item);

    protected override void WriteItem(Utf8JsonWriter writer, double item) => writer.WriteNumberValue(item);
}

internal sealed class LongArray : NumberArray<long>
{
    protected override bool TryItem(ref Utf8JsonReader reader, out long item) => reader.TryGetInt64(out item);

    protected override void WriteItem(Utf8JsonWriter writer, long item) => writer.WriteNumberValue(item);
}

internal static class JsonTexts
{
    /// <summary>Returns true when the token's escapes form complete characters.</summary>
    public static bool IsWhole(ref Utf8JsonReader reader)
    {
        try
        {
            reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <exception cref="JsonException">
    /// An escape yields half of a surrogate pair, for which the reader's own method throws a different exception.
    /// </exception>
    public static string Read(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            throw new JsonException("A string contains half of a surrogate pair.");
        }
    }
}
