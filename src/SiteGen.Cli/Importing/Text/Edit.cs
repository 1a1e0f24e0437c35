namespace SiteGen.Cli.Importing.Text;

/// <summary>The converted text between the start and the end of a construct, and where it stands.</summary>
/// <param name="IsInAlert">True inside another alert, where ours cannot be.</param>
public readonly record struct EditContent(string Inner, bool IsInAlert);

/// <summary>A replacement for a span of a page. Edits inside its inner part are made first.</summary>
/// <param name="End">The offset behind the span.</param>
/// <param name="Make">Returns the new text; of a block, without the marks of the quotations and lists around.</param>
public sealed record Edit(int Start, int End, int InnerStart, int InnerEnd, Func<EditContent, string> Make)
{
    /// <summary>True for a construct that stands on lines of its own.</summary>
    public bool IsBlock { get; init; }

    /// <summary>
    /// True when the inner part may be indented: the indentation that all its lines share is dropped.
    /// </summary>
    public bool IsIndented { get; init; }

    /// <summary>True when its content becomes an alert.</summary>
    public bool IsAlert { get; init; }

    public static Edit Replace(int start, int end, string text) => new(start, end, end, end, _ => text);
}
