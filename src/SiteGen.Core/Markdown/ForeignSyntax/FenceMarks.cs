using SiteGen.Markdown.CodeBlocks;
using SiteGen.Markdown.Holes;

namespace SiteGen.Markdown.ForeignSyntax;

/// <summary>Recognises code blocks that other tools interpret in another way.</summary>
internal static class FenceMarks
{
    /// <summary>The languages of blocks that show Markdown or templates as examples.</summary>
    private static readonly string[] Examples =
        ["text", "txt", "plain", "markdown", "md", "mdx", "handlebars", "hbs", "jinja"];

    /// <param name="info">The first word after the fence.</param>
    /// <param name="hasFormulas">True for a page that has formulas.</param>
    public static ForeignKind? KindOf(string info, bool hasFormulas) =>
        info == "math" ? hasFormulas ? null : ForeignKind.Formula :
        info.ToLowerInvariant() is "plantuml" or "puml" ? ForeignKind.Diagram
        : FenceWord.Split(info) is [{ IsDirective: true }, ..] ? ForeignKind.Directive
        : null;

    /// <summary>Returns true for a line that mdBook would replace by the contents of a file.</summary>
    public static bool IsInclude(string info, ReadOnlySpan<char> line) =>
        HoleSyntax.IsForeign(line.TrimStart()) && line.TrimStart()[2] == '#' && line.TrimEnd().EndsWith("}}")
        && !Examples.Contains(info, StringComparer.OrdinalIgnoreCase);
}
