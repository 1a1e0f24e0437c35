using SiteGen.Foundation;
using SiteGen.Markdown.Holes;
using SiteGen.Markdown.Links;

namespace SiteGen.Markdown.RawHtml;

/// <summary>Writes raw HTML as its author wrote it, but resolves addresses as in Markdown.</summary>
internal sealed class RawHtmlWriter
{
    private readonly BodyRenderer _renderer;
    private readonly RawHtmlText _html;

    /// <summary>The length of the text that is written so far.</summary>
    private int _done;
    private int _nextHole;

    private RawHtmlWriter(BodyRenderer renderer, RawHtmlText html) => (_renderer, _html) = (renderer, html);

    public static void Write(BodyRenderer renderer, RawHtmlText html)
    {
        var writer = new RawHtmlWriter(renderer, html);
        var words = renderer.Body.Words;
        // Braces are live values only inside the quotes of attributes.
        renderer.WriteInAttribute(() =>
        {
            foreach (var tag in RawTags.Read(html.Text, words.Say)) writer.Write(tag);
            writer.WriteTo(html.Text.Length);
        });
    }

    private void Write(RawTag tag)
    {
        _renderer.Body.OpenElements.Read(tag, At(tag.Start));
        _renderer.Body.Words.Read(tag);
        _renderer.Body.Add(PolicyUses.Of(tag, At));
        // A script is only for the page. With live values in it, it cannot be separated from the rest.
        if (tag is { Name: "script", End: { } end } && _html.Holes.IsEmpty)
        {
            WriteTo(tag.Start);
            _renderer.WriteLocal(LocalTo.Page, () =>
            {
                WriteAddresses(tag);
                WriteTo(end);
            });
        }
        else WriteAddresses(tag);
    }

    private void WriteAddresses(RawTag tag)
    {
        foreach (var attribute in tag.Attributes)
        {
            var parts = RawAddresses.In(tag, attribute).ToList();
            foreach (var part in parts.Where(static part => part.IsAddress && IsExternal(part.Text)))
                _renderer.Body.AddExternal(new LinkReference(part.Text, IsImage: false, At(attribute.Start)));
            if (parts.Exists(part => part.IsAddress && IsOfSite(part.Text, tag))) Write(tag, attribute, parts);
        }
    }

    private void Write(RawTag tag, RawAttribute attribute, List<ValuePart> parts)
    {
        var hasValues = attribute.Value.Contains(LinkTargetHoles.Mask);
        // Values in a source set are filled in without resolving them.
        if (hasValues && parts.Count > 1) return;
        WriteTo(attribute.Start);
        _renderer.Write('"');
        if (hasValues) WriteLive(attribute);
        else foreach (var part in parts) Write(part, tag, attribute);
        _renderer.Write('"');
        _done = attribute.Start + attribute.Length;
    }

    private void Write(ValuePart part, RawTag tag, RawAttribute attribute)
    {
        var location = At(attribute.Start);
        if (!part.IsAddress || !IsOfSite(part.Text, tag))
        {
            _renderer.Write(Html.Escape(part.Text));
            return;
        }
        var index = TargetWriter.Register(_renderer, new LinkReference(part.Text, IsImage: false, location));
        AddEdit(part.Text, attribute, index);
        _renderer.Emit(new LinkSegment(index));
    }

    /// <summary>
    /// Adds the edit of an address. One with entities, or over several lines of a block quote, stays unchanged.
    /// </summary>
    private void AddEdit(string address, RawAttribute attribute, int linkIndex)
    {
        var start = _html.Text.IndexOf(address, attribute.Start, attribute.Length, StringComparison.Ordinal);
        if (start < 0) return;
        var offset = _html.OffsetOf(start);
        if (_html.OffsetOf(start + address.Length) - offset == address.Length)
            _renderer.Body.Add(new LinkEdit(offset, address.Length, linkIndex));
    }

    /// <summary>Writes an address with live values, which is resolved when they are filled in.</summary>
    private void WriteLive(RawAttribute attribute)
    {
        var place = At(attribute.Start);
        _renderer.Emit(new LiveLinkStart(place, place.Path, IsImage: false));
        var value = attribute.Value.Trim();
        for (var at = 0; at < value.Length;)
        {
            if (value[at] == LinkTargetHoles.Mask)
            {
                var (_, length, hole) = _html.Holes[_nextHole++];
                _renderer.WriteHole(hole);
                at += length;
                continue;
            }
            var end = value.IndexOf(LinkTargetHoles.Mask, at) is > 0 and var mask ? mask : value.Length;
            _renderer.Emit(new TextSegment(value[at..end]));
            at = end;
        }
        _renderer.Emit(new LiveLinkEnd());
    }

    /// <summary>Writes the text up to a place, including its live values.</summary>
    private void WriteTo(int end)
    {
        for (; _nextHole < _html.Holes.Length && _html.Holes[_nextHole].Start < end; _nextHole++)
        {
            var (start, length, hole) = _html.Holes[_nextHole];
            _renderer.Write(_html.Text[_done..start]);
            _renderer.WriteHole(hole);
            _done = start + length;
        }
        if (end > _done) _renderer.Write(_html.Text[_done..end]);
        _done = end;
    }

    private SourceLocation At(int index) => _renderer.Body.At(_html.OffsetOf(index));

    private static bool IsExternal(string address) =>
        LinkAddress.KindOf(address) == LinkKind.External && !address.Contains(LinkTargetHoles.Mask)
            && !address.Contains("{{", StringComparison.Ordinal);

    /// <summary>Returns true when the site must resolve an address.</summary>
    /// <remarks>
    /// An empty address is the page itself. A fragment outside links, such as a symbol of a drawing, is not a heading.
    /// </remarks>
    private static bool IsOfSite(string address, RawTag tag) =>
        !(address.StartsWith('#') && tag.Name is not ("a" or "area"))
        // Braces in a block are not a live value, which is reported elsewhere.
        && !address.Contains("{{", StringComparison.Ordinal)
        && (LinkAddress.KindOf(address) == LinkKind.Internal || LinkAddress.HasLiveScheme(address));
}
