using System.Buffers;
using System.Text.Json;

namespace SiteGen.Bench.Results;

/// <summary>
/// Formats JSON for readable diffs: one member per line, and arrays of plain values on one line.
/// </summary>
internal static class JsonLayout
{
    public const int MaxDepth = 64;

    public static byte[] Indent(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        var output = new ArrayBufferWriter<byte>(json.Length * 2);
        reader.Read();
        Value(ref reader, output, 0);
        output.Write("\n"u8);
        return output.WrittenSpan.ToArray();
    }

    private static void Value(ref Utf8JsonReader reader, ArrayBufferWriter<byte> output, int depth)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
            Items(ref reader, output, depth, "{"u8, "}"u8, isOnOneLine: IsEmpty(reader));
        else if (reader.TokenType == JsonTokenType.StartArray)
            Items(ref reader, output, depth, "["u8, "]"u8, isOnOneLine: IsPlain(reader));
        else Scalar(ref reader, output);
    }

    private static void Items(
        ref Utf8JsonReader reader, ArrayBufferWriter<byte> output, int depth, ReadOnlySpan<byte> open,
        ReadOnlySpan<byte> close, bool isOnOneLine)
    {
        output.Write(open);
        var isFirst = true;
        while (reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
        {
            if (!isFirst) output.Write(isOnOneLine ? ", "u8 : ","u8);
            if (!isOnOneLine) NewLine(output, depth + 1);
            if (reader.TokenType == JsonTokenType.PropertyName) Name(ref reader, output);
            Value(ref reader, output, depth + 1);
            isFirst = false;
        }
        if (!isOnOneLine) NewLine(output, depth);
        output.Write(close);
    }

    private static void Name(ref Utf8JsonReader reader, ArrayBufferWriter<byte> output)
    {
        Scalar(ref reader, output);
        output.Write(": "u8);
        reader.Read();
    }

    // The span of a string is its source text, escapes included, without the quotes.
    private static void Scalar(ref Utf8JsonReader reader, ArrayBufferWriter<byte> output)
    {
        var isText = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
        if (isText) output.Write("\""u8);
        output.Write(reader.ValueSpan);
        if (isText) output.Write("\""u8);
    }

    private static bool IsEmpty(Utf8JsonReader ahead) => ahead.Read() && ahead.TokenType is JsonTokenType.EndObject;

    private static bool IsPlain(Utf8JsonReader ahead)
    {
        while (ahead.Read())
        {
            if (ahead.TokenType == JsonTokenType.EndArray) return true;
            if (ahead.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject) return false;
        }
        return true;
    }

    private static void NewLine(ArrayBufferWriter<byte> output, int depth)
    {
        var line = output.GetSpan(1 + 2 * depth)[..(1 + 2 * depth)];
        line.Fill((byte)' ');
        line[0] = (byte)'\n';
        output.Advance(line.Length);
    }
}
