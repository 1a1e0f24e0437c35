using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using SiteGen.Foundation;
using SiteGen.Markdown.Diagrams;
using SiteGen.Markdown.Formulas;
using SiteGen.Markdown.Highlighting;

namespace SiteGen.Markdown.CodeBlocks;

/// <summary>Writes code blocks with a header, marked lines and highlighting that is done at build time.</summary>
internal sealed class CodeBlockRenderer : MarkdownObjectRenderer<BodyRenderer, CodeBlock>
{
    protected override void Write(BodyRenderer renderer, CodeBlock block)
    {
        if (block is FencedCodeBlock { Info: "math" } && renderer.Body.Syntax.Math.IsOn)
        {
            renderer.EnsureLine();
            FormulaWriter.WriteBlock(renderer, FormulaLines.OfCode(block));
            renderer.EnsureLine();
            return;
        }
        var location = renderer.At(block);
        var info = block is FencedCodeBlock fence ? $"{fence.Info} {fence.Arguments}" : "";
        var options = CodeOptions.Parse(info, location, renderer.Body.Report);
        var code = options.Source.Read(block.Lines.ToSlice().ToString(), location, renderer.Body);
        if (options.Source.Path is not null)
            renderer.Body.Add(IncludedCode.Of(block, options, code, renderer.Body.Text.Text));
        if (renderer.Body.Syntax.Drawings is { } drawings && DiagramWriter.IsDrawn(options.Language))
        {
            DiagramWriter.Write(renderer, block, code, options.Title, drawings);
            return;
        }
        var lines = options.IsDiff ? DiffLines.Of(code) : new CodeLines(code, []);
        renderer.EnsureLine();
        WriteBlock(renderer, options, lines, location);
        renderer.EnsureLine();
    }

    private static void WriteBlock(BodyRenderer renderer, CodeOptions options, CodeLines lines, SourceLocation location)
    {
        var language = Language.Find(options.Language);
        if (language is null && !Language.IsPlain(options.Language))
            renderer.Body.Report(CodeProblems.UnknownLanguage(location, options.Language));
        var id = language?.Id ?? (Language.IsPlain(options.Language) ? null : options.Language);
        renderer.Write("<div class=\"code\"");
        if (id is not null) renderer.WriteAttribute("data-language", id);
        renderer.Write('>');
        WriteHead(renderer, options.Title, language?.Name ?? id);
        WriteStart(renderer, options, id);
        CheckLines(renderer, options, lines, location);
        renderer.Body.Words.Say(lines.Code);
        if (language?.Scope is { } scope) WriteColored(renderer, options, lines, scope, location);
        else renderer.Write(CodeLineWriter.Write(options, lines, Highlighter.Plain(lines.Code)));
        renderer.Write("</code></pre></div>");
    }

    private static void WriteHead(BodyRenderer renderer, string? title, string? language)
    {
        if (title is null && language is null) return;
        renderer.Write("<div class=\"code-head\">");
        if (title is not null)
        {
            renderer.Write("<span class=\"code-title\">");
            renderer.WriteWords(title);
            renderer.Write("</span>");
            renderer.Body.Words.Break();
        }
        if (language is not null)
            renderer.Write("<span class=\"code-language\">").Write(Html.Escape(language)).Write("</span>");
        renderer.Write("</div>");
    }

    private static void WriteStart(BodyRenderer renderer, CodeOptions options, string? id)
    {
        renderer.Write("<pre");
        var classes = (options.IsNumbered, !options.Focused.IsEmpty) switch
        {
            (true, true) => "numbered has-focus",
            (true, false) => "numbered",
            (false, true) => "has-focus",
            _ => null,
        };
        if (classes is not null) renderer.WriteAttribute("class", classes);
        renderer.Write(" tabindex=\"0\"><code");
        if (id is not null) renderer.WriteAttribute("class", "language-" + id);
        renderer.Write('>');
    }

    /// <summary>Defers highlighting, the largest cost of a page, until the page is rendered.</summary>
    private static void WriteColored(
        BodyRenderer renderer, CodeOptions options, CodeLines lines, string scope, SourceLocation location)
    {
        if (Highlighter.IsTooLarge(lines.Code)) renderer.Body.Report(CodeProblems.TooLarge(location));
        var highlighter = renderer.Body.Highlighter;
        renderer.Emit(new DeferredSegment(lines.Code, () =>
            Colored(highlighter.Highlight(scope, lines.Code), options, lines, location)));
    }

    private static DeferredMarkup Colored(HighlightedCode code, CodeOptions options, CodeLines lines,
        SourceLocation location) =>
        new(CodeLineWriter.Write(options, lines, code.Html), code.IsGivenUp && !Highlighter.IsTooLarge(lines.Code)
            ? CodeProblems.TooDeep(location) : null);

    private static void CheckLines(BodyRenderer renderer, CodeOptions options, CodeLines lines, SourceLocation location)
    {
        var last = new[] { options.Highlighted.Last, options.Inserted.Last, options.Deleted.Last,
            options.Focused.Last }.Max();
        if (last == 0) return;
        var lineCount = lines.Code.AsSpan().Count('\n') + 1;
        if (last > lineCount) renderer.Body.Report(CodeProblems.LineOutside(location, last, lineCount));
    }
}

internal sealed class CodeBlockExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.CodeBlockRenderer>(new CodeBlockRenderer());
}
