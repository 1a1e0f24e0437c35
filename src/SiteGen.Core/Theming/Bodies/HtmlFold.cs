using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Markdown.Links;
using SiteGen.Model;

namespace SiteGen.Theming.Bodies;

/// <summary>Writes a body as markup for one target.</summary>
/// <remarks>Leaves out what makes no sense in the target, and adapts addresses to it.</remarks>
/// <param name="page">The page of the body; null for values in the layout of a page without an author's text.</param>
/// <param name="segments">The segments of the body, or of another text of the page.</param>
public sealed class HtmlFold(
    Page? page, PageRenderer renderer, BodyTarget target, ImmutableArray<Segment> segments)
{
    private readonly Lazy<ImmutableArray<Range>> _stretches = new(() => segments == page?.Parsed.Body.Segments
        ? page.Parsed.Body.Stretches : Stretch.Between(segments, static segment => segment is ExpressionSegment));

    private readonly PictureWriter _pictures = new(page, renderer, target);

    private StringBuilder _html = new();
    private FilledBody? _filled;
    private int _end = segments.Length;

    /// <summary>The index of the expression that follows what is being written.</summary>
    private int _expression;
    private bool _isInAttribute;

    /// <summary>The start of an address that a value began and the body continues; the value may be a scheme.</summary>
    private int? _undecided;

    /// <summary>The address that is being written; null outside an address.</summary>
    private (PlacedLink Link, StringBuilder Text)? _address;

    public BodyTarget Target => target;

    public PageRenderer Renderer => renderer;

    /// <summary>Records what a page needs to show a value; a feed loads nothing.</summary>
    public void Need(PageNeeds needs)
    {
        if (target != BodyTarget.Feed) renderer.Need(needs);
    }

    /// <summary>Returns an address as the target writes it.</summary>
    public string AddressOf(string url) => page is null ? url : LiveAddress.For(target, url, page, renderer);

    /// <summary>Writes a body.</summary>
    /// <param name="end">The number of segments to write.</param>
    public Html Write(FilledBody? filled, int end)
    {
        (_filled, _end) = (filled, end);
        if (filled is null) Append(0, end);
        else Append(filled.Pieces);
        return new Html(_html.ToString());
    }

    /// <summary>Writes the content of a function's block.</summary>
    public Html Write(FilledWords words)
    {
        var around = _html;
        _html = new StringBuilder();
        Append(words.Pieces);
        var written = new Html(_html.ToString());
        _html = around;
        return written;
    }

    private void Append(ImmutableArray<FilledPiece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece is ValuePiece value)
            {
                Append(value);
                continue;
            }
            _expression = ((StretchPiece)piece).Expression;
            var (start, end) = (_stretches.Value[_expression].Start.Value, _stretches.Value[_expression].End.Value);
            Append(start, Math.Min(end, _end));
            if (end >= _end && _end < segments.Length) return;
        }
    }

    private void Append(int start, int end)
    {
        for (var index = start; index < end; index++) Append(segments[index]);
    }

    private void Append(Segment segment)
    {
        switch (segment)
        {
            case HtmlSegment html:
                Append(html.Html);
                break;
            case TextSegment words when _address is var (_, text):
                text.Append(words.Text);
                break;
            case TextSegment words:
                Html.Escape(words.Text, _html);
                break;
            case DeferredSegment deferred:
                Append(deferred);
                break;
            case LinkSegment link:
                Html.Escape(UrlOf(link.LinkIndex), _html);
                break;
            case ImageSegment image:
                Append(image);
                break;
            case PictureStart picture:
                _pictures.Begin(picture.LinkIndex, _html.Length);
                break;
            case PictureEnd picture:
                _pictures.End(picture, _html);
                break;
            case LocalSegment local when IsShown(local.Scope):
                Append(local.Part);
                break;
            case AttributeStart or AttributeEnd:
                _isInAttribute = segment is AttributeStart;
                break;
            case LiveLinkStart link:
                _address = (new PlacedLink(link, PlaceOf(_expression)), new StringBuilder());
                break;
            case LiveLinkEnd when _address is var (link, text):
                _address = null;
                _html.Append(LiveAddress.Of(text.ToString(), link, page!, renderer, target).Markup);
                break;
        }
    }

    private void Append(string markup)
    {
        if (_undecided is { } start) Check(start, markup, null);
        _undecided = null;
        _html.Append(markup);
    }

    private void Append(DeferredSegment deferred)
    {
        var made = deferred.Make();
        if (made.Problem is { } problem) renderer.Report(problem);
        _html.Append(made.Html);
    }

    private void Append(ImageSegment image)
    {
        var start = _html.Length;
        _html.Append("src=\"");
        Html.Escape(UrlOf(image.LinkIndex), _html);
        _html.Append('"');
        _pictures.AddressIs(start.._html.Length);
        if (page!.Parsed.Body.Links[image.LinkIndex].Size is not { } size) return;
        if (size.Width > 0) _html.Append(CultureInfo.InvariantCulture, $" width=\"{size.Width}\"");
        if (size.Height > 0) _html.Append(CultureInfo.InvariantCulture, $" height=\"{size.Height}\"");
    }

    private void Append(ValuePiece piece)
    {
        if (_address is var (_, text))
        {
            text.Append(PlainOf(piece.Value));
            return;
        }
        if (!_isInAttribute)
        {
            _html.Append(piece.Value.In(this).Markup);
            if (_html.Length > TemplateBudget.MaxBodyLength)
                throw Failure(TemplateProblems.LongOutput(default, TemplateBudget.MaxBodyLength), piece);
            return;
        }
        var written = Html.Escape(PlainOf(piece.Value));
        if (AddressAttribute.StartOfValue(_html) is { } start) Check(start, written, piece);
        _html.Append(written);
    }

    private string PlainOf(FilledValue value) =>
        value.Words is { } words ? MarkupText.PlainOf(Write(words)) : value.Text;

    /// <summary>Fails if a value makes the address in an attribute one that links must not have.</summary>
    private void Check(int start, string next, ValuePiece? piece)
    {
        var address = AddressAttribute.Read(_html, start, next);
        if (LinkAddress.KindOf(address) == LinkKind.Refused)
            throw Failure(TemplateProblems.RefusedAddress(default, address), piece);
        _undecided = AddressAttribute.IsDecided(address) ? null : start;
    }

    private TemplateFailure Failure(TemplateFailure failure, ValuePiece? piece)
    {
        var place = (piece is null ? null : PlaceOf(piece.Expression)) ?? page?.Place ?? SourceLocation.Nowhere;
        return TemplateFailure.Of(Diagnostic.Error(failure.Code, place, failure.OriginalMessage, failure.Help));
    }

    private SourceLocation? PlaceOf(int expression) =>
        _filled is { } filled && expression < filled.Expressions.Length ? filled.Expressions[expression].Location
            : null;

    private bool IsShown(LocalTo scope) =>
        scope == LocalTo.Page ? target == BodyTarget.Page : target != BodyTarget.List;

    private string UrlOf(int linkIndex) => LiveAddress.For(target, page!.Links[linkIndex].Url, page, renderer);
}
