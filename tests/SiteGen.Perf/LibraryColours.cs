using System.Collections.Immutable;
using SiteGen.Markdown.Highlighting;
using TextMateSharp.Grammars;
using TextMateSharp.Internal.Grammars;
using TextMateSharp.Internal.Types;
using TextMateSharp.Registry;
using TextMateSharp.Themes;

namespace SiteGen.Perf;

/// <summary>Highlights code with the library that the grammars come with.</summary>
internal sealed class LibraryColours
{
    private readonly IGrammar _grammar;
    private readonly ImmutableArray<byte> _classByColor;

    public LibraryColours(string scope)
    {
        var registry = new Registry(new Sources());
        _grammar = registry.LoadGrammar(scope);
        _classByColor = TokenClasses.ByColor(registry.GetTheme());
    }

    public string Highlight(string code)
    {
        var parts = new List<byte>();
        IStateStack? state = null;
        foreach (var line in code.Split('\n'))
        {
            var result = _grammar.TokenizeLine2(line, state, TimeSpan.MaxValue);
            AddParts(result.Tokens, line.Length, parts);
            state = result.RuleStack;
        }
        return CodeParts.Write(code, parts.ToArray())!;
    }

    /// <param name="tokens">The start and the attributes of each token.</param>
    private void AddParts(int[] tokens, int lineLength, List<byte> parts)
    {
        for (var index = 0; index < tokens.Length;)
        {
            var (start, tokenClass) = (tokens[index], ClassOf(tokens[index + 1]));
            do index += 2;
            while (index < tokens.Length && ClassOf(tokens[index + 1]) == tokenClass);
            var end = index < tokens.Length ? Math.Min(tokens[index], lineLength) : lineLength;
            if (start < end) CodeParts.Add(parts, end - start, tokenClass);
        }
    }

    private byte ClassOf(int attributes)
    {
        var color = EncodedTokenAttributes.GetForeground(attributes);
        return color < _classByColor.Length ? _classByColor[color] : (byte)0;
    }

    private sealed class Sources : IRegistryOptions
    {
        private readonly RegistryOptions _package = new(ThemeName.Light);

        public IRawTheme GetDefaultTheme() => TokenClasses.Theme;

        public IRawTheme GetTheme(string scopeName) => TokenClasses.Theme;

        public ICollection<string>? GetInjections(string scopeName) => _package.GetInjections(scopeName);

        public IRawGrammar? GetGrammar(string scopeName) => _package.GetGrammar(scopeName);
    }
}
