using System.Collections.Concurrent;
using Scriban;
using Scriban.Parsing;
using SiteGen.Foundation;
using SiteGen.Markdown.Holes;

namespace SiteGen.Theming;

/// <summary>
/// Caches compiled templates by their content. A template is compiled once, however many pages use it.
/// </summary>
public sealed class TemplateStore
{
    private readonly ConcurrentDictionary<(SourcePath, Fingerprint), Compiled> _compiled = new();

    /// <param name="NotText">The problem of a file that is not text; otherwise null.</param>
    private sealed record Compiled(Template Template, Diagnostic? NotText);

    /// <exception cref="TemplateFailure">The template is not text or has a syntax error.</exception>
    public Template Get(SourceFile file) => Checked(file.Path, Of(file));

    /// <summary>Returns the problems of a template's encoding or syntax, whether or not a page uses it.</summary>
    public IEnumerable<Diagnostic> Check(SourceFile file) => Of(file) switch
    {
        { NotText: { } problem } => [problem],
        { Template: { HasErrors: true } template } => Errors(template).Select(message => Problem(file.Path, message)),
        _ => [],
    };

    /// <summary>Discards templates, and versions of templates, that no longer exist.</summary>
    public void KeepOnly(IReadOnlyCollection<SourceFile> files)
    {
        if (_compiled.Count <= files.Count) return;
        var kept = files.Select(static file => (file.Path, file.Fingerprint)).ToHashSet();
        foreach (var key in _compiled.Keys)
        {
            if (!kept.Contains(key)) _compiled.TryRemove(key, out _);
        }
    }

    private Compiled Of(SourceFile file) => _compiled.GetOrAdd((file.Path, file.Fingerprint), _ => Compile(file));

    private static Compiled Compile(SourceFile file)
    {
        var text = SourceText.Decode(file.Bytes.Span, out var badOffset);
        var template = Template.Parse(text ?? "", file.Path.Value);
        return new Compiled(template, text is null ? TextFile.NotUtf8(file, badOffset) : null);
    }

    private static IEnumerable<LogMessage> Errors(Template template) =>
        template.Messages.Where(static message => message.Type == ParserMessageType.Error);

    private static Template Checked(SourcePath path, Compiled compiled)
    {
        if (compiled.NotText is { } problem) throw TemplateFailure.Of(problem);
        var template = compiled.Template;
        if (!template.HasErrors) return template;
        var first = Errors(template).First();
        throw new TemplateFailure(first.Span, TemplateProblems.Syntax, first.Message, TemplateProblems.SyntaxHelp)
        {
            Diagnostic = Problem(path, first),
        };
    }

    private static Diagnostic Problem(SourcePath path, LogMessage message) =>
        Diagnostic.Error(TemplateProblems.Syntax,
            new SourceLocation(path, message.Span.Start.Line + 1, message.Span.Start.Column + 1),
            ScribanText.Sentence(message.Message), TemplateProblems.SyntaxHelp);
}
