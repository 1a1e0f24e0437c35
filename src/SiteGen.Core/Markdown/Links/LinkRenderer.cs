using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.Links;

internal sealed class LinkRenderer : MarkdownObjectRenderer<BodyRenderer, LinkInline>
{
    protected override void Write(BodyRenderer renderer, LinkInline link)
    {
        if (link.IsImage) ImageWriter.Write(renderer, link, hasTitle: true);
        else WriteLink(renderer, link);
    }

    private static void WriteLink(BodyRenderer renderer, LinkInline link)
    {
        var isLink = TargetWriter.IsAllowed(renderer, link);
        if (isLink)
        {
            renderer.Write("<a href=\"");
            TargetWriter.Write(renderer, link);
            renderer.Write('"');
            TargetWriter.WriteTitle(renderer, link);
            renderer.WriteAttributes(link).Write('>');
        }
        renderer.WriteChildren(link);
        if (isLink) renderer.Write("</a>");
    }
}

/// <summary>Writes addresses in angle brackets: <c>&lt;https://python.org&gt;</c>.</summary>
internal sealed class AutolinkRenderer : MarkdownObjectRenderer<BodyRenderer, AutolinkInline>
{
    protected override void Write(BodyRenderer renderer, AutolinkInline link)
    {
        var target = link.IsEmail ? "mailto:" + link.Url : link.Url;
        var isLink = LinkAddress.KindOf(target) == LinkKind.External;
        if (!isLink)
            renderer.Body.Report(LinkProblems.RefusedScheme(
                renderer.At(link), target, LinkAddress.SchemeOf(target) ?? ""));
        if (isLink)
        {
            renderer.Body.AddExternal(new LinkReference(target, IsImage: false, renderer.At(link)));
            renderer.Write("<a href=\"");
            renderer.WriteEscapeUrl(target);
            renderer.Write("\">");
        }
        renderer.WriteWords(link.Url);
        if (isLink) renderer.Write("</a>");
    }
}
