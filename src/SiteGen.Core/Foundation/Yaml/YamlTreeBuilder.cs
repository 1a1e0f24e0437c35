using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SiteGen.Foundation.Yaml;

/// <summary>Turns parser events into nodes; stops at the first problem that prevents a tree.</summary>
internal sealed class YamlTreeBuilder(IParser events, YamlPlaces places, ImmutableArray<Diagnostic>.Builder problems)
{
    private const int MaxDuplicates = 20;

    private int _depth;
    private int _flowDepth;

    public YamlNode? Document()
    {
        while (events.MoveNext() && events.Current is StreamStart or DocumentStart or Comment) { }
        if (events.Current is null or StreamEnd) return null;
        var node = Node();
        while (node is not null && events.MoveNext())
        {
            if (events.Current is DocumentStart)
                return Fail(YamlProblems.SecondDocument(places.At(events.Current.Start)));
        }
        return node is YamlScalar { IsEmpty: true } ? null : node;
    }

    private YamlNode? Node()
    {
        if (WhyNot(events.Current as NodeEvent, events.Current!.Start) is { } problem) return Fail(problem);
        return events.Current switch
        {
            Scalar scalar => new YamlScalar(
                UnicodeText.WellFormed(scalar.Value), scalar.Style == ScalarStyle.Plain, places.At(scalar.Start)),
            SequenceStart start => Deeper(start.Style == SequenceStyle.Flow, places.At(start.Start), Sequence),
            MappingStart start => Deeper(start.Style == MappingStyle.Flow, places.At(start.Start), Mapping),
            _ => Fail(YamlProblems.Reference(places.At(events.Current.Start))),
        };
    }

    private Diagnostic? WhyNot(NodeEvent? node, Mark start) =>
        _flowDepth == 0 && places.IsIndentedWithTab(start) ? YamlProblems.Tab(places.At(start))
        : node is null ? null
        : !node.Anchor.IsEmpty ? YamlProblems.Reference(places.At(start))
        : !node.Tag.IsEmpty ? YamlProblems.Tag(places.At(start))
        : null;

    private YamlNode? Deeper(bool isFlow, SourceLocation at, Func<SourceLocation, YamlNode?> read)
    {
        // Checked during parsing: the scanner alone takes seconds for 100,000 open brackets.
        if (_depth == YamlReader.MaxDepth) return Fail(YamlProblems.TooDeep(at, YamlReader.MaxDepth));
        _depth++;
        if (isFlow) _flowDepth++;
        var node = read(at);
        if (isFlow) _flowDepth--;
        _depth--;
        return node;
    }

    private YamlSequence? Sequence(SourceLocation at)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (Next() is not SequenceEnd)
        {
            if (Node() is not { } item) return null;
            items.Add(item);
        }
        return new YamlSequence(items.ToImmutable(), at);
    }

    private YamlMapping? Mapping(SourceLocation at)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        while (Next() is not MappingEnd)
        {
            if (Entry() is not { } entry) return null;
            if (seen.TryAdd(entry.Key, entry.KeyLocation)) entries.Add(entry);
            else if (!TryReport(YamlProblems.DuplicateKey(entry.KeyLocation, entry.Key, seen[entry.Key]))) return null;
        }
        // The mapping in '[a, b: c]' has no brace of its own, and the parser then reports a different place.
        var start = entries.Count > 0 && !places.IsBrace(at) ? entries[0].KeyLocation : at;
        return new YamlMapping(entries.ToImmutable(), start);
    }

    private YamlEntry? Entry()
    {
        var at = places.At(events.Current!.Start);
        var key = events.Current is SequenceStart or MappingStart ? Fail(YamlProblems.KeyIsNoText(at)) : Node();
        if (key is not YamlScalar name) return null;
        Next();
        return Node() is { } value ? new YamlEntry(name.Text, at, value) : null;
    }

    private ParsingEvent? Next()
    {
        while (events.MoveNext() && events.Current is Comment) { }
        return events.Current;
    }

    private bool TryReport(Diagnostic problem)
    {
        problems.Add(problem);
        return problems.Count < MaxDuplicates;
    }

    private YamlNode? Fail(Diagnostic problem)
    {
        problems.Add(problem);
        return null;
    }
}
