using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SiteGen.Cli.Importing.Fields;

/// <summary>Reads YAML as other tools do: with anchors and merged keys, ignoring tags.</summary>
/// <remarks>
/// Our own reader rejects these. An alias repeats its node, so the number of nodes is limited: a small file could
/// otherwise stand for a very large tree.
/// </remarks>
public sealed class ForeignYaml
{
    private const int MaxDepth = 64, MaxNodes = 200_000, MaxLength = 2 * 1024 * 1024;

    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private readonly IParser _events;
    private readonly SourcePath _path;
    private readonly int _firstLine;
    private int _nodeCount;

    private ForeignYaml(string text, SourcePath path, int firstLine) =>
        (_events, _path, _firstLine) = (new Parser(new StringReader(text)), path, firstLine);

    /// <param name="problem">The reason why there is no node; null for an empty text.</param>
    public static YamlNode? Read(string text, SourcePath path, int firstLine, out string? problem)
    {
        problem = text.Length > MaxLength ? "it is too large" : null;
        if (problem is not null) return null;
        try
        {
            return new ForeignYaml(text, path, firstLine).Document();
        }
        catch (YamlException invalid)
        {
            problem = UnicodeText.OneLine(invalid.Message);
        }
        // The parser throws these for some texts; see YamlReader.
        catch (Exception invalid) when (invalid is ArgumentException or InvalidOperationException)
        {
            problem = "it is not valid YAML";
        }
        return null;
    }

    private YamlNode? Document()
    {
        while (_events.MoveNext() && _events.Current is StreamStart or DocumentStart or Comment) { }
        return _events.Current is null or StreamEnd or DocumentEnd ? null : Node(0);
    }

    private YamlNode Node(int depth)
    {
        if (depth > MaxDepth || ++_nodeCount > MaxNodes) throw new YamlException("There are too many nested values.");
        var current = _events.Current!;
        var at = At(current.Start);
        var node = current switch
        {
            AnchorAlias alias => Repeated(alias),
            Scalar scalar => new YamlScalar(
                UnicodeText.WellFormed(scalar.Value), scalar.Style == ScalarStyle.Plain, at),
            SequenceStart => Sequence(at, depth),
            MappingStart => Mapping(at, depth),
            _ => throw new YamlException("There is no value."),
        };
        if (current is NodeEvent { Anchor: { IsEmpty: false } name }) _anchors[name.Value] = node;
        return node;
    }

    private YamlNode Repeated(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var node)) throw new YamlException("An anchor is missing.");
        _nodeCount += SizeOf(node);
        if (_nodeCount > MaxNodes) throw new YamlException("The aliases repeat too much.");
        return node;
    }

    private YamlSequence Sequence(SourceLocation at, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (Next() is not SequenceEnd) items.Add(Node(depth + 1));
        return new YamlSequence(items.ToImmutable(), at);
    }

    private YamlMapping Mapping(SourceLocation at, int depth)
    {
        var entries = new Dictionary<string, YamlEntry>(StringComparer.Ordinal);
        var merged = new List<YamlEntry>();
        while (Next() is not MappingEnd)
        {
            var place = At(_events.Current!.Start);
            var key = Node(depth + 1);
            Next();
            var value = Node(depth + 1);
            if (key is not YamlScalar { Text: var name }) continue;
            if (name == "<<") merged.AddRange(Merged(value));
            else entries[name] = new YamlEntry(name, place, value);
        }
        foreach (var entry in merged) entries.TryAdd(entry.Key, entry);
        return new YamlMapping([.. entries.Values], at);
    }

    private static IEnumerable<YamlEntry> Merged(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries,
        YamlSequence list => list.Items.OfType<YamlMapping>().SelectMany(static mapping => mapping.Entries),
        _ => [],
    };

    private static int SizeOf(YamlNode node) => 1 + node switch
    {
        YamlMapping mapping => mapping.Entries.Sum(static entry => SizeOf(entry.Value)),
        YamlSequence list => list.Items.Sum(SizeOf),
        _ => 0,
    };

    private ParsingEvent? Next()
    {
        while (_events.MoveNext() && _events.Current is Comment) { }
        return _events.Current;
    }

    private SourceLocation At(Mark mark) => new(_path, _firstLine + (int)mark.Line - 1, (int)mark.Column);
}
