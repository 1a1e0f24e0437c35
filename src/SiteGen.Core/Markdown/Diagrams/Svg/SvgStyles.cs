using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace SiteGen.Markdown.Diagrams.Svg;

/// <summary>
/// The style sheet of a picture, applied to its elements one by one: in a page it would apply to the whole page.
/// </summary>
/// <param name="Rules">In the order in which they apply: the last one wins.</param>
internal sealed record SvgStyles(ImmutableArray<SvgStyles.Rule> Rules)
{
    /// <summary>The greatest number of rules; programs write about two hundred.</summary>
    private const int MaxRules = 2_000;

    private static readonly FrozenSet<string> Properties = FrozenSet.Create(StringComparer.Ordinal,
        "clip-path", "display", "dominant-baseline", "fill", "fill-opacity", "fill-rule", "font-family", "font-size",
        "font-style", "font-weight", "marker-end", "marker-mid", "marker-start", "mask", "opacity", "stop-color",
        "stop-opacity", "stroke", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit",
        "stroke-opacity", "stroke-width", "text-anchor", "text-decoration", "visibility");

    internal sealed record Rule(SvgSelector Selector, ImmutableArray<Declaration> Declarations);

    internal readonly record struct Declaration(string Name, string Value, bool IsImportant);

    public static SvgStyles Parse(string text)
    {
        var rules = new List<Rule>();
        foreach (var (head, block) in Blocks(WithoutComments(text)))
        {
            if (DeclarationsIn(block) is not { IsEmpty: false } declarations) continue;
            rules.AddRange(head.Split(',').Select(SvgSelector.Parse).OfType<SvgSelector>()
                .Select(selector => new Rule(selector, declarations)));
            if (rules.Count > MaxRules) break;
        }
        return new SvgStyles([.. rules.OrderBy(static rule => rule.Selector.Weight)]);
    }

    /// <summary>Returns the properties of an element, as attributes of SVG have them.</summary>
    public SortedDictionary<string, string> Of(SvgElement element, IReadOnlyList<SvgElement> ancestors)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in element.Attributes)
        {
            if (Properties.Contains(name) && value.Length > 0) found[name] = value;
        }
        var declared = Rules.Where(rule => rule.Selector.Matches(element, ancestors))
            .SelectMany(static rule => rule.Declarations)
            .Concat(element["style"] is { } own ? DeclarationsIn(own) : []).ToList();
        foreach (var one in declared.Where(static one => !one.IsImportant)) found[one.Name] = one.Value;
        foreach (var one in declared.Where(static one => one.IsImportant)) found[one.Name] = one.Value;
        return found;
    }

    private static ImmutableArray<Declaration> DeclarationsIn(string block)
    {
        var found = ImmutableArray.CreateBuilder<Declaration>();
        foreach (var part in block.Split(';'))
        {
            if (part.IndexOf(':') is not (> 0 and var colon)) continue;
            var name = part[..colon].Trim();
            var value = part[(colon + 1)..].Trim();
            var isImportant = value.EndsWith("!important", StringComparison.Ordinal);
            if (isImportant) value = value[..^"!important".Length].TrimEnd();
            if (Properties.Contains(name) && value.Length > 0) found.Add(new Declaration(name, value, isImportant));
        }
        return found.ToImmutable();
    }

    /// <summary>Returns the rules outside of others: those of media, fonts and animations are left out.</summary>
    private static IEnumerable<(string Head, string Block)> Blocks(string text)
    {
        for (var at = 0; text.IndexOf('{', at) is >= 0 and var open;)
        {
            var head = text[at..open];
            var end = EndOf(text, open);
            at = Math.Min(end + 1, text.Length);
            head = head[(head.LastIndexOf(';') + 1)..].Trim();
            if (!head.StartsWith('@')) yield return (head, text[(open + 1)..end]);
        }
    }

    /// <returns>The index of the brace that closes a block; the length of the text if there is none.</returns>
    private static int EndOf(string text, int open)
    {
        var depth = 0;
        for (var index = open; index < text.Length; index++)
        {
            if (text[index] == '{') depth++;
            else if (text[index] == '}' && --depth == 0) return index;
        }
        return text.Length;
    }

    private static string WithoutComments(string text)
    {
        var kept = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var start = text.IndexOf("/*", at, StringComparison.Ordinal);
            kept.Append(text, at, (start < 0 ? text.Length : start) - at);
            var end = start < 0 ? -1 : text.IndexOf("*/", start + 2, StringComparison.Ordinal);
            at = end < 0 ? text.Length : end + 2;
        }
        return kept.ToString();
    }
}
