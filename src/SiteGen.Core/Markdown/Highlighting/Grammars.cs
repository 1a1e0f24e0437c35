using System.Collections.Concurrent;
using TextMateSharp.Grammars;
using TextMateSharp.Internal.Types;
using TextMateSharp.Registry;
using TextMateSharp.Themes;

namespace SiteGen.Markdown.Highlighting;

/// <summary>The grammars for one thread at a time; those of TextMateSharp are not thread-safe.</summary>
/// <param name="maxLineChars">The length of all lines that a grammar remembers together.</param>
internal sealed class Grammars(int maxLineChars)
{
    private readonly Registry _registry = new(new Sources());
    private readonly Dictionary<string, GrammarLines?> _grammars = new(StringComparer.Ordinal);

    /// <returns>Null if there is no such grammar.</returns>
    public GrammarLines? Load(string scope)
    {
        if (_grammars.TryGetValue(scope, out var known)) return known;
        var grammar = _registry.LoadGrammar(scope);
        return _grammars[scope] = grammar is null ? null
            : new GrammarLines(grammar, TokenClasses.ByColor(_registry.GetTheme()), maxLineChars);
    }

    /// <summary>Provides the grammars of the package, and the token classes as the theme.</summary>
    private sealed class Sources : IRegistryOptions
    {
        private static readonly Lock Gate = new();
        private static readonly Lazy<RegistryOptions> Package = new(static () => new RegistryOptions(ThemeName.Light));

        public IRawTheme GetDefaultTheme() => TokenClasses.Theme;

        public IRawTheme GetTheme(string scopeName) => TokenClasses.Theme;

        public ICollection<string>? GetInjections(string scopeName)
        {
            lock (Gate) return Package.Value.GetInjections(scopeName);
        }

        public IRawGrammar? GetGrammar(string scopeName)
        {
            lock (Gate) return Package.Value.GetGrammar(scopeName);
        }
    }
}

/// <summary>A pool of grammars. It holds at most as many as there are threads that highlight concurrently.</summary>
internal sealed class GrammarPool(int maxLineChars)
{
    private readonly ConcurrentBag<Grammars> _idle = [];

    public Grammars Rent() => _idle.TryTake(out var grammars) ? grammars : new Grammars(maxLineChars);

    public void Return(Grammars grammars) => _idle.Add(grammars);
}
