using System.Collections.Immutable;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Cli.Importing.Text;

/// <summary>The Markdown of a foreign page with its tags and its syntax tree.</summary>
/// <remarks>
/// The tree is of the text with every tag masked by letters, so that its spans are those of the text, and a tag in the
/// target of a link does not end the link.
/// </remarks>
public sealed class ForeignText
{
    private readonly List<(int Start, int End)> _code;

    private ForeignText(string text, MarkdownDocument tree, ImmutableArray<ForeignTag> tags)
    {
        (Text, Tree) = (text, tree);
        _code = [.. CodeOf(tree).OrderBy(static span => span.Start)];
        Tags = [.. tags.Where(tag => !IsCode(tag.Start))];
        CodeTags = [.. tags.Where(tag => IsCode(tag.Start))];
    }

    public string Text { get; }

    public MarkdownDocument Tree { get; }

    /// <summary>The tags outside code.</summary>
    public ImmutableArray<ForeignTag> Tags { get; }

    /// <summary>The tags in code blocks and code spans.</summary>
    public ImmutableArray<ForeignTag> CodeTags { get; }

    public static ForeignText Parse(string text, MarkdownPipeline pipeline, ImmutableArray<ForeignTag> tags) =>
        new(text, TreeOf(Masked(text, tags), pipeline), tags);

    /// <summary>Returns true for an offset in a code block or a code span.</summary>
    public bool IsCode(int offset)
    {
        var (low, high) = (0, _code.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_code[middle].Start > offset) high = middle - 1;
            else if (_code[middle].End <= offset) low = middle + 1;
            else return true;
        }
        return false;
    }

    /// <summary>Returns true for a span that contains a part of a tag.</summary>
    public bool HasTag(int start, int end)
    {
        var (low, high) = (0, Tags.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Tags[middle].Start >= end) high = middle - 1;
            else if (Tags[middle].End <= start) low = middle + 1;
            else return true;
        }
        return false;
    }

    /// <remarks>
    /// Markdig throws this for emphasis nested too deep; such a page is taken as text without structure.
    /// </remarks>
    private static MarkdownDocument TreeOf(string text, MarkdownPipeline pipeline)
    {
        try
        {
            return Markdig.Markdown.Parse(text, pipeline);
        }
        catch (ArgumentException)
        {
            return [];
        }
    }

    private static string Masked(string text, ImmutableArray<ForeignTag> tags)
    {
        if (tags.IsEmpty) return text;
        var masked = text.ToCharArray();
        foreach (var tag in tags)
        {
            // One word, even of a tag on several lines. A final line end is not a part of a word.
            for (var at = tag.Start; at < tag.End; at++)
            {
                if (masked[at] != '\n' || at < tag.End - 1) masked[at] = 'x';
            }
        }
        return new string(masked);
    }

    private static IEnumerable<(int Start, int End)> CodeOf(MarkdownDocument tree)
    {
        foreach (var node in tree.Descendants())
        {
            if (node is CodeBlock or CodeInline) yield return (node.Span.Start, node.Span.End + 1);
        }
    }
}
