using System.Collections.Immutable;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.Directives;

/// <summary>A directive that is a block. Its first child is its label, if it has one.</summary>
internal sealed class DirectiveBlock(BlockParser parser, DirectiveLine line) : ContainerBlock(parser)
{
    public DirectiveLine Written { get; } = line;

    public string Name => Written.Name;

    /// <summary>The span of the opening line in the page's text, without its line break.</summary>
    public required TextSpan Opening { get; init; }

    /// <summary>The span of the closing fence; null while it is missing, and for a directive of one line.</summary>
    public TextSpan? Closing { get; set; }

    /// <summary>True when the theme has a shortcode of its name, which writes it.</summary>
    public bool IsCall { get; set; }

    public DirectiveLabel? Label => Count > 0 ? this[0] as DirectiveLabel : null;
}

/// <summary>The text in brackets, or after the name, on the opening line.</summary>
internal sealed class DirectiveLabel : LeafBlock
{
    public DirectiveLabel(BlockParser parser)
        : base(parser) => (ProcessInlines, IsOpen) = (true, false);
}

/// <summary>A directive within a line: <c>:kbd[Ctrl]</c>.</summary>
internal sealed class DirectiveInline(string name, LiveText label) : LeafInline
{
    public string Name { get; } = name;

    /// <summary>The text in brackets, without markup.</summary>
    public LiveText Label { get; } = label;

    /// <summary>The same with its live values as written.</summary>
    public string Text { get; } = label.Written;

    public required ImmutableArray<KeyValuePair<string, string>> Attributes { get; init; }
}
