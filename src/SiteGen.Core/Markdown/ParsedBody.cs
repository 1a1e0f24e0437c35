using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Markdown.CodeBlocks.Examples;
using SiteGen.Markdown.Holes;
using SiteGen.Markdown.Words;

namespace SiteGen.Markdown;

/// <summary>A part of a page's body: finished HTML, or a placeholder that only the site can fill.</summary>
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

/// <summary>Plain text that is not escaped yet.</summary>
public sealed record TextSegment(string Text) : Segment;

/// <summary>
/// Deterministic markup that is expensive to produce: highlighted code. It is produced when the page is rendered.
/// </summary>
/// <param name="Code">The code as text.</param>
public sealed record DeferredSegment(string Code, Func<DeferredMarkup> Make) : Segment;

/// <summary>The markup of a <see cref="DeferredSegment"/>, and the problem found while producing it.</summary>
public readonly record struct DeferredMarkup(string Html, Diagnostic? Problem = null);

/// <summary>The escaped address of a link, inside the quotes of its attribute.</summary>
/// <param name="LinkIndex">An index into <see cref="ParsedBody.Links"/>.</param>
public sealed record LinkSegment(int LinkIndex) : Segment;

/// <summary>
/// The attributes <c>src</c>, and <c>width</c> and <c>height</c> where known, of an image in the source.
/// </summary>
public sealed record ImageSegment(int LinkIndex) : Segment;

/// <summary>Marks the start of an image in the source, before its element.</summary>
public sealed record PictureStart(int LinkIndex) : Segment;

/// <summary>The end of the element of an image in the source: how it is loaded, and the closing bracket.</summary>
/// <param name="IsEarly">True for the first image of the body, if it comes before any heading.</param>
/// <param name="HasLoading">True if the author wrote the attribute <c>loading</c>.</param>
public sealed record PictureEnd(int LinkIndex, bool IsEarly, bool HasLoading) : Segment;

/// <summary>A live value or a shortcode: the text between <c>{{</c> and <c>}}</c>.</summary>
/// <param name="Location">The start of <paramref name="Code"/>.</param>
/// <param name="IsBlock">True when it is alone on its line and therefore not inside a paragraph.</param>
public sealed record ExpressionSegment(string Code, SourceLocation Location, bool IsBlock = false) : Segment
{
    /// <summary>
    /// Its span in the page's Markdown, including the braces; null for an expression of another text.
    /// </summary>
    public TextSpan? Source { get; init; }
}

/// <summary>Marks the start of a quoted attribute value, which extends to <see cref="AttributeEnd"/>.</summary>
/// <remarks>Expressions in between are written as text, without markup.</remarks>
public sealed record AttributeStart : Segment;

public sealed record AttributeEnd : Segment;

/// <summary>
/// Marks the start of an address with live values: its text and values follow, up to <see cref="LiveLinkEnd"/>.
/// </summary>
/// <remarks>The target is resolved when the values are filled in.</remarks>
/// <param name="Location">The location of the link, for messages.</param>
/// <param name="WrittenIn">The file that the address is relative to.</param>
public sealed record LiveLinkStart(SourceLocation Location, SourcePath WrittenIn, bool IsImage) : Segment;

public sealed record LiveLinkEnd : Segment;

/// <summary>The scope in which a part of a body is valid.</summary>
public enum LocalTo
{
    /// <summary>
    /// The page: in a feed or list, the anchor of a heading has no target, and a script does not run.
    /// </summary>
    Page,

    /// <summary>The whole body: in a summary, a footnote reference has no note.</summary>
    Body,
}

/// <summary>A part of a body that is omitted outside its scope.</summary>
public sealed record LocalSegment(Segment Part, LocalTo Scope) : Segment;

/// <param name="Text">The text without markup.</param>
/// <param name="Html">The text with inline markup but without links.</param>
public sealed record Heading(int Level, string Id, string Text, string Html, SourceLocation Location)
{
    /// <summary>The text with its placeholders as written; null without placeholders.</summary>
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
    /// The size that the author gave the image: <c>{width=300}</c>. A dimension that is not given is zero.
    /// </summary>
    public ImageSize? Size { get; init; }
}

/// <summary>The contents of a page's Markdown, independent of other pages.</summary>
/// <param name="Title">
/// The title of a body that begins with a level-1 heading, if the front matter gives none; the heading is not among the
/// segments.
/// </param>
/// <param name="SummaryEnd">The number of segments before <c>&lt;!--more--&gt;</c>; null without one.</param>
/// <param name="Words">
/// The readable text, with an <see cref="ExpressionWords"/> for each expression among the segments.
/// </param>
/// <param name="FirstParagraph">The text of the first paragraph, for a page without a description.</param>
/// <param name="WordCount">
/// The number of words in the prose; anchors, code and placeholders are not counted. CJK letters are counted in
/// <paramref name="CjkCount"/> instead.
/// </param>
/// <param name="Anchors">All ids that links to this page may target.</param>
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
    /// <summary>The title's text with its placeholders as written; null without placeholders.</summary>
    public Located<string>? LiveTitle { get; init; }

    /// <summary>The first paragraph with its placeholders as written; null without placeholders.</summary>
    public Located<string>? LiveFirstParagraph { get; init; }

    /// <summary>The uses that the site's content security policy may forbid.</summary>
    public ImmutableArray<PolicyUse> PolicyUses { get; init; } = [];

    /// <summary>The links and images whose targets are on other sites, without those that contain values.</summary>
    public ImmutableArray<LinkReference> ExternalLinks { get; init; } = [];

    /// <summary>The template of the body's expressions; null without expressions.</summary>
    public ExpressionTemplate? Template { get; init; }

    /// <summary>The Markdown with its includes expanded; null when it equals the document's body.</summary>
    public PackedText? Source { get; init; }

    /// <summary>The replacements for publishing the page's Markdown on its own, in order.</summary>
    public ImmutableArray<SourceEdit> Edits { get; init; } = [];

    /// <summary>
    /// The constructs with styles of their own, in order: a theme has them in <c>css/NAME.css</c>, or does without.
    /// </summary>
    public ImmutableArray<string> Parts { get; init; } = [];

    /// <summary>Those before <see cref="SummaryEnd"/>.</summary>
    public ImmutableArray<string> SummaryParts { get; init; } = [];

    /// <summary>The code blocks whose outputs are stored, in order.</summary>
    public ImmutableArray<Example> Examples { get; init; } = [];

    /// <summary>The first code block that is to be run and cannot be read as an example; null without one.</summary>
    public SourceLocation? UnreadExample { get; init; }

    /// <summary>The ranges of segments before each expression and after the last.</summary>
    public ImmutableArray<Range> Stretches { get; } = Stretch.Between(
        Segments, static segment => segment is ExpressionSegment);

    public bool HasExpressions => Template is not null;

    private FrozenSet<string>? _headingWords;

    /// <summary>The longer words of the headings in lower case, for finding similar pages.</summary>
    public FrozenSet<string> HeadingWords =>
        _headingWords ??= Headings.SelectMany(static heading => heading.Text.Split(
            WordEnds, StringSplitOptions.RemoveEmptyEntries))
        .Where(static word => word.Length > 3).Select(static word => word.ToLowerInvariant())
        .ToFrozenSet(StringComparer.Ordinal);

    private static char[] WordEnds { get; } = [' ', '-', ',', '.', ':', '(', ')', '?', '!', '“', '”', '"'];

    public static ParsedBody Empty { get; } = new(null, [], null, [], [], [], null, 0, 0, FrozenSet<string>.Empty, []);
}
