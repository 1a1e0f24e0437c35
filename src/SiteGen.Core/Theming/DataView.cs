using Scriban;
using Scriban.Parsing;
using SiteGen.Data;
using SiteGen.Foundation;

namespace SiteGen.Theming;

/// <summary>An open map for templates: a page's <c>extra</c>, a theme's <c>params</c>, everything under <c>data/</c>.</summary>
/// <param name="map">What it holds.</param>
/// <param name="name">How a message calls it.</param>
/// <param name="isStrict">Whether a missing key is an error; otherwise it is null.</param>
public sealed class DataView(DataMap map, string name, bool isStrict) : IReadOnlyScriptObject
{
    private Fingerprint? _fingerprint;

    public Fingerprint Fingerprint => _fingerprint ??= FingerprintOf(map);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        value = null;
        if (map.Fields.TryGetValue(member, out var field))
        {
            value = ToScript(field, $"{name}.{member}", isStrict);
            return true;
        }
        if (isStrict) throw TemplateProblems.UnknownMember(span, name, member, map.Keys);
        return true;
    }

    /// <summary>Numbers with their spelling, lists as arrays, maps as views.</summary>
    public static object? ToScript(DataValue value, string name, bool isStrict) => value switch
    {
        DataText text => text.Value,
        DataNumber number => WrittenNumber.Of(number),
        DataBoolean flag => flag.Value,
        DataDate date => new Views.DateView(date.Value),
        DataList list => list.Items.Select((item, index) => ToScript(item, $"{name}[{index}]", isStrict)).ToArray(),
        DataMap inner => new DataView(inner, name, isStrict),
        _ => null,
    };

    public bool Contains(string member) => map.Fields.ContainsKey(member);

    public IEnumerable<string> GetMembers() => map.Keys;

    public static Fingerprint FingerprintOf(DataValue value)
    {
        var builder = new FingerprintBuilder();
        Add(builder, value);
        return builder.Finish();
    }

    private static void Add(FingerprintBuilder builder, DataValue value)
    {
        switch (value)
        {
            case DataText text: builder.Add(1).Add(text.Value); break;
            case DataNumber number: builder.Add(2).Add(number.Written); break;
            case DataBoolean flag: builder.Add(flag.Value ? 3 : 4); break;
            case DataDate date: builder.Add(5).Add(date.Value); break;
            case DataList list:
                builder.Add(6).Add(list.Items.Length);
                foreach (var item in list.Items) Add(builder, item);
                break;
            case DataMap map:
                builder.Add(7).Add(map.Keys.Length);
                foreach (var key in map.Keys) Add(builder.Add(key), map.Fields[key]);
                break;
            default: builder.Add(0); break;
        }
    }
}
