using System.Collections.Immutable;
using Markdig.Extensions.Alerts;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using SiteGen.Foundation;

namespace SiteGen.Markdown.Alerts;

internal sealed class AlertRenderer : MarkdownObjectRenderer<BodyRenderer, AlertBlock>
{
    private static readonly ImmutableArray<string> Kinds = ["note", "tip", "important", "warning", "caution"];

    protected override void Write(BodyRenderer renderer, AlertBlock alert)
    {
        var kind = alert.Kind.ToString().ToLowerInvariant();
        if (!Kinds.Contains(kind))
        {
            renderer.Body.Report(UnknownKind(renderer.At(alert), alert.Kind.ToString()));
            kind = "note";
        }
        renderer.EnsureLine();
        renderer.Write($"<div class=\"alert alert-{kind}\" role=\"note\"");
        if (alert.TryGetAttributes()?.Id is { } id) renderer.WriteAttribute("id", id);
        renderer.Write("><p class=\"alert-title\">");
        renderer.WriteText(TitleOf(kind, renderer.Body.Labels));
        renderer.WriteLine("</p>");
        WriteContent(renderer, alert);
        renderer.EnsureLine();
        renderer.WriteLine("</div>");
    }

    private static string TitleOf(string kind, Labels labels) => kind switch
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
        renderer.WriteChildren(alert);
        renderer.ImplicitParagraph = isImplicit;
    }

    private static Diagnostic UnknownKind(SourceLocation location, string kind) =>
        Diagnostic.Warning("SG0655", location, $"There is no alert '[!{kind}]'; it is shown as a note.",
            Nearest.Suggestion(kind, Kinds.Select(static name => name.ToUpperInvariant())) ?? "There are NOTE, TIP, IMPORTANT, WARNING and CAUTION.");
}
