using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Markdown.Expressions;
using SiteGen.Markdown.Words;

namespace SiteGen.Markdown;

/// <summary>A stretch of a page's body: finished HTML, or a hole that only the site can fill.</summary>
public abstract record Segment;

/// <summary>Finished markup.</summary>
public sealed record HtmlSegment(PackedText Markup) : Segment
{
    public HtmlSegment(string html)
        : this(new PackedText(html))
    {
    }

    public string Html => Markup.ToString();
}

/// <summary>Words as they are, not markup yet.</summary>
public sealed record TextSegment(string Text) : Segment;

/// <summary>
/// Finished markup that is slow to make and the same whenever it is made: coloured code. Made when the page is shown.
/// </summary>
/// <param name="Code">The same as text.</param>
public sealed record DeferredSegment(string Code, Func<DeferredMarkup> Make) : Segment;

/// <summary>Markup that was slow to make, and what went wrong with it.</summary>
public readonly record struct DeferredMarkup(string Html, Diagnostic? Problem = null);

/// <summary>The escaped address of a link, inside the quotes of its attribute.</summary>
/// <param name="LinkIndex">Which of <see cref="ParsedBody.Links"/>.</param>
public sealed record LinkSegment(int LinkIndex) : Segment;

/// <summary>
/// The attributes <c>src</c>, and <c>width</c> and <c>height</c> where known, of an image in the source.
/// </summary>
public sealed record ImageSegment(int LinkIndex) : Segment;

/// <summary>A live value or a shortcode: the text between <c>{{</c> and <c>}}</c>.</summary>
/// <param name="Location">Where <paramref name="Code"/> begins.</param>
/// <param name="IsBlock">Alone on its line, so not inside a paragraph.</param>
public sealed record ExpressionSegment(string Code, SourceLocation Location, bool IsBlock = false) : Segment
{
    /// <summary>Where it stands in the page's Markdown, with its braces; null for one of another text.</summary>
    public TextSpan? Source { get; init; }
}

/// <summary>From here to <see cref="AttributeEnd"/>, values stand inside the quotes of an attribute.</summary>
/// <remarks>They are written as text, without markup.</remarks>
public sealed record AttributeStart : Segment;

public sealed record AttributeEnd : Segment;

/// <summary>An address with live values begins: its words and values follow, up to <see cref="LiveLinkEnd"/>.</summary>
/// <remarks>Where it leads is looked up when the values are filled in.</remarks>
/// <param name="Location">Of the link, for messages.</param>
/// <param name="WrittenIn">The file that the address is relative to.</param>
public sealed record LiveLinkStart(SourceLocation Location, SourcePath WrittenIn, bool IsImage) : Segment;

public sealed record LiveLinkEnd : Segment;

/// <summary>Where a part of a body makes sense.</summary>
public enum LocalTo
{
    /// <summary>
    /// On its page: in a feed or list, the anchor of a heading leads nowhere, and a script does not run.
    /// </summary>
    Page,

    /// <summary>Together with the whole body: in a summary, the mark of a footnote has no note.</summary>
    Body,
}

/// <summary>A part of a body that is left out where it makes no sense.</summary>
public sealed record LocalSegment(Segment Part, LocalTo Scope) : Segment;

/// <param name="Text">Without markup.</param>
/// <param name="Html">With inline markup, without links.</param>
public sealed record Heading(int Level, string Id, string Text, string Html, SourceLocation Location)
{
    /// <summary>The text with its holes as written; null when it has none.</summary>
    public string? Live { get; init; }
}

/// <summary>Width and height in pixels.</summary>
public sealed record ImageSize(int Width, int Height);

/// <summary>
/// A link or image whose target is on the site: a file, a page, an address from the root, or a heading.
/// </summary>
/// <param name="Target">
/// As written, not decoded: <c>../intro.md#start</c>, <c>#here</c>, <c>/about/</c>, <c>photo.png</c>.
/// </param>
public sealed record LinkReference(string Target, bool IsImage, SourceLocation Location)
{
    /// <summary>
    /// The size that the author gave the image: <c>{width=300}</c>. Zero for the one of the two that is not written.
    /// </summary>
    public ImageSize? Size { get; init; }
}

/// <summary>What a page's Markdown says by itself.</summary>
/// <param name="Title">
/// Of a body that begins with a heading of the first level and belongs to a page without a title of its own; the
/// heading is not among the segments.
/// </param>
/// <param name="SummaryEnd">How many segments come before <c>&lt;!--more--&gt;</c>; null without one.</param>
/// <param name="Words">
/// What a reader reads, with an <see cref="ExpressionWords"/> for each expression among the segments.
/// </param>
/// <param name="FirstParagraph">Its text, for a page without a description.</param>
/// <param name="WordCount">
/// Words of the prose; anchors, code and holes are none. Every CJK letter is counted in <paramref name="CjkCount"/>
/// instead.
/// </param>
/// <param name="Anchors">Every id that a link into this page may name.</param>
public sealed record ParsedBody(
    Title? Title,
    ImmutableArray<Segment> Segments,
    int? SummaryEnd,
    ImmutableArray<Heading> Headings,
    ImmutableArray<LinkReference> Links,
    ImmutableArray<WordsPiece> Words,
    string? FirstParagraph,
    int WordCount,
    int CjkCount,
    FrozenSet<string> Anchors,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The title's text with its holes as written; null when it has none.</summary>
    public Located<string>? LiveTitle { get; init; }

    /// <summary>The first paragraph with its holes as written; null when it has none.</summary>
    public Located<string>? LiveFirstParagraph { get; init; }

    /// <summary>What the site's content security policy may forbid.</summary>
    public ImmutableArray<PolicyUse> PolicyUses { get; init; } = [];

    /// <summary>Of its expressions; null when it has none.</summary>
    public ExpressionTemplate? Template { get; init; }

    /// <summary>The Markdown with its includes put in; null where there are none.</summary>
    public PackedText? Source { get; init; }

    /// <summary>Where the page's Markdown says something else when it is read by itself, in order.</summary>
    public ImmutableArray<SourceEdit> Edits { get; init; } = [];

    /// <summary>The segments before each expression, and behind the last.</summary>
    public ImmutableArray<Range> Stretches { get; } = Stretch.Between(
        Segments, static segment => segment is ExpressionSegment);

    public bool HasExpressions => Template is not null;

    private FrozenSet<string>? _headingWords;

    /// <summary>The longer words of the headings in lower case, by which pages are found to be alike.</summary>
    public FrozenSet<string> HeadingWords =>
        _headingWords ??= Headings.SelectMany(static heading => heading.Text.Split(
            WordEnds, StringSplitOptions.RemoveEmptyEntries))
        .Where(static word => word.Length > 3).Select(static word => word.ToLowerInvariant())
        .ToFrozenSet(StringComparer.Ordinal);

    private static char[] WordEnds { get; } = [' ', '-', ',', '.', ':', '(', ')', '?', '!', '“', '”', '"'];

    public static ParsedBody Empty { get; } = new(null, [], null, [], [], [], null, 0, 0, FrozenSet<string>.Empty, []);
}
