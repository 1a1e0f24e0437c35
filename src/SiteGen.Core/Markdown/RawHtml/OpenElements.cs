using System.Collections.Frozen;
using SiteGen.Foundation;

namespace SiteGen.Markdown.RawHtml;

/// <summary>Knows which elements of raw HTML are open: <c>&lt;!--more--&gt;</c> must not cut one in two.</summary>
internal sealed class OpenElements
{
    /// <summary>Those that have no end tag, and those whose end tag may be missing.</summary>
    private static readonly FrozenSet<string> WithoutEnd = (
        "area base br col embed hr img input link meta param source track wbr "
        + "p li dt dd option optgroup tr td th thead tbody tfoot colgroup caption rp rt")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly List<(string Name, SourceLocation Place)> _open = [];

    /// <summary>The innermost element that is open; null when none is.</summary>
    public (string Name, SourceLocation Place)? Innermost => _open.Count == 0 ? null : _open[^1];

    /// <summary>HTML's own elements stay open in spite of a '/' before the '>'.</summary>
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
