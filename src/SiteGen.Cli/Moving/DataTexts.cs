using System.Text;
using System.Text.Json;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Moving;

/// <summary>Finds the texts of data files with their places.</summary>
internal static class DataTexts
{
    public static IEnumerable<Located<string>> Of(SourceFile file)
    {
        if (SourceText.Decode(file.Bytes.Span, out _) is not { } text || !text.Contains('/')) return [];
        return file.Path.Extension switch
        {
            ".json" => Json(text, file.Path),
            ".csv" => Csv(text, file.Path),
            _ => YamlReader.Read(text, file.Path).Node is { } node ? In(node) : [],
        };
    }

    /// <returns>Null for a file that is empty or not YAML.</returns>
    public static YamlNode? NodeOf(SourceFile file) =>
        SourceText.Decode(file.Bytes.Span, out _) is { } text ? YamlReader.Read(text, file.Path).Node : null;

    public static IEnumerable<Located<string>> In(YamlNode node) => node switch
    {
        YamlScalar scalar => [new Located<string>(scalar.Text, scalar.Location)],
        YamlSequence list => list.Items.SelectMany(In),
        YamlMapping mapping => mapping.Entries.SelectMany(static entry => In(entry.Value)),
        _ => [],
    };

    private static List<Located<string>> Json(string text, SourcePath path)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions
        {
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
        });
        var found = new List<Located<string>>();
        try
        {
            while (reader.Read())
            {
                // A text with escapes is not written as it is read, and none that holds an address needs them.
                if (reader.TokenType != JsonTokenType.String || reader.ValueIsEscaped) continue;
                var value = Encoding.UTF8.GetString(reader.ValueSpan);
                if (!value.Contains('/')) continue;
                var offset = Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)reader.TokenStartIndex));
                found.Add(new Located<string>(value, At(text, offset, path)));
            }
        }
        catch (JsonException)
        {
            // A build reports the file, and nothing refers to a page through data that cannot be read.
        }
        return found;
    }

    /// <summary>Returns the fields of comma-separated values; those with quotes inside are not addresses.</summary>
    private static IEnumerable<Located<string>> Csv(string text, SourcePath path)
    {
        for (var start = 0; start < text.Length;)
        {
            var isQuoted = text[start] == '"';
            var end = isQuoted ? text.IndexOf('"', start + 1) : text.AsSpan(start).IndexOfAny(',', '\n') + start;
            if (end < start) end = text.Length;
            var value = text[(isQuoted ? start + 1 : start)..end];
            if (value.Contains('/')) yield return new Located<string>(value, At(text, start, path));
            start = end + 1;
        }
    }

    private static SourceLocation At(string text, int offset, SourcePath path)
    {
        var (line, column) = SourceText.Position(text, offset);
        return new SourceLocation(path, line, column);
    }
}
