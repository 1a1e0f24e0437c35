namespace SiteGen.Markdown;

/// <summary>A span of a page's Markdown with its includes expanded.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>A replacement for a span of a page's Markdown when the Markdown is published on its own.</summary>
/// <param name="Start">An offset in the text with its includes expanded.</param>
public abstract record SourceEdit(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>Replaces a link target that is relative to a file that is not published.</summary>
/// <param name="LinkIndex">An index into <see cref="ParsedBody.Links"/>.</param>
public sealed record LinkEdit(int Start, int Length, int LinkIndex) : SourceEdit(Start, Length);

/// <summary>Replaces a code block that includes a file.</summary>
/// <param name="Block">The block with the code inserted.</param>
public sealed record CodeEdit(int Start, int Length, string Block) : SourceEdit(Start, Length);
