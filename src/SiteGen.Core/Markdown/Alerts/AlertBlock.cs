using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.Alerts;

/// <summary>A block quote that is an alert. Its first child is the title, if the author gave one.</summary>
/// <param name="kind">The type as written.</param>
internal sealed class AlertBlock(string kind) : ContainerBlock(null)
{
    public string Kind { get; } = kind;
}

/// <summary>The text after the marker on the same line.</summary>
internal sealed class AlertTitle() : LeafBlock(null);

/// <summary>The marker <c>[!NOTE]</c> at the start of a block quote.</summary>
internal sealed class AlertMark(string kind) : LeafInline
{
    public string Kind { get; } = kind;
}
