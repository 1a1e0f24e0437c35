using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using SiteGen.Markdown.Prose;

namespace SiteGen.Markdown.Headings;

/// <summary>
/// Writes headings with an anchor. The style sheet adds its symbol, so that it is not copied with the text.
/// </summary>
internal sealed class HeadingRenderer : MarkdownObjectRenderer<BodyRenderer, HeadingBlock>
{
    protected override void Write(BodyRenderer renderer, HeadingBlock heading)
    {
        var tag = heading.Level switch { 2 => "h2", 3 => "h3", 4 => "h4", 5 => "h5", _ => "h6" };
        renderer.EnsureLine();
        renderer.Write('<').Write(tag).WriteAttributes(heading).Write('>');
        renderer.Body.Words.BeginHeading(renderer.Body.IndexOfHeading(heading.GetAttributes().Id ?? ""));
        renderer.WriteLeafInline(heading);
        renderer.Body.Words.EndHeading();
        renderer.LastHeading = HeadingStep.Collapsed(InlineText.PlainOf(heading.Inline));
        renderer.WriteLocal(LocalTo.Page, () =>
            WriteAnchor(renderer, heading.GetAttributes().Id ?? "", renderer.LastHeading));
        renderer.Write("</").Write(tag).WriteLine(">");
    }

    private static void WriteAnchor(BodyRenderer renderer, string id, string text)
    {
        renderer.Write("<a class=\"anchor\"");
        renderer.WriteAttribute("href", "#" + id);
        renderer.WriteAttribute(
            "aria-label", text.Length == 0 ? renderer.Body.Labels.LinkToSection
            : renderer.Body.Labels.LinkToHeading.Replace("{name}", text, StringComparison.Ordinal));
        renderer.Write("></a>");
    }
}

internal sealed class HeadingExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.HeadingRenderer>(new HeadingRenderer());
}
