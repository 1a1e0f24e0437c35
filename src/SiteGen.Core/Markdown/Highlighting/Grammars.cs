using System.Collections.Concurrent;
using System.Collections.Immutable;
using TextMateSharp.Grammars;
using TextMateSharp.Internal.Types;
using TextMateSharp.Registry;
using TextMateSharp.Themes;

namespace SiteGen.Markdown.Highlighting;

/// <summary>The grammars for one thread at a time; those of TextMateSharp are not thread-safe.</summary>
internal sealed class Grammars
{
    private readonly Registry _registry = new(new Sources());
    private readonly Dictionary<string, IGrammar?> _grammars = new(StringComparer.Ordinal);

    public Grammars() => ClassByColor = TokenClasses.ByColor(_registry.GetTheme());

    public ImmutableArray<byte> ClassByColor { get; }

    public IGrammar? Load(string scope)
    {
        if (!_grammars.TryGetValue(scope, out var grammar)) _grammars[scope] = grammar = _registry.LoadGrammar(scope);
        return grammar;
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
internal sealed class GrammarPool
{
    private readonly ConcurrentBag<Grammars> _idle = [];

    public Grammars Rent() => _idle.TryTake(out var grammars) ? grammars : new Grammars();

    public void Return(Grammars grammars) => _idle.Add(grammars);
}
