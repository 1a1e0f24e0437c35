namespace SiteGen.Markdown.Holes;

/// <summary>
/// Masks placeholders in link targets, which extend from <c>](</c> to the next <c>)</c> outside placeholders.
/// </summary>
/// <remarks>It is created once for a text, because a page may have as many links as lines.</remarks>
internal sealed class TargetMasks
{
    private readonly record struct Target(int Start, int End, int FirstHole, int HolesEnd);

    private readonly string _written;
    private readonly List<(int Start, int Length)> _holes = [];

    /// <summary>The targets with placeholders, in order and without overlap.</summary>
    private readonly List<Target> _targets = [];

    private TargetMasks(string written) => (_written, Text) = (written, written);

    /// <summary>The masked text; it is as long as the original.</summary>
    public string Text { get; private set; }

    public static TargetMasks OfRest(string text, int start)
    {
        var masks = new TargetMasks(text);
        if (text.AsSpan(start).Contains("{{", StringComparison.Ordinal)) masks.Find(start, text.Length);
        return masks.Finished();
    }

    /// <summary>Masks every line as a separate text.</summary>
    public static TargetMasks OfLines(string text)
    {
        var masks = new TargetMasks(text);
        for (var hole = text.IndexOf("{{", StringComparison.Ordinal); hole >= 0;)
        {
            var start = text.LastIndexOf('\n', hole) + 1;
            var end = text.IndexOf('\n', hole) is >= 0 and var found ? found : text.Length;
            masks.Find(start, end);
            hole = text.IndexOf("{{", end, StringComparison.Ordinal);
        }
        return masks.Finished();
    }

    public bool IsOf(string text) => ReferenceEquals(text, _written);

    /// <param name="start">The offset of a <c>](</c>.</param>
    public bool HasHole(int start) =>
        IndexOf(start) is >= 0 and var index && _targets[index].End > start
        && _holes[_targets[index].HolesEnd - 1].Start > start;

    /// <summary>Returns the placeholders between a <c>](</c> and the parenthesis that ends it.</summary>
    public IEnumerable<(int Start, int Length)> Holes(int start)
    {
        var index = IndexOf(start);
        if (index < 0 || _targets[index].End <= start) yield break;
        for (var hole = _targets[index].FirstHole; hole < _targets[index].HolesEnd; hole++)
        {
            if (_holes[hole].Start > start) yield return _holes[hole];
        }
    }

    /// <returns>The index of the last target that begins at or before a place; negative without one.</returns>
    private int IndexOf(int place)
    {
        var (low, high) = (0, _targets.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_targets[middle].Start <= place) low = middle + 1;
            else high = middle - 1;
        }
        return high;
    }

    private void Find(int start, int end)
    {
        var at = start;
        while (at < end && Rest(at, end).IndexOf("](") is >= 0 and var offset) at = Add(at + offset, end);
    }

    /// <returns>The end of the target.</returns>
    private int Add(int start, int end)
    {
        var firstHole = _holes.Count;
        var at = start + 2;
        while (at < end && _written[at] != ')')
        {
            if (HoleSyntax.IsForeign(Rest(at, end))) break;
            var length = HoleSyntax.StartsAt(Rest(at, end)) ? HoleSyntax.LengthOf(Rest(at, end)) : 0;
            if (length > 0) _holes.Add((at, length));
            at += Math.Max(1, length);
        }
        if (_holes.Count > firstHole) _targets.Add(new Target(start, at, firstHole, _holes.Count));
        return at;
    }

    private ReadOnlySpan<char> Rest(int at, int end) => _written.AsSpan(at, end - at);

    private TargetMasks Finished()
    {
        if (_holes.Count == 0) return this;
        var masked = _written.ToCharArray();
        foreach (var (start, length) in _holes) masked.AsSpan(start, length).Fill(LinkTargetHoles.Mask);
        Text = new string(masked);
        return this;
    }
}
