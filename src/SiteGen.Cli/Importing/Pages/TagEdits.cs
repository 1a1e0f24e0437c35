using SiteGen.Cli.Importing.Sites;
using SiteGen.Cli.Importing.Text;

namespace SiteGen.Cli.Importing.Pages;

/// <summary>Turns the tags of a page into edits, by the rules of a tool.</summary>
/// <param name="rules">The rules by the names of the tags.</param>
/// <param name="others">Returns the rule for a tag without one; null to leave the tag.</param>
public sealed class TagEdits(IReadOnlyDictionary<string, TagRule> rules, Func<ForeignTag, TagRule?> others)
{
    /// <summary>A tag with the tag that ends it, if it has one.</summary>
    private readonly record struct Pair(ForeignTag Open, ForeignTag? Close);

    public IEnumerable<Edit> For(PageScope scope) => Pairs(scope.Text.Tags).Select(pair => EditOf(pair, scope))
        .OfType<Edit>();

    /// <summary>Returns the rule that keeps what is not known in a comment, and shows its content.</summary>
    public static TagRule Unknown { get; } = new(Outcome.Left, static use => use.Inner.Length == 0
        ? Kept(use) : $"{Kept(use)}\n\n{use.Inner}");

    /// <summary>Returns a comment with the tag; in the target of a link, which cannot have one, '#'.</summary>
    public static string Kept(TagUse use)
    {
        var text = use.Scope.Text.Text;
        var start = use.Tag.Start;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('(' or '"')) start--;
        var isTarget = start > 1 && (text[start - 1] == '(' ? text[start - 2] == ']' : text[start - 1] == '"'
            && text[start - 2] == '=');
        return isTarget ? "#" : Ours.Kept(text[use.Tag.Start..use.Tag.End]);
    }

    private static IEnumerable<Pair> Pairs(IEnumerable<ForeignTag> tags)
    {
        var closes = new Dictionary<ForeignTag, ForeignTag?>(ReferenceEqualityComparer.Instance);
        var open = new List<ForeignTag>();
        foreach (var tag in tags)
        {
            if (!tag.IsClosing)
            {
                closes[tag] = null;
                if (tag is { IsWhole: false, IsEscaped: false }) open.Add(tag);
                continue;
            }
            var at = open.FindLastIndex(known => tag.Name is "" or "end" || known.Name == tag.Name);
            if (at < 0) closes[tag] = null;
            else
            {
                closes[open[at]] = tag;
                open.RemoveRange(at, open.Count - at);
            }
        }
        return closes.Select(static pair => new Pair(pair.Key, pair.Value));
    }

    private Edit? EditOf(Pair pair, PageScope scope)
    {
        var (open, close) = pair;
        if (open.IsEscaped) return Shown(open);
        // An end without a beginning has no content to keep.
        if (open.IsClosing) return Edit.Replace(open.Start, open.End, "");
        if ((rules.GetValueOrDefault(open.Name) ?? others(open)) is not { } rule) return null;
        var raw = close is null ? "" : scope.Text.Text[open.End..close.Start];
        var name = open.Syntax.Kind == open.Name ? open.Name : $"{open.Syntax.Kind} `{open.Name}`";
        var what = $"{name}{(rule.Fate is null ? "" : ": " + rule.Fate)}";
        scope.Note(rule.Outcome, what, open.Start);
        return new Edit(open.Start, close?.End ?? open.End, open.End, close?.Start ?? open.End,
            content => rule.Make(new TagUse(open, content, raw, scope)))
        {
            IsBlock = rule.IsBlock || raw.Contains('\n', StringComparison.Ordinal),
            IsAlert = rule.IsAlert,
            IsIndented = open.Syntax.Kind == "component",
        };
    }

    /// <summary>Shows an escaped tag, <c>{{&lt;/* icon */&gt;}}</c>, as the other tool would.</summary>
    public static Edit Shown(ForeignTag tag) => Edit.Replace(tag.Start, tag.End,
        $"\\{Literal(tag)}");

    /// <summary>Returns the tag without the marks that escape it.</summary>
    public static string Literal(ForeignTag tag)
    {
        var inner = tag.Inner.StartsWith("/*", StringComparison.Ordinal) ? tag.Inner[2..] : tag.Inner;
        inner = inner.EndsWith("*/", StringComparison.Ordinal) ? inner[..^2] : inner;
        return $"{tag.Syntax.Open} {inner.Trim()} {tag.Syntax.Close}";
    }
}
