using SiteGen.Markdown.Highlighting;
using SiteGen.Markdown.Highlighting.Lines;
using SiteGen.Markdown.Highlighting.Patterns;

namespace SiteGen.Perf;

/// <summary>Highlights code with all lines in UTF-16, as on Windows.</summary>
internal sealed class WideColours
{
    private readonly GrammarLines _lines;

    public WideColours(string scope)
    {
        var shelf = new GrammarShelf();
        var divider = new LineDivider(
            Grammars.TreeOf(shelf.Load(scope)!), shelf.Patterns, new LineBuffer(isAlwaysWide: true));
        _lines = new GrammarLines(divider, maxCharCount: 0);
    }

    public string Highlight(string code) =>
        Highlighter.Divide(code, _lines) is { } parts ? CodeParts.Write(code, parts)! : Highlighter.Plain(code);
}
