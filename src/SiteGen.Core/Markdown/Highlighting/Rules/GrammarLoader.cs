using TextMateSharp.Grammars;
using TextMateSharp.Internal.Grammars;
using TextMateSharp.Themes;

namespace SiteGen.Markdown.Highlighting.Rules;

/// <summary>Reads grammars of the package.</summary>
internal static class GrammarLoader
{
    private static readonly Lock Gate = new();
    private static readonly Lazy<RegistryOptions> Package = new(static () => new RegistryOptions(ThemeName.Light));

    /// <returns>Null if there is no such grammar.</returns>
    public static GrammarRules? Load(string scope, IRawTheme theme)
    {
        lock (Gate)
        {
            var colors = Theme.CreateFromRawTheme(theme, Package.Value);
            var registry = new SyncRegistry(colors);
            AddGrammars(scope, registry);
            // The rules have all of the grammars that is needed, so that the files of these can be forgotten.
            return registry.Lookup(scope) is null ? null
                : new RuleReader(scope, registry).Read() with { Registry = new SyncRegistry(colors) };
        }
    }

    /// <summary>Adds a grammar and those that it names, directly or through others.</summary>
    private static void AddGrammars(string scope, SyncRegistry registry)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { scope };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var next))
        {
            foreach (var named in AddGrammar(next, registry)) if (seen.Add(named)) open.Enqueue(named);
        }
    }

    /// <returns>The scopes that the grammar names.</returns>
    private static ICollection<string> AddGrammar(string scope, SyncRegistry registry)
    {
        var grammar = registry.Lookup(scope) is null ? Package.Value.GetGrammar(scope) : null;
        if (grammar is null) return [];
        try
        {
            return registry.AddGrammar(grammar, Package.Value.GetInjections(scope));
        }
        catch (InvalidCastException)
        {
            // The grammar is added, and something in its repository is not a rule.
            return [];
        }
        catch (ArgumentException)
        {
            // The file of another scope contains the same grammar, which is already there.
            return [];
        }
    }
}
