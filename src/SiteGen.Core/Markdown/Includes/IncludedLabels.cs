using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.Includes;

/// <summary>Resolves a label that a page and its includes share by the definition in the file that uses it.</summary>
internal static class IncludedLabels
{
    public static void Apply(MarkdownDocument document, BodyBuilder body)
    {
        if (!body.Text.HasIncludes) return;
        var definitions = DefinitionsByFile(document, body);
        foreach (var link in document.Descendants<LinkInline>())
        {
            if (link.Reference is not { Label: { } label } reference) continue;
            var file = body.At(link.Span.Start).Path;
            if (!definitions.TryGetValue((file.Value, Key(label)), out var own) || own == reference) continue;
            link.Reference = own;
            link.Url = HtmlHelper.Unescape(own.Url, removeBackSlash: false);
            link.Title = HtmlHelper.Unescape(own.Title, removeBackSlash: false);
        }
    }

    private static Dictionary<(string, string), LinkReferenceDefinition> DefinitionsByFile(
        MarkdownDocument document, BodyBuilder body)
    {
        var definitions = new Dictionary<(string, string), LinkReferenceDefinition>();
        var all = document.OfType<LinkReferenceDefinitionGroup>().SelectMany(static group => group);
        foreach (var definition in all.OfType<LinkReferenceDefinition>())
        {
            if (definition.Label is not { } label) continue;
            definitions.TryAdd((body.At(definition.Span.Start).Path.Value, Key(label)), definition);
        }
        return definitions;
    }

    private static string Key(string label) => label.ToUpperInvariant();
}
