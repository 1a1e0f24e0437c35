using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TextMateSharp.Grammars;
using TextMateSharp.Internal.Grammars;

namespace SiteGen.Markdown.Highlighting;

/// <summary>The state in which a line begins, and the lines that are known to follow it.</summary>
/// <param name="stack">Null at the beginning of a block.</param>
internal sealed class LineState(StateStack? stack)
{
    public StateStack? Stack => stack;

    public Dictionary<string, KnownLine> Lines { get; } = new(StringComparer.Ordinal);
}

/// <param name="Parts">The parts of the line, as <see cref="CodeParts"/> writes them.</param>
internal sealed record KnownLine(byte[] Parts, LineState Next);

/// <summary>Divides lines with a grammar, and remembers each line with the state in which it begins.</summary>
/// <remarks>
/// Half of the lines of real code occur again: empty ones, brackets, <c>return</c>, imports. Equal lines in equal
/// states have equal parts and lead to equal states, so remembering them changes no colour. Used by one thread at a
/// time, as its grammar is.
/// </remarks>
/// <param name="maxCharCount">The length of all lines together at which they are forgotten.</param>
internal sealed class GrammarLines(IGrammar grammar, ImmutableArray<byte> classByColor, int maxCharCount)
{
    private readonly Dictionary<StateStack, LineState> _states = new(new SameStates());
    private readonly List<byte> _parts = [];
    private int _charCount;

    /// <summary>The state at the beginning of a block.</summary>
    public LineState Start { get; private set; } = new(null);

    public KnownLine Divide(LineState state, ReadOnlyMemory<char> line)
    {
        if (state.Lines.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(line.Span, out var known)) return known;
        if (_charCount > maxCharCount) Forget();
        var result = grammar.TokenizeLine2(new LineText(line), state.Stack, TimeSpan.MaxValue);
        var divided = new KnownLine(PartsOf(result.Tokens, line.Length), StateOf((StateStack)result.RuleStack));
        state.Lines.Add(line.ToString(), divided);
        // Also bounds the number of empty lines in different states.
        _charCount += line.Length + 1;
        return divided;
    }

    private void Forget()
    {
        _states.Clear();
        Start = new LineState(null);
        _charCount = 0;
    }

    private LineState StateOf(StateStack stack)
    {
        if (!_states.TryGetValue(stack, out var state)) _states[stack] = state = new LineState(stack);
        return state;
    }

    private byte[] PartsOf(int[] tokens, int lineLength)
    {
        _parts.Clear();
        for (var index = 0; index < tokens.Length;)
        {
            var start = tokens[index];
            var tokenClass = ClassOf(tokens[index + 1]);
            do index += 2;
            while (index < tokens.Length && ClassOf(tokens[index + 1]) == tokenClass);
            var end = index < tokens.Length ? Math.Min(tokens[index], lineLength) : lineLength;
            if (start < end) CodeParts.Add(_parts, end - start, tokenClass);
        }
        return [.. _parts];
    }

    private byte ClassOf(int metadata)
    {
        var color = EncodedTokenAttributes.GetForeground(metadata);
        return color < classByColor.Length ? classByColor[color] : (byte)0;
    }

    /// <summary>Compares states by everything that the lines after them depend on.</summary>
    private sealed class SameStates : IEqualityComparer<StateStack>
    {
        public bool Equals(StateStack? first, StateStack? second)
        {
            if (first is null || second is null || !first.Equals(second)) return first is null && second is null;
            for (; !ReferenceEquals(first, second); (first, second) = (first.Parent, second.Parent))
            {
                // The library's own comparison leaves this out.
                if (BeginsAtLineEnd(first!) != BeginsAtLineEnd(second!)) return false;
            }
            return true;
        }

        public int GetHashCode(StateStack stack) => EqualityComparer<StateStack>.Default.GetHashCode(stack);

        /// <summary>Returns whether the innermost rule began with the end of a line.</summary>
        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_BeginRuleCapturedEOL")]
        private static extern bool BeginsAtLineEnd(StateStack stack);
    }
}
