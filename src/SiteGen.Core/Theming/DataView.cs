using Scriban;
using Scriban.Parsing;
using SiteGen.Data;
using SiteGen.Foundation;

namespace SiteGen.Theming;

/// <summary>
/// An open map for templates: a page's <c>extra</c>, a theme's <c>params</c>, everything under <c>data/</c>.
/// </summary>
public sealed class DataView : IReadOnlyScriptObject
{
    private readonly DataMap _map;
    private readonly string _name;
    private readonly bool _isStrict;
    private readonly DataTrace _trace;

    /// <param name="map">The map that the view shows.</param>
    /// <param name="name">The name of the map in messages.</param>
    /// <param name="isStrict">True if a missing key is an error; otherwise it is null.</param>
    public DataView(DataMap map, string name, bool isStrict)
        : this(map, name, isStrict, DataTrace.None)
    {
    }

    private DataView(DataMap map, string name, bool isStrict, DataTrace trace) =>
        (_map, _name, _isStrict, _trace) = (map, name, isStrict, trace);

    /// <summary>Returns a view of the site's data that records every value read from it.</summary>
    public static DataView Of(DataMap data, Reads reads) => new(data, "data", isStrict: true, new DataTrace(reads, ""));

    /// <summary>The fingerprint of a map whose reads need no record.</summary>
    public Fingerprint Fingerprint => DataPrints.Of(_map);

    /// <summary>Returns the whole map and records it as a whole.</summary>
    public DataMap ReadAll()
    {
        _trace.Record(DataQuestion.Value, _map);
        return _map;
    }

    /// <summary>
    /// Returns the same view after recording it as a whole, so that reading it needs no further record.
    /// </summary>
    public DataView Whole() => new(ReadAll(), _name, _isStrict);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        value = null;
        var (field, trace) = (_map.Fields.GetValueOrDefault(member), _trace.Below(member));
        trace.RecordLook(field);
        if (field is not null)
        {
            value = ToScript(field, $"{_name}.{member}", _isStrict, trace);
            return true;
        }
        if (!_isStrict) return true;
        _trace.Record(DataQuestion.Names, _map);
        throw TemplateProblems.UnknownMember(span, _name, member, _map.Keys);
    }

    public bool Contains(string member)
    {
        var field = _map.Fields.GetValueOrDefault(member);
        _trace.Below(member).Record(DataQuestion.Kind, field);
        return field is not null;
    }

    public IEnumerable<string> GetMembers()
    {
        _trace.Record(DataQuestion.Names, _map);
        return _map.Keys;
    }

    /// <summary>Converts a value for templates: numbers keep their spelling, lists and maps become views.</summary>
    internal static object? ToScript(DataValue value, string name, bool isStrict, DataTrace trace) => value switch
    {
        DataText text => text.Value,
        DataNumber number => WrittenNumber.Of(number),
        DataBoolean flag => flag.Value,
        DataDate date => new Views.DateView(date.Value),
        DataList list => new DataListView(list, name, isStrict, trace),
        DataMap inner => new DataView(inner, name, isStrict, trace),
        DataUnread unread => throw TemplateFailure.Of(unread.Cause),
        _ => null,
    };

    public static Fingerprint FingerprintOf(DataValue value) => DataPrints.Of(value);
}
