using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SiteGen.Foundation.Yaml;

/// <summary>Reads text as a tree of YAML nodes with their places in the file.</summary>
/// <remarks>
/// Takes YamlDotNet's events and not its tree, whose loader overflows the stack on deep nesting and keeps the last of two equal keys.
/// No anchors, aliases or tags: they make a small file arbitrarily large or choose types.
/// </remarks>
public static class YamlReader
{
    public const int FrontMatterLimit = 64 * 1024;

    public const int FileLimit = 512 * 1024;

    public const int MaxDepth = 32;

    /// <param name="firstLine">The line of the file on which <paramref name="text"/> begins, from 1.</param>
    /// <param name="sizeLimit">In UTF-16 units.</param>
    /// <returns>No node when there is only white space and comments, or when it cannot be read as YAML.</returns>
    public static (YamlNode? Node, ImmutableArray<Diagnostic> Diagnostics) Read(string text, SourcePath path, int firstLine = 1, int sizeLimit = FileLimit)
    {
        var places = new YamlPlaces(text, path, firstLine);
        if (text.Length > sizeLimit) return (null, [YamlProblems.TooLarge(places.Start, text.Length, sizeLimit)]);
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var node = Read(text, places, problems);
        return (node, problems.ToImmutable());
    }

    private static YamlNode? Read(string text, YamlPlaces places, ImmutableArray<Diagnostic>.Builder problems)
    {
        try
        {
            return new YamlTreeBuilder(new Parser(new StringReader(WithoutOldBreaks(text))), places, problems).Document();
        }
        catch (YamlException invalid)
        {
            problems.Add(YamlSyntax.Explain(invalid, places));
        }
        // The scanner throws these for some escapes and numbers out of range in hostile input.
        catch (Exception invalid) when (invalid is ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            problems.Add(YamlProblems.Syntax(places.Start, "This is not YAML that can be read.", "Look for quotes and brackets that are not closed."));
        }
        return null;
    }

    // The scanner still ends lines where YAML 1.1 did; YAML 1.2 and every editor do not. The length stays, so the places do.
    private static string WithoutOldBreaks(string text) => text.Replace('\u0085', ' ').Replace('\u2028', ' ').Replace('\u2029', ' ');

    /// <summary>Turns events into nodes; stops at the first problem that leaves no tree.</summary>
    private sealed class YamlTreeBuilder(IParser events, YamlPlaces places, ImmutableArray<Diagnostic>.Builder problems)
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
                if (events.Current is DocumentStart) return Fail(YamlProblems.SecondDocument(places.At(events.Current.Start)));
            }
            return node is YamlScalar { IsEmpty: true } ? null : node;
        }

        private YamlNode? Node()
        {
            if (WhyNot(events.Current as NodeEvent, events.Current!.Start) is { } problem) return Fail(problem);
            return events.Current switch
            {
                Scalar scalar => new YamlScalar(UnicodeText.WellFormed(scalar.Value), scalar.Style == ScalarStyle.Plain, places.At(scalar.Start)),
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
            // Checked while the events come: the scanner alone takes seconds for 100,000 open brackets.
            if (_depth == MaxDepth) return Fail(YamlProblems.TooDeep(at, MaxDepth));
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
            // The mapping of '[a, b: c]' has no bracket of its own, and the parser then gives another place.
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
}
