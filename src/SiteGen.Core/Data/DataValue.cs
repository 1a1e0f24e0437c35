using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Data;

/// <summary>A value from a JSON, YAML or CSV file, or from a page's own <c>extra</c>.</summary>
public abstract record DataValue;

public sealed record DataText(string Value) : DataValue;

/// <param name="Written">The number as the file spells it, so that "3.10" does not become "3.1".</param>
public sealed record DataNumber(double Value, string Written) : DataValue;

public sealed record DataBoolean(bool Value) : DataValue;

public sealed record DataDate(DateTimeOffset Value) : DataValue;

public sealed record DataNull : DataValue
{
    public static DataNull Instance { get; } = new();
}

/// <summary>
/// A placeholder for the value of a file that could not be read; accessing it fails with the file's problem.
/// </summary>
public sealed record DataUnread(Diagnostic Cause) : DataValue;

public sealed record DataList(ImmutableArray<DataValue> Items) : DataValue;

/// <remarks>The fields are not frozen: most maps are read once or twice, and freezing takes longer than that.</remarks>
/// <param name="Fields">
/// The fields by key. The map of <c>data/</c> also finds "my-file" as "my_file", so it may answer more names than it
/// lists.
/// </param>
/// <param name="Keys">The keys that a loop visits, in the order of writing.</param>
public sealed record DataMap(IReadOnlyDictionary<string, DataValue> Fields, ImmutableArray<string> Keys) : DataValue
{
    public static DataMap Empty { get; } = new(FrozenDictionary<string, DataValue>.Empty, []);

    public static DataMap Of(IEnumerable<KeyValuePair<string, DataValue>> fields)
    {
        var ordered = fields.ToList();
        return new DataMap(ordered.ToDictionary(StringComparer.Ordinal),
            [.. ordered.Select(static field => field.Key)]);
    }
}
