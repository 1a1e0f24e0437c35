using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Foundation.Yaml;
using Tomlyn.Parsing;

namespace SiteGen.Foundation.Toml;

/// <summary>Turns the events of a TOML document into nodes.</summary>
/// <remarks>Merges tables that are written in several parts, such as <c>[a]</c> and later <c>[a.b]</c>.</remarks>
internal sealed class TomlTreeBuilder(
    TomlParser events, string text, YamlPlaces places, ImmutableArray<Diagnostic>.Builder problems)
{
    private int _depth;

    /// <summary>The tables and lists that headers and dotted names open, which later parts may extend.</summary>
    private readonly HashSet<YamlNode> _open = new(ReferenceEqualityComparer.Instance);

    public YamlMapping? Document()
    {
        while (events.MoveNext())
        {
            if (events.Current.Kind == TomlParseEventKind.StartTable) return Table(places.Start, isOpen: true);
        }
        return null;
    }

    private YamlNode? Node(SourceLocation key)
    {
        var at = Place() ?? key;
        return events.Current.Kind switch
        {
            TomlParseEventKind.StartTable => Deeper(at, isOpen => Table(at, isOpen)),
            TomlParseEventKind.StartArray => Deeper(at, isOpen => Array(at, isOpen)),
            TomlParseEventKind.String =>
                new YamlScalar(UnicodeText.WellFormed(events.GetString() ?? ""), IsPlain: false, at),
            TomlParseEventKind.Integer =>
                new YamlScalar(events.Current.GetInt64().ToString(CultureInfo.InvariantCulture), IsPlain: true, at),
            // TOML allows 't' and 'z'.
            TomlParseEventKind.DateTime => new YamlScalar(Written().ToUpperInvariant(), IsPlain: true, at),
            _ => new YamlScalar(Written().Replace("_", "", StringComparison.Ordinal), IsPlain: true, at),
        };
    }

    /// <param name="read">
    /// Reads the node; its argument is true when a header or a dotted name opens it, so that it has no bracket.
    /// </param>
    private YamlNode? Deeper(SourceLocation at, Func<bool, YamlNode?> read)
    {
        if (_depth == YamlReader.MaxDepth)
        {
            problems.Add(YamlProblems.TooDeep(at, YamlReader.MaxDepth));
            return null;
        }
        _depth++;
        var node = read(events.Current.Span is null);
        _depth--;
        return node;
    }

    private YamlSequence? Array(SourceLocation at, bool isOpen)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (events.MoveNext() && events.Current.Kind != TomlParseEventKind.EndArray)
        {
            if (Node(at) is not { } item) return null;
            items.Add(item);
        }
        return Opened(new YamlSequence(items.ToImmutable(), at), isOpen);
    }

    private YamlMapping? Table(SourceLocation at, bool isOpen)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        while (events.MoveNext() && events.Current.Kind != TomlParseEventKind.EndTable)
        {
            var (name, key) = (UnicodeText.WellFormed(events.GetPropertyName() ?? ""), Place() ?? at);
            events.MoveNext();
            if (Node(key) is not { } value) return null;
            Add(entries, new YamlEntry(name, key, value));
        }
        return Opened(new YamlMapping(entries.ToImmutable(), at), isOpen);
    }

    private void Add(ImmutableArray<YamlEntry>.Builder entries, YamlEntry entry)
    {
        var known = IndexOf(entries, entry.Key);
        if (known < 0) entries.Add(entry);
        else if (Merged(entries[known].Value, entry.Value) is { } merged)
            entries[known] = entries[known] with { Value = merged };
        else problems.Add(YamlProblems.DuplicateKey(entry.KeyLocation, entry.Key, entries[known].KeyLocation));
    }

    private static int IndexOf(ImmutableArray<YamlEntry>.Builder entries, string key)
    {
        for (var index = 0; index < entries.Count; index++)
        {
            if (entries[index].Key == key) return index;
        }
        return -1;
    }

    /// <returns>Null when the two are not parts of one table.</returns>
    private YamlNode? Merged(YamlNode first, YamlNode second)
    {
        if (!_open.Contains(first) || !_open.Contains(second)) return null;
        if (first is YamlSequence list && second is YamlSequence more)
            return Opened(list with { Items = [.. list.Items, .. more.Items] }, isOpen: true);
        if (first is not YamlMapping table || second is not YamlMapping part) return null;
        var entries = table.Entries.ToBuilder();
        foreach (var entry in part.Entries) Add(entries, entry);
        return Opened(table with { Entries = entries.ToImmutable() }, isOpen: true);
    }

    private T Opened<T>(T node, bool isOpen)
        where T : YamlNode
    {
        if (isOpen) _open.Add(node);
        return node;
    }

    private SourceLocation? Place() => events.Current.Span is { } span ? places.At(span.Offset) : null;

    private string Written() => events.Current.Span is { } span ? text.Substring(span.Offset, span.Length) : "";
}
