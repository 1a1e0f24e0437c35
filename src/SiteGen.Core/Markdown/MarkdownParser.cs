using System.Collections.Concurrent;
using System.Collections.Immutable;
using Markdig;
using Markdig.Syntax;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;
using SiteGen.Markdown.Alerts;
using SiteGen.Markdown.Attributes;
using SiteGen.Markdown.AutoLinks;
using SiteGen.Markdown.CodeBlocks;
using SiteGen.Markdown.DefinitionLists;
using SiteGen.Markdown.Directives;
using SiteGen.Markdown.Figures;
using SiteGen.Markdown.Footnotes;
using SiteGen.Markdown.ForeignSyntax;
using SiteGen.Markdown.Formulas;
using SiteGen.Markdown.Headings;
using SiteGen.Markdown.Highlighting;
using SiteGen.Markdown.Holes;
using SiteGen.Markdown.Html5;
using SiteGen.Markdown.Includes;
using SiteGen.Markdown.Limits;
using SiteGen.Markdown.Links;
using SiteGen.Markdown.RawHtml;
using SiteGen.Markdown.Strikethrough;
using SiteGen.Markdown.Tables;
using SiteGen.Markdown.TaskLists;
using SiteGen.Markdown.Words;

namespace SiteGen.Markdown;

/// <summary>
/// Parses the Markdown of one page: CommonMark and GFM, with the extensions that <c>tests/Specs</c> describes.
/// </summary>
public static class MarkdownParser
{
    /// <summary>
    /// The version of the parser's output. It is part of the salt of cached results: increment it when the output
    /// changes.
    /// </summary>
    public const string Version = "8";

    private static readonly MarkdownPipeline Pipeline = BuildPipeline(hasFormulas: false);

    /// <summary>The pipeline of pages in which dollar signs enclose formulas.</summary>
    private static readonly Lazy<MarkdownPipeline> WithFormulas = new(static () => BuildPipeline(hasFormulas: true));

    /// <summary>Renderers are reused, because each caches its element renderers and allocates a buffer.</summary>
    private static readonly ConcurrentBag<BodyRenderer> IdleRenderers = [];

    private static ImmutableArray<IMarkdownExtension> Features(bool hasFormulas) =>
    [
        new LinkExtension(),
        new AutoLinkExtension(),
        new StrikethroughExtension(),
        new HoleExtension(),
        new ForeignSyntaxExtension(),
        new FormulaExtension(hasFormulas),
        new TableExtension(),
        new TaskListExtension(),
        new FootnoteExtension(),
        new DefinitionListExtension(),
        new AlertExtension(),
        new DirectiveExtension(),
        new AttributesExtension(),
        new HeadingExtension(),
        new FigureExtension(),
        new CodeBlockExtension(),
        new HtmlBlockExtension(),
        new Html5Extension(),
        new WordsExtension(),
        // Must be last, because it guards the parsers that the others add.
        new LimitExtension(),
    ];

    /// <summary>Parses a document. Pure and thread-safe.</summary>
    /// <param name="labels">The labels in the site's language.</param>
    /// <param name="reads">Reads included files.</param>
    /// <param name="syntax">The syntax that the page may use; null for Markdown alone.</param>
    /// <param name="highlighting">Caches highlighted code across pages; null for a cache of this call alone.</param>
    public static ParsedBody Parse(
        Document document, Labels labels, Reads reads, PageSyntax? syntax = null, CodeMemory? highlighting = null)
    {
        var highlighter = (highlighting ?? new CodeMemory()).Highlighter;
        var diagnostics = new List<Diagnostic>();
        var text = MarkdownIncludes.Expand(document, PageLimits.WithoutLoneSurrogates(document.Body), reads,
            diagnostics).Allowed();
        var title = document.FrontMatter?["title"] is { } written ? (written as YamlScalar)?.Text ?? "" : null;
        var body = Parse(text, () => new BodyBuilder(
            text, labels, syntax ?? PageSyntax.Plain, reads, highlighter), diagnostics, title);
        return ReferenceEquals(text.Text, document.Body) ? body : body with { Source = new PackedText(text.Text) };
    }

    private static ParsedBody Parse(
        PageText text, Func<BodyBuilder> begin, List<Diagnostic> diagnostics, string? title)
    {
        if (WhyNot(text) is { } bound) return AsPlainText(begin(), diagnostics, bound);
        try
        {
            return Parse(begin(), diagnostics, title);
        }
        catch (NestingException tooDeep)
        {
            return AsPlainText(begin(), diagnostics, LimitProblems.TooDeep(text.At(tooDeep.Offset)));
        }
        catch (ArgumentException)
        {
            // Markdig throws this for emphasis nested over 128 deep and for thousands of unresolved brackets.
            return AsPlainText(begin(), diagnostics, LimitProblems.TooDeep(text.At(0)));
        }
    }

    private static ParsedBody Parse(BodyBuilder body, List<Diagnostic> diagnostics, string? title)
    {
        body.Report(diagnostics);
        var tree = Markdig.Markdown.Parse(
            body.Text.Text, body.Syntax.Math.IsOn ? WithFormulas.Value : Pipeline, body.Syntax.Directives.Context);
        ForeignSyntaxStep.Check(tree, body);
        DefinitionStep.Check(tree, body);
        TableFaults.Report(tree, body);
        IncludedLabels.Apply(tree, body);
        OpenEnds.Check(tree, body);
        DirectiveStep.Apply(tree, body);
        AlertStep.Apply(tree, body);
        AttributesStep.Apply(tree, body);
        FormulaStep.Apply(tree, body);
        TitleStep.Take(tree, body, title);
        FootnoteStep.Apply(tree, body);
        HeadingStep.Apply(tree, body);
        var prose = PageProse.Of(tree);
        Write(tree, body);
        ParseExpressions(tree, body);
        return body.Finish(prose);
    }

    private static void ParseExpressions(MarkdownDocument tree, BodyBuilder body)
    {
        if (body.Expressions.Count == 0) return;
        body.Template = ExpressionTemplate.Parse([.. body.Segments], body.Syntax.BlockFunctions, body.Text.Path);
        HoleBalance.Check(tree, body.Template, body, DirectiveStep.Calls(tree));
    }

    private static void Write(MarkdownDocument tree, BodyBuilder body)
    {
        var renderer = IdleRenderers.TryTake(out var idle) ? idle : NewRenderer();
        renderer.WritePage(tree, body);
        // A renderer that threw is not returned to the pool; its state is unknown.
        if (renderer.IsLight) IdleRenderers.Add(renderer);
    }

    private static BodyRenderer NewRenderer()
    {
        var renderer = new BodyRenderer();
        Pipeline.Setup(renderer);
        return renderer;
    }

    private static Diagnostic? WhyNot(PageText text) =>
        text.Text.Length > PageLimits.MaxLength ? LimitProblems.TooLong(text.At(0), text.Text.Length)
        : PageLimits.FindCrowded(text.Text) is var (line, sign, maxCount)
        ? LimitProblems.Crowded(text.AtLine(line), sign, maxCount)
        : BlockLimits.Find(text);

    private static ParsedBody AsPlainText(BodyBuilder body, List<Diagnostic> diagnostics, Diagnostic reason)
    {
        body.Report(diagnostics.Append(reason));
        body.Add(new HtmlSegment($"<pre>{Html.Escape(body.Text.Text)}</pre>\n"));
        return body.Finish(PageProse.Empty);
    }

    private static MarkdownPipeline BuildPipeline(bool hasFormulas)
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        foreach (var feature in Features(hasFormulas)) builder.Extensions.Add(feature);
        return builder.Build();
    }
}
