using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Data;
using SiteGen.Foundation;

namespace SiteGen.Theming;

public enum DataQuestion
{
    /// <summary>The value, with everything below it.</summary>
    Value,

    /// <summary>The kind of the value, if there is one: a list, a map or a single value.</summary>
    Kind,

    /// <summary>The names in a map, in order.</summary>
    Names,

    /// <summary>The number of items in a list.</summary>
    Count,
}

/// <summary>A template's query of the site's data.</summary>
/// <param name="Path">
/// The names and positions that lead from <c>data</c> to the value, as <see cref="Below(string, string)"/> joins them;
/// "" for all data.
/// </param>
public sealed partial record DataFact(DataQuestion Question, string Path)
{
    private const string Mark = "data\n";
    private const char Separator = '\u001F', Escape = '\u001E';

    public string Name => $"{Mark}{(int)Question}{Path}";

    public static string Below(string path, string key) =>
        $"{path}{Separator}{(key.AsSpan().IndexOfAny(Separator, Escape) < 0 ? key : Escaped(key))}";

    private static string Escaped(string key) =>
        key.Replace($"{Escape}", $"{Escape}0", StringComparison.Ordinal)
            .Replace($"{Separator}", $"{Escape}1", StringComparison.Ordinal);

    public static string Below(string path, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{path}{Separator}{index}");

    public static DataFact? Parse(string name) =>
        name.StartsWith(Mark, StringComparison.Ordinal)
            ? new DataFact((DataQuestion)(name[Mark.Length] - '0'), name[(Mark.Length + 1)..]) : null;

    /// <summary>Returns the answer of the current data; null if there is none.</summary>
    public Fingerprint? Look(DataMap data) => Answer(Question, Find(data));

    public static Fingerprint? Answer(DataQuestion question, DataValue? found) => (question, found) switch
    {
        (_, null) => null,
        (DataQuestion.Value, _) => DataPrints.Of(found),
        (DataQuestion.Kind, _) => new Fingerprint(found is DataMap ? 1u : found is DataList ? 2u : 3u),
        (DataQuestion.Names, DataMap map) => DataPrints.OfNames(map),
        (DataQuestion.Count, DataList list) => new Fingerprint((uint)list.Items.Length),
        _ => null,
    };

    /// <summary>Returns a description such as "data/runs.json: cpu[0].ms"; null if it would say nothing.</summary>
    public string? Describe(SourceTree tree)
    {
        if (Question == DataQuestion.Kind || DataFiles.SourceOf(tree, Names) is not var (file, depth)) return null;
        var rest = string.Concat(Names.Skip(depth).Select(Written)).TrimStart('.');
        var what = Question switch { DataQuestion.Names => "its names", DataQuestion.Count => "its length", _ => "" };
        return rest.Length == 0 && what.Length == 0 ? file.Value
            : what.Length == 0 ? $"{file}: {rest}"
            : rest.Length == 0 ? $"{file}: {what}"
            : $"{file}: {rest}, {what}";
    }

    private List<string> Names =>
        Path.Length == 0 ? [] : [.. Path[1..].Split(Separator).Select(static name => name.Contains(Escape)
        ? name.Replace($"{Escape}1", $"{Separator}", StringComparison.Ordinal)
        .Replace($"{Escape}0", $"{Escape}", StringComparison.Ordinal) : name)];

    private DataValue? Find(DataMap data)
    {
        DataValue? found = data;
        foreach (var name in Names)
        {
            found = found switch
            {
                DataMap map => map.Fields.GetValueOrDefault(name),
                DataList list => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    && index < list.Items.Length ? list.Items[index] : null,
                _ => null,
            };
            if (found is null) return null;
        }
        return found;
    }

    private static string Written(string name) =>
        Position().IsMatch(name) ? $"[{name}]" : Identifier().IsMatch(name) ? $".{name}" : $"[\"{name}\"]";

    [GeneratedRegex("^[0-9]+$")]
    private static partial Regex Position();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex Identifier();
}
