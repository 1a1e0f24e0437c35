using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SiteGen.Bench.Results;

/// <summary>Finds the place in a file to which a path such as <c>results[0].samples[2].values</c> leads.</summary>
internal static partial class JsonFind
{
    /// <param name="json">Well-formed JSON.</param>
    /// <returns>The offset of the value, or of the innermost value on the path that exists.</returns>
    public static long Offset(ReadOnlySpan<byte> json, string path)
    {
        var reader = new Utf8JsonReader(json, StrictJson.Options);
        reader.Read();
        var offset = reader.TokenStartIndex;
        foreach (Match step in Step().Matches(path))
        {
            if (!TryEnter(ref reader, step)) return offset;
            offset = reader.TokenStartIndex;
        }
        return offset;
    }

    private static bool TryEnter(ref Utf8JsonReader reader, Match step) =>
        step.Groups["name"] is { Success: true } name
            ? reader.TokenType == JsonTokenType.StartObject && TryMember(ref reader, name.Value)
            : reader.TokenType == JsonTokenType.StartArray
            && TryItem(ref reader, int.Parse(step.Groups["index"].Value, CultureInfo.InvariantCulture));

    private static bool TryMember(ref Utf8JsonReader reader, string name)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = reader.ValueTextEquals(name);
            reader.Read();
            if (isIt) return true;
            reader.Skip();
        }
        return false;
    }

    private static bool TryItem(ref Utf8JsonReader reader, int index)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (index-- == 0) return true;
            reader.Skip();
        }
        return false;
    }

    [GeneratedRegex(@"(?<name>[^.\[\]]+)(?=\.|\[|$)|\[(?<index>[0-9]{1,9})\]")]
    private static partial Regex Step();
}
