using System.Collections.Frozen;
using SiteGen.Foundation;

namespace SiteGen.Markdown.RawHtml;

/// <summary>Tracks the open elements of raw HTML: <c>&lt;!--more--&gt;</c> must not split one.</summary>
internal sealed class OpenElements
{
    /// <summary>The elements without an end tag, and those whose end tag is optional.</summary>
    private static readonly FrozenSet<string> WithoutEnd = (
        "area base br col embed hr img input link meta param source track wbr "
        + "p li dt dd option optgroup tr td th thead tbody tfoot colgroup caption rp rt")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly List<(string Name, SourceLocation Place)> _open = [];

    /// <summary>The innermost open element; null without one.</summary>
    public (string Name, SourceLocation Place)? Innermost => _open.Count == 0 ? null : _open[^1];

    /// <summary>
    /// True inside a drawing or formula, where a '/' before the '>' closes an element; HTML's own elements stay open.
    /// </summary>
    private bool IsInDrawing => _open.Exists(static element => element.Name is "svg" or "math");

    public void Read(RawTag tag, SourceLocation place)
    {
        if (WithoutEnd.Contains(tag.Name) || (tag.IsClosed && IsInDrawing)) return;
        if (!tag.IsEnd)
        {
            if (tag.Code is null) _open.Add((tag.Name, place));
            return;
        }
        var start = _open.FindLastIndex(element => element.Name == tag.Name);
        if (start >= 0) _open.RemoveRange(start, _open.Count - start);
    }
}
