using Markdig.Syntax;

namespace SiteGen.Markdown.Links;

/// <summary>Reports links that are defined twice, <c>[name]: target</c>, with different targets.</summary>
/// <remarks>The first definition applies.</remarks>
internal static class DefinitionStep
{
    public static void Check(MarkdownDocument page, BodyBuilder body)
    {
        if (page.GetLinkReferenceDefinitions(addGroup: false) is not { Count: > 1 } group) return;
        foreach (var definition in group.OfType<LinkReferenceDefinition>())
        {
            if (definition.Label is not { } label || !group.TryGet(label, out var first)) continue;
            if (definition.Url is not { } target || first.Url is not { } used || target == used) continue;
            var (here, there) = (body.At(definition.Span.Start), body.At(first.Span.Start));
            body.Report(LinkProblems.DefinedTwice(here, label, target, used, there));
        }
    }
}
