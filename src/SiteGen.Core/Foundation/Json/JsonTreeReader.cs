using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Foundation.Json;

/// <summary>Parses a JSON object into the same tree as YAML, with the places of names and values in the file.</summary>
internal static class JsonTreeReader
{
    // One level more than the limit, so that our own check reports it, with its own message.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = YamlReader.MaxDepth + 1 };

    /// <summary>Finds the end of the object with which a text begins.</summary>
    /// <returns>The length in UTF-16 units; 0 when it is not JSON or is not closed.</returns>
    public static int LengthOf(ReadOnlySpan<char> text)
    {
        var bytes = Bytes(text);
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, new JsonReaderState(Options));
        try
        {
            var isWhole = reader.Read() && reader.TrySkip();
            return isWhole ? Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)reader.BytesConsumed)) : 0;
        }
        catch (JsonException)
        {
            return 0;
        }
    }

    /// <param name="firstLine">The line of the file on which <paramref name="text"/> begins, from 1.</param>
    /// <param name="syntax">Turns a reason into a problem.</param>
    /// <returns>No mapping when the text cannot be read as a JSON object.</returns>
    public static (YamlMapping? Mapping, ImmutableArray<Diagnostic> Diagnostics) Read(
        string text, SourcePath path, int firstLine, int sizeLimit, Func<SourceLocation, string, Diagnostic> syntax)
    {
        var places = new YamlPlaces(text, path, firstLine);
        if (text.Length > sizeLimit)
            return (null, [YamlProblems.TooLarge(places.Start, text.Length, sizeLimit, "JSON")]);
        var bytes = Bytes(text);
        var tree = new JsonTree(bytes, places);
        var reader = new Utf8JsonReader(bytes, Options);
        try
        {
            reader.Read();
            return (tree.Node(ref reader) as YamlMapping, tree.Problems.ToImmutable());
        }
        catch (JsonException invalid)
        {
            var at = tree.At((int)(invalid.LineNumber ?? 0), (int)(invalid.BytePositionInLine ?? 0));
            return (null, [.. tree.Problems, syntax(at, JsonText.Reason(invalid))]);
        }
    }

    private static byte[] Bytes(ReadOnlySpan<char> text)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);
        return bytes;
    }
}

/// <summary>Builds the nodes of one JSON text.</summary>
internal sealed class JsonTree(byte[] bytes, YamlPlaces places)
{
    public ImmutableArray<Diagnostic>.Builder Problems { get; } = ImmutableArray.CreateBuilder<Diagnostic>();

    public SourceLocation At(int line, int byteInLine)
    {
        var start = 0;
        for (var number = 0; number < line; number++) start += bytes.AsSpan(start).IndexOf((byte)'\n') + 1;
        return At(Math.Min(start + byteInLine, bytes.Length));
    }

    /// <returns>Null when it is nested too deeply.</returns>
    public YamlNode? Node(ref Utf8JsonReader reader)
    {
        var at = At(reader.TokenStartIndex);
        if (reader.CurrentDepth >= YamlReader.MaxDepth)
        {
            Problems.Add(YamlProblems.TooDeep(at, YamlReader.MaxDepth));
            return null;
        }
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => Object(ref reader, at),
            JsonTokenType.StartArray => Array(ref reader, at),
            JsonTokenType.String => new YamlScalar(JsonText.Read(ref reader), IsPlain: false, at),
            JsonTokenType.Null => new YamlScalar("", IsPlain: true, at),
            _ => new YamlScalar(Encoding.UTF8.GetString(reader.ValueSpan), IsPlain: true, at),
        };
    }

    private YamlMapping? Object(ref Utf8JsonReader reader, SourceLocation at)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var (name, key) = (JsonText.Read(ref reader), At(reader.TokenStartIndex));
            reader.Read();
            if (Node(ref reader) is not { } value) return null;
            if (seen.TryAdd(name, key)) entries.Add(new YamlEntry(name, key, value));
            else Problems.Add(YamlProblems.DuplicateKey(key, name, seen[name]));
        }
        return new YamlMapping(entries.ToImmutable(), at);
    }

    private YamlSequence? Array(ref Utf8JsonReader reader, SourceLocation at)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Node(ref reader) is not { } item) return null;
            items.Add(item);
        }
        return new YamlSequence(items.ToImmutable(), at);
    }

    private SourceLocation At(long offset) => places.At(Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)offset)));
}
