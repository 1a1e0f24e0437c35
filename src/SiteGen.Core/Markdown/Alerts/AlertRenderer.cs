using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace SiteGen.Markdown.Alerts;

internal sealed class AlertRenderer : MarkdownObjectRenderer<BodyRenderer, AlertBlock>
{
    protected override void Write(BodyRenderer renderer, AlertBlock alert)
    {
        var kind = alert.Kind.ToLowerInvariant();
        if (!AlertStep.Kinds.Contains(kind)) kind = "note";
        renderer.EnsureLine();
        renderer.Write($"<div class=\"alert alert-{kind}\" role=\"note\"");
        if (alert.TryGetAttributes()?.Id is { } id) renderer.WriteAttribute("id", id);
        renderer.Write("><p class=\"alert-title\">");
        WriteTitle(renderer, alert, kind);
        renderer.WriteLine("</p>");
        WriteContent(renderer, alert);
        renderer.EnsureLine();
        renderer.WriteLine("</div>");
    }

    private static void WriteTitle(BodyRenderer renderer, AlertBlock alert, string kind)
    {
        if (alert is [AlertTitle title, ..]) renderer.WriteLeafInline(title);
        else renderer.WriteWords(LabelOf(kind, renderer.Body.Labels));
        renderer.Body.Words.Break();
    }

    private static string LabelOf(string kind, Labels labels) => kind switch
    {
        "tip" => labels.Tip,
        "important" => labels.Important,
        "warning" => labels.Warning,
        "caution" => labels.Caution,
        _ => labels.Note,
    };

    private static void WriteContent(BodyRenderer renderer, AlertBlock alert)
    {
        var isImplicit = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        foreach (var block in alert.Where(static block => block is not AlertTitle)) renderer.Write(block);
        renderer.ImplicitParagraph = isImplicit;
    }
}
