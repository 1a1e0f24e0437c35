using System.Buffers;
using System.Text;
using SiteGen.Foundation;

namespace SiteGen.Markdown.Highlighting;

/// <summary>Code as markup; <paramref name="IsGivenUp"/> is true when a limit prevented highlighting.</summary>
internal readonly record struct HighlightedCode(string Html, bool IsGivenUp);

/// <summary>Highlights code with the grammars of VS Code. Thread-safe.</summary>
/// <remarks>
/// Its cache belongs to one <see cref="Memory"/>. All limits apply to lengths, so that equal code gives equal markup on
/// any machine.
/// </remarks>
/// <param name="derived">Keeps results across processes.</param>
/// <param name="maxLineChars">The length of all lines that a grammar remembers together.</param>
internal sealed class Highlighter(IDerivedStore derived, int maxLineChars)
{
    /// <summary>The maximum number of lines. Longer code is data or generated, and not worth the cost.</summary>
    public const int MaxLineCount = 2_000;

    /// <summary>
    /// The maximum length of a line. A grammar's work grows with its square: at this length the slowest grammar takes
    /// about two seconds.
    /// </summary>
    public const int MaxLineLength = 1_000;

    /// <summary>
    /// The maximum sum of the squares of all line lengths: a few seconds with most grammars, and half a minute on a
    /// slow machine with that of LESS, the slowest. Two thousand full lines of 77 letters reach it.
    /// </summary>
    public const long MaxWork = 12_000_000;

    /// <summary>The maximum number of brackets open at a time. The work of some grammars grows with its cube.</summary>
    public const int MaxOpenBrackets = 200;

    /// <summary>The maximum depth of nested rules. The cost of each token grows with the depth.</summary>
    public const int MaxDepth = 500;

    private static readonly SearchValues<char> Brackets = SearchValues.Create("()[]{}");

    private readonly HighlightMemory _memory = new(maxChars: 4_000_000);

    private readonly KeptColors _kept = new(derived);

    private readonly GrammarPool _grammars = new(maxLineChars);

    /// <returns>
    /// Lines separated by '\n'; no element crosses lines. Not highlighted when a limit was reached or the grammar is
    /// missing.
    /// </returns>
    public HighlightedCode Highlight(string scope, string code)
    {
        if (_memory.Find(scope, code) is { } known) return new HighlightedCode(known, IsGivenUp: false);
        if (IsTooLarge(code)) return new HighlightedCode(Plain(code), IsGivenUp: true);
        var html = _kept.Find(scope, code);
        if (html is null)
        {
            var (parts, isGivenUp) = PartsOf(scope, code);
            if (parts is null) return new HighlightedCode(Plain(code), isGivenUp);
            _kept.Keep(scope, code, parts);
            html = CodeParts.Write(code, parts)!;
        }
        _memory.Keep(scope, code, html);
        return new HighlightedCode(html, IsGivenUp: false);
    }

    /// <returns>No parts when a limit was reached, or without a grammar.</returns>
    private (byte[]? Parts, bool IsGivenUp) PartsOf(string scope, string code)
    {
        var grammars = _grammars.Rent();
        var lines = grammars.Load(scope);
        var parts = lines is null ? null : Divide(code, lines);
        // Grammars that threw are not returned: their state is unknown.
        _grammars.Return(grammars);
        return (parts, lines is not null && parts is null);
    }

    /// <summary>Returns code without highlighting.</summary>
    public static string Plain(string code)
    {
        var html = new StringBuilder(code.Length + 16);
        CodeEscape.Append(code, html);
        return html.ToString();
    }

    /// <summary>Checks the limits that are known before any work is done.</summary>
    public static bool IsTooLarge(string code)
    {
        var (lineCount, openCount, work) = (0, 0, 0L);
        foreach (var line in code.AsSpan().EnumerateLines())
        {
            work += (long)line.Length * line.Length;
            if (line.Length > MaxLineLength || ++lineCount > MaxLineCount || work > MaxWork
                || IsDeep(line, ref openCount)) return true;
        }
        return false;
    }

    private static bool IsDeep(ReadOnlySpan<char> line, ref int openCount)
    {
        for (var index = line.IndexOfAny(Brackets); index >= 0; index = line.IndexOfAny(Brackets))
        {
            openCount = line[index] is '(' or '[' or '{' ? openCount + 1 : Math.Max(0, openCount - 1);
            if (openCount > MaxOpenBrackets) return true;
            line = line[(index + 1)..];
        }
        return false;
    }

    /// <returns>Null when a limit was reached: a block is highlighted completely or not at all.</returns>
    public static byte[]? Divide(string code, GrammarLines lines)
    {
        var parts = new List<byte>(code.Length / 2);
        var state = lines.Start;
        for (var start = 0; start <= code.Length;)
        {
            var end = code.IndexOf('\n', start) is >= 0 and var found ? found : code.Length;
            var line = lines.Divide(state, code.AsMemory(start, end - start));
            parts.AddRange(line.Parts);
            state = line.Next;
            if (state.Stack?.Depth > MaxDepth) return null;
            start = end + 1;
        }
        return [.. parts];
    }
}
