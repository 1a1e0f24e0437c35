using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace SiteGen.Data;

/// <summary>The columns that the rows of one table share.</summary>
public sealed class DataColumns(ImmutableArray<string> names)
{
    private readonly FrozenDictionary<string, int> _places = names.Select(static (name, index) => (name, index))
        .ToDictionary(static column => column.name, static column => column.index, StringComparer.Ordinal)
        .ToFrozenDictionary(StringComparer.Ordinal);

    public ImmutableArray<string> Names => names;

    /// <param name="values">As many as there are columns.</param>
    public DataMap Row(DataValue[] values) => new(new RowFields(this, values), names);

    /// <summary>The fields of a row: only values, because a table may have millions of rows.</summary>
    private sealed class RowFields(DataColumns columns, DataValue[] values) : IReadOnlyDictionary<string, DataValue>
    {
        public int Count => values.Length;

        public IEnumerable<string> Keys => columns.Names;

        public IEnumerable<DataValue> Values => values;

        public DataValue this[string key] => values[columns._places[key]];

        public bool ContainsKey(string key) => columns._places.ContainsKey(key);

        public bool TryGetValue(string key, [MaybeNullWhen(false)] out DataValue value)
        {
            var isFound = columns._places.TryGetValue(key, out var place);
            value = isFound ? values[place] : null;
            return isFound;
        }

        public IEnumerator<KeyValuePair<string, DataValue>> GetEnumerator() =>
            columns.Names.Zip(values, KeyValuePair.Create).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
