using Markdig;
using Markdig.Syntax;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Markdown.CodeBlocks;
using SiteGen.Markdown.Figures;
using SiteGen.Markdown.Headings;
using SiteGen.Markdown.Holes;
using SiteGen.Markdown.Links;
using SiteGen.Markdown.Prose;

namespace SiteGen.Markdown;

/// <summary>Reads the Markdown of one page: CommonMark and GFM, with what <c>tests/Specs</c> describes.</summary>
public static class MarkdownParser
{
    /// <summary>Changes with every change of what a page's Markdown becomes: part of the salt of whoever remembers it.</summary>
    public const string Version = "1";

    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <summary>Pure, and safe for use by many threads.</summary>
    /// <param name="reads">Where included files come from.</param>
    public static ParsedBody Parse(Document document, Reads reads)
    {
        var text = new PageText(document.Body, [new LineOrigin(0, document.Path, document.BodyLine)]);
        var body = new BodyBuilder(text, reads);
        var tree = Markdig.Markdown.Parse(text.Text, Pipeline);
        HeadingStep.Apply(tree, body);
        var prose = PageProse.Of(tree);
        Write(tree, body);
        return body.Finish(prose);
    }

    private static void Write(MarkdownDocument tree, BodyBuilder body)
    {
        var renderer = new BodyRenderer(body);
        Pipeline.Setup(renderer);
        renderer.Render(tree);
        renderer.Flush();
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.Extensions.Add(new LinkExtension());
        builder.Extensions.Add(new HoleExtension());
        builder.Extensions.Add(new HeadingExtension());
        builder.Extensions.Add(new FigureExtension());
        builder.Extensions.Add(new CodeBlockExtension());
        return builder.Build();
    }
}
