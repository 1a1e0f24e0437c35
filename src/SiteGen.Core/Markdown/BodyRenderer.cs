using System.Globalization;
using System.Text;
using Markdig.Renderers;
using Markdig.Syntax;
using SiteGen.Foundation;

namespace SiteGen.Markdown;

/// <summary>
/// Writes parsed pages as segments, one page after another. Finished HTML is buffered until another segment follows.
/// </summary>
/// <remarks>
/// The state of a page belongs to its <see cref="BodyBuilder"/>: this renderer and its element renderers are reused for
/// other pages.
/// </remarks>
internal sealed class BodyRenderer : HtmlRenderer
{
    private const int UsualBufferLength = 16 * 1024;

    private readonly StringWriter _html;

    private Attribute _attribute;

    /// <summary>The scope of the content that is being written; null for content that is valid everywhere.</summary>
    private LocalTo? _scope;

    public BodyRenderer()
        : this(new StringWriter(new StringBuilder(UsualBufferLength), CultureInfo.InvariantCulture) { NewLine = "\n" })
    {
    }

    /// <summary>
    /// The state of the attribute value that is being written, depending on whether it contains expressions so far.
    /// </summary>
    private enum Attribute
    {
        None,
        Plain,
        WithValues,
    }

    private BodyRenderer(StringWriter html)
        : base(html)
    {
        _html = html;
        ObjectWriteBefore += Part;
        ObjectWriteAfter += Part;
    }

    /// <summary>The contents of the page that is being written.</summary>
    public BodyBuilder Body { get; private set; } = null!;

    /// <summary>The text of the last heading that was written; "" before the first.</summary>
    public string LastHeading { get; set; } = "";

    /// <summary>
    /// True while the buffer has its initial size, so that the renderer may be kept for another page.
    /// </summary>
    public bool IsLight => _html.GetStringBuilder().Capacity == UsualBufferLength;

    public void WritePage(MarkdownDocument page, BodyBuilder body)
    {
        Reset();
        Body = body;
        LastHeading = "";
        Render(page);
        Flush();
        Body = null!;
    }

    /// <summary>Returns the location of an element in the source.</summary>
    public SourceLocation At(MarkdownObject written) => Body.At(written.Span.Start);

    public void Emit(Segment segment)
    {
        Flush();
        Body.Add(InScope(segment));
        previousWasLine = false;
    }

    public void Emit(ExpressionSegment expression)
    {
        if (_attribute == Attribute.Plain)
        {
            Emit(new AttributeStart());
            _attribute = Attribute.WithValues;
        }
        Body.Words.AddExpression(expression.IsBlock, isRead: _attribute == Attribute.None);
        Emit((Segment)expression);
    }

    /// <summary>Writes the value of an attribute, without its quotes; expressions in it produce plain text.</summary>
    public void WriteInAttribute(Action write)
    {
        var around = _attribute;
        if (around == Attribute.None) _attribute = Attribute.Plain;
        write();
        if (around == Attribute.None && _attribute == Attribute.WithValues) Emit(new AttributeEnd());
        _attribute = around;
    }

    /// <summary>Writes content that is valid only on its page, or only as part of the whole body.</summary>
    public void WriteLocal(LocalTo scope, Action write)
    {
        Flush();
        _scope = scope;
        write();
        Flush();
        _scope = null;
    }

    /// <summary>Ends the current segment of HTML.</summary>
    public void Flush()
    {
        var html = _html.GetStringBuilder();
        if (html.Length == 0) return;
        Body.Add(InScope(new HtmlSegment(html.ToString())));
        html.Clear();
    }

    private Segment InScope(Segment segment) => _scope is { } scope ? new LocalSegment(segment, scope) : segment;

    /// <summary>Writes readable text to the markup and, outside attributes, to the words.</summary>
    public void WriteWords(ReadOnlySpan<char> words)
    {
        WriteEscape(words);
        if (_attribute == Attribute.None) Body.Words.Say(words);
    }

    /// <summary>Separates the words of different blocks.</summary>
    private void Part(IMarkdownRenderer renderer, MarkdownObject written)
    {
        if (written is Block) Body.Words.Break();
    }

    /// <summary>Writes <c> name="value"</c>.</summary>
    public void WriteAttribute(string name, string value) =>
        Write(' ').Write(name).Write("=\"").Write(Foundation.Html.Escape(value)).Write('"');
}
