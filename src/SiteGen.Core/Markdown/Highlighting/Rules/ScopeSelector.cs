using System.Text.RegularExpressions;

namespace SiteGen.Markdown.Highlighting.Rules;

/// <summary>Decides from the scopes around a position whether something applies: <c>source.js -comment</c>.</summary>
internal sealed partial class ScopeSelector
{
    private readonly Func<IReadOnlyList<string>, bool> _matches;

    private ScopeSelector(Func<IReadOnlyList<string>, bool> matches) => _matches = matches;

    /// <param name="scopes">The outermost first.</param>
    public bool Matches(IReadOnlyList<string> scopes) => _matches(scopes);

    /// <summary>Reads selectors that are separated by commas.</summary>
    /// <returns>Each with −1 for 'L:', 1 for 'R:' and 0 for neither.</returns>
    public static List<(ScopeSelector Selector, int Priority)> Parse(string text)
    {
        var reader = new Reader([.. Token().Matches(text).Select(static match => match.Value)]);
        var result = new List<(ScopeSelector, int)>();
        do
        {
            var priority = reader.Take("L:") ? -1 : reader.Take("R:") ? 1 : 0;
            if (reader.All() is { } matches) result.Add((new ScopeSelector(matches), priority));
        }
        while (reader.Take(","));
        return result;
    }

    /// <summary>Returns whether the names occur among the scopes in this order.</summary>
    private static bool HasInOrder(IReadOnlyList<string> scopes, List<string> names)
    {
        var found = 0;
        for (var index = 0; index < scopes.Count && found < names.Count; index++)
            if (IsOf(scopes[index], names[found])) found++;
        return found == names.Count;
    }

    /// <summary>Returns whether a scope is one that a name stands for: <c>a.b</c> is an <c>a</c>.</summary>
    public static bool IsOf(string scope, string name) => scope.StartsWith(name, StringComparison.Ordinal)
        && (scope.Length == name.Length || scope[name.Length] == '.');

    [GeneratedRegex(@"[LR]:|[\w.:][\w.:-]*|[,|()-]")]
    private static partial Regex Token();

    private sealed class Reader(List<string> tokens)
    {
        private int _index;

        private string? Here => _index < tokens.Count ? tokens[_index] : null;

        public bool Take(string token)
        {
            if (Here != token) return false;
            _index++;
            return true;
        }

        /// <summary>Reads operands, all of which must match.</summary>
        public Func<IReadOnlyList<string>, bool>? All()
        {
            var operands = new List<Func<IReadOnlyList<string>, bool>>();
            while (Operand() is { } operand) operands.Add(operand);
            return operands.Count == 0 ? null : scopes => operands.TrueForAll(operand => operand(scopes));
        }

        private Func<IReadOnlyList<string>, bool>? Any()
        {
            var alternatives = new List<Func<IReadOnlyList<string>, bool>>();
            while (All() is { } alternative)
            {
                alternatives.Add(alternative);
                if (Here is not ("|" or ",")) break;
                while (Take("|") || Take(",")) { }
            }
            return alternatives.Count == 0 ? null : scopes => alternatives.Exists(alternative => alternative(scopes));
        }

        private Func<IReadOnlyList<string>, bool>? Operand()
        {
            if (Take("-"))
            {
                var negated = Operand();
                return scopes => negated is not null && !negated(scopes);
            }
            if (Take("("))
            {
                var inside = Any();
                Take(")");
                return inside;
            }
            var names = new List<string>();
            for (; IsName(Here); _index++) names.Add(Here!);
            return names.Count == 0 ? null : scopes => HasInOrder(scopes, names);
        }

        private static bool IsName(string? token) => token is not null && token.All(
            static value => char.IsAsciiLetterOrDigit(value) || value is '.' or ':' or '_');
    }
}
