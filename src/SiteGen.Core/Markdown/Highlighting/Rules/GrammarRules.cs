using System.Collections.Immutable;
using TextMateSharp.Internal.Grammars;

namespace SiteGen.Markdown.Highlighting.Rules;

/// <summary>A rule that applies wherever a selector matches.</summary>
/// <param name="Priority">−1 if it wins over a rule of the grammar that matches at the same position.</param>
internal sealed record Injection(ScopeSelector Selector, int RuleId, int Priority);

/// <summary>The rules of a grammar and of everything that it includes. Thread-safe.</summary>
/// <param name="ScopeName">The scope of a whole block.</param>
/// <param name="Rules">By id.</param>
/// <param name="Injections">By priority.</param>
/// <param name="Registry">Knows the colours of scopes.</param>
internal sealed record GrammarRules(
    string ScopeName, ImmutableArray<GrammarRule> Rules, int RootId, ImmutableArray<Injection> Injections,
    SyncRegistry Registry)
{
    public GrammarRule this[int id] => Rules[id];
}
