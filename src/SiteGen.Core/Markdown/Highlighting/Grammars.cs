using System.Collections.Concurrent;
using SiteGen.Markdown.Highlighting.Lines;
using SiteGen.Markdown.Highlighting.Patterns;
using SiteGen.Markdown.Highlighting.Rules;

namespace SiteGen.Markdown.Highlighting;

/// <summary>The grammars that are loaded, which all threads share.</summary>
internal sealed class GrammarShelf
{
    private readonly ConcurrentDictionary<string, Lazy<GrammarRules?>> _rules = new(StringComparer.Ordinal);

    public PatternShelf Patterns { get; } = new();

    /// <returns>Null if there is no such grammar.</returns>
    public GrammarRules? Load(string scope) => _rules.GetOrAdd(scope, static scope => new(
        () => GrammarLoader.Load(scope, TokenClasses.Theme))).Value;
}

/// <summary>The grammars for one thread at a time.</summary>
/// <param name="maxLineChars">The length of all lines that a grammar remembers together.</param>
internal sealed class Grammars(GrammarShelf shelf, int maxLineChars)
{
    private readonly Dictionary<string, GrammarLines?> _grammars = new(StringComparer.Ordinal);

    /// <returns>Null if there is no such grammar.</returns>
    public GrammarLines? Load(string scope)
    {
        if (_grammars.TryGetValue(scope, out var known)) return known;
        return _grammars[scope] = shelf.Load(scope) is not { } rules ? null
            : new GrammarLines(new LineDivider(TreeOf(rules), shelf.Patterns, new LineBuffer()), maxLineChars);
    }

    public static ScopeTree TreeOf(GrammarRules rules) => new(
        rules, new ScopeClasses(rules.Registry, TokenClasses.ByColor(rules.Registry.GetTheme())));
}

/// <summary>A pool of grammars. It holds at most as many as there are threads that highlight concurrently.</summary>
internal sealed class GrammarPool(int maxLineChars)
{
    private readonly GrammarShelf _shelf = new();
    private readonly ConcurrentBag<Grammars> _idle = [];

    public Grammars Rent() => _idle.TryTake(out var grammars) ? grammars : new Grammars(_shelf, maxLineChars);

    public void Return(Grammars grammars) => _idle.Add(grammars);
}
