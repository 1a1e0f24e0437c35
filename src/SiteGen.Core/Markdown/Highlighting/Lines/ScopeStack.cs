using SiteGen.Markdown.Highlighting.Rules;

namespace SiteGen.Markdown.Highlighting.Lines;

/// <summary>The scopes around a position. Equal stacks of one tree are the same object.</summary>
/// <remarks>Used by one thread at a time.</remarks>
internal sealed class ScopeStack
{
    private readonly ScopeTree _tree;
    private readonly string _name;
    private Dictionary<string, ScopeStack>? _inner;
    private List<Injection>? _injections;

    private ScopeStack(ScopeTree tree, ScopeStack? outer, string name)
    {
        (_tree, Outer, _name) = (tree, outer, name);
        TokenClass = tree.Classes.Of(name, outer);
    }

    public ScopeStack? Outer { get; }

    /// <summary>The number of the class of text in these scopes, 0 for none.</summary>
    public byte TokenClass { get; }

    /// <summary>Returns the rules that apply here although no rule names them.</summary>
    public List<Injection> Injections => _injections ??= FindInjections();

    public static ScopeStack Root(ScopeTree tree) => new(tree, null, tree.Rules.ScopeName);

    /// <summary>Adds scopes, the innermost last.</summary>
    /// <param name="names">Separated by spaces; null for none.</param>
    public ScopeStack With(string? names)
    {
        if (names is null) return this;
        if (_inner is not null && _inner.TryGetValue(names, out var known)) return known;
        var space = names.IndexOf(' ');
        var inner = space < 0 ? new ScopeStack(_tree, this, names) : With(names[..space]).With(names[(space + 1)..]);
        (_inner ??= new(StringComparer.Ordinal)).Add(names, inner);
        return inner;
    }

    /// <summary>Returns whether the scope lies in others, of which the first is the innermost.</summary>
    public static bool IsWithin(ScopeStack? scopes, List<string> others)
    {
        var found = 0;
        for (; scopes is not null && found < others.Count; scopes = scopes.Outer)
            if (ScopeSelector.IsOf(scopes._name, others[found])) found++;
        return found == others.Count;
    }

    private List<Injection> FindInjections()
    {
        if (_tree.Rules.Injections.IsEmpty) return [];
        var names = new List<string>();
        for (var scopes = this; scopes is not null; scopes = scopes.Outer) names.Add(scopes._name);
        names.Reverse();
        return [.. _tree.Rules.Injections.Where(injection => injection.Selector.Matches(names))];
    }
}

/// <summary>Holds what the scopes of a grammar have in common.</summary>
internal sealed record ScopeTree(GrammarRules Rules, ScopeClasses Classes);
