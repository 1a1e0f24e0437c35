using SiteGen.Markdown.Highlighting.Patterns;
using SiteGen.Markdown.Highlighting.Rules;

namespace SiteGen.Markdown.Highlighting.Lines;

/// <summary>Divides lines into parts by the rules of a grammar, as editors with TextMate grammars do.</summary>
/// <remarks>Used by one thread at a time, and so is its buffer.</remarks>
internal sealed class LineDivider
{
    private readonly LineBuffer _buffer;
    private readonly LineTools _tools;
    private readonly ScopeTree _tree;
    private RuleStack _root;

    public LineDivider(ScopeTree tree, PatternShelf patterns, LineBuffer buffer)
    {
        (_tree, _buffer) = (tree, buffer);
        _tools = new LineTools(tree.Rules, new RuleScanners(tree.Rules, patterns), new PartWriter());
        _root = Root();
    }

    /// <summary>Forgets all scopes, some of which contain text that was divided.</summary>
    public void Forget()
    {
        _tree.Classes.Forget();
        _root = Root();
    }

    /// <param name="before">The rules around the end of the line before; null in the first line.</param>
    /// <returns>The parts, as <see cref="CodeParts"/> writes them, and the rules around the end of the line.</returns>
    public (byte[] Parts, RuleStack After) Divide(ReadOnlySpan<char> line, RuleStack? before)
    {
        _tools.Parts.Begin(line.Length);
        var pass = new LinePass(_tools, _buffer.Store(line), before ?? _root, 0, isFirstLine: before is null);
        pass.CheckConditions();
        var after = pass.Run();
        return (_tools.Parts.Finish(), after.AtNextLine());
    }

    private RuleStack Root()
    {
        var scopes = ScopeStack.Root(_tree);
        return new RuleStack(null, _tree.Rules[_tree.Rules.RootId], null, false, scopes, scopes);
    }
}

/// <summary>Holds what all passes over lines of a grammar use.</summary>
internal sealed record LineTools(GrammarRules Rules, RuleScanners Scanners, PartWriter Parts);
