using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using SiteGen.Foundation;
using SiteGen.Markdown.CodeBlocks.Examples;
using SiteGen.Markdown.Diagrams;
using SiteGen.Markdown.Formulas;
using SiteGen.Markdown.Highlighting;
using SiteGen.Markdown.Includes;

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
        var options = CodeOptions.Parse(InfoOf(block, renderer.Body.Text.Text), location, renderer.Body.Report);
        var excerpt = options.Source.Read(block.Lines.ToSlice().ToString(), location, renderer.Body);
        CodeEdit? included = options.Source.Path is null ? null
            : IncludedCode.Of(block, options, excerpt.Text, renderer.Body.Text.Text);
        if (renderer.Body.Syntax.Drawings is { } drawings && DiagramKind.Find(options.Language) is { } kind)
        {
            if (included is not null) renderer.Body.Add(included);
            DiagramWriter.Write(renderer, block, excerpt.Text, options.Title, drawings, kind);
            return;
        }
        renderer.EnsureLine();
        WriteBlock(renderer, block, options, excerpt);
        if (WriteOutputs(renderer, block, options, excerpt.Text, included) is { } edit) renderer.Body.Add(edit);
        renderer.EnsureLine();
    }

    /// <summary>Writes what the code printed, if the block is an example.</summary>
    /// <param name="included">The block with the included code; null for a block that includes none.</param>
    /// <returns>The block as the page's Markdown shows it; null for a block that stays as it is.</returns>
    private static CodeEdit? WriteOutputs(
        BodyRenderer renderer, CodeBlock block, CodeOptions options, string code, CodeEdit? included)
    {
        var id = Language.Find(options.Language)?.Id;
        var text = renderer.Body.Text.Text;
        if (ExampleReader.Read(options, id, code, renderer.At(block), renderer.Body) is not { } example)
            return included;
        renderer.Body.Add(example);
        var outputs = ExampleOutputs.Find(example, renderer.Body);
        ExampleOutputs.Write(renderer, outputs);
        if (outputs.IsEmpty) return included;
        var written = included ?? new CodeEdit(
            block.Span.Start, block.Span.Length, text.Substring(block.Span.Start, block.Span.Length));
        return ExampleOutputs.Edit(written, IncludedCode.PrefixOf(text, block.Span.Start), outputs);
    }

    /// <summary>Returns the text after a fence as written: a backslash belongs to a pattern.</summary>
    private static string InfoOf(CodeBlock block, string text)
    {
        if (block is not FencedCodeBlock) return "";
        var end = text.IndexOf('\n', block.Span.Start);
        return text[block.Span.Start..(end < 0 ? text.Length : end)].TrimStart('`', '~').Trim();
    }

    private static void WriteBlock(BodyRenderer renderer, CodeBlock block, CodeOptions options, CodeExcerpt excerpt)
    {
        var language = Language.Find(options.Language);
        if (language is null && !Language.IsPlain(options.Language))
            renderer.Body.Report(CodeProblems.UnknownLanguage(renderer.At(block), options.Language));
        var id = language?.Id ?? (Language.IsPlain(options.Language) ? null : options.Language);
        renderer.Write(id == "output" ? "<div class=\"code code-output\"" : "<div class=\"code\"");
        if (id is not null) renderer.WriteAttribute("data-language", id);
        renderer.Write('>');
        CodeHead.Write(renderer, options, language, id, excerpt);
        if (id is "ansi" or "output") WriteTerminal(renderer, block, options, id, excerpt.Text);
        else WriteCode(renderer, block, options, language, id, excerpt.Text);
        renderer.Write("</div>");
    }

    private static void WriteCode(BodyRenderer renderer, CodeBlock block, CodeOptions options, Language? language,
        string? id, string code)
    {
        var location = renderer.At(block);
        var lines = CodeLines.Of(code, options, id);
        var notes = options.HasNotes ? BindNotes(renderer, block, lines) : 0;
        if (notes == 0) lines = lines with { Notes = [] };
        CodeCheck.Check(options, lines, location, renderer.Body.Report);
        if (options.HasParts) renderer.Body.Parts.Add(BodyParts.CodeParts);
        renderer.Body.Words.Say(lines.Code);
        var frame = CodeFrame.Of(options, id, renderer.Body.Labels, notes);
        if (language?.Scope is { } scope) WriteColored(renderer, options, lines, frame, scope, location);
        else renderer.Write(CodeMarkup.Write(options, lines, frame, Highlighter.Plain(lines.Code)));
    }

    private static void WriteTerminal(
        BodyRenderer renderer, CodeBlock block, CodeOptions options, string id, string code)
    {
        var text = AnsiText.ParseSpelled(code);
        var lines = new CodeLines(text.Plain, []);
        CodeCheck.Check(options, lines, renderer.At(block), renderer.Body.Report);
        renderer.Body.Parts.Add(BodyParts.CodeParts);
        renderer.Body.Words.Say(lines.Code);
        renderer.Write(CodeMarkup.Write(
            options, lines, CodeFrame.Of(options, id, renderer.Body.Labels, 0), text.Html));
    }

    /// <returns>The number of the block among those with notes; 0 when its notes cannot be used.</returns>
    private static int BindNotes(BodyRenderer renderer, CodeBlock block, CodeLines lines)
    {
        var number = renderer.Body.NotesCount + 1;
        if (CodeNotes.Bind(block, lines, number, renderer.At(block)) is { } problem)
        {
            renderer.Body.Report(problem);
            return 0;
        }
        renderer.Body.NotesCount = number;
        return number;
    }

    /// <summary>Defers highlighting, the largest cost of a page, until the page is rendered.</summary>
    private static void WriteColored(BodyRenderer renderer, CodeOptions options, CodeLines lines, CodeFrame frame,
        string scope, SourceLocation location)
    {
        if (Highlighter.IsTooLarge(lines.Code)) renderer.Body.Report(CodeProblems.TooLarge(location));
        var highlighter = renderer.Body.Highlighter;
        renderer.Emit(new DeferredSegment(lines.Code, () =>
            Colored(highlighter.Highlight(scope, lines.Code), options, lines, frame, location)));
    }

    private static DeferredMarkup Colored(HighlightedCode code, CodeOptions options, CodeLines lines, CodeFrame frame,
        SourceLocation location) =>
        new(CodeMarkup.Write(options, lines, frame, code.Html),
            code.IsGivenUp && !Highlighter.IsTooLarge(lines.Code) ? CodeProblems.TooDeep(location) : null);
}

internal sealed class CodeBlockExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.CodeBlockRenderer>(new CodeBlockRenderer());
}
