namespace SiteGen.Documents;

/// <summary>A line of a text.</summary>
/// <param name="Start">The offset of its first character.</param>
/// <param name="Length">The length without the line end.</param>
internal readonly record struct TextLine(string Text, int Start, int Length)
{
    public static TextLine At(string text, int start)
    {
        var length = text.AsSpan(start).IndexOf('\n');
        return new TextLine(text, start, length < 0 ? text.Length - start : length);
    }

    /// <summary>The text without trailing white space.</summary>
    public ReadOnlySpan<char> Content => Text.AsSpan(Start, Length).TrimEnd();

    /// <summary>The beginning of the next line, or the end of the text.</summary>
    public int Next => Math.Min(Start + Length + 1, Text.Length);

    public bool IsLast => Start + Length == Text.Length;
}
