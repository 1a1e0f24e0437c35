using SiteGen.Markdown.Highlighting.Rules;

namespace SiteGen.Markdown.Highlighting.Lines;

/// <summary>The rules around a position, the innermost first.</summary>
/// <param name="endText">The pattern that ends the rule, if it depends on how the rule began.</param>
/// <param name="beginsAtLineEnd">Whether what began the rule reached the end of its line.</param>
/// <param name="nameScopes">The scopes of the rule as a whole.</param>
/// <param name="scopes">The scopes of what lies between its beginning and its end.</param>
internal sealed class RuleStack(
    RuleStack? outer, GrammarRule rule, string? endText, bool beginsAtLineEnd, ScopeStack nameScopes, ScopeStack scopes)
{
    public RuleStack? Outer => outer;

    public GrammarRule Rule => rule;

    public string? EndText => endText;

    public bool BeginsAtLineEnd => beginsAtLineEnd;

    public ScopeStack NameScopes => nameScopes;

    public ScopeStack Scopes => scopes;

    public int Depth { get; } = (outer?.Depth ?? 0) + 1;

    /// <summary>Where the rule began in this line; −1 if it began before.</summary>
    public int EnterPosition { get; private init; } = -1;

    /// <summary>Where <c>\G</c> matched when the rule began, in this line; −1 for nowhere.</summary>
    public int AnchorPosition { get; private init; } = -1;

    /// <summary>Equal for equal stacks.</summary>
    public int Hash { get; } = ((((outer?.Hash ?? 0) * 31) + rule.Id) * 31) + (endText?.Length ?? 0);

    public RuleStack With(GrammarRule inner, int position, int anchor, bool beginsAtLineEnd, ScopeStack scopes) =>
        new(this, inner, null, beginsAtLineEnd, scopes, scopes) { EnterPosition = position, AnchorPosition = anchor };

    public RuleStack WithScopes(ScopeStack inner) => inner == scopes ? this
        : new(outer, rule, endText, beginsAtLineEnd, nameScopes, inner)
        {
            EnterPosition = EnterPosition,
            AnchorPosition = AnchorPosition,
        };

    public RuleStack WithEnd(string text) => new(outer, rule, text, beginsAtLineEnd, nameScopes, scopes)
    {
        EnterPosition = EnterPosition,
        AnchorPosition = AnchorPosition,
    };

    /// <summary>Returns the same rules at the beginning of the next line.</summary>
    public RuleStack AtNextLine() => EnterPosition < 0 ? this
        : new(outer?.AtNextLine(), rule, endText, beginsAtLineEnd, nameScopes, scopes);

    /// <summary>Returns whether a rule is one of those that began at the position of another.</summary>
    public bool BeganWith(RuleStack other)
    {
        for (var stack = this; stack is not null && stack.EnterPosition == other.EnterPosition; stack = stack.Outer)
            if (stack.Rule.Id == other.Rule.Id) return true;
        return false;
    }

    /// <summary>Compares everything that the lines after them depend on.</summary>
    public static bool AreSame(RuleStack? first, RuleStack? second)
    {
        for (; first != second; (first, second) = (first.Outer, second.Outer))
        {
            if (first is null || second is null || first.Hash != second.Hash || first.Depth != second.Depth
                || first.Rule.Id != second.Rule.Id || first.EndText != second.EndText
                || first.BeginsAtLineEnd != second.BeginsAtLineEnd || first.NameScopes != second.NameScopes
                || first.Scopes != second.Scopes) return false;
        }
        return true;
    }
}
