using SiteGen.Foundation;

namespace SiteGen.Markdown.Words;

/// <summary>A piece of what a reader reads of a body, in the order in which the body is written.</summary>
public abstract record WordsPiece;

/// <summary>Words without markup; blocks are apart by at least one space.</summary>
public sealed record PlainWords(PackedText Text) : WordsPiece;

/// <summary>The words of a heading end here, and those below it begin.</summary>
/// <param name="HeadingIndex">Which of <see cref="ParsedBody.Headings"/>.</param>
public sealed record SectionStart(int HeadingIndex) : WordsPiece;

/// <summary>The place of an expression.</summary>
/// <param name="IsRead">False in an attribute or a heading, whose text is not part of the words.</param>
public sealed record ExpressionWords(bool IsRead) : WordsPiece;
