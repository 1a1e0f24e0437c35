using System.Collections.Immutable;
using TextMateSharp.Internal.Grammars;
using TextMateSharp.Themes;

namespace SiteGen.Markdown.Highlighting.Lines;

/// <summary>Finds the class of a scope by the colour that the theme gives to it.</summary>
/// <param name="byColor">The numbers of the classes, by the number of a colour.</param>
internal sealed class ScopeClasses(SyncRegistry registry, ImmutableArray<byte> byColor)
{
    private readonly Dictionary<string, List<ThemeTrieElementRule>> _rules = new(StringComparer.Ordinal);

    /// <summary>Forgets all scopes.</summary>
    public void Forget() => _rules.Clear();

    /// <param name="outer">The scopes around it, whose class it has if the theme does not name it.</param>
    public byte Of(string scope, ScopeStack? outer)
    {
        if (!_rules.TryGetValue(scope, out var rules)) _rules[scope] = rules = registry.ThemeMatch([scope]);
        var rule = rules.Find(rule => rule.parentScopes is not { } others || ScopeStack.IsWithin(outer, others));
        if (rule is { foreground: not 0 }) return ClassOf(rule.foreground);
        return outer?.TokenClass ?? ClassOf(registry.GetDefaults().foreground);
    }

    private byte ClassOf(int color) => color < byColor.Length ? byColor[color] : (byte)0;
}
