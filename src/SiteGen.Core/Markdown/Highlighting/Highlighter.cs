using System.Diagnostics;
using System.Text;
using TextMateSharp.Grammars;
using TextMateSharp.Internal.Grammars;

namespace SiteGen.Markdown.Highlighting;

/// <summary>Colours code with the grammars of VS Code. Safe for use by many threads.</summary>
internal static class Highlighter
{
    /// <summary>What is longer is data or generated, and would cost more than it is worth.</summary>
    public const int MaxLineCount = 2_000;
    public const int MaxLineLength = 5_000;

    /// <summary>Of brackets and the like; every token of a deeper one costs as much as it is deep.</summary>
    public const int MaxDepth = 500;

    // Regular expressions can run away. Far above what any real block takes on a busy machine, so that the result does not depend on it.
    private static readonly TimeSpan LineLimit = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan BlockLimit = TimeSpan.FromSeconds(20);

    private static readonly HighlightMemory Memory = new(maxChars: 4_000_000);

    /// <returns>Lines separated by '\n'; no element crosses one. Without colours where a limit was reached or the grammar is missing.</returns>
    public static string Highlight(string scope, string code)
    {
        if (Memory.Find(scope, code) is { } known) return known;
        if (IsTooLarge(code)) return Plain(code);
        var grammars = Grammars.Rent();
        try
        {
            if (grammars.Load(scope) is not { } grammar) return Plain(code);
            if (new Run(grammar, grammars.ClassByColor, code).Finish() is not { } highlighted) return Plain(code);
            Memory.Keep(scope, code, highlighted);
            return highlighted;
        }
        finally
        {
            grammars.Return();
        }
    }

    /// <summary>Code without colours.</summary>
    public static string Plain(string code)
    {
        var html = new StringBuilder(code.Length + 16);
        CodeEscape.Append(code, html);
        return html.ToString();
    }

    public static bool IsTooLarge(string code)
    {
        var lineCount = 0;
        foreach (var line in code.AsSpan().EnumerateLines())
        {
            if (line.Length > MaxLineLength || ++lineCount > MaxLineCount) return true;
        }
        return false;
    }

    /// <summary>One block's way through its grammar.</summary>
    private sealed class Run(IGrammar grammar, IReadOnlyList<string?> classByColor, string code)
    {
        private readonly StringBuilder _html = new(code.Length * 3);
        private IStateStack? _state;

        /// <returns>Null when a limit was reached: a block is coloured as a whole or not at all.</returns>
        public string? Finish()
        {
            var blockStart = Stopwatch.GetTimestamp();
            for (var start = 0; start <= code.Length;)
            {
                var end = code.IndexOf('\n', start) is >= 0 and var found ? found : code.Length;
                if (start > 0) _html.Append('\n');
                var lineStart = Stopwatch.GetTimestamp();
                AddTokens(code.AsMemory(start, end - start));
                if (_state?.Depth > MaxDepth || Stopwatch.GetElapsedTime(lineStart) >= LineLimit || Stopwatch.GetElapsedTime(blockStart) >= BlockLimit) return null;
                start = end + 1;
            }
            return _html.ToString();
        }

        private void AddTokens(ReadOnlyMemory<char> line)
        {
            var result = grammar.TokenizeLine2(new LineText(line), _state, LineLimit);
            _state = result.RuleStack;
            var tokens = result.Tokens;
            for (var index = 0; index < tokens.Length;)
            {
                var start = tokens[index];
                var name = ClassOf(tokens[index + 1]);
                do index += 2;
                while (index < tokens.Length && ClassOf(tokens[index + 1]) == name);
                var end = index < tokens.Length ? Math.Min(tokens[index], line.Length) : line.Length;
                if (start < end) AddSpan(line.Span[start..end], name);
            }
        }

        private string? ClassOf(int metadata)
        {
            var color = EncodedTokenAttributes.GetForeground(metadata);
            return color < classByColor.Count ? classByColor[color] : null;
        }

        private void AddSpan(ReadOnlySpan<char> text, string? name)
        {
            var trimmed = text.Trim();
            if (name is null || trimmed.IsEmpty)
            {
                CodeEscape.Append(text, _html);
                return;
            }
            var indent = text.Length - text.TrimStart().Length;
            _html.Append(text[..indent]).Append("<span class=\"").Append(name).Append("\">");
            CodeEscape.Append(trimmed, _html);
            _html.Append("</span>").Append(text[(indent + trimmed.Length)..]);
        }
    }
}
