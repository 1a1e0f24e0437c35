using System.Globalization;
using System.Text;
using Markdig.Renderers;
using Markdig.Syntax;
using SiteGen.Foundation;

namespace SiteGen.Markdown;

/// <summary>
/// Writes parsed pages as segments, one page after the other: finished HTML goes into a buffer, which every hole
/// closes.
/// </summary>
/// <remarks>
/// What is counted or remembered within a page belongs to its <see cref="BodyBuilder"/>: this and what writes its
/// elements go on to the next page.
/// </remarks>
internal sealed class BodyRenderer : HtmlRenderer
{
    private const int UsualBufferLength = 16 * 1024;

    private readonly StringWriter _html;

    private Attribute _attribute;

    /// <summary>Of what is being written; null for what makes sense everywhere.</summary>
    private LocalTo? _scope;

    public BodyRenderer()
        : this(new StringWriter(new StringBuilder(UsualBufferLength), CultureInfo.InvariantCulture) { NewLine = "\n" })
    {
    }

    /// <summary>What is being written is the value of an attribute, in which there were expressions or not.</summary>
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

    /// <summary>Of the page that is being written.</summary>
    public BodyBuilder Body { get; private set; } = null!;

    /// <summary>The text of the heading above what is being written; "" before the first.</summary>
    public string LastHeading { get; set; } = "";

    /// <summary>Its buffer has not grown, so it may be kept for the next page.</summary>
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

    /// <summary>The place where something was written.</summary>
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

    /// <summary>Writes what stands between the quotes of an attribute: values in it are text.</summary>
    public void WriteInAttribute(Action write)
    {
        var around = _attribute;
        if (around == Attribute.None) _attribute = Attribute.Plain;
        write();
        if (around == Attribute.None && _attribute == Attribute.WithValues) Emit(new AttributeEnd());
        _attribute = around;
    }

    /// <summary>Writes what makes sense only on the page, or only together with the whole body.</summary>
    public void WriteLocal(LocalTo scope, Action write)
    {
        Flush();
        _scope = scope;
        write();
        Flush();
        _scope = null;
    }

    /// <summary>Ends the running stretch of HTML, so that the next begins a segment of its own.</summary>
    public void Flush()
    {
        var html = _html.GetStringBuilder();
        if (html.Length == 0) return;
        Body.Add(InScope(new HtmlSegment(html.ToString())));
        html.Clear();
    }

    private Segment InScope(Segment segment) => _scope is { } scope ? new LocalSegment(segment, scope) : segment;

    /// <summary>Writes what a reader reads: to the markup and to the words.</summary>
    public void WriteWords(ReadOnlySpan<char> words)
    {
        WriteEscape(words);
        if (_attribute == Attribute.None) Body.Words.Say(words);
    }

    /// <summary>Words of different blocks are not one.</summary>
    private void Part(IMarkdownRenderer renderer, MarkdownObject written)
    {
        if (written is Block) Body.Words.Break();
    }

    /// <summary>Writes <c> name="value"</c>.</summary>
    public void WriteAttribute(string name, string value) =>
        Write(' ').Write(name).Write("=\"").Write(Foundation.Html.Escape(value)).Write('"');
}
