using SiteGen.Foundation;

namespace SiteGen.Markdown.Words;

/// <summary>A piece of the readable text of a body, in the order of the body.</summary>
public abstract record WordsPiece;

/// <summary>Words without markup; at least one space separates blocks.</summary>
public sealed record PlainWords(PackedText Text) : WordsPiece;

/// <summary>The place where the words above a heading end and those below it begin.</summary>
/// <param name="HeadingIndex">An index into <see cref="ParsedBody.Headings"/>.</param>
public sealed record SectionStart(int HeadingIndex) : WordsPiece;

/// <summary>The start or the end of the name of a table's row: the words of its first column.</summary>
public sealed record RowNameEdge(bool IsStart) : WordsPiece;

/// <summary>The place of an expression.</summary>
/// <param name="IsRead">False in an attribute or a heading, whose text is not part of the words.</param>
public sealed record ExpressionWords(bool IsRead) : WordsPiece;
