using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.Footnotes;

/// <summary>A footnote: first where the author wrote it, later in the list at the end of the page.</summary>
internal sealed class FootnoteBlock(BlockParser parser, string label) : ContainerBlock(parser)
{
    /// <summary>The label as written, without the brackets and '^'.</summary>
    public string Label { get; } = label;

    /// <summary>The note's number, from 1, in the order of first references; 0 while nothing refers to it.</summary>
    public int Number { get; set; }

    public List<FootnoteReference> References { get; } = [];
}

/// <summary>The notes at the end of a page.</summary>
internal sealed class FootnoteList() : ContainerBlock(null);

/// <summary>A reference to a note in the text.</summary>
internal sealed class FootnoteReference(string label) : LeafInline
{
    public string Label { get; } = label;

    public FootnoteBlock? Note { get; set; }

    /// <summary>The reference's number, from 1, across all references of the page, note by note.</summary>
    public int Index { get; set; }
}

/// <summary>The link from a note back to a reference.</summary>
internal sealed class FootnoteBackLink(FootnoteReference reference) : LeafInline
{
    public FootnoteReference Reference { get; } = reference;
}
