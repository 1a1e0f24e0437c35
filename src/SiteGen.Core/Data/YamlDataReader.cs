using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Data;

/// <summary>
/// Reads YAML as data. Recognises unquoted null, true, false, numbers and dates; quoted values are text.
/// </summary>
public static class YamlDataReader
{
    /// <param name="zone">The zone of dates that name none.</param>
    /// <returns>No value when the file cannot be read as YAML.</returns>
    public static (DataValue? Value, ImmutableArray<Diagnostic> Diagnostics) Read(SourceFile file, TimeZoneInfo zone)
    {
        if (TextFile.Read(file, DataFiles.ByteLimit, out var problem) is not { } text) return (null, [problem!]);
        var (node, diagnostics) = YamlReader.Read(text, file.Path);
        if (node is not null) return (ToValue(node, zone), diagnostics);
        return (diagnostics.IsEmpty ? DataNull.Instance : null, diagnostics);
    }

    /// <summary>Converts a node to a value. Used for a page's <c>extra</c> and a site's <c>params</c> too.</summary>
    public static DataValue ToValue(YamlNode node, TimeZoneInfo zone) => node switch
    {
        YamlScalar { IsPlain: true } scalar => Plain(scalar, zone),
        YamlScalar scalar => new DataText(scalar.Text),
        YamlSequence list => new DataList([.. list.Items.Select(item => ToValue(item, zone))]),
        YamlMapping mapping => DataMap.Of(
            mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, ToValue(entry.Value, zone)))),
        _ => DataNull.Instance,
    };

    private static DataValue Plain(YamlScalar scalar, TimeZoneInfo zone) => scalar.Text switch
    {
        _ when scalar.IsEmpty => DataNull.Instance,
        "true" => new DataBoolean(true),
        "false" => new DataBoolean(false),
        var text when NumberText.Parse(text) is { } number => number,
        var text when DateText.TryParse(text, zone, out var date) => new DataDate(date),
        var text => new DataText(text),
    };
}
