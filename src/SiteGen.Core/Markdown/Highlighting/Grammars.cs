using System.Collections.Concurrent;
using System.Collections.Immutable;
using TextMateSharp.Grammars;
using TextMateSharp.Internal.Types;
using TextMateSharp.Registry;
using TextMateSharp.Themes;

namespace SiteGen.Markdown.Highlighting;

/// <summary>The grammars of one thread at a time: TextMateSharp's are not safe for two.</summary>
internal sealed class Grammars
{
    // Grows to as many as there are threads that highlight at once, and no further.
    private static readonly ConcurrentBag<Grammars> Idle = [];

    private readonly Registry _registry = new(new Sources());
    private readonly Dictionary<string, IGrammar?> _grammars = new(StringComparer.Ordinal);

    private Grammars() => ClassByColor = TokenClasses.ByColor(_registry.GetTheme());

    public ImmutableArray<string?> ClassByColor { get; }

    public static Grammars Rent() => Idle.TryTake(out var grammars) ? grammars : new Grammars();

    public void Return() => Idle.Add(this);

    public IGrammar? Load(string scope)
    {
        if (!_grammars.TryGetValue(scope, out var grammar)) _grammars[scope] = grammar = _registry.LoadGrammar(scope);
        return grammar;
    }

    /// <summary>The grammars of the package with our classes as the theme.</summary>
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
