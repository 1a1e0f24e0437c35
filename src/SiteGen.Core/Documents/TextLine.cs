namespace SiteGen.Documents;

/// <summary>One line of a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">Without its end.</param>
internal readonly record struct TextLine(string Text, int Start, int Length)
{
    public static TextLine At(string text, int start)
    {
        var length = text.AsSpan(start).IndexOf('\n');
        return new TextLine(text, start, length < 0 ? text.Length - start : length);
    }

    /// <summary>Without white space at its end.</summary>
    public ReadOnlySpan<char> Content => Text.AsSpan(Start, Length).TrimEnd();

    /// <summary>The beginning of the next line, or the end of the text.</summary>
    public int Next => Math.Min(Start + Length + 1, Text.Length);

    public bool IsLast => Start + Length == Text.Length;
}
