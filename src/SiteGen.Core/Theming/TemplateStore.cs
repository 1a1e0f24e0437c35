using System.Collections.Concurrent;
using Scriban;
using Scriban.Parsing;
using SiteGen.Foundation;

namespace SiteGen.Theming;

/// <summary>Compiled templates by their content. A template is compiled once, however many pages use it.</summary>
public sealed class TemplateStore
{
    private readonly ConcurrentDictionary<(SourcePath, Fingerprint), Template> _compiled = new();

    /// <exception cref="TemplateFailure">The template has a syntax error.</exception>
    public Template Get(SourceFile file) => Checked(file.Path, _compiled.GetOrAdd((file.Path, file.Fingerprint), _ => Compile(file)));

    /// <summary>Syntax errors of a template, whether or not a page uses it.</summary>
    public IEnumerable<Diagnostic> Check(SourceFile file) =>
        _compiled.GetOrAdd((file.Path, file.Fingerprint), _ => Compile(file)) is { HasErrors: true } template ? template.Messages.Where(static message => message.Type == ParserMessageType.Error).Select(message => Problem(file.Path, message)) : [];

    /// <summary>Forgets the versions of templates that are no longer there.</summary>
    public void KeepOnly(IReadOnlyCollection<SourceFile> files)
    {
        if (_compiled.Count <= files.Count) return;
        var kept = files.Select(static file => (file.Path, file.Fingerprint)).ToHashSet();
        foreach (var key in _compiled.Keys)
        {
            if (!kept.Contains(key)) _compiled.TryRemove(key, out _);
        }
    }

    private static Template Compile(SourceFile file) =>
        Template.Parse(SourceText.Decode(file.Bytes.Span, out _) ?? "", file.Path.Value);

    private static Template Checked(SourcePath path, Template template)
    {
        if (!template.HasErrors) return template;
        var first = template.Messages.First(static message => message.Type == ParserMessageType.Error);
        throw new TemplateFailure(first.Span, TemplateProblems.Syntax, first.Message, TemplateProblems.SyntaxHelp) { Diagnostic = Problem(path, first) };
    }

    private static Diagnostic Problem(SourcePath path, LogMessage message) =>
        Diagnostic.Error(TemplateProblems.Syntax, new SourceLocation(path, message.Span.Start.Line + 1, message.Span.Start.Column + 1), ScribanText.Sentence(message.Message), TemplateProblems.SyntaxHelp);
}
