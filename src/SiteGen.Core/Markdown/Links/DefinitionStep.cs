using Markdig.Syntax;

namespace SiteGen.Markdown.Links;

/// <summary>Tells of two definitions of one link, <c>[name]: target</c>, that lead to different places: the first one counts.</summary>
internal static class DefinitionStep
{
    public static void Check(MarkdownDocument page, BodyBuilder body)
    {
        if (page.GetLinkReferenceDefinitions(addGroup: false) is not { Count: > 1 } group) return;
        foreach (var definition in group.OfType<LinkReferenceDefinition>())
        {
            if (definition.Label is not { } label || !group.TryGet(label, out var first) || first == definition) continue;
            if (definition.Url is { } target && first.Url is { } used && target != used)
                body.Report(LinkProblems.DefinedTwice(body.At(definition.Span.Start), label, target, used, body.At(first.Span.Start)));
        }
    }
}
