namespace SiteGen.Markdown;

/// <summary>A stretch of a page's Markdown, with its includes put in.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>A stretch of a page's Markdown that says something else wherever the Markdown is read by itself.</summary>
/// <param name="Start">In the text with its includes put in.</param>
public abstract record SourceEdit(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>The target of a link, which is relative to a file that is not published.</summary>
/// <param name="LinkIndex">Which of <see cref="ParsedBody.Links"/>.</param>
public sealed record LinkEdit(int Start, int Length, int LinkIndex) : SourceEdit(Start, Length);

/// <summary>A code block whose code is in a file.</summary>
/// <param name="Block">The block with the code in it.</param>
public sealed record CodeEdit(int Start, int Length, string Block) : SourceEdit(Start, Length);
