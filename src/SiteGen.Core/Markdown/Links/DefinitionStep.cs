using Markdig.Syntax;

namespace SiteGen.Markdown.Links;

/// <summary>Tells of two definitions of one link, <c>[name]: target</c>, that lead to different places.</summary>
/// <remarks>The first one counts.</remarks>
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
