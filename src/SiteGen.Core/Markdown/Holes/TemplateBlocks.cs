using Scriban.Syntax;

namespace SiteGen.Markdown.Holes;

/// <summary>Finds the blocks of a template: loops, conditions and everything else with an 'end'.</summary>
internal static class TemplateBlocks
{
    /// <returns>The lines on which each block begins and ends, from 0; inner blocks come first.</returns>
    public static IEnumerable<(int Start, int End)> In(ScriptNode node)
    {
        for (var index = 0; index < node.ChildrenCount; index++)
        {
            if (node.GetChildren(index) is not { } child) continue;
            foreach (var block in In(child)) yield return block;
        }
        if (node is ScriptEndStatement end && OpenerOf(end) is { } opener)
            yield return (opener.Span.Start.Line, end.Span.Start.Line);
    }

    private static ScriptNode? OpenerOf(ScriptEndStatement end)
    {
        var opener = end.Parent;
        while (opener is ScriptBlockStatement or ScriptElseStatement or ScriptWhenStatement or ScriptList
            or ScriptIfStatement { IsElseIf: true })
            opener = opener.Parent;
        return opener;
    }
}
