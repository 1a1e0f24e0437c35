using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.Footnotes;

/// <summary>A note where its author wrote it, and later in the list at the end of the page.</summary>
internal sealed class FootnoteBlock(BlockParser parser, string label) : ContainerBlock(parser)
{
    /// <summary>Without the brackets and '^', as written.</summary>
    public string Label { get; } = label;

    /// <summary>From 1, in the order of the first references; 0 as long as nothing refers to it.</summary>
    public int Number { get; set; }

    public List<FootnoteReference> References { get; } = [];
}

/// <summary>The notes at the end of a page.</summary>
internal sealed class FootnoteList() : ContainerBlock(null);

/// <summary>A note's number in the text.</summary>
internal sealed class FootnoteReference(string label) : LeafInline
{
    public string Label { get; } = label;

    public FootnoteBlock? Note { get; set; }

    /// <summary>From 1, over all references of the page, note by note.</summary>
    public int Index { get; set; }
}

/// <summary>The way back from a note.</summary>
internal sealed class FootnoteBackLink(FootnoteReference reference) : LeafInline
{
    public FootnoteReference Reference { get; } = reference;
}
