using CsvHelper;

namespace SiteGen.Data;

/// <summary>Reads the fields of rows. Equal fields of a file share one value.</summary>
internal sealed class CsvFields
{
    /// <summary>The number of different values that are shared; a column of measurements may have only different ones.
    /// </summary>
    private const int MostShared = 10_000;

    private readonly Dictionary<string, DataValue> _shared = new(StringComparer.Ordinal);

    public DataValue[] Read(CsvReader row)
    {
        var values = new DataValue[row.FieldCount];
        for (var index = 0; index < values.Length; index++) values[index] = Value(row.GetString(index));
        return values;
    }

    private DataValue Value(string text)
    {
        if (_shared.TryGetValue(text, out var known)) return known;
        DataValue value = text.Length == 0 ? DataNull.Instance
            : NumberText.Parse(text) is { } number ? number : new DataText(text);
        if (_shared.Count < MostShared) _shared.Add(text, value);
        return value;
    }
}
