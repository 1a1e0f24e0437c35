using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.Alerts;

/// <summary>A quotation that is an alert. Its first child is its title, if its author gave one.</summary>
/// <param name="kind">As written.</param>
internal sealed class AlertBlock(string kind) : ContainerBlock(null)
{
    public string Kind { get; } = kind;
}

/// <summary>What stands behind the mark on its line.</summary>
internal sealed class AlertTitle() : LeafBlock(null);

/// <summary><c>[!NOTE]</c> at the beginning of a quotation.</summary>
internal sealed class AlertMark(string kind) : LeafInline
{
    public string Kind { get; } = kind;
}
